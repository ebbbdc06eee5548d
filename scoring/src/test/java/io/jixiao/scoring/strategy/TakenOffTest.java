package io.jixiao.scoring.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Points are reckoned the short way and the long way alike, decimals included. */
class TakenOffTest {

  @Provide
  Arbitrary<BigDecimal> points() {
    Arbitrary<BigDecimal> usual =
        Arbitraries.of("0", "0.0", "0.5", "0.50", "1", "0.1", "2", "3", "4.25", "10", "1E+1")
            .map(BigDecimal::new);
    Arbitrary<BigDecimal> any =
        Arbitraries.integers()
            .between(0, 9)
            .flatMap(
                scale ->
                    Arbitraries.longs()
                        .between(0, 1_000_000_000_000_000L)
                        .map(digits -> BigDecimal.valueOf(digits, scale)));
    return Arbitraries.oneOf(usual, usual, any);
  }

  @Provide
  Arbitrary<BigDecimal> times() {
    Arbitrary<BigDecimal> few = Arbitraries.integers().between(0, 40).map(BigDecimal::valueOf);
    Arbitrary<BigDecimal> many =
        Arbitraries.longs().between(0, Long.MAX_VALUE).map(BigDecimal::valueOf);
    Arbitrary<BigDecimal> odd = Arbitraries.of("2.0", "1E+2", "1E+30", "-3").map(BigDecimal::new);
    return Arbitraries.oneOf(few, few, many, odd);
  }

  @Property(tries = 5000)
  void whatIsLeftIsTheFullPointsLessAllThatIsTakenOffHeldAtTheFloor(
      @ForAll("points") BigDecimal full,
      @ForAll("points") BigDecimal each,
      @ForAll("points") BigDecimal floor,
      @ForAll("times") BigDecimal times) {
    BigDecimal expected = Points.hold(full.subtract(each.multiply(times)), floor, full);
    assertThat(new TakenOff(each, floor).left(full, times)).isEqualTo(expected);
  }

  @Property(tries = 2000)
  void whatIsLeftDownToNothingIsTheSameToo(
      @ForAll("points") BigDecimal full,
      @ForAll("points") BigDecimal each,
      @ForAll("times") BigDecimal times) {
    BigDecimal expected = Points.hold(full.subtract(each.multiply(times)), BigDecimal.ZERO, full);
    assertThat(new TakenOff(each, BigDecimal.ZERO).left(full, times)).isEqualTo(expected);
  }
}
