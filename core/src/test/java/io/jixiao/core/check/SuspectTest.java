package io.jixiao.core.check;

import static io.jixiao.core.check.Yueyang.number;
import static io.jixiao.core.check.Yueyang.wan;
import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.core.model.Achievement;
import io.jixiao.core.model.ExpenditureBreakdown;
import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.Percent;
import io.jixiao.core.model.SatisfactionAnswer;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.Staffing;
import io.jixiao.core.model.ThreePublicExpenses;
import io.jixiao.core.model.UnitProfile;
import io.jixiao.core.model.UnitTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a suspect says: a cause for every change, and what its repair brings out. */
class SuspectTest {

  private static final Consistency CHECK = Consistency.standard();

  private static SelfEvaluationReport.Builder blank() {
    return SelfEvaluationReport.builder()
        .unit(UnitProfile.builder().name("单位").year(2021).build())
        .evaluation(SelfEvaluation.builder().build());
  }

  private static Suspect suspect(SelfEvaluationReport report, String... cells) {
    return CHECK.check(report).suspects().stream()
        .filter(s -> s.changes().stream().map(Suspect.Change::path).toList().equals(List.of(cells)))
        .findFirst()
        .orElseThrow(() -> new AssertionError(CHECK.check(report).suspects()));
  }

  // ------------------------------------------------------------------------- causes by change

  /** Basic expenditure with a digit swap, project expenditure in 元: two faults of one sum. */
  private static SelfEvaluationReport twoFaults() {
    return Yueyang.report()
        .expenditure(
            UnitTable.of(
                Yueyang.expenditure().basic(wan("2165.62")).project(wan("14253700.00")).build()))
        .build();
  }

  @Test
  void eachChangeOfTwoWrongCells_hasItsOwnCause() {
    Suspect suspect =
        suspect(
            twoFaults(), "/expenditure/consolidated/basic", "/expenditure/consolidated/project");
    assertThat(suspect.cause()).isEmpty();
    assertThat(suspect.changes())
        .extracting(Suspect.Change::cause)
        .containsExactly(Optional.of(Cause.DIGITS_SWAPPED), Optional.of(Cause.YUAN_WAN_YUAN));
    assertThat(suspect.changes().get(0).repaired()).isEqualByComparingTo("2156.62");
    assertThat(suspect.changes().get(1).repaired()).isEqualByComparingTo("1425.37");
  }

  @Test
  void message_saysEveryChangeWithItsCause_inBothLanguages() {
    Suspect suspect =
        suspect(
            twoFaults(), "/expenditure/consolidated/basic", "/expenditure/consolidated/project");
    assertThat(suspect.message().zh())
        .isEqualTo("基本支出 2165.62 → 2156.62，相邻数字颠倒；项目支出 14253700.00 → 1425.37，元/万元混淆");
    assertThat(suspect.message().en())
        .startsWith("Basic expenditure 2165.62 → 2156.62, digits swapped; Project expenditure");
  }

  @Test
  void signAndMissingComponent_areNamedInOneSuspect() {
    // basic lacks 公用支出 297.49, and personnel has a sign too many
    SelfEvaluationReport report =
        blank()
            .expenditure(
                UnitTable.of(
                    ExpenditureBreakdown.builder()
                        .total(wan("3581.99"))
                        .basic(wan("1859.13"))
                        .personnel(wan("-1859.13"))
                        .publicUse(wan("297.49"))
                        .project(wan("1425.37"))
                        .build()))
            .build();
    Suspect suspect =
        suspect(report, "/expenditure/consolidated/basic", "/expenditure/consolidated/personnel");
    assertThat(suspect.changes())
        .extracting(Suspect.Change::cause)
        .containsExactly(Optional.of(Cause.COMPONENT_MISSING), Optional.of(Cause.SIGN));
  }

  @Test
  void twoSwappedCells_areOneSlip_saidOnce() {
    SelfEvaluationReport report =
        blank()
            .threePublic(
                UnitTable.of(
                    ThreePublicExpenses.builder()
                        .total(wan("6.61"))
                        .reception(wan("67.03"))
                        .vehicleOperation(wan("42.44"))
                        .vehiclePurchase(wan("17.98"))
                        .build()))
            .build();
    Suspect suspect =
        suspect(report, "/threePublic/consolidated/reception", "/threePublic/consolidated/total");
    assertThat(suspect.cause()).contains(Cause.CELLS_SWAPPED);
    assertThat(suspect.changes())
        .extracting(Suspect.Change::cause)
        .containsOnly(Optional.of(Cause.CELLS_SWAPPED));
    assertThat(suspect.message().zh()).containsOnlyOnce("两个单元格互换").endsWith("两个单元格互换");
  }

  // ------------------------------------------------------------------------------- sequels

  private static Indicator indicator(String name, String weight, @Nullable String score) {
    return Indicator.builder()
        .addPath("产出", name)
        .weight(number(weight))
        .score(Optional.ofNullable(score).map(Yueyang::number))
        .build();
  }

  private static SelfEvaluationReport scored(
      String claimed, @Nullable String grade, Indicator... indicators) {
    return blank()
        .evaluation(
            SelfEvaluation.builder()
                .claimedTotal(number(claimed))
                .claimedGrade(Optional.ofNullable(grade))
                .addIndicators(indicators)
                .build())
        .build();
  }

