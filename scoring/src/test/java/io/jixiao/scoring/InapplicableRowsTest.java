package io.jixiao.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.core.model.Achievement;
import io.jixiao.core.model.Amount;
import io.jixiao.core.model.BudgetExecution;
import io.jixiao.core.model.ExecutionLine;
import io.jixiao.core.model.Grade;
import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.IndicatorGroup;
import io.jixiao.core.model.PerformanceTarget;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.UnitProfile;
import io.jixiao.core.score.IndicatorScore;
import io.jixiao.core.score.IndicatorState;
import io.jixiao.core.score.MissingInput;
import io.jixiao.core.score.ScoreSheet;
import io.jixiao.core.score.Verdict;
import io.jixiao.scoring.evidence.Evidence;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Rows below a group of national-2020-10 (产出 50, 效益 30, 满意度 10, 执行率 10) that do not apply, or are
 * not there, whatever weights the others print.
 */
class InapplicableRowsTest {

  private static Indicator row(String group, String name, String weight, int achieved) {
    return Indicator.builder()
        .addPath(group, name)
        .weight(new BigDecimal(weight))
        .target(PerformanceTarget.parse("≥2次"))
        .achieved(Achievement.parse(achieved + "次"))
        .build();
  }

  /** A form whose other rows all reach so many halves of their targets. */
  private static SelfEvaluation.Builder form(int halves, String claim) {
    ExecutionLine line =
        ExecutionLine.builder()
            .adjusted(Amount.ofWanYuan("100"))
            .executed(Amount.ofWanYuan(Integer.toString(50 * halves)))
            .build();
    return SelfEvaluation.builder()
        .execution(BudgetExecution.builder().total(line).build())
        .claimedTotal(new BigDecimal(claim))
        .addIndicators(row("效益指标", "效益", "30", halves), row("满意度指标", "满意", "10", halves));
  }

  private static ScoreSheet score(SelfEvaluation.Builder form, String... inapplicable) {
    Evidence.Builder evidence = Evidence.builder();
    for (String id : inapplicable) {
      evidence.notApplicable(id, "无此工作");
    }
    return Scoring.standard()
        .score(
            SelfEvaluationReport.builder()
                .unit(UnitProfile.builder().name("某局").year(2024).build())
                .evaluation(form.build())
                .build(),
            Rubrics.standard().byId("national-2020-10"),
            evidence.build());
  }

  private static void assertTotal(ScoreSheet sheet, String min, String max) {
    assertThat(sheet.total().provenMin()).isEqualByComparingTo(min);
    assertThat(sheet.total().provenMax()).isEqualByComparingTo(max);
  }

  /** Two rows of the group of 50; what they reach, how many do not apply, and the total. */
  @ParameterizedTest
  @CsvSource({
    // weights, halves reached by the rows and by all others, inapplicable, total
    "40, 40, 2, 1, 2, 50",
    "30, 30, 2, 1, 2, 50",
    "50, 50, 2, 1, 2, 50",
    "25, 25, 2, 1, 2, 50",
    "20, 20, 2, 2, 2, 100",
    "50, 50, 0, 2, 1, 50",
    "50, 50, 2, 1, 1, 75",
    "25, 25, 0, 2, 1, 66.67",
    "40, 40, 1, 1, 0, 50",
    "99999999, 25, 2, 1, 1, 66.67"
  })
  void whatDoesNotApplyIsLeftOutAsFarAsTheGroupHadPointsForIt(
      String x, String y, int reached, int others, int inapplicable, String total) {
    SelfEvaluation.Builder form = form(others, "100");
    form.addIndicators(row("产出指标", "甲", x, reached), row("产出指标", "乙", y, reached));
    String[] ids = {"output.1", "output.2"};
    assertTotal(
        score(form, List.of(ids).subList(0, inapplicable).toArray(new String[0])), total, total);
  }

  @Example
  void aHeaderOfFewerPointsLeavesNothingBehindEither() {
    SelfEvaluation.Builder form = form(2, "100");
    form.addIndicators(row("产出指标", "甲", "20", 2), row("产出指标", "乙", "20", 2));
    form.addGroups(IndicatorGroup.builder().addPath("产出指标").weight(new BigDecimal("40")).build());
    assertTotal(score(form), "90", "90");
    assertTotal(score(form, "output.1", "output.2"), "100", "100");
    assertTotal(score(form, "output.1"), "87.5", "87.5");
  }

  @Property(tries = 300)
  void whereAllThatAppliesIsReached_fullMarksArePossible_andProvenIfTheRowsHaveAllPoints(
      @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 70) Integer> weights,
      @ForAll @IntRange(max = 15) int inapplicable) {
    SelfEvaluation.Builder form = form(2, "100");
    Evidence.Builder evidence = Evidence.builder();
    int sum = 0;
    int applying = 0;
    for (int i = 0; i < weights.size(); i++) {
      form.addIndicators(row("产出指标", "指标" + i, weights.get(i).toString(), 2));
      sum += weights.get(i);
      if ((inapplicable >> i & 1) == 1) {
        evidence.notApplicable("output." + (i + 1), "无此工作");
      } else {
        applying++;
      }
    }
    String[] ids = evidence.build().items().keySet().toArray(new String[0]);
    ScoreSheet sheet = score(form, ids);
    assertThat(sheet.total().provenMax()).isEqualByComparingTo("100");
    boolean proven = sum >= 50 || applying == 0;
    assertThat(sheet.total().verdict()).contains(proven ? Verdict.CONFIRMED : Verdict.UNREFUTED);
    assertThat(sheet.total().gradeMax()).isEqualTo(Grade.EXCELLENT);
  }

  @Example
  void aThirdOfTheGroupMayBePrintedWithManyDecimals() {
    SelfEvaluation.Builder form = form(2, "100");
    for (String name : List.of("甲", "乙", "丙")) {
      form.addIndicators(row("产出指标", name, "16.6666667", 2));
    }
    ScoreSheet sheet = score(form);
    assertThat(sheet.indicators().get(1).state()).isEqualTo(IndicatorState.SCORED);
    assertTotal(sheet, "100", "100");
  }

  @Example
  void aRowWithoutANameIsScoredAllTheSame() {
    SelfEvaluation.Builder form = form(2, "100").addIndicators(row("产出指标", " ", "50", 2));
    assertTotal(score(form), "100", "100");
  }

  @Example
  void pointsThatNoRowHasAreNotProvenLost() {
    SelfEvaluation.Builder form = form(2, "100");
    assertTotal(score(form), "50", "100");
    form.addIndicators(row("产出指标", "甲", "25", 2));
    ScoreSheet sheet = score(form);
    assertTotal(sheet, "75", "100");
    assertThat(sheet.total().verdict()).contains(Verdict.UNREFUTED);
    IndicatorScore rest =
        sheet.indicators().stream().filter(s -> s.id().equals("output")).findFirst().orElseThrow();
    assertThat(rest.state()).isEqualTo(IndicatorState.NOT_ASSESSABLE);
    assertThat(rest.weight()).contains(new BigDecimal("25"));
    assertThat(rest.missing())
        .extracting(MissingInput::label)
        .extracting(label -> label.zh())
        .containsExactly("产出指标其余 25 分的指标");
    assertTotal(score(form, "output"), "100", "100");
    assertTotal(score(form.addIndicators(row("产出指标", "乙", "25", 2))), "100", "100");
  }
}
