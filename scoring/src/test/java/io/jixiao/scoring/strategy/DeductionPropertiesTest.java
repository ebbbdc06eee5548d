package io.jixiao.scoring.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jixiao.core.score.NextTier;
import io.jixiao.core.score.Ratio;
import io.jixiao.scoring.spi.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of the deduction per percentage point, under its three readings. */
class DeductionPropertiesTest {

  private static Deduction over(Reading reading) {
    return Deduction.of("0.5")
        .perPercentagePoint()
        .above("100%")
        .reading(reading)
        .downTo("0")
        .rounded(2, RoundingMode.HALF_UP);
  }

  private static Deduction under(Reading reading) {
    return Deduction.of("2")
        .perPercentagePoints("5")
        .below("100%")
        .reading(reading)
        .downTo("0")
        .rounded(2, RoundingMode.HALF_UP);
  }

  /** Counts steps one by one, as a person would. */
  private static BigDecimal naive(BigDecimal rate, Reading reading) {
    BigDecimal excess = rate.subtract(BigDecimal.ONE).movePointRight(2);
    BigDecimal left = new BigDecimal("5");
    BigDecimal half = new BigDecimal("0.5");
    if (reading == Reading.PRO_RATA) {
      BigDecimal off = excess.signum() <= 0 ? BigDecimal.ZERO : excess.multiply(half);
      return left.subtract(off).max(BigDecimal.ZERO).setScale(2, RoundingMode.HALF_UP);
    }
    while (excess.signum() > 0 && left.signum() > 0) {
      if (reading == Reading.FULL && excess.compareTo(BigDecimal.ONE) < 0) {
        break;
      }
      left = left.subtract(half);
      excess = excess.subtract(BigDecimal.ONE);
    }
    return left;
  }

