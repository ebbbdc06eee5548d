package io.jixiao.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.core.check.Interval;
import io.jixiao.core.check.Place;
import io.jixiao.core.model.Grade;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.Language;
import io.jixiao.core.model.UnitOfMeasure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScoreSheetTest {

  private static final Label RULE = new Label("规则", "the rule");
  private static final MissingInput BUDGET =
      new MissingInput("threePublicBudget", new Label("三公经费预算数", "three-public budget"), RULE);

  private static Trace trace(TraceStep... steps) {
    return new Trace(
        RULE,
        "某文",
        Optional.of(new Label("每满一个百分点计", "only full points count")),
        List.of(
            new Place(
                "/a", new Label("在职人员", "Staff"), UnitOfMeasure.PERSON, new BigDecimal("38"), null),
            new Place(
                "/b", new Label("编制", "Posts"), UnitOfMeasure.PERSON, new BigDecimal("36"), null),
            new Place("/c", new Label("其他", "Other"), UnitOfMeasure.PERSON, null, null)),
        List.of(steps));
  }

  private static IndicatorScore.Builder score(IndicatorState state, String claimed) {
    return IndicatorScore.builder()
        .id("staff")
        .name("控制率")
        .addPath("投入", "控制率")
        .weight(new BigDecimal("5.00"))
        .claimed(new BigDecimal(claimed))
        .state(state)
        .proven(new Interval(BigDecimal.ZERO, new BigDecimal("5")))
        .trace(trace());
  }

  private static IndicatorScore scored(String claimed) {
    Ratio rate = Ratio.parse("38/36");
    return score(IndicatorState.SCORED, claimed)
        .rawPoints(new BigDecimal("5"))
        .deduction(new BigDecimal("2.5"))
        .awarded(new BigDecimal("2.50"))
        .addOtherReadings(new ReadingScore(new Label("按比例计", "pro rata"), new BigDecimal("2.22")))
        .nextTier(
            new NextTier(
                "/a",
                new Label("在职人员", "Staff"),
                UnitOfMeasure.PERSON,
                new BigDecimal("-1"),
                new BigDecimal("4.0")))
        .trace(
            trace(
                new TraceStep(
                    Operation.DIVIDE, List.of(new Operand.Input(0), new Operand.Input(1)), rate),
                new TraceStep(
                    Operation.GIVE,
                    List.of(
                        new Operand.Constant(
                            Ratio.parse("2.5"), new Label("扣2.5分", "2.5 points off"))),
                    Ratio.parse("2.5"))))
        .build();
  }

  private static ScoreSheet sheet(IndicatorScore... scores) {
    return ScoreSheet.builder()
        .rubric(new RubricReference("x", "1", RULE, "某文", "00"))
        .addIndicators(scores)
        .total(
            ScoreTotal.builder()
                .sumOfClaimed(BigDecimal.TEN)
                .provenMin(BigDecimal.ZERO)
                .provenMax(BigDecimal.TEN)
                .fullMarks(BigDecimal.TEN)
                .gradeMin(Grade.POOR)
                .gradeMax(Grade.POOR)
                .readingChangesGrade(false)
                .build())
        .build();
  }

  @Test
  void aScoreIsExplainedInOneSentenceOfEitherLanguage() {
    assertThat(scored("5").explanation(Language.ZH))
        .isEqualTo(
            "控制率：在职人员 38人、编制 36人、其他，比率 105.56%，扣2.5分，得2.5分（分值5分），"
                + "按“每满一个百分点计”理解，自评5分，不相符；按比例计则为2.22分；在职人员再减少 1 人可得 4 分。");
    assertThat(scored("2.22").explanation(Language.EN))
        .isEqualTo(
            "控制率: Staff 38人, Posts 36人, Other; a rate of 105.56 %; 2.5 points off; scores 2.5 of 5,"
                + " read as “only full points count”; claimed 2.22, which fits another reading; pro rata:"
                + " 2.22; lowering “Staff” by 1 人 would score 4.");
  }

  @Test
  void theOtherStatesAreExplainedToo() {
    IndicatorScore missing =
        score(IndicatorState.NOT_ASSESSABLE, "5").addMissing(BUDGET, BUDGET).build();
    assertThat(missing.explanation(Language.ZH)).isEqualTo("控制率：无法评定，尚缺依据：三公经费预算数；三公经费预算数。");
    assertThat(missing.explanation(Language.EN)).contains("missing: three-public budget");
    IndicatorScore without =
        score(IndicatorState.NOT_APPLICABLE, "5").reason(new Label("无采购", "none")).build();
    assertThat(without.explanation(Language.ZH)).isEqualTo("控制率：不适用（无采购）。");
    assertThat(without.explanation(Language.EN)).isEqualTo("控制率: does not apply (none).");
    IndicatorScore judged =
        score(IndicatorState.JUDGED, "5")
            .awarded(new BigDecimal("1E+1"))
            .proven(new Interval(BigDecimal.TEN, BigDecimal.TEN))
            .build();
    assertThat(judged.explanation(Language.ZH)).isEqualTo("控制率：由人评定，10分。");
    assertThat(judged.explanation(Language.EN)).isEqualTo("控制率: left to a person, 10 points.");
  }

  @Test
  void aReasonStandsAloneWhereNothingIsMissing() {
    IndicatorScore unusable =
        score(IndicatorState.NOT_ASSESSABLE, "5").reason(new Label("单位不同", "units")).build();
    assertThat(unusable.explanation(Language.ZH)).isEqualTo("控制率：无法评定（单位不同）。");
    assertThat(unusable.explanation(Language.EN)).isEqualTo("控制率: cannot be assessed (units).");
  }

  @Test
  void aClaimThatNoReadingGivesIsDisputedAndOneThatFitsAnotherReadingIsNot() {
    ScoreSheet sheet = sheet(scored("5"), scored("2.22"), scored("2.5"));
    assertThat(sheet.disputed())
        .extracting(s -> s.claimed().orElseThrow())
        .containsExactly(new BigDecimal("5"));
    assertThat(sheet.fittingAnotherReading())
        .extracting(s -> s.claimed().orElseThrow())
        .containsExactly(new BigDecimal("2.22"));
    assertThat(sheet.count(IndicatorState.SCORED)).isEqualTo(3);
    assertThat(sheet.count(IndicatorState.JUDGED)).isZero();
  }

  @Test
  void aMissingInputIsListedOnceForTheWholeSheet() {
    IndicatorScore missing = score(IndicatorState.NOT_ASSESSABLE, "5").addMissing(BUDGET).build();
    assertThat(sheet(missing, missing).missing()).containsExactly(BUDGET);
    assertThat(missing.isDisputed()).isFalse();
  }

  @Test
  void verdictsHaveWords() {
    assertThat(Verdict.values())
        .extracting(v -> v.label().zh())
        .containsExactly("证实", "未被推翻", "推翻");
  }
}
