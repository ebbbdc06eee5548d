package io.jixiao.scoring.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jixiao.core.model.Achievement;
import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.PerformanceTarget;
import io.jixiao.core.model.UnitOfMeasure;
import io.jixiao.core.score.NextTier;
import io.jixiao.core.score.Ratio;
import io.jixiao.scoring.Reports;
import io.jixiao.scoring.evidence.Evidence;
import io.jixiao.scoring.spi.Outcome;
import io.jixiao.scoring.spi.ScoringContext;
import io.jixiao.scoring.strategy.TargetAttainment.BareTarget;
import io.jixiao.scoring.strategy.TargetAttainment.Missed;
import io.jixiao.scoring.strategy.TargetAttainment.OverFulfilment;
import io.jixiao.scoring.strategy.TargetAttainment.StatedRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetAttainmentTest {

  private static final TargetAttainment NATIONAL =
      builder()
          .overFulfilment("130%", OverFulfilment.LEFT_TO_A_PERSON)
          .rounded(2, RoundingMode.HALF_UP);
  private static final TargetAttainment BY_RATE =
      builder()
          .statedRate(StatedRate.WEIGHT_TIMES_RATE)
          .overFulfilment("100%", OverFulfilment.FULL)
          .rounded(2, RoundingMode.HALF_UP);

  private static TargetAttainment.Builder builder() {
    return TargetAttainment.builder()
        .missed(Missed.PROPORTIONAL)
        .bareTarget(BareTarget.AT_LEAST)
        .statedRate(StatedRate.LEFT_TO_A_PERSON);
  }

  private static Outcome score(TargetAttainment rule, String target, String achieved) {
    return score(rule, target, achieved, BigDecimal.TEN);
  }

  private static Outcome score(
      TargetAttainment rule, String target, String achieved, BigDecimal weight) {
    Indicator row =
        Indicator.builder()
            .addPath("产出指标", "数量指标", "调研")
            .target(PerformanceTarget.parse(target))
            .achieved(Achievement.parse(achieved))
            .build();
    return rule.score(
        new ScoringContext(
            new ScoringContext.Table(
                Reports.yueyang(), Reports.yueyang().evaluation(), "/evaluation", Evidence.none()),
            "x",
            weight,
            row,
            3,
            null));
  }

  @ParameterizedTest
  @CsvSource({
    "≥6次, 6次, 10",
    "≥6次, 5次, 8.33",
    ">=6次以上, 6次以上, 10",
    "≥19次, 19, 10",
    "≥100%, 100, 10",
    "不低于95%, 90%, 9.47",
    "100%, 97%, 9.7",
    "70%, 74.5%, 10",
    "≤60万元, 20万元, 10",
    "≤60万元, 80万元, 7.5",
    "≤1.2万元, 12000元, 10",
    "≤1.2万元, 15000元, 8",
    "=0, 0, 10",
    "=0, 1, 0",
    "<=0%, 0%, 10",
    "≥1份, 0份, 0",
  })
  void figuresAgainstFigures(String target, String achieved, String points) {
    Outcome.Scored outcome = (Outcome.Scored) score(BY_RATE, target, achieved);
    assertThat(outcome.points()).isEqualByComparingTo(points);
    assertThat(Measuring.replay(outcome)).isEqualTo(Ratio.of(outcome.points()));
  }

  @ParameterizedTest
  @CsvSource({"全年, 95%, 9.5", "效果明显, 95%, 9.5", "长期, 100%, 10", "效果明显, 120%, 10"})
  void aRateAgainstWordsIsTheRateOfAchievementWhereTheRuleSaysSo(
      String target, String achieved, String points) {
    Outcome.Scored outcome = (Outcome.Scored) score(BY_RATE, target, achieved);
    assertThat(outcome.points()).isEqualByComparingTo(points);
    assertThat(Measuring.replay(outcome)).isEqualTo(Ratio.of(outcome.points()));
    assertThat(score(NATIONAL, target, achieved)).isInstanceOf(Outcome.Judged.class);
  }

  @ParameterizedTest
  @CsvSource({
    "≥6次, 已完成",
    "≤95万元, 已全部完成",
    "≥8次, 6次以上",
    "≤6次, 6次以上",
    "≥6次, 5个",
    "≥6次, ---",
    "---, 5次",
    "≥6次, 20余次",
    "约20次, 20次"
  })
  void whatCannotBeReadForCertainIsNotAssessable(String target, String achieved) {
    assertThat(score(BY_RATE, target, achieved)).isInstanceOf(Outcome.NotAssessable.class);
  }

  @Test
  void severalTargetsInOneCellAreNotAssessable() {
    Outcome outcome = score(BY_RATE, "≥1份\n≤6个单位", "5个单位");
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.NotAssessable.class, n -> assertThat(n.reason()).isNotNull());
  }

  @Test
  void wordsAgainstWordsAreLeftToAPerson() {
    assertThat(score(BY_RATE, "健全", "健全")).isInstanceOf(Outcome.Judged.class);
    assertThat(score(BY_RATE, "在12月底", "已完成")).isInstanceOf(Outcome.Judged.class);
  }

  @Test
  void farBeyondTheTargetIsAQuestionWhereTheRuleSaysSo() {
    assertThat(score(NATIONAL, "≥10条", "13条")).isInstanceOf(Outcome.Scored.class);
    assertThat(score(NATIONAL, "≥10条", "14条")).isInstanceOf(Outcome.Judged.class);
  }

  @Test
  void anUpperBoundOnACountSaysWhatTheOppositeSignWouldGive() {
    Outcome.Scored outcome = (Outcome.Scored) score(BY_RATE, "≤12次", "2次");
    assertThat(outcome.points()).isEqualByComparingTo("10");
    assertThat(outcome.others())
        .singleElement()
        .satisfies(o -> assertThat(o.points()).isEqualByComparingTo("1.67"));
  }

  @Test
  void aMissedTargetSaysHowMuchIsMissing() {
    Outcome.Scored outcome = (Outcome.Scored) score(BY_RATE, "≥6次", "5次");
    assertThat(java.util.Objects.requireNonNull(outcome.next()).change())
        .isEqualTo(new BigDecimal("1"));
  }

  @Test
  void aMissedTargetMayGiveNothingOrBeLeftToAPerson() {
    assertThat(
            ((Outcome.Scored)
                    score(
                        builder()
                            .missed(Missed.ZERO)
                            .overFulfilment("100%", OverFulfilment.FULL)
                            .rounded(2, RoundingMode.HALF_UP),
                        "≥6次",
                        "5次"))
                .points())
        .isZero();
    assertThat(
            score(
                builder()
                    .missed(Missed.LEFT_TO_A_PERSON)
                    .overFulfilment("100%", OverFulfilment.FULL)
                    .rounded(2, RoundingMode.HALF_UP),
                "100%",
                "97%"))
        .isInstanceOf(Outcome.Judged.class);
  }

  @Test
  void aBareNumberMayHaveToBeMetExactlyOrNotBeRead() {
    TargetAttainment exactly =
        builder()
            .bareTarget(BareTarget.EXACTLY)
            .overFulfilment("100%", OverFulfilment.FULL)
            .rounded(2, RoundingMode.HALF_UP);
    assertThat(((Outcome.Scored) score(exactly, "100%", "125%")).points())
        .isEqualByComparingTo("8");
    TargetAttainment unread =
        builder()
            .bareTarget(BareTarget.NOT_ASSESSABLE)
            .overFulfilment("100%", OverFulfilment.FULL)
            .rounded(2, RoundingMode.HALF_UP);
    assertThat(score(unread, "100%", "100%")).isInstanceOf(Outcome.NotAssessable.class);
  }

  @Test
  void whatIsNotStatedIsNamed() {
    assertThatThrownBy(() -> builder().rounded(2, RoundingMode.HALF_UP))
        .hasMessageContaining("overFulfilment()");
    assertThatThrownBy(() -> builder().overFulfilment("90%", OverFulfilment.FULL))
        .hasMessageContaining("at least 100%");
  }

  @Property
  void achievingMoreOfALowerBoundNeverGivesLess(
      @ForAll @IntRange(min = 1, max = 500) int target,
      @ForAll @IntRange(min = 0, max = 500) int a,
      @ForAll @IntRange(min = 0, max = 500) int b) {
    BigDecimal less = points("≥" + target + "次", Math.min(a, b) + "次");
    BigDecimal more = points("≥" + target + "次", Math.max(a, b) + "次");
    assertThat(more).isGreaterThanOrEqualTo(less);
    assertThat(points("≤" + target + "次", Math.max(a, b) + "次"))
        .isLessThanOrEqualTo(points("≤" + target + "次", Math.min(a, b) + "次"));
    assertThat(less).isBetween(BigDecimal.ZERO, BigDecimal.TEN);
  }

  @Property
  void unitsAndTrailingZerosChangeNothing(
      @ForAll @IntRange(min = 1, max = 5_000) int target,
      @ForAll @IntRange(min = 1, max = 5_000) int achieved) {
    BigDecimal plain = points("≤" + target + "万元", achieved + "万元");
    assertThat(points("≤" + target + ".00万元", achieved + "0000元")).isEqualByComparingTo(plain);
  }

  private static BigDecimal points(String target, String achieved) {
    return ((Outcome.Scored) score(BY_RATE, target, achieved)).points();
  }

  // ------------------------------------------------------------------------------------ laws

  @Provide
  Arbitrary<BigDecimal> figures() {
    return Arbitraries.bigDecimals()
        .between(BigDecimal.ZERO, new BigDecimal("200"))
        .ofScale(2)
        .edgeCases(e -> e.add(BigDecimal.ZERO, new BigDecimal("0.01"), new BigDecimal("100")));
  }

  @Provide
  Arbitrary<BigDecimal> weights() {
    return Arbitraries.bigDecimals()
        .between(BigDecimal.ZERO, new BigDecimal("20"))
        .ofScale(3)
        .edgeCases(e -> e.add(new BigDecimal("2.5"), new BigDecimal("2.005"), BigDecimal.TEN));
  }

  @Provide
  Arbitrary<RoundingMode> modes() {
    return Arbitraries.of(RoundingMode.class).filter(m -> m != RoundingMode.UNNECESSARY);
  }

  @Provide
  Arbitrary<String> signs() {
    return Arbitraries.of("≥", ">", "≤", "<", "=");
  }

  private static TargetAttainment rule(Missed missed, int places, RoundingMode mode) {
    return builder()
        .missed(missed)
        .overFulfilment("100%", OverFulfilment.FULL)
        .rounded(places, mode);
  }

  private static Outcome.Scored scored(
      TargetAttainment rule, String sign, BigDecimal target, BigDecimal achieved, BigDecimal full) {
    return (Outcome.Scored)
        score(rule, sign + target.toPlainString() + "吨", achieved.toPlainString() + "吨", full);
  }

  /** Points by the text of the rule, with nothing but decimals. */
  private static BigDecimal byHand(
      String sign, BigDecimal target, BigDecimal achieved, BigDecimal full, Missed missed) {
    int c = achieved.compareTo(target);
    boolean met =
        switch (sign) {
          case "≥" -> c >= 0;
          case ">" -> c > 0;
          case "≤" -> c <= 0;
          case "<" -> c < 0;
          default -> c == 0;
        };
    if (met) {
      return full;
    }
    BigDecimal less = achieved.min(target);
    BigDecimal more = achieved.max(target);
    return missed == Missed.ZERO || less.signum() == 0
        ? BigDecimal.ZERO
        : full.multiply(less).divide(more, 40, RoundingMode.HALF_EVEN);
  }

  @Property
  void whateverTheSignAndTheRoundingPointsStayWithinAgreeWithTheRuleAndReplay(
      @ForAll("signs") String sign,
      @ForAll("figures") BigDecimal target,
      @ForAll("figures") BigDecimal achieved,
      @ForAll("weights") BigDecimal full,
      @ForAll Missed missed,
      @ForAll @IntRange(min = 0, max = 3) int places,
      @ForAll("modes") RoundingMode mode) {
    Assume.that(missed != Missed.LEFT_TO_A_PERSON);
    Outcome.Scored outcome = scored(rule(missed, places, mode), sign, target, achieved, full);
    assertThat(outcome.points()).isBetween(BigDecimal.ZERO, full);
    assertThat(outcome.deduction()).isNotNegative();
    assertThat(Measuring.replay(outcome)).isEqualTo(Ratio.of(outcome.points()));
    BigDecimal exact = byHand(sign, target, achieved, full, missed);
    assertThat(outcome.points().subtract(exact).abs())
        .isLessThanOrEqualTo(BigDecimal.ONE.movePointLeft(places));
    if (mode == RoundingMode.HALF_UP && exact.compareTo(full) < 0) {
      assertThat(outcome.points())
          .isEqualByComparingTo(exact.setScale(places, RoundingMode.HALF_UP).min(full));
    }
  }

  @Property
  void trailingZerosAndUnitsOfMoneyChangeNothing(
      @ForAll("signs") String sign,
      @ForAll("figures") BigDecimal target,
      @ForAll("figures") BigDecimal achieved,
      @ForAll("weights") BigDecimal full,
      @ForAll @IntRange(min = 1, max = 9) int zeros) {
    TargetAttainment rule = rule(Missed.PROPORTIONAL, 2, RoundingMode.HALF_UP);
    String aim = sign + target.toPlainString() + "万元";
    BigDecimal plain =
        ((Outcome.Scored) score(rule, aim, achieved.toPlainString() + "万元", full)).points();
    for (String same :
        new String[] {
          achieved.setScale(2 + zeros).toPlainString() + "万元",
          achieved.movePointRight(4).toPlainString() + "元"
        }) {
      assertThat(((Outcome.Scored) score(rule, aim, same, full)).points())
          .isEqualByComparingTo(plain);
    }
  }

  @Property
  void moreAchievedNeverGivesLessOfALowerBoundNorMoreOfAnUpperOne(
      @ForAll("figures") BigDecimal target,
      @ForAll("figures") BigDecimal a,
      @ForAll("figures") BigDecimal b,
      @ForAll("weights") BigDecimal full,
      @ForAll @IntRange(min = 0, max = 3) int places,
      @ForAll("modes") RoundingMode mode) {
    TargetAttainment rule = rule(Missed.PROPORTIONAL, places, mode);
    assertThat(scored(rule, "≥", target, a.max(b), full).points())
        .isGreaterThanOrEqualTo(scored(rule, "≥", target, a.min(b), full).points());
    assertThat(scored(rule, "≤", target, a.max(b), full).points())
        .isLessThanOrEqualTo(scored(rule, "≤", target, a.min(b), full).points());
  }

  @Property
  void whatIsMissingIsEnoughAndIsOnlyStatedWherePointsAreLost(
      @ForAll("signs") String sign,
      @ForAll("figures") BigDecimal target,
      @ForAll("figures") BigDecimal achieved,
      @ForAll("weights") BigDecimal full,
      @ForAll @IntRange(min = 0, max = 3) int places,
      @ForAll("modes") RoundingMode mode) {
    TargetAttainment rule = rule(Missed.PROPORTIONAL, places, mode);
    Outcome.Scored outcome = scored(rule, sign, target, achieved, full);
    NextTier next = outcome.next();
    if (next != null) {
      assertThat(outcome.points()).isLessThan(full);
      Outcome.Scored reached = scored(rule, sign, target, achieved.add(next.change()), full);
      assertThat(reached.points()).isEqualByComparingTo(full).isEqualByComparingTo(next.points());
    }
  }

  @Test
  void whatIsMissingIsStatedInTheUnitOfTheFigureThatIsShown() {
    Outcome.Scored outcome = (Outcome.Scored) score(BY_RATE, "≥12000元", "10000元");
    NextTier next = java.util.Objects.requireNonNull(outcome.next());
    assertThat(outcome.inputs().get(0).value()).isEqualByComparingTo("1");
    assertThat(next.unit()).isEqualTo(UnitOfMeasure.WAN_YUAN);
    assertThat(next.change()).isEqualByComparingTo("0.2");
  }
}
