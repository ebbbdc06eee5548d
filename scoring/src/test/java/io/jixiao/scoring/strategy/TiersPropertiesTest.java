package io.jixiao.scoring.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.core.score.NextTier;
import io.jixiao.core.score.Ratio;
import io.jixiao.scoring.spi.Outcome;
import java.math.BigDecimal;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** Laws of tiers, on the two forms that the Yueyang sheet has. */
class TiersPropertiesTest {

  /** Closed at the lower end: 80%（含）-90%. */
  private static final Tiers KEY_SPENDING =
      Tiers.builder()
          .atLeast("90%")
          .gives("5")
          .atLeast("80%")
          .gives("4")
          .atLeast("70%")
          .gives("3")
          .atLeast("60%")
          .gives("2")
          .otherwise("0");

  /** Closed at the upper end: 0-10%（含）. */
  private static final Tiers ADJUSTMENT =
      Tiers.builder()
          .exactly("0%")
          .gives("3")
          .above("0%")
          .upTo("10%")
          .gives("2")
          .above("10%")
          .upTo("20%")
          .gives("1")
          .above("20%")
          .upTo("30%")
          .gives("0.5")
          .above("30%")
          .gives("0")
          .otherwiseNotAssessable();

  /** The same rules as a person would write them down without this library. */
  private static String naiveKeySpending(BigDecimal rate) {
    if (rate.compareTo(new BigDecimal("0.9")) >= 0) {
      return "5";
    } else if (rate.compareTo(new BigDecimal("0.8")) >= 0) {
      return "4";
    } else if (rate.compareTo(new BigDecimal("0.7")) >= 0) {
      return "3";
    }
    return rate.compareTo(new BigDecimal("0.6")) >= 0 ? "2" : "0";
  }

  private static String naiveAdjustment(BigDecimal rate) {
    if (rate.signum() == 0) {
      return "3";
    } else if (rate.compareTo(new BigDecimal("0.1")) <= 0) {
      return "2";
    } else if (rate.compareTo(new BigDecimal("0.2")) <= 0) {
      return "1";
    }
    return rate.compareTo(new BigDecimal("0.3")) <= 0 ? "0.5" : "0";
  }

  @Provide
  Arbitrary<BigDecimal> rates() {
    return Arbitraries.bigDecimals()
        .between(BigDecimal.ZERO, new BigDecimal("1.5"))
        .ofScale(8)
        .edgeCases(
            e -> {
              for (int i = 0; i <= 10; i++) {
                e.add(
                    BigDecimal.valueOf(i, 1),
                    BigDecimal.valueOf(i, 1).add(BigDecimal.valueOf(1, 8)),
                    BigDecimal.valueOf(Math.max(0, i * 10_000_000L - 1), 8));
              }
            });
  }

  @Property
  void tiersAgreeWithANaiveReference(@ForAll("rates") BigDecimal rate) {
    assertThat(Measuring.score(KEY_SPENDING, "5", rate).points())
        .isEqualByComparingTo(naiveKeySpending(rate));
    assertThat(Measuring.score(ADJUSTMENT, "3", rate).points())
        .isEqualByComparingTo(naiveAdjustment(rate));
  }

  @Property
  void pointsLieBetweenZeroAndTheWeightAndReplay(@ForAll("rates") BigDecimal rate) {
    Outcome.Scored outcome = Measuring.score(KEY_SPENDING, "5", rate);
    assertThat(outcome.points()).isBetween(BigDecimal.ZERO, new BigDecimal("5"));
    assertThat(Measuring.replay(outcome)).isEqualTo(Ratio.of(outcome.points()));
  }

  @Property
  void moreKeySpendingNeverGivesLessAndMoreAdjustmentNeverMore(
      @ForAll("rates") BigDecimal a, @ForAll("rates") BigDecimal b) {
    BigDecimal less = a.min(b);
    BigDecimal more = a.max(b);
    assertThat(Measuring.score(KEY_SPENDING, "5", more).points())
        .isGreaterThanOrEqualTo(Measuring.score(KEY_SPENDING, "5", less).points());
    assertThat(Measuring.score(ADJUSTMENT, "3", more).points())
        .isLessThanOrEqualTo(Measuring.score(ADJUSTMENT, "3", less).points());
  }

