package io.jixiao.examples;

import static io.jixiao.scoring.rubric.RubricIndicator.indicator;
import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.core.model.Amount;
import io.jixiao.core.model.Language;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.ThreePublicExpenses;
import io.jixiao.core.model.UnitProfile;
import io.jixiao.core.model.UnitTable;
import io.jixiao.core.score.IndicatorScore;
import io.jixiao.scoring.Rubrics;
import io.jixiao.scoring.Scoring;
import io.jixiao.scoring.evidence.Evidence;
import io.jixiao.scoring.measure.Measures;
import io.jixiao.scoring.rubric.GradeBands;
import io.jixiao.scoring.rubric.NotApplicablePolicy;
import io.jixiao.scoring.rubric.Rubric;
import io.jixiao.scoring.rubric.RubricProvider;
import io.jixiao.scoring.rubric.ZeroDenominator;
import io.jixiao.scoring.strategy.Tiers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rubric of one's own that the README shows. */
class ReadmeRubricTest {

  // README
  public static class HouseRubrics implements RubricProvider {
    @Override
    public List<Rubric> rubrics() {
      return List.of(
          Rubric.of("house-2021", "1")
              .source("本单位", "内部控制评分办法")
              .fullMarks("10")
              .grades(GradeBands.NATIONAL)
              .onZeroDenominator(ZeroDenominator.NOT_APPLICABLE)
              .onNotApplicable(NotApplicablePolicy.RESCALE)
              .add(
                  indicator("three-public", "过程", "“三公经费”控制率")
                      .points("10")
                      .measuredBy(Measures.THREE_PUBLIC_CONTROL_RATE)
                      .scoredBy(
                          Tiers.builder()
                              .upTo("90%")
                              .gives("10")
                              .upTo("100%")
                              .gives("8")
                              .otherwise("0"))
                      .rule("≤90%，10分；≤100%，8分；超过不得分", "≤ 90 %: 10; ≤ 100 %: 8; above: 0")
                      .source("第三条"))
              .build());
    }
  }

  // end README

  private static IndicatorScore score(String budget) {
    SelfEvaluationReport report =
        SelfEvaluationReport.builder()
            .unit(UnitProfile.builder().name("岳阳市人大常委会").year(2021).build())
            .threePublic(
                UnitTable.of(
                    ThreePublicExpenses.builder().total(Amount.ofWanYuan("67.03")).build()))
            .evaluation(SelfEvaluation.builder().build())
            .build();
    Rubrics rubrics = Rubrics.of(List.of(new HouseRubrics()));
    assertThat(rubrics.problems()).isEmpty();
    Evidence evidence =
        Evidence.builder().amount("threePublicBudget", Amount.ofWanYuan(budget)).build();
    return Scoring.by(rubrics)
        .score(report, rubrics.byId("house-2021"), evidence)
        .indicators()
        .get(0);
  }

  @Test
  void itScoresTheThreePublicExpensesByItsOwnTiers() {
    assertThat(score("80.00").awarded().orElseThrow()).isEqualByComparingTo("10");
    assertThat(score("70.00").awarded().orElseThrow()).isEqualByComparingTo("8");
    assertThat(score("67.03").awarded().orElseThrow()).isEqualByComparingTo("8");
    assertThat(score("67.02").awarded().orElseThrow()).isEqualByComparingTo("0");
    assertThat(score("70.00").explanation(Language.EN)).contains("95.76 %", "scores 8 of 10");
  }
}
