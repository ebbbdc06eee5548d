package io.jixiao.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jixiao.core.model.Amount;
import io.jixiao.core.model.BudgetExecution;
import io.jixiao.core.model.ExecutionLine;
import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.UnitProfile;
import io.jixiao.core.score.IndicatorScore;
import io.jixiao.core.score.IndicatorState;
import io.jixiao.core.score.ScoreSheet;
import io.jixiao.scoring.evidence.Evidence;
import io.jixiao.scoring.rubric.GradeBands;
import io.jixiao.scoring.rubric.NotApplicablePolicy;
import io.jixiao.scoring.rubric.OpenGroup;
import io.jixiao.scoring.rubric.Rubric;
import io.jixiao.scoring.rubric.RubricIndicator;
import io.jixiao.scoring.rubric.ZeroDenominator;
import io.jixiao.scoring.spi.Outcome;
import io.jixiao.scoring.spi.ScoringContext;
import io.jixiao.scoring.spi.ScoringStrategy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows as units print them: without upper levels, without weights, or in place of another line. */
class RowsOfFormsTest {

  private static final ScoringStrategy FULL =
      context -> Outcome.points(context.weight(), Label.of("满分"));

  private static Indicator.Builder row(String path, String score) {
    return Indicator.builder().addPath(path.split("/")).score(new BigDecimal(score));
  }

  private static SelfEvaluationReport report(SelfEvaluation.Builder evaluation) {
    return SelfEvaluationReport.builder()
        .unit(UnitProfile.builder().name("某局").year(2024).build())
        .evaluation(evaluation.build())
        .build();
  }

  private static Rubric.Builder rubric(String fullMarks) {
    return Rubric.of("own", "1")
        .source("某局", "某文")
        .fullMarks(fullMarks)
        .grades(GradeBands.NATIONAL)
        .onZeroDenominator(ZeroDenominator.NOT_ASSESSABLE)
        .onNotApplicable(NotApplicablePolicy.RESCALE);
  }

  private static RubricIndicator.Builder indicator(String id, String points, String... path) {
    return RubricIndicator.indicator(id, path).points(points).scoredBy(FULL).source("某文");
  }

  private static List<String> notes(ScoreSheet sheet) {
    return sheet.notes().stream().map(Label::zh).toList();
  }

  private static ScoreSheet divided(String groupPoints, int rows) {
    SelfEvaluation.Builder evaluation = SelfEvaluation.builder();
    for (int i = 0; i < rows; i++) {
      evaluation.addIndicators(row("产出/指标" + i, "1").build());
    }
    Rubric rubric =
        rubric(groupPoints)
            .add(
                OpenGroup.group("output", "产出")
                    .points(groupPoints, OpenGroup.PointsFrom.RUBRIC)
                    .dividedEqually(0, RoundingMode.HALF_UP)
                    .scoredBy(FULL)
                    .source("某文"))
            .build();
    return Scoring.standard().score(report(evaluation), rubric, Evidence.none());
  }

  @Test
  void rowsWithoutWeightHaveEqualWholePartsWhereTheRubricSaysSo() {
    ScoreSheet even = divided("40", 4);
    assertThat(even.indicators())
        .extracting(s -> s.weight().orElseThrow().toPlainString())
        .containsExactly("10", "10", "10", "10");
    assertThat(even.total().provenMin()).isEqualByComparingTo("40");

    ScoreSheet less = divided("40", 3);
    assertThat(less.indicators()).hasSize(3);
    assertThat(less.total().provenMin()).isEqualByComparingTo("39");
    assertThat(less.total().provenMax()).isEqualByComparingTo("39");

    ScoreSheet more = divided("15", 2);
    assertThat(more.indicators()).allMatch(s -> s.weight().orElseThrow().intValueExact() == 8);
    assertThat(more.total().provenMax()).isEqualByComparingTo("15");
  }