  @Property
  void eachEdgeIsRightOnBothSidesAtTheSmallestStep(
      @ForAll @IntRange(min = 6, max = 9) int tenth,
      @ForAll @IntRange(min = 2, max = 30) int scale) {
    BigDecimal edge = BigDecimal.valueOf(tenth, 1);
    BigDecimal step = BigDecimal.ONE.movePointLeft(scale);
    BigDecimal at = Measuring.score(KEY_SPENDING, "5", edge).points();
    BigDecimal below = Measuring.score(KEY_SPENDING, "5", edge.subtract(step)).points();
    assertThat(at).isGreaterThan(below);
    assertThat(Measuring.score(KEY_SPENDING, "5", edge.add(step)).points()).isEqualTo(at);
    BigDecimal upper = BigDecimal.valueOf(tenth - 6, 1);
    assertThat(Measuring.score(ADJUSTMENT, "3", upper.add(step)).points())
        .isLessThan(Measuring.score(ADJUSTMENT, "3", upper).points());
  }

  @Property
  void trailingZerosAndUnitsChangeNothing(
      @ForAll("rates") BigDecimal rate, @ForAll @IntRange(min = 0, max = 12) int zeros) {
    BigDecimal plain = Measuring.score(KEY_SPENDING, "5", rate).points();
    assertThat(Measuring.score(KEY_SPENDING, "5", rate.setScale(8 + zeros)).points())
        .isEqualTo(plain);
    // 元 on both sides instead of 万元
    assertThat(
            Measuring.score(
                    KEY_SPENDING,
                    "5",
                    rate.multiply(BigDecimal.valueOf(10_000)),
                    BigDecimal.valueOf(10_000))
                .points())
        .isEqualTo(plain);
  }

  @Property
  void theDistanceToTheNextTierReachesItAndNothingShorterDoes(
      @ForAll @IntRange(min = 0, max = 8_999) int part) {
    BigDecimal numerator = BigDecimal.valueOf(part, 2);
    BigDecimal whole = new BigDecimal("100.00");
    Outcome.Scored outcome = Measuring.score(KEY_SPENDING, "5", numerator, whole);
    NextTier next = Objects.requireNonNull(outcome.next());
    BigDecimal change = next.change();
    assertThat(Measuring.score(KEY_SPENDING, "5", numerator.add(change), whole).points())
        .isEqualTo(next.points())
        .isGreaterThan(outcome.points());
    BigDecimal short1 = change.subtract(new BigDecimal("0.01"));
    assertThat(Measuring.score(KEY_SPENDING, "5", numerator.add(short1), whole).points())
        .isEqualTo(outcome.points());
  }

  @Example
  void aValueThatNoTierNamesIsNotAssessable() {
    Outcome outcome =
        ADJUSTMENT.score(Measuring.context("3", new BigDecimal("-1"), BigDecimal.TEN));
    assertThat(outcome).isInstanceOf(Outcome.NotAssessable.class);
  }

  @Example
  void bandsAreWrittenAsTheRuleReads() {
    assertThat(KEY_SPENDING.bands())
        .extracting(b -> b.label().zh())
        .containsExactly("不低于90%", "80%（含）至90%", "70%（含）至80%", "60%（含）至70%");
    assertThat(ADJUSTMENT.bands())
        .extracting(b -> b.label().zh())
        .containsExactly("等于0%", "0%至10%（含）", "10%至20%（含）", "20%至30%（含）", "高于30%");
  }

  private static @Nullable NextTier next(Tiers rule, String numerator) {
    return Measuring.score(rule, "3", new BigDecimal(numerator), new BigDecimal("12.34")).next();
  }

  @Example
  void anEdgeThatHasToBePassedIsPassedFromEitherSide() {
    Tiers more = Tiers.builder().above("100%").gives("3").atLeast("80%").gives("2").otherwise("0");
    assertThat(Objects.requireNonNull(next(more, "12.34")).change()).isEqualByComparingTo("0.01");
    Tiers less = Tiers.builder().below("100%").gives("3").upTo("120%").gives("2").otherwise("0");
    assertThat(Objects.requireNonNull(next(less, "12.34")).change()).isEqualByComparingTo("-0.01");
  }

