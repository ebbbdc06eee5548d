package io.jixiao.scoring.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jixiao.core.model.Achievement;
import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.PerformanceTarget;
import io.jixiao.core.model.UnitOfMeasure;
import io.jixiao.core.score.NextTier;
import io.jixiao.core.score.Operand;
import io.jixiao.core.score.Operation;
import io.jixiao.core.score.Ratio;
import io.jixiao.core.score.TraceStep;
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
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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
    return score(rule, row("数量指标", target, achieved), weight);
  }

  private static Indicator row(String level, String target, String achieved) {
    return Indicator.builder()
        .addPath("产出指标", level, "调研")
        .target(PerformanceTarget.parse(target))
        .achieved(Achievement.parse(achieved))
        .build();
  }

  private static Outcome score(TargetAttainment rule, Indicator row, BigDecimal weight) {
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
    "不低于95%, 90%, 9",
    "≥98%, 95%, 9.5",
    "≥110%, 99%, 9",
    "95%及以上, 96%, 10",
    "≥95%, 95%（含）以上, 10",
    "≥10万人次, 12, 10",
    "≥2%, 1.5%, 7.5",
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
    "7个工作日内, 5个工作日内, 10",
    "7个工作日内, 5个工作日, 10",
    "7个工作日内, 8个工作日, 8.75",
    "100万元以内, 90万元, 10",
    "100万元以内, 90, 10",
    "24小时内, 20小时之内, 10",
    "6次以内, 6次, 10",
    "0起, 0起, 10",
    "0起, 1起, 0",
    "0, 3, 0",
    "0%, 0%, 10",
    "0.00万元, 100元, 0",
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
    "7个工作日内, 8个工作日内",
    "≥6次, 6次以内",
    "5天前, 5天",
    "≥6次, ---",
    "---, 5次",
    "≥6次, 20余次",
    "约20次, 20次",
    "≥95%, 0.98",
    "≥95%, 1",
    "≤5次, -3次",
    "≤5万元, -3万元",
    "0%, 0.5%",
    "0%, -3%",
    "-5%, -10%",
    "5天, 3天",
    "12个月, 10个月",
    "20万元, 18万元",
    "3000元/人/年, 2900元/人/年",
    "≥10万人次, 98000",
    "≤50万元, 480000",
    "≤500000元, 48",
    "≤100%, 1.2",
    "≥100%, 1.05",
    "2022.12, 2023.3",
    "20221231, 20230330",
    "≥5年, 2022年",
    "≥90%满意, 0.92"
  })
  void whatCannotBeReadForCertainIsNotAssessable(String target, String achieved) {
    assertThat(score(BY_RATE, target, achieved)).isInstanceOf(Outcome.NotAssessable.class);
  }

  @ParameterizedTest
  @CsvSource({"5天, 5天", "20万元, 200000元", "-5%, -5%", "0%, 0%"})
  void aTargetThatMayBeMeantEitherWayIsMetByWhatEqualsIt(String target, String achieved) {
    assertThat(((Outcome.Scored) score(BY_RATE, target, achieved)).points())
        .isEqualByComparingTo("10");
  }

  @ParameterizedTest
  @CsvSource({"20万元, 18万元, 10", "20万元, 25万元, 8", "3000元/人/年, 2900元/人/年, 10"})
  void moneyInARowOfCostIsACeiling(String target, String achieved, String points) {
    Outcome.Scored outcome =
        (Outcome.Scored) score(BY_RATE, row("成本指标", target, achieved), BigDecimal.TEN);
    assertThat(outcome.points()).isEqualByComparingTo(points);
    assertThat(outcome.inputs().get(1).label().zh()).isEqualTo("年度指标值 ≤");
  }

  @Test
  void anUpperBoundOnWhatIsUnwantedIsNoSignTurnedRound() {
    Outcome.Scored outcome =
        (Outcome.Scored) score(BY_RATE, row("安全事故", "≤3起", "0起"), BigDecimal.TEN);
    assertThat(outcome.points()).isEqualByComparingTo("10");
    assertThat(outcome.others()).isEmpty();
  }

  @Test
  void aRateThatMissesARateIsTheRateOfAchievement_inProportionToItIsAnotherReading() {
    Outcome.Scored outcome = (Outcome.Scored) score(BY_RATE, "≥98%", "95%");
    assertThat(outcome.points()).isEqualByComparingTo("9.5");
    assertThat(outcome.others())
        .singleElement()
        .satisfies(o -> assertThat(o.points()).isEqualByComparingTo("9.69"));
    assertThat(Measuring.replay(outcome)).isEqualTo(Ratio.parse("9.5"));
    NextTier next = java.util.Objects.requireNonNull(outcome.next());
    assertThat(next.change()).isEqualByComparingTo("3");
    assertThat(next.points()).isEqualByComparingTo("10");
    assertThat(((Outcome.Scored) score(NATIONAL, "≥98%", "95%")).points())
        .isEqualByComparingTo("9.69");
  }

  @Test
  void aLowerBoundDoesNotSettleARuleThatAsksForMoreThanTheTarget() {
    assertThat(score(BY_RATE, "≥6次", "7次以上")).isInstanceOf(Outcome.Scored.class);
    assertThat(score(NATIONAL, "≥6次", "7次以上"))
        .isInstanceOfSatisfying(
            Outcome.NotAssessable.class, n -> assertThat(n.missing()).hasSize(1));
  }

  @Test
  void aResultWithoutAUnitIsToldInTheUnitOfItsTarget() {
    Outcome.Scored outcome = (Outcome.Scored) score(BY_RATE, "≥10万人次", "12");
    assertThat(outcome.inputs().get(0).label().zh()).isEqualTo("实际完成值（万人次）");
  }

  @Test
  void severalTargetsInOneCellAreNotAssessable() {
    Outcome outcome = score(BY_RATE, "≥1份\n≤6个单位", "5个单位");
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.NotAssessable.class,
            n -> {
              assertThat(n.reason()).isNotNull();
              assertThat(n.missing()).hasSize(1);
            });
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
  void anUpperBoundInWordsIsNoSignTurnedRound() {
    for (String target : new String[] {"12次以内", "不超过12次", "≤12次以内"}) {
      Outcome.Scored outcome = (Outcome.Scored) score(BY_RATE, target, "2次");
      assertThat(outcome.points()).isEqualByComparingTo("10");
      assertThat(outcome.others()).isEmpty();
    }
  }

  @Test
  void theOppositeSignLeavesThePointsOpenWhereTheRuleLeavesWhatIsMissedToAPerson() {
    Outcome.Scored person =
        (Outcome.Scored)
            score(rule(Missed.LEFT_TO_A_PERSON, 2, RoundingMode.HALF_UP), "≤12次", "2次");
    assertThat(person.points()).isEqualByComparingTo("10");
    assertThat(person.others()).singleElement().satisfies(o -> assertThat(o.points()).isNull());
    assertThat(person.spread()).isGreaterThan(BigDecimal.TEN);
    Outcome.Scored zero =
        (Outcome.Scored) score(rule(Missed.ZERO, 2, RoundingMode.HALF_UP), "≤12次", "2次");
    assertThat(zero.others()).singleElement().satisfies(o -> assertThat(o.points()).isZero());
  }

  @ParameterizedTest
  @EnumSource(BareTarget.class)
  void noAccidentIsATargetThatOneAccidentMissesWhateverTheRuleSaysOfBareNumbers(BareTarget bare) {
    TargetAttainment rule =
        builder()
            .bareTarget(bare)
            .overFulfilment("100%", OverFulfilment.FULL)
            .rounded(2, RoundingMode.HALF_UP);
    Outcome.Scored none = (Outcome.Scored) score(rule, "0起", "0起");
    assertThat(none.points()).isEqualByComparingTo("10");
    assertThat(none.others()).isEmpty();
    Outcome.Scored one = (Outcome.Scored) score(rule, "0起", "1起");
    assertThat(one.points()).isZero();
    assertThat(said(one)).containsExactly("未达到目标，无法按比例计分，不得分");
    assertThat(one.inputs().get(1).label().zh()).isEqualTo("年度指标值 =");
    assertThat(Measuring.replay(one)).isEqualTo(Ratio.ZERO);
  }

  @Test
  void nothingDoneIsNothingInProportion() {
    assertThat(said((Outcome.Scored) score(BY_RATE, "≥6次", "0次"))).containsExactly("未达到目标，按规则不得分");
  }

  @ParameterizedTest
  @CsvSource({">6次, 6次", "<5%, 5%", "超过6次, 6次", "低于5%, 5%"})
  void aFigureEqualToATargetThatItHasToPassIsSaidToMissIt(String target, String achieved) {
    Outcome.Scored outcome = (Outcome.Scored) score(BY_RATE, target, achieved);
    assertThat(outcome.points()).isEqualByComparingTo("10");
    assertThat(said(outcome)).containsExactly("等于目标值，未达到目标，按完成比例计分");
    assertThat(Measuring.replay(outcome)).isEqualTo(Ratio.of(10));
    assertThat(
            ((Outcome.Scored) score(rule(Missed.ZERO, 2, RoundingMode.HALF_UP), target, achieved))
                .points())
        .isZero();
    assertThat(score(rule(Missed.LEFT_TO_A_PERSON, 2, RoundingMode.HALF_UP), target, achieved))
        .isInstanceOf(Outcome.Judged.class);
  }

  private static List<String> said(Outcome.Scored outcome) {
    List<String> out = new ArrayList<>();
    for (TraceStep step : outcome.steps()) {
      if (step.operation() == Operation.GIVE
          && step.operands().get(0) instanceof Operand.Constant given) {
        out.add(given.label().zh());
      }
    }
    return out;
  }

  @ParameterizedTest
  @CsvSource({
    "=5.5公里, 5公里, 0.5",
    "=5公里, 5.5公里, -0.5",
    "=12345元, 1万元, 0.2345",
    "=12345.6元, 1万元, ",
    "≥5.5公里, 5公里, 1",
    "≤5.5公里, 7公里, -2",
    ">6次, 5次, 2",
    "<5%, 6%, -2",
    "<5.5%, 6%, -1",
  })
  void whatIsMissingReachesTheTarget(String target, String achieved, @Nullable String change) {
    NextTier next = ((Outcome.Scored) score(BY_RATE, target, achieved)).next();
    assertThat(next == null ? null : next.change())
        .isEqualTo(change == null ? null : new BigDecimal(change));
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
      @ForAll("figures") BigDecimal figure,
      @ForAll("weights") BigDecimal full,
      @ForAll @IntRange(min = 0, max = 3) int places,
      @ForAll @IntRange(min = 0, max = 2) int decimals,
      @ForAll("modes") RoundingMode mode) {
    TargetAttainment rule = rule(Missed.PROPORTIONAL, places, mode);
    BigDecimal achieved = figure.setScale(decimals, RoundingMode.DOWN);
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
