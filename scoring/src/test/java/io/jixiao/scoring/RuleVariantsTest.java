package io.jixiao.scoring;

import static io.jixiao.scoring.rubric.OpenGroup.group;
import static io.jixiao.scoring.rubric.RubricIndicator.indicator;
import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.core.model.Amount;
import io.jixiao.core.model.Language;
import io.jixiao.core.model.SatisfactionAnswer;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.score.IndicatorScore;
import io.jixiao.core.score.IndicatorState;
import io.jixiao.core.score.Ratio;
import io.jixiao.core.score.ScoreSheet;
import io.jixiao.scoring.evidence.Evidence;
import io.jixiao.scoring.measure.Measures;
import io.jixiao.scoring.rubric.GradeBands;
import io.jixiao.scoring.rubric.NotApplicablePolicy;
import io.jixiao.scoring.rubric.OpenGroup.PointsFrom;
import io.jixiao.scoring.rubric.Rubric;
import io.jixiao.scoring.rubric.RubricIndicator;
import io.jixiao.scoring.rubric.ZeroDenominator;
import io.jixiao.scoring.strategy.Deduction;
import io.jixiao.scoring.strategy.Judged;
import io.jixiao.scoring.strategy.Proportional;
import io.jixiao.scoring.strategy.QualitativeBands;
import io.jixiao.scoring.strategy.Reading;
import io.jixiao.scoring.strategy.Tiers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules that differ by place are data: each is written here with the same few words. */
class RuleVariantsTest {

  private static IndicatorScore score(
      String points, RubricIndicator.Builder rule, Evidence evidence) {
    Rubric rubric = rubric(points).add(rule.points(points).source("某文")).build();
    ScoreSheet sheet = Scoring.standard().score(Reports.yueyang(), rubric, evidence);
    IndicatorScore score = sheet.indicators().get(0);
    if (score.state() == IndicatorState.SCORED) {
      assertThat(score.trace().replay()).contains(Ratio.of(score.awarded().orElseThrow()));
    }
    return score;
  }

  private static Rubric.Builder rubric(String points) {
    return Rubric.of("variant", "1")
        .source("某市财政局", "某文")
        .fullMarks(points)
        .grades(GradeBands.NATIONAL)
        .onZeroDenominator(ZeroDenominator.NOT_ASSESSABLE)
        .onNotApplicable(NotApplicablePolicy.RESCALE);
  }

  private static Amount wan(String number) {
    return Amount.ofWanYuan(number);
  }

  private static BigDecimal points(IndicatorScore score) {
    return score.awarded().orElseThrow();
  }

  @Test
  void hunan2022ComparesTheThreePublicBudgetsOfTwoYearsAtEightTenthsAPoint() {
    IndicatorScore score =
        score(
            "8",
            indicator("x", "三公变动率")
                .measuredBy(Measures.THREE_PUBLIC_CHANGE_RATE_BUDGETS)
                .scoredBy(
                    Deduction.of("0.8")
                        .perPercentagePoint()
                        .above("0%")
                        .reading(Reading.FULL)
                        .downTo("0")
                        .rounded(2, RoundingMode.HALF_UP)),
            Evidence.builder()
                .amount("threePublicBudget", wan("103.50"))
                .amount("threePublicPriorBudget", wan("100"))
                .build());
    assertThat(points(score)).isEqualByComparingTo("5.6");
  }

  @Test
  void hunan2022TakesTwoPointsForEveryFivePercentOfTheBudgetNotCompleted() {
    IndicatorScore score =
        score(
            "5",
            indicator("x", "预算完成率")
                .measuredBy(Measures.BUDGET_COMPLETION_RATE_WITH_CARRYOVER)
                .scoredBy(
                    Deduction.of("2")
                        .perPercentagePoints("5")
                        .below("100%")
                        .reading(Reading.FULL)
                        .downTo("0")
                        .rounded(2, RoundingMode.HALF_UP)),
            Evidence.builder()
                .amount("initialBudget", wan("600"))
                .amount("budgetAdditions", wan("100"))
                .build());
    // (92.13 + 600 + 100 − 78.87) ÷ (92.13 + 600 + 100) = 90.04 %, one full step below
    assertThat(points(score)).isEqualByComparingTo("3");
    assertThat(score.nextTier().orElseThrow().path())
        .isEqualTo("/expenditure/consolidated/cumulativeBalance");
    assertThat(score.nextTier().orElseThrow().change()).isEqualTo(new BigDecimal("-39.27"));
  }

