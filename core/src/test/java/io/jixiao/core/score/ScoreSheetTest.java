package io.jixiao.core.score;

import static io.jixiao.core.score.Scores.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.jixiao.core.check.ConsistencyResult;
import io.jixiao.core.model.Grade;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.Language;
import io.jixiao.core.model.UnitOfMeasure;
import io.jixiao.core.model.UnitProfile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sheet of scores says of the claims in it. */
class ScoreSheetTest {

  private static final RubricReference RUBRIC =
      new RubricReference("yueyang-2021", "1", Label.of("岳阳市"), "附件3-1", "00ff");

  private static final IndicatorScore CHANGE =
      Scores.of("change", "“三公经费”变动率", IndicatorState.NOT_ASSESSABLE)
          .claimed(number("5"))
          .addMissing(Scores.PRIOR_YEAR)
          .build();

  private static final IndicatorScore CONTROL =
      Scores.of("control", "“三公经费”控制率", IndicatorState.NOT_ASSESSABLE)
          .addMissing(Scores.BUDGET, Scores.PRIOR_YEAR)
          .build();

  private static ScoreTotal.Builder total() {
    return ScoreTotal.builder()
        .claimed(number("100"))
        .sumOfClaimed(number("100"))
        .provenMin(number("15"))
        .provenMax(number("99"))
        .fullMarks(number("100"))
        .verdict(Verdict.REFUTED)
        .gradeMin(Grade.POOR)
        .gradeMax(Grade.EXCELLENT)
        .readingChangesGrade(false);
  }

  private static ScoreSheet sheet(IndicatorScore... scores) {
    return ScoreSheet.builder()
        .rubric(RUBRIC)
        .addIndicators(scores)
        .total(total().build())
        .borneOut(Ratio.parse("15/100"))
        .build();
  }

  // ------------------------------------------------------------------- claims against awards

  @ParameterizedTest
  @CsvSource({
    // claimed, differs, fits another reading, disputed
    "5, false, false, false",
    "5.00, false, false, false",
    "0, true, true, false",
    "4.5, true, true, false",
    "3, true, false, true",
    "'', false, false, false",
  })
  void aClaimIsDisputed_onlyIfNoReadingGivesIt(
      String claimed, boolean differs, boolean fits, boolean disputed) {
    IndicatorScore.Builder builder = Scores.staff();
    if (!claimed.isEmpty()) {
      builder.claimed(number(claimed));
    }
    IndicatorScore staff = builder.build();
    assertThat(staff.differs()).isEqualTo(differs);
    assertThat(staff.fitsAnotherReading()).isEqualTo(fits);
    assertThat(staff.isDisputed()).isEqualTo(disputed);
  }

  @Test
  void onlyARuleDisputesAClaim() {
    for (IndicatorState state :
        List.of(
            IndicatorState.JUDGED, IndicatorState.NOT_APPLICABLE, IndicatorState.NOT_ASSESSABLE)) {
      IndicatorScore score =
          Scores.of("x", "指标", state)
              .claimed(number("3"))
              .awarded(number("1.5"))
              .addOtherReadings(new ReadingScore(Label.of("另一种"), number("3")))
              .build();
      assertThat(score.differs()).as(state.name()).isFalse();
      assertThat(score.fitsAnotherReading()).as(state.name()).isFalse();
      assertThat(score.isDisputed()).as(state.name()).isFalse();
    }
  }

  @Test
  void aRuleThatGaveNoPoints_disputesNothing() {
    assertThat(
            Scores.of("x", "指标", IndicatorState.SCORED).claimed(number("3")).build().isDisputed())
        .isFalse();
  }

  // ---------------------------------------------------------------------------- derived lists

