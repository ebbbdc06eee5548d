package io.jixiao.scoring;

import static io.jixiao.scoring.rubric.RubricIndicator.indicator;
import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.core.model.Grade;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.score.ScoreSheet;
import io.jixiao.core.score.Verdict;
import io.jixiao.scoring.evidence.Evidence;
import io.jixiao.scoring.rubric.GradeBands;
import io.jixiao.scoring.rubric.NotApplicablePolicy;
import io.jixiao.scoring.rubric.Rubric;
import io.jixiao.scoring.rubric.ZeroDenominator;
import io.jixiao.scoring.spi.Outcome;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What a total is out of, where a report prints weights of its own and something does not apply.
 */
class RescaledTotalsTest {

  /** Two indicators of 50; the first gives three fifths of its weight. */
  private static Rubric rubric(Rubric.OverFull overFull) {
    return Rubric.of("halves", "1")
        .source("本单位", "文")
        .fullMarks("100")
        .grades(GradeBands.NATIONAL)
        .onZeroDenominator(ZeroDenominator.NOT_ASSESSABLE)
        .onNotApplicable(NotApplicablePolicy.RESCALE)
        .weightsFrom(Rubric.WeightsFrom.ROW_ELSE_RUBRIC)
        .onOverFull(overFull)
        .add(
            indicator("a", "过程", "甲")
                .points("50")
                .scoredBy(
                    c ->
                        Outcome.points(c.weight().multiply(new BigDecimal("0.6")), Label.of("六成"))))
        .add(
            indicator("b", "过程", "乙")
                .points("50")
                .scoredBy(c -> Outcome.points(c.weight(), Label.of("全部"))))
        .build();
  }

  private static ScoreSheet score(
      Rubric.OverFull overFull, String a, String b, @Nullable String inapplicable) {
    var report =
        Reports.yueyang(Reports.evaluation("60", "中", "过程/甲|" + a + "|", "过程/乙|" + b + "|"));
    Evidence evidence =
        inapplicable == null
            ? Evidence.none()
            : Evidence.builder().notApplicable(inapplicable, "无此工作").build();
    return Scoring.standard().score(report, rubric(overFull), evidence);
  }

  private static void assertTotal(ScoreSheet sheet, String total) {
    assertThat(sheet.total().provenMin()).isEqualByComparingTo(total);
    assertThat(sheet.total().provenMax()).isEqualByComparingTo(total);
  }

  @Property(tries = 200)
  void whateverWeightIsPrintedForWhatDoesNotApply_theRestCountsForFullMarks(
      @ForAll @IntRange(min = 0, max = 300) int printed, @ForAll Rubric.OverFull overFull) {
    ScoreSheet sheet = score(overFull, "", Integer.toString(printed), "b");
    assertTotal(sheet, "60");
    assertThat(sheet.total().verdict()).contains(Verdict.CONFIRMED);
    assertThat(sheet.total().gradeMax()).isEqualTo(Grade.MEDIUM);
  }

  @Property(tries = 200)
  void howeverTheReportDividesFullMarks_whatIsLeftOfThemCountsForAll(
      @ForAll @IntRange(min = 1, max = 99) int printed, @ForAll Rubric.OverFull overFull) {
    String rest = Integer.toString(100 - printed);
    assertTotal(score(overFull, Integer.toString(printed), rest, "a"), "100");
    assertTotal(score(overFull, Integer.toString(printed), rest, "b"), "60");
  }

  @Test
  void aFormOfMoreThanFullMarksIsHeldOrBroughtDown() {
    // 0.6 × 60 + 70 = 106 of 130
    assertTotal(score(Rubric.OverFull.CAP, "60", "70", null), "100");
    assertTotal(score(Rubric.OverFull.RESCALE, "60", "70", null), "81.54");
  }

  @Test
  void whatIsLeftOfSuchAFormMayStillBeMoreThanFullMarks() {
    // 0.6 × 120 = 72 of 120
    assertTotal(score(Rubric.OverFull.CAP, "120", "30", "b"), "72");
    assertTotal(score(Rubric.OverFull.RESCALE, "120", "30", "b"), "60");
  }

  @Test
  void aFormOfLessThanFullMarksStaysOneWhenSomethingDoesNotApply() {
    // 0.6 × 40 + 40 = 64 of 80; without the second 0.6 × 40 = 24 of the form's 50
    assertTotal(score(Rubric.OverFull.CAP, "40", "40", null), "64");
    assertTotal(score(Rubric.OverFull.CAP, "40", "40", "b"), "48");
  }

  /** 0.6 × 12.5 + 97.5 = 105 of the form's 110. */
  private static ScoreSheet ofAHundredAndTen(
      Rubric.OverFull overFull, String fullMarks, String claimed, @Nullable String sheetTotal) {
    SelfEvaluation.Builder form =
        SelfEvaluation.builder()
            .from(Reports.evaluation(claimed, "优", "过程/甲|12.5|7.5", "过程/乙|97.5|97.5"))
            .fullMarks(new BigDecimal(fullMarks));
    if (sheetTotal != null) {
      form.sheetTotal(new BigDecimal(sheetTotal));
    }
    return Scoring.standard()
        .score(Reports.yueyang(form.build()), rubric(overFull), Evidence.none());
  }

  @Test
  void aTotalClaimedOutOfAHundredAndTenIsBroughtDownAsTheFormIs() {
    ScoreSheet sheet = ofAHundredAndTen(Rubric.OverFull.RESCALE, "110", "105", null);
    assertTotal(sheet, "95.45");
    assertThat(sheet.total().claimed()).contains(new BigDecimal("105"));
    assertThat(sheet.total().verdict()).contains(Verdict.CONFIRMED);
    assertThat(sheet.notes())
        .containsExactly(
            new Label(
                "自评总分 105 以 110 分为满分，折算为 95.45",
                "the claimed total of 105 is out of 110 points; it counts as 95.45"));
    assertThat(ofAHundredAndTen(Rubric.OverFull.RESCALE, "110.0", "106", "106").total().verdict())
        .contains(Verdict.REFUTED);
  }

  @Test
  void aTotalThatTheReportBroughtDownItselfIsTakenAsItIs() {
    ScoreSheet sheet = ofAHundredAndTen(Rubric.OverFull.RESCALE, "110", "95.45", "105");
    assertThat(sheet.total().verdict()).contains(Verdict.CONFIRMED);
    assertThat(sheet.notes()).isEmpty();
  }

  @Test
  void aTotalIsOutOfOtherFullMarksOnlyWhereTheRowsHaveThemAndTheRubricBringsThemDown() {
    // Full marks that the rows do not have, or that the rubric holds.
    for (ScoreSheet sheet :
        List.of(
            ofAHundredAndTen(Rubric.OverFull.RESCALE, "120", "105", null),
            ofAHundredAndTen(Rubric.OverFull.RESCALE, "100", "105", null),
            ofAHundredAndTen(Rubric.OverFull.CAP, "110", "105", null))) {
      assertThat(sheet.total().verdict()).contains(Verdict.REFUTED);
      assertThat(sheet.notes()).isEmpty();
    }
  }
}