  @Test
  void hunan2022GradesAdditionsAgainstTheInitialBudgetInFiveTiers() {
    Tiers tiers =
        Tiers.builder()
            .exactly("0%")
            .gives("5")
            .above("0%")
            .upTo("10%")
            .gives("4")
            .above("10%")
            .upTo("20%")
            .gives("3")
            .above("20%")
            .upTo("30%")
            .gives("2")
            .above("30%")
            .gives("0")
            .otherwiseNotAssessable();
    IndicatorScore score =
        score(
            "5",
            indicator("x", "预算控制率")
                .measuredBy(Measures.BUDGET_ADJUSTMENT_RATE_ADDITIONS)
                .scoredBy(tiers),
            Evidence.builder()
                .amount("budgetAdditions", wan("185.4"))
                .amount("initialBudget", wan("1170.49"))
                .build());
    assertThat(points(score)).isEqualByComparingTo("3");
  }

  @Test
  void aUnitWithoutBuildingsGetsFullPointsWhereTheRuleSaysSo() {
    RubricIndicator.Builder rule =
        indicator("x", "楼堂馆所规模控制率")
            .measuredBy(Measures.BUILDING_AREA_CONTROL_RATE)
            .scoredBy(
                Deduction.of("2")
                    .perPercentagePoints("5")
                    .above("100%")
                    .reading(Reading.FULL)
                    .downTo("0")
                    .rounded(2, RoundingMode.HALF_UP))
            .onZeroDenominator(ZeroDenominator.FULL_POINTS);
    Evidence none =
        Evidence.builder()
            .number("approvedArea", BigDecimal.ZERO)
            .number("actualArea", BigDecimal.ZERO)
            .build();
    assertThat(points(score("5", rule, none))).isEqualByComparingTo("5");
    Evidence over =
        Evidence.builder()
            .number("approvedArea", new BigDecimal("1000"))
            .number("actualArea", new BigDecimal("1060"))
            .build();
    assertThat(points(score("5", rule, over))).isEqualByComparingTo("3");
  }

  @Test
  void aCountyOf2016TakesThreeTenthsOfAPoint() {
    IndicatorScore score =
        score(
            "3",
            indicator("x", "三公变动率")
                .measuredBy(Measures.THREE_PUBLIC_CHANGE_RATE)
                .scoredBy(
                    Deduction.of("0.3")
                        .perPercentagePoint()
                        .above("0%")
                        .reading(Reading.STARTED)
                        .downTo("0")
                        .rounded(2, RoundingMode.HALF_UP)),
            Evidence.builder().amount("threePublicPrior", wan("66.00")).build());
    // 67.03 against 66.00 is 1.56 %: two started points
    assertThat(points(score)).isEqualByComparingTo("2.4");
  }

  @Test
  void someProvincesGiveExecutionTwentyPoints() {
    IndicatorScore score =
        score(
            "20",
            indicator("x", "预算执行率")
                .measuredBy(Measures.EXECUTION_RATE)
                .scoredBy(Proportional.cappedAt("100%").rounded(2, RoundingMode.HALF_UP)),
            Evidence.builder()
                .amount("executed", wan("203.10"))
                .amount("adjustedBudget", wan("231.81"))
                .build());
    assertThat(points(score)).isEqualByComparingTo("17.52");
  }

  @Test
  void hubeiAndYunnanCutTheQualitiesAtEightyAndFifty() {
    QualitativeBands bands =
        QualitativeBands.builder()
            .band("达成", "80%", "100%")
            .band("部分达成", "50%", "80%")
            .band("未达成", "0%", "50%")
            .choose(QualitativeBands.End.LOWER)
            .rounded(2, RoundingMode.HALF_UP);
    IndicatorScore score =
        score(
            "8",
            indicator("x", "社会效益").scoredBy(bands),
            Evidence.builder().level("x", "部分达成").build());
    assertThat(points(score)).isEqualByComparingTo("4");
  }