  @Test
  void repairThatLosesPoints_tellsThatAReasonIsMissing() {
    SelfEvaluationReport report =
        scored("98", null, indicator("数量", "60", "60"), indicator("质量", "40", "40"));
    Suspect suspect = suspect(report, "/evaluation/indicators/0/score");
    assertThat(suspect.changes().get(0).repaired()).isEqualByComparingTo("58");
    assertThat(suspect.sequels())
        .containsExactly(
            new Suspect.Sequel(
                "SCR-08", "/evaluation/indicators/0/score", Outcome.FAILED, Severity.WARNING));
    assertThat(suspect.message().zh()).endsWith("；改后另须查看 SCR-08");
    assertThat(suspect.message().en()).endsWith("; then also look at SCR-08");
    assertThat(suspect(report, "/evaluation/claimedTotal").sequels()).isEmpty();
  }

  @Test
  void repairThatChangesTheGrade_tellsSo() {
    SelfEvaluationReport report =
        scored("98", "优", indicator("数量", "60", "48"), indicator("质量", "40", "40"));
    assertThat(suspect(report, "/evaluation/claimedTotal").sequels())
        .extracting(Suspect.Sequel::rule, Suspect.Sequel::severity)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("SCR-06", Severity.ERROR));
  }

  @Test
  void repairThatEndsAWarning_explainsItToo() {
    SelfEvaluationReport report =
        scored("100", null, indicator("数量", "60", "6"), indicator("质量", "40", "40"));
    assertThat(suspect(report, "/evaluation/indicators/0/score").explains())
        .containsExactly("SCR-02", "SCR-08");
  }

  @Test
  void blankScore_isNeverFilledInBeyondItsPoints() {
    SelfEvaluationReport report =
        scored("105", null, indicator("数量", "60", "60"), indicator("质量", "40", null));
    assertThat(CHECK.check(report).suspects())
        .flatExtracting(Suspect::changes)
        .extracting(Suspect.Change::path)
        .doesNotContain("/evaluation/indicators/1/score");
  }

  @Test
  void scoreBelowZeroWithoutPoints_isRepairedByItself() {
    SelfEvaluationReport report =
        scored(
            "100",
            null,
            indicator("数量", "100", "60"),
            Indicator.builder().addPath("产出", "质量").score(number("-40")).build());
    Suspect suspect = suspect(report, "/evaluation/indicators/1/score");
    assertThat(suspect.cause()).contains(Cause.SIGN);
    assertThat(suspect.changes()).hasSize(1);
  }

  @Test
  void percentSlip_isUndoneWithTheDecimalsThatWerePrinted() {
    // 51.5 % of 241, typed as 0.515 %: the quotient to three decimals is another figure
    SatisfactionAnswer very =
        SatisfactionAnswer.builder()
            .answer("很满意")
            .count(124)
            .statedShare(Percent.parse("0.515%"))
            .build();
    SatisfactionAnswer other = SatisfactionAnswer.builder().answer("满意").count(117).build();
    Suspect suspect =
        suspect(blank().addSatisfaction(very, other).build(), "/satisfaction/0/statedShare");
    assertThat(suspect.cause()).contains(Cause.PERCENT);
    assertThat(suspect.changes().get(0).repaired()).isEqualTo(number("51.5"));
  }

  @Test
  void countBelowZero_isNamedThoughItStandsInNoSum() {
    Staffing staffing = Staffing.builder().inService(-58).build();
    SelfEvaluationReport report =
        blank()
            .unit(UnitProfile.builder().name("单位").year(2021).staffing(staffing).build())
            .build();
    assertThat(CHECK.check(report).suspects())
        .singleElement()
        .satisfies(
            s -> {
              assertThat(s.cause()).contains(Cause.SIGN);
              assertThat(s.explains()).containsExactly("CNT-01");
              assertThat(s.changes().get(0).repaired()).isEqualByComparingTo("58");
            });
  }

  @Test
  void countBelowZero_isTheFirstSuspectOfItsSum() {
    Staffing staffing = Staffing.builder().actual(55).inService(40).retired(-15).build();
    SelfEvaluationReport report =
        blank()
            .unit(UnitProfile.builder().name("单位").year(2021).staffing(staffing).build())
            .build();
    assertThat(CHECK.check(report).suspects().get(0).changes())
        .singleElement()
        .satisfies(c -> assertThat(c.path()).isEqualTo("/unit/staffing/retired"));
  }

  @Test
  void figureBelowZero_isSuspectedBeforeOneThatWouldGoThere() {
    SelfEvaluationReport report =
        SelfEvaluationReport.builder()
            .from(
                scored(
                    "100",
                    null,
                    Indicator.builder()
                        .addPath("产出", "质量")
                        .achieved(Achievement.parse("74.5%"))
                        .build()))
            .addQuotes(Yueyang.quote("-74.5%", "/evaluation/indicators/0/achieved"))
            .build();
    assertThat(CHECK.check(report).suspects().get(0).changes())
        .singleElement()
        .satisfies(c -> assertThat(c.path()).isEqualTo("/quotes/0/value"));
  }

  @Test
  void repairThatMeetsWithinRounding_saysWhatRemains() {
    Suspect suspect = suspect(Yueyang.report().build(), "/expenditure/consolidated/basic");
    assertThat(suspect.sequels())
        .extracting(Suspect.Sequel::rule, Suspect.Sequel::outcome)
        .contains(org.assertj.core.groups.Tuple.tuple("EXP-04", Outcome.WITHIN_ROUNDING));
    List<Outcome> outcomes = new ArrayList<>();
    suspect.sequels().forEach(s -> outcomes.add(s.outcome()));
    assertThat(outcomes).doesNotContain(Outcome.FAILED);
    assertThat(suspect.message().zh()).isEqualTo("基本支出 2058.52 → 2156.62");
  }
}