  @Provide
  Arbitrary<BigDecimal> rates() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("0.5"), new BigDecimal("1.3"))
        .ofScale(6)
        .edgeCases(
            e -> {
              for (int i = 98; i <= 112; i++) {
                e.add(
                    BigDecimal.valueOf(i * 10_000L, 6),
                    BigDecimal.valueOf(i * 10_000L + 1, 6),
                    BigDecimal.valueOf(i * 10_000L - 1, 6));
              }
            });
  }

  @Property
  void eachReadingAgreesWithCountingByHand(
      @ForAll("rates") BigDecimal rate, @ForAll Reading reading) {
    assertThat(Measuring.score(over(reading), "5", rate).points())
        .isEqualByComparingTo(naive(rate, reading));
  }

  @Property
  void startedLeavesLeastAndFullMost(@ForAll("rates") BigDecimal rate) {
    for (boolean above : new boolean[] {true, false}) {
      BigDecimal started = points(above, Reading.STARTED, rate);
      BigDecimal proRata = points(above, Reading.PRO_RATA, rate);
      BigDecimal full = points(above, Reading.FULL, rate);
      assertThat(started).isLessThanOrEqualTo(proRata);
      assertThat(proRata).isLessThanOrEqualTo(full);
    }
  }

  private static BigDecimal points(boolean above, Reading reading, BigDecimal rate) {
    return Measuring.score(above ? over(reading) : under(reading), "5", rate).points();
  }

  @Property
  void pointsLieBetweenFloorAndWeightAndReplay(
      @ForAll("rates") BigDecimal rate, @ForAll Reading reading, @ForAll boolean above) {
    Deduction rule = above ? over(reading) : under(reading);
    Outcome.Scored outcome = Measuring.score(rule, "5", rate);
    assertThat(outcome.points()).isBetween(BigDecimal.ZERO, new BigDecimal("5"));
    assertThat(Measuring.replay(outcome)).isEqualTo(Ratio.of(outcome.points()));
    assertThat(outcome.raw().subtract(outcome.deduction()).max(BigDecimal.ZERO))
        .isEqualByComparingTo(outcome.points());
  }

  @Property
  void furtherBeyondTheThresholdNeverGivesMore(
      @ForAll("rates") BigDecimal a, @ForAll("rates") BigDecimal b, @ForAll Reading reading) {
    assertThat(Measuring.score(over(reading), "5", a.max(b)).points())
        .isLessThanOrEqualTo(Measuring.score(over(reading), "5", a.min(b)).points());
    assertThat(Measuring.score(under(reading), "5", a.max(b)).points())
        .isGreaterThanOrEqualTo(Measuring.score(under(reading), "5", a.min(b)).points());
  }

  @Property
  void trailingZerosAndUnitsChangeNothing(
      @ForAll("rates") BigDecimal rate,
      @ForAll Reading reading,
      @ForAll @IntRange(min = 1, max = 20) int zeros) {
    BigDecimal plain = Measuring.score(over(reading), "5", rate).points();
    assertThat(Measuring.score(over(reading), "5", rate.setScale(6 + zeros)).points())
        .isEqualByComparingTo(plain);
    assertThat(
            Measuring.score(over(reading), "5", rate.movePointRight(4), BigDecimal.valueOf(10_000))
                .points())
        .isEqualByComparingTo(plain);
  }

  @Property
  void aStepBeginsOrEndsExactlyAtItsEdge(
      @ForAll @IntRange(min = 1, max = 9) int points,
      @ForAll @IntRange(min = 3, max = 30) int scale) {
    BigDecimal edge = BigDecimal.valueOf(100L + points, 2);
    BigDecimal step = BigDecimal.ONE.movePointLeft(scale);
    BigDecimal half = new BigDecimal("0.5");
    BigDecimal expected = new BigDecimal("5").subtract(half.multiply(BigDecimal.valueOf(points)));
    assertThat(Measuring.score(over(Reading.FULL), "5", edge).points())
        .isEqualByComparingTo(expected);
    assertThat(Measuring.score(over(Reading.STARTED), "5", edge).points())
        .isEqualByComparingTo(expected);
    assertThat(Measuring.score(over(Reading.FULL), "5", edge.subtract(step)).points())
        .isEqualByComparingTo(expected.add(half));
    assertThat(Measuring.score(over(Reading.STARTED), "5", edge.add(step)).points())
        .isEqualByComparingTo(expected.subtract(half));
  }

  @Example
  void theReadingNamesTheWidthOfAStep() {
    BigDecimal rate = new BigDecimal("0.88");
    Outcome.Scored scored = Measuring.score(under(Reading.FULL), "10", rate);
    assertThat(Objects.requireNonNull(scored.reading()).zh()).isEqualTo("每满5个百分点计");
    assertThat(scored.others())
        .extracting(other -> other.reading().zh())
        .containsExactly("不足5个百分点按5个百分点计", "按比例计");
    assertThat(
            Objects.requireNonNull(
                Measuring.score(over(Reading.FULL), "5", BigDecimal.TEN).reading()))
        .isEqualTo(Reading.FULL.label());
  }

  /** Whole steps stand on an edge that has to be passed, be it from above or from below. */
  @Property
  void belowTheFullPointsThereIsAlwaysADistanceToMore(
      @ForAll @IntRange(min = 8_000, max = 12_000) int part, @ForAll Reading reading) {
    BigDecimal numerator = BigDecimal.valueOf(part, 2);
    BigDecimal whole = new BigDecimal("100.00");
    for (Deduction rule : new Deduction[] {over(reading), under(reading)}) {
      Outcome.Scored outcome = Measuring.score(rule, "5", numerator, whole);
      NextTier next = outcome.next();
      assertThat(next == null).isEqualTo(outcome.points().compareTo(new BigDecimal("5")) == 0);
      if (next != null) {
        assertThat(Measuring.score(rule, "5", numerator.add(next.change()), whole).points())
            .isEqualByComparingTo(next.points())
            .isGreaterThan(outcome.points());
      }
    }
  }

  @Property
  void theDistanceToMorePointsReachesThemAndNothingShorterDoes(
      @ForAll @IntRange(min = 10_001, max = 13_000) int part, @ForAll Reading reading) {
    BigDecimal numerator = BigDecimal.valueOf(part, 2);
    BigDecimal whole = new BigDecimal("100.00");
    Outcome.Scored outcome = Measuring.score(over(reading), "5", numerator, whole);
    NextTier next = outcome.next();
    if (next == null) {
      assertThat(outcome.points()).isEqualByComparingTo("5");
      return;
    }
    BigDecimal change = next.change();
    assertThat(Measuring.score(over(reading), "5", numerator.add(change), whole).points())
        .isEqualByComparingTo(next.points())
        .isGreaterThan(outcome.points());
    if (reading == Reading.PRO_RATA) {
      return; // rounding gives full points a little before the threshold
    }
    BigDecimal shorter = numerator.add(change).add(new BigDecimal("0.01"));
    assertThat(Measuring.score(over(reading), "5", shorter, whole).points())
        .isLessThan(next.points());
  }

  @Property
  void aDistanceInWholePersonsTellsThePointsThatItReaches(
      @ForAll @IntRange(min = 1, max = 60) int posts,
      @ForAll @IntRange(min = 0, max = 9) int more,
      @ForAll Reading reading) {
    BigDecimal staff = BigDecimal.valueOf((long) posts + more);
    BigDecimal whole = BigDecimal.valueOf(posts);
    Outcome.Scored outcome = Measuring.score(over(reading), "5", staff, whole);
    NextTier next = outcome.next();
    if (next != null) {
      assertThat(Measuring.score(over(reading), "5", staff.add(next.change()), whole).points())
          .isEqualByComparingTo(next.points())
          .isGreaterThan(outcome.points());
    }
  }

  @Example
  void thirtyEightOnThirtySixPostsUnderTheThreeReadings() {
    BigDecimal n = new BigDecimal("38");
    BigDecimal d = new BigDecimal("36");
    assertThat(Measuring.score(over(Reading.FULL), "5", n, d).points()).isEqualByComparingTo("2.5");
    assertThat(Measuring.score(over(Reading.PRO_RATA), "5", n, d).points())
        .isEqualByComparingTo("2.22");
    assertThat(Measuring.score(over(Reading.STARTED), "5", n, d).points())
        .isEqualByComparingTo("2.0");
  }

  @Example
  void aRuleWithAPartLeftOutIsRefusedByThatPart() {
    assertThatThrownBy(
            () ->
                Deduction.of("1")
                    .perPercentagePoint()
                    .above("0%")
                    .downTo("0")
                    .rounded(2, RoundingMode.HALF_UP))
        .hasMessageContaining("reading()");
  }
}