  @Test
  void yuanzhouDividesTheHundredPointsFortyFortyTwentyWithoutExecution() {
    Rubric rubric =
        rubric("100")
            .add(
                group("output", "产出指标")
                    .points("40", PointsFrom.RUBRIC)
                    .scoredBy(Judged.byPerson())
                    .source("某文"))
            .add(
                group("benefit", "效益指标")
                    .points("40", PointsFrom.RUBRIC)
                    .scoredBy(Judged.byPerson())
                    .source("某文"))
            .add(
                group("satisfaction", "满意度指标")
                    .points("20", PointsFrom.RUBRIC)
                    .scoredBy(Judged.byPerson())
                    .source("某文"))
            .build();
    ScoreSheet sheet = Scoring.standard().score(Reports.yueyang(), rubric, Evidence.none());
    assertThat(sheet.count(IndicatorState.NOT_ASSESSABLE)).isEqualTo(3);
    assertThat(sheet.total().provenMax()).isEqualByComparingTo("100");
    assertThat(sheet.notes()).hasSize(25);
  }

  @Test
  void yinchuanPutsTenPointsOfExecutionInsideManagement() {
    Rubric rubric =
        rubric("25")
            .level("25", "管理")
            .add(
                indicator("execution", "管理", "预算执行率")
                    .points("10")
                    .measuredBy(Measures.EXECUTION_RATE)
                    .scoredBy(Proportional.cappedAt("100%").rounded(2, RoundingMode.HALF_UP))
                    .source("某文"))
            .add(
                indicator("rest", "管理", "其他").points("15").scoredBy(Judged.byPerson()).source("某文"))
            .build();
    assertThat(rubric.fullMarks()).isEqualByComparingTo("25");
  }

  /** Purchases of so many 万元 on a procurement budget of nothing. */
  private static IndicatorScore withoutAProcurementBudget(String bought, ZeroDenominator policy) {
    return score(
        "3",
        indicator("x", "政府采购执行率")
            .measuredBy(Measures.PROCUREMENT_EXECUTION_RATE)
            .scoredBy(Proportional.cappedAt("100%").rounded(2, RoundingMode.HALF_UP))
            .onZeroDenominator(policy),
        Evidence.builder()
            .amount("procurementSpending", wan(bought))
            .amount("procurementBudget", wan("0"))
            .build());
  }

  @Test
  void purchasesWithoutABudgetForThemAreNoMatterThatDoesNotApply() {
    IndicatorScore bought = withoutAProcurementBudget("5.00", ZeroDenominator.NOT_APPLICABLE);
    assertThat(bought.state()).isEqualTo(IndicatorState.NOT_ASSESSABLE);
    assertThat(bought.proven().max()).isEqualByComparingTo("3");
    assertThat(bought.explanation(Language.ZH))
        .isEqualTo("政府采购执行率：无法评定（政府采购预算数为 0，无法计算比率；实际政府采购金额 5.00万元）。");
    assertThat(bought.explanation(Language.EN))
        .endsWith("(Procurement budget is 0; there is no ratio; Actual procurement 5.00万元).");
    assertThat(withoutAProcurementBudget("0.00", ZeroDenominator.NOT_APPLICABLE).state())
        .isEqualTo(IndicatorState.NOT_APPLICABLE);
  }

  @Test
  void pointsThatTheRubricGivesWithoutABaseStayItsWord() {
    assertThat(points(withoutAProcurementBudget("5", ZeroDenominator.FULL_POINTS)))
        .isEqualByComparingTo("3");
    assertThat(points(withoutAProcurementBudget("5", ZeroDenominator.NO_POINTS)))
        .isEqualByComparingTo("0");
  }

  /** Who did not answer is told among the inputs of a survey, and is no answer that counts. */
  @Test
  void aSurveyThatNobodyAnsweredStaysNotApplicable() {
    Rubric rubric =
        rubric("5")
            .add(
                indicator("x", "满意度")
                    .points("5")
                    .measuredBy(Measures.SATISFACTION)
                    .scoredBy(Proportional.cappedAt("100%").rounded(2, RoundingMode.HALF_UP))
                    .onZeroDenominator(ZeroDenominator.NOT_APPLICABLE)
                    .source("某文"))
            .build();
    SelfEvaluationReport report =
        SelfEvaluationReport.builder()
            .from(Reports.yueyang())
            .satisfaction(List.of(SatisfactionAnswer.builder().answer("未作答").count(20).build()))
            .build();
    ScoreSheet sheet = Scoring.standard().score(report, rubric, Evidence.none());
    assertThat(sheet.indicators().get(0).state()).isEqualTo(IndicatorState.NOT_APPLICABLE);
  }
}
