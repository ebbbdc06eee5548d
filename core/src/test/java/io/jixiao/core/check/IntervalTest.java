package io.jixiao.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class IntervalTest {

  private static BigDecimal n(String digits) {
    return new BigDecimal(digits);
  }

  @Test
  void nearest_isHalfAUnitOnEitherSide() {
    assertThat(Interval.ofNearest(n("2058.52")))
        .isEqualTo(new Interval(n("2058.515"), n("2058.525")));
    assertThat(Interval.ofNearest(n("20"))).isEqualTo(new Interval(n("19.5"), n("20.5")));
    assertThat(Interval.ofNearest(n("49E3")).max()).isEqualByComparingTo("49500");
  }

  @Test
  void truncated_liesOnTheFarSideOfZero() {
    assertThat(Interval.ofTruncated(n("0.87"))).isEqualTo(new Interval(n("0.87"), n("0.88")));
    assertThat(Interval.ofTruncated(n("-0.87"))).isEqualTo(new Interval(n("-0.88"), n("-0.87")));
    assertThat(Interval.ofTruncated(n("0.00"))).isEqualTo(new Interval(n("-0.01"), n("0.01")));
  }

  @Test
  void touchingIntervals_meet() {
    assertThat(Interval.ofNearest(n("22.16")).meets(Interval.ofNearest(n("22.17")))).isTrue();
    assertThat(Interval.ofNearest(n("22.16")).meets(Interval.ofNearest(n("22.18")))).isFalse();
    assertThat(Interval.ofNearest(n("22.18")).meets(Interval.ofNearest(n("22.16")))).isFalse();
  }

  @Test
  void contains_itsEnds() {
    Interval interval = new Interval(n("1"), n("2"));
    assertThat(interval.contains(n("1.0"))).isTrue();
    assertThat(interval.contains(n("2"))).isTrue();
    assertThat(interval.contains(n("0.9"))).isFalse();
    assertThat(interval.contains(n("2.1"))).isFalse();
  }

  @Test
  void emptyInterval_isRefused() {
    assertThatThrownBy(() -> new Interval(n("2"), n("1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("empty interval: 2 > 1");
  }
}