  @Test
  void disputedIndicatorsStandApartFromThoseThatFitAnotherReading() {
    IndicatorScore balance = Scores.balance().build();
    IndicatorScore execution = Scores.execution().build();
    IndicatorScore staff = Scores.staff().claimed(number("0")).build();
    ScoreSheet sheet = sheet(staff, CHANGE, balance, execution);
    assertThat(sheet.disputed()).containsExactly(balance);
    assertThat(sheet.fittingAnotherReading()).containsExactly(staff);
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> sheet.disputed().clear());
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> sheet.fittingAnotherReading().clear());
  }

  @Test
  void everyMissingInputIsListedOnce_inTheOrderOfTheForm() {
    ScoreSheet sheet = sheet(CHANGE, Scores.balance().build(), CONTROL);
    assertThat(sheet.missing()).containsExactly(Scores.PRIOR_YEAR, Scores.BUDGET);
    assertThat(sheet(CONTROL, CHANGE).missing()).containsExactly(Scores.BUDGET, Scores.PRIOR_YEAR);
    assertThat(sheet(Scores.balance().build()).missing()).isEmpty();
  }

  @Test
  void everyIndicatorIsCountedInItsState() {
    ScoreSheet sheet =
        sheet(
            CHANGE,
            CONTROL,
            Scores.balance().build(),
            Scores.of("social", "社会效益", IndicatorState.JUDGED).build());
    assertThat(sheet.count(IndicatorState.NOT_ASSESSABLE)).isEqualTo(2);
    assertThat(sheet.count(IndicatorState.SCORED)).isEqualTo(1);
    assertThat(sheet.count(IndicatorState.JUDGED)).isEqualTo(1);
    assertThat(sheet.count(IndicatorState.NOT_APPLICABLE)).isZero();
  }

  @Test
  void theScoresOfTheSourceReports_replayToTheirAwards() {
    for (IndicatorScore score :
        List.of(Scores.balance().build(), Scores.execution().build(), Scores.staff().build())) {
      assertThat(score.trace().replay())
          .as(score.name())
          .contains(Ratio.of(score.awarded().orElseThrow()));
    }
  }

  @Test
  void equalSheetsAreEqualWhoeverBuiltThem() {
    ScoreSheet sheet = sheet(Scores.balance().build(), CHANGE);
    assertThat(sheet)
        .isEqualTo(sheet(Scores.balance().build(), CHANGE))
        .hasSameHashCodeAs(sheet(Scores.balance().build(), CHANGE))
        .isNotEqualTo(sheet(CHANGE, Scores.balance().build()));
    assertThat(ScoreSheet.builder().from(sheet).build()).isEqualTo(sheet);
  }

  // -------------------------------------------------------------------------------- results

  @Test
  void anEvaluationHoldsSheetsOfTheDepartmentAndOfItsProjects_orSaysWhyThereIsNone() {
    UnitProfile unit = UnitProfile.builder().name("岳阳市人大常委会").year(2021).build();
    ConsistencyResult nothingFound =
        new ConsistencyResult(
            List.of(), List.of(), true, new ConsistencyResult.Counts(3, 0, 0, 0, 0), List.of());
    ScoreSheet sheet = sheet(Scores.balance().build());
    Evaluation scored =
        Evaluation.builder()
            .unit(unit)
            .consistency(nothingFound)
            .sheet(sheet)
            .addProjects(new ProjectScore("代表活动经费", sheet))
            .build();
    assertThat(scored.sheet()).contains(sheet);
    assertThat(scored.projects()).extracting(ProjectScore::name).containsExactly("代表活动经费");
    assertThat(scored.notScored()).isEmpty();
    Evaluation checkedOnly =
        Evaluation.builder()
            .unit(unit)
            .consistency(nothingFound)
            .notScored(Label.of("没有适用的评分方案"))
            .build();
    assertThat(checkedOnly.sheet()).isEmpty();
    assertThat(checkedOnly).isNotEqualTo(scored);
  }

  @Test
  void verdictsHaveTheirWords() {
    assertThat(Verdict.values())
        .extracting(v -> v.label().in(Language.ZH))
        .containsExactly("证实", "未被推翻", "推翻");
    assertThat(Verdict.values())
        .extracting(v -> v.label().in(Language.EN))
        .containsExactly("confirmed", "unrefuted", "refuted");
  }

  // ------------------------------------------------------------------------------ invariants

  @Test
  void aValueWithAPartLeftOut_isNotBuiltAndThePartIsNamed() {
    assertThatIllegalStateException()
        .isThrownBy(() -> IndicatorScore.builder().id("balance").build())
        .withMessageContainingAll("name", "state", "proven", "trace");
    assertThatIllegalStateException()
        .isThrownBy(() -> ScoreTotal.builder().build())
        .withMessageContainingAll("sumOfClaimed", "provenMin", "provenMax", "gradeMin");
    assertThatIllegalStateException()
        .isThrownBy(() -> ScoreSheet.builder().build())
        .withMessageContainingAll("rubric", "total");
    assertThatIllegalStateException()
        .isThrownBy(() -> Evaluation.builder().build())
        .withMessageContainingAll("unit", "consistency");
  }

  @Test
  void nothingIsNull() {
    Label label = Label.of("x");
    BigDecimal one = BigDecimal.ONE;
    UnitOfMeasure unit = UnitOfMeasure.POINT;
    Operand give = new Operand.Input(0);
    refused("value", () -> new Operand.Constant(absent(), label));
    refused("label", () -> new Operand.Constant(Ratio.ONE, absent()));
    refused("mode", () -> new Operand.Rounding(2, absent()));
    refused("points", () -> new Operand.Band(null, true, null, true, absent(), label));
    refused("label", () -> new Operand.Band(null, true, null, true, one, absent()));
    refused("operation", () -> new TraceStep(absent(), List.of(give), Ratio.ONE));
    refused("result", () -> new TraceStep(Operation.GIVE, List.of(give), absent()));
    refused("rule", () -> new Trace(absent(), "", Optional.empty(), List.of(), List.of()));
    refused("source", () -> new Trace(label, absent(), Optional.empty(), List.of(), List.of()));
    refused("reading", () -> new Trace(label, "", absent(), List.of(), List.of()));
    refused("name", () -> new MissingInput(absent(), label, label));
    refused("label", () -> new MissingInput("x", absent(), label));
    refused("fetch", () -> new MissingInput("x", label, absent()));
    refused("path", () -> new NextTier(absent(), label, unit, one, one));
    refused("label", () -> new NextTier("/x", absent(), unit, one, one));
    refused("unit", () -> new NextTier("/x", label, absent(), one, one));
    refused("change", () -> new NextTier("/x", label, unit, absent(), one));
    refused("points", () -> new NextTier("/x", label, unit, one, absent()));
    refused("reading", () -> new ReadingScore(absent(), one));
    refused("points", () -> new ReadingScore(label, absent()));
    refused("name", () -> new ProjectScore(absent(), sheet()));
    refused("sheet", () -> new ProjectScore("x", absent()));
    refused("id", () -> new RubricReference(absent(), "1", label, "s", "h"));
    refused("version", () -> new RubricReference("x", absent(), label, "s", "h"));
    refused("title", () -> new RubricReference("x", "1", absent(), "s", "h"));
    refused("source", () -> new RubricReference("x", "1", label, absent(), "h"));
    refused("hash", () -> new RubricReference("x", "1", label, "s", absent()));
    refused("text", () -> Ratio.parse(absent()));
    assertThatNullPointerException().isThrownBy(() -> Ratio.ONE.round(2, absent()));
    assertThat(new Operand.Rounding(2, RoundingMode.HALF_UP).places()).isEqualTo(2);
  }

  private static void refused(String part, ThrowingCallable call) {
    assertThatNullPointerException().isThrownBy(call).withMessage(part);
  }

  /** Null where the compiler would not let it through. */
  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  private static <T> T absent() {
    return null;
  }
}