  @Example
  void onlyATierThatLiesWithinALaterOneCutsItBack() {
    assertThat(
            Tiers.builder()
                .atLeast("80%")
                .upTo("95%")
                .gives("5")
                .atLeast("90%")
                .gives("10")
                .otherwise("0")
                .bands())
        .extracting(b -> b.min() + " " + b.max())
        .containsExactly("0.80 0.95", "0.90 null");
  }

  @Example
  void theDistanceToWhatLiesOutsideAllTiersIsToldToo() {
    Tiers less = Tiers.builder().above("30%").gives("0").above("10%").gives("3").otherwise("5");
    NextTier best = next(less, "15.00", "100");
    assertThat(best.change()).isEqualByComparingTo("-5");
    assertThat(best.points()).isEqualByComparingTo("5");
    assertThat(next(less, "40.00", "100").change()).isEqualByComparingTo("-10");
    Tiers more = Tiers.builder().upTo("60%").gives("0").below("80%").gives("3").otherwise("5");
    assertThat(next(more, "70.00", "100").change()).isEqualByComparingTo("10");
    Tiers passed = Tiers.builder().atLeast("10%").gives("3").otherwise("5");
    assertThat(next(passed, "15.00", "100").change()).isEqualByComparingTo("-5.01");
    Tiers within = Tiers.builder().below("10%").gives("1").above("20%").gives("2").otherwise("5");
    assertThat(next(within, "9.00", "100").change()).isEqualByComparingTo("1");
    assertThat(next(within, "22.00", "100").change()).isEqualByComparingTo("-2");
    assertThat(Measuring.score(within, "5", new BigDecimal("0.15")).next()).isNull();
  }

  private static NextTier next(Tiers rule, String numerator, String denominator) {
    return Objects.requireNonNull(
        Measuring.score(rule, "5", new BigDecimal(numerator), new BigDecimal(denominator)).next());
  }

  @Example
  void theDistanceToANarrowTierDoesNotStepOverIt() {
    Tiers exact = Tiers.builder().exactly("100%").gives("3").otherwise("0");
    assertThat(Objects.requireNonNull(next(exact, "10.5")).change()).isEqualByComparingTo("1.84");
    assertThat(Objects.requireNonNull(next(exact, "13.5")).change()).isEqualByComparingTo("-1.16");
    Tiers narrow = Tiers.builder().atLeast("99%").upTo("100%").gives("3").otherwise("0");
    assertThat(Objects.requireNonNull(next(narrow, "10")).change()).isEqualByComparingTo("2.2166");
    assertThat(Objects.requireNonNull(next(narrow, "10.50")).change()).isEqualByComparingTo("1.72");
    // 12.34 × 99.9999 % has more decimals than a person enters
    Tiers narrower = Tiers.builder().atLeast("99.9999%").below("100%").gives("3").otherwise("0");
    assertThat(next(narrower, "10.5")).isNull();
  }

  @Property
  void whateverTheDecimalsTheDistanceToATierGivesWhatItPromises(
      @ForAll @IntRange(min = 0, max = 2_000) int part,
      @ForAll @IntRange(min = 0, max = 2) int places,
      @ForAll @IntRange(min = 1, max = 2_000) int whole) {
    BigDecimal numerator = BigDecimal.valueOf(part, places);
    BigDecimal denominator = BigDecimal.valueOf(whole, 2);
    Tiers rule =
        Tiers.builder()
            .atLeast("99%")
            .upTo("100%")
            .gives("3")
            .atLeast("95%")
            .below("99%")
            .gives("2")
            .above("100%")
            .upTo("101%")
            .gives("1")
            .otherwise("0");
    Outcome.Scored outcome = Measuring.score(rule, "3", numerator, denominator);
    NextTier next = outcome.next();
    if (next != null) {
      assertThat(Measuring.score(rule, "3", numerator.add(next.change()), denominator).points())
          .isEqualByComparingTo(next.points())
          .isGreaterThan(outcome.points());
    }
  }
}