  @Test
  void theExecutionRateMayBeARow() {
    Rubric rubric =
        rubric("10").add(indicator("execution", "10", "预算执行率").answeredByExecution()).build();
    SelfEvaluation.Builder evaluation =
        SelfEvaluation.builder().addIndicators(row("预算执行率", "9").weight(BigDecimal.TEN).build());
    ScoreSheet alone = Scoring.standard().score(report(evaluation), rubric, Evidence.none());
    assertThat(alone.indicators().get(0).claimed()).contains(new BigDecimal("9"));
    assertThat(alone.total().sumOfClaimed()).isEqualByComparingTo("9");
    assertThat(alone.notes()).isEmpty();

    evaluation.execution(
        BudgetExecution.builder()
            .total(ExecutionLine.builder().adjusted(Amount.ofWanYuan("1")).build())
            .build());
    assertThat(Scoring.standard().score(report(evaluation), rubric, Evidence.none()).notes())
        .isEmpty();

    evaluation.execution(
        BudgetExecution.builder()
            .total(ExecutionLine.builder().score(new BigDecimal("8")).build())
            .build());
    ScoreSheet both = Scoring.standard().score(report(evaluation), rubric, Evidence.none());
    assertThat(both.indicators().get(0).claimed()).contains(new BigDecimal("8"));
    assertThat(notes(both)).containsExactly("指标重复出现：预算执行率");
  }

  @Test
  void aRowWhoseNamesFitTwoIndicatorsIsNoted() {
    Rubric rubric =
        rubric("10")
            .add(indicator("budget-rules", "5", "过程", "预算管理", "管理制度健全性"))
            .add(indicator("asset-rules", "5", "过程", "资产管理", "管理制度健全性"))
            .build();
    SelfEvaluation.Builder one =
        SelfEvaluation.builder().addIndicators(row("管理制度健全性", "5").build());
    assertThat(notes(Scoring.standard().score(report(one), rubric, Evidence.none())))
        .containsExactly("指标名称不足以区分，按 budget-rules 计分：管理制度健全性");
    one.addIndicators(row("管理制度健全性", "5").build());
    assertThat(Scoring.standard().score(report(one), rubric, Evidence.none()).notes()).isEmpty();
  }

  @Test
  void thereIsNoShareOfAClaimOfLessThanNothing() {
    Rubric rubric =
        rubric("10").add(indicator("a", "5", "甲")).add(indicator("b", "5", "乙")).build();
    SelfEvaluation.Builder evaluation =
        SelfEvaluation.builder()
            .addIndicators(row("甲", "5").build())
            .addIndicators(row("乙", "-3").build());
    ScoreSheet sheet = Scoring.standard().score(report(evaluation), rubric, Evidence.none());
    assertThat(sheet.borneOut()).isEmpty();
  }

  @Test
  void aTotalBroughtToTheFullMarksIsNoted_whateverDigitsItHas() {
    Rubric rubric =
        rubric("10").add(indicator("a", "7", "甲")).add(indicator("b", "3", "乙")).build();
    Evidence evidence = Evidence.builder().notApplicable("b", "无此支出").build();
    SelfEvaluation.Builder evaluation =
        SelfEvaluation.builder().addIndicators(row("甲", "5").build());
    ScoreSheet sheet = Scoring.standard().score(report(evaluation), rubric, evidence);
    assertThat(notes(sheet)).containsExactly("有指标不适用，总分由 7 分折算为 10 分，四舍五入保留两位小数");
    assertThat(sheet.total().provenMin()).isEqualByComparingTo("10");

    ScoringStrategy tiny = context -> Outcome.points(new BigDecimal("1E-40"), Label.of("略"));
    Rubric fine =
        rubric("10")
            .add(indicator("a", "7", "甲").scoredBy(tiny))
            .add(indicator("b", "3", "乙"))
            .build();
    IndicatorScore score =
        Scoring.standard().score(report(evaluation), fine, evidence).indicators().get(0);
    assertThat(score.state()).isEqualTo(IndicatorState.SCORED);
  }

  @Test
  void aRuleOfAGroupThatFailsToTellItsSpreadFailsWhereTheGroupIsBuilt() {
    ScoringStrategy broken =
        new ScoringStrategy() {
          @Override
          public Outcome score(ScoringContext context) {
            return Outcome.points(BigDecimal.ONE, Label.of("一"));
          }

          @Override
          public BigDecimal spread() {
            throw new IllegalStateException("broken");
          }
        };
    assertThatThrownBy(
            () ->
                OpenGroup.group("output", "产出")
                    .points("5", OpenGroup.PointsFrom.RUBRIC)
                    .scoredBy(broken)
                    .source("某文")
                    .build())
        .hasMessageContaining("output.1");
  }
}
