package io.jixiao.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jixiao.core.check.Consistency;
import io.jixiao.core.model.Amount;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.Language;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.ThreePublicExpenses;
import io.jixiao.core.model.UnitProfile;
import io.jixiao.core.model.UnitTable;
import io.jixiao.core.score.Evaluation;
import io.jixiao.core.score.IndicatorScore;
import io.jixiao.core.score.ScoreSheet;
import io.jixiao.scoring.evidence.Evidence;
import io.jixiao.scoring.measure.Measures;
import io.jixiao.scoring.rubric.GradeBands;
import io.jixiao.scoring.rubric.NotApplicablePolicy;
import io.jixiao.scoring.rubric.Rubric;
import io.jixiao.scoring.rubric.RubricIndicator;
import io.jixiao.scoring.rubric.ZeroDenominator;
import io.jixiao.scoring.spi.Outcome;
import io.jixiao.scoring.spi.ScoringStrategy;
import io.jixiao.scoring.strategy.Deduction;
import io.jixiao.scoring.strategy.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class RubricComparisonTest {

  private final Scoring scoring = Scoring.standard();

  private static Rubric one(ScoringStrategy rule) {
    return Rubric.of("one", "1")
        .source("a", "b")
        .fullMarks("5")
        .grades(GradeBands.NATIONAL)
        .onZeroDenominator(ZeroDenominator.NOT_ASSESSABLE)
        .onNotApplicable(NotApplicablePolicy.RESCALE)
        .add(RubricIndicator.indicator("own", "产出", "自定").points("5").scoredBy(rule).source("b"))
        .build();
  }

  @Test
  void twoRubricsAreComparedIndicatorByIndicatorWithTheReasons() {
    RubricComparison comparison =
        scoring.compare(
            scoring.rubrics().byId("yueyang-2021"),
            scoring.rubrics().byId("national-2013-53"),
            Reports.yueyang(),
            Evidence.none());
    assertThat(comparison.changes())
        .extracting(RubricComparison.Change::name)
        .contains("资金结余", "公用经费控制率", "固定资产利用率");
    assertThat(comparison.changes())
        .filteredOn(c -> c.name().equals("固定资产利用率"))
        .singleElement()
        .satisfies(
            c ->
                assertThat(c.why())
                    .extracting(Label::zh)
                    .containsExactly("计分方法：deduction → proportional"));
    assertThat(comparison.changes())
        .filteredOn(c -> c.name().equals("资金结余"))
        .singleElement()
        .satisfies(
            c -> assertThat(c.why()).extracting(Label::en).containsExactly("only in yueyang-2021"));
  }

  @Test
  void aRubricComparedWithItselfChangesNothing() {
    Rubric rubric = scoring.rubrics().byId("yueyang-2021");
    assertThat(scoring.compare(rubric, rubric, Reports.yueyang(), Evidence.none()).changes())
        .isEmpty();
  }

  @Test
  void aComparisonWithoutEvidenceIsTheOneWithNone() {
    Rubric first = scoring.rubrics().byId("yueyang-2021");
    Rubric second = scoring.rubrics().byId("national-2013-53");
    assertThat(scoring.compare(first, second, Reports.yueyang()))
        .isEqualTo(scoring.compare(first, second, Reports.yueyang(), Evidence.none()));
    assertThat(scoring.compare(first, second, Reports.yueyang()).changes())
        .extracting(RubricComparison.Change::name)
        .contains("资金结余");
  }

  @Test
  void aDeductionIsExplainedByTheRateAndNotByTheStepsItIsCountedIn() {
    // 87.52 ÷ 85.00 = 102.96 %, which is 2.96 points beyond: “296.47 %” is no rate of anything.
    Rubric rubric =
        Rubric.of("one", "1")
            .source("a", "b")
            .fullMarks("6")
            .grades(GradeBands.NATIONAL)
            .onZeroDenominator(ZeroDenominator.NOT_ASSESSABLE)
            .onNotApplicable(NotApplicablePolicy.RESCALE)
            .add(
                RubricIndicator.indicator("own", "过程", "“三公经费”控制率")
                    .points("6")
                    .measuredBy(Measures.THREE_PUBLIC_CONTROL_RATE)
                    .scoredBy(
                        Deduction.of("1")
                            .perPercentagePoint()
                            .above("100%")
                            .reading(Reading.FULL)
                            .downTo("0")
                            .rounded(2, RoundingMode.HALF_UP))
                    .source("b"))
            .build();
    SelfEvaluationReport report =
        SelfEvaluationReport.builder()
            .unit(UnitProfile.builder().name("某局").year(2021).build())
            .threePublic(
                UnitTable.of(
                    ThreePublicExpenses.builder().total(Amount.ofWanYuan("87.52")).build()))
            .evaluation(Reports.yueyang().evaluation())
            .build();
    Evidence evidence =
        Evidence.builder().amount("threePublicBudget", Amount.ofWanYuan("85.00")).build();
    IndicatorScore score = scoring.score(report, rubric, evidence).indicators().get(0);
    assertThat(score.awarded().orElseThrow()).isEqualByComparingTo("4");
    assertThat(score.explanation(Language.ZH))
        .containsOnlyOnce("比率")
        .contains("比率 102.96%，得4分")
        .doesNotContain("296.47");
    assertThat(score.explanation(Language.EN))
        .containsOnlyOnce("a rate of")
        .contains("a rate of 102.96 %; scores 4 of 6")
        .doesNotContain("296.47");
  }

  @Test
  void aReportThatNoRubricFitsIsCheckedOnlyAndTheResultSaysWhy() {
    Evaluation evaluation =
        Scoring.by(Rubrics.standard())
            .evaluate(
                io.jixiao.core.model.SelfEvaluationReport.builder()
                    .unit(io.jixiao.core.model.UnitProfile.builder().name("某局").year(2030).build())
                    .evaluation(Reports.yueyang().evaluation())
                    .build(),
                Consistency.standard());
    assertThat(evaluation.sheet()).isEmpty();
    assertThat(evaluation.notScored().orElseThrow().in(Language.ZH)).contains("没有适用于 2030");
  }

  @Test
  void aRubricForAnotherYearIsAppliedAndSaysSo() {
    ScoreSheet sheet = scoring.score(Reports.yueyang(), "yunxi-2020");
    assertThat(sheet.notes())
        .extracting(Label::zh)
        .contains("方案 yunxi-2020 适用于 2020 年度，报告为 2021 年度");
  }

  @Test
  void aRuleThatFailsIsNamedByItsIndicator() {
    Rubric broken =
        one(
            context -> {
              throw new IllegalStateException("boom");
            });
    assertThatThrownBy(() -> scoring.score(Reports.yueyang(), broken, Evidence.none()))
        .isInstanceOf(ScoringException.class)
        .hasMessageContaining("own")
        .hasMessageContaining("自定")
        .hasMessageContaining("boom");
  }

  @Test
  void aRuleThatGivesMoreThanTheWeightIsRefused() {
    Rubric generous = one(context -> Outcome.points(new BigDecimal("6"), Label.of("generous")));
    assertThatThrownBy(() -> scoring.score(Reports.yueyang(), generous, Evidence.none()))
        .isInstanceOf(ScoringException.class)
        .hasMessageContaining("own")
        .hasMessageContaining("6");
  }

  @Test
  void aRuleOfOnesOwnIsALambda() {
    Rubric half =
        one(
            context ->
                Outcome.points(context.weight().multiply(new BigDecimal("0.5")), Label.of("一半")));
    ScoreSheet sheet = scoring.score(Reports.yueyang(), half, Evidence.none());
    assertThat(sheet.indicators().get(0).awarded().orElseThrow()).isEqualByComparingTo("2.5");
    assertThat(sheet.indicators().get(0).explanation(Language.ZH)).contains("一半");
  }

  @Test
  void aClaimAboveTheWeightIsNoted() {
    ScoreSheet sheet =
        scoring.score(Reports.yueyang(Reports.evaluation("100", "优", "过程/预算执行/资金结余|3|4")));
    assertThat(sheet.notes()).extracting(Label::zh).contains("自评得分超过分值：资金结余 4 > 3");
  }

  @Test
  void pointsGivenByAPersonAboveTheWeightAreNotTaken() {
    ScoreSheet sheet =
        scoring.score(
            Reports.yueyang(),
            scoring.rubrics().byId("yueyang-2021"),
            Evidence.builder()
                .points("livelihood", new BigDecimal("3"), "评价组", "超额")
                .points("balance", new BigDecimal("3"), "评价组", "无结余")
                .notApplicable("procurement", "无采购")
                .build());
    assertThat(sheet.indicators())
        .filteredOn(i -> i.id().equals("livelihood"))
        .singleElement()
        .satisfies(i -> assertThat(i.reason().orElseThrow().zh()).contains("超过分值 2"));
    assertThat(sheet.notes()).extracting(Label::zh).anyMatch(n -> n.contains("balance 由规则计分"));
    assertThat(sheet.indicators())
        .filteredOn(i -> i.id().equals("procurement"))
        .singleElement()
        .satisfies(i -> assertThat(i.explanation(Language.EN)).contains("does not apply"));
    // 97 applicable points are brought back to 100
    assertThat(sheet.total().provenMax()).isEqualByComparingTo("98.97");
  }
}
