package io.jixiao.core.check;

import static io.jixiao.core.check.Yueyang.number;
import static io.jixiao.core.check.Yueyang.quote;
import static io.jixiao.core.check.Yueyang.wan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jixiao.core.model.Amount;
import io.jixiao.core.model.BaseDataTable;
import io.jixiao.core.model.BudgetExecution;
import io.jixiao.core.model.ExecutionLine;
import io.jixiao.core.model.ExpenditureBreakdown;
import io.jixiao.core.model.FundingBreakdown;
import io.jixiao.core.model.Language;
import io.jixiao.core.model.NamedAmount;
import io.jixiao.core.model.Percent;
import io.jixiao.core.model.ProjectEvaluation;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.SpecialFunds;
import io.jixiao.core.model.UnitProfile;
import io.jixiao.core.model.UnitTable;
import io.jixiao.core.model.YearComparison;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsistencyTest {

  private static final Consistency CHECK = Consistency.standard();

  private static SelfEvaluationReport.Builder empty() {
    return SelfEvaluationReport.builder()
        .unit(UnitProfile.builder().name("单位").year(2021).build())
        .evaluation(SelfEvaluation.builder().build());
  }

  private static Finding finding(ConsistencyResult result, String rule) {
    List<Finding> found = result.findings().stream().filter(f -> f.rule().equals(rule)).toList();
    assertThat(found).as(rule).hasSize(1);
    return found.get(0);
  }

  private static List<String> failed(ConsistencyResult result) {
    return result.findings().stream()
        .filter(f -> f.outcome() == Outcome.FAILED)
        .map(Finding::rule)
        .toList();
  }

  // ------------------------------------------------------------------------------- Yueyang

  @Test
  void yueyang_basicExpenditure_fallsShortOfItsPartsBy9810() {
    Finding finding = finding(CHECK.check(Yueyang.report().build()), "EXP-02");
    assertThat(finding.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.stated()).contains(number("2058.52"));
    assertThat(finding.computed()).contains(number("2156.62"));
    assertThat(finding.difference()).contains(number("-98.10"));
    assertThat(finding.statedInterval())
        .contains(new Interval(number("2058.515"), number("2058.525")));
    assertThat(finding.computedInterval())
        .contains(new Interval(number("2156.610"), number("2156.630")));
    assertThat(finding.places())
        .extracting(Place::path)
        .containsExactly(
            "/expenditure/consolidated/basic",
            "/expenditure/consolidated/personnel",
            "/expenditure/consolidated/publicUse");
    assertThat(finding.message().zh())
        .isEqualTo("基本支出：基本支出 2058.52 ≠ 人员支出 1859.13 + 公用支出 297.49 = 2156.62，差 -98.10 万元");
    assertThat(finding.message().in(Language.EN))
        .contains("Basic expenditure 2058.52")
        .contains("difference -98.10");
  }

  @Test
  void yueyang_everySymptomAroundBasicExpenditure_isFound() {
    assertThat(failed(CHECK.check(Yueyang.report().build())))
        .containsExactly("EXP-01", "EXP-02", "EXP-04", "QUO-01");
  }

  @Test
  void yueyang_oneSuspect_basicExpenditureIs215662() {
    ConsistencyResult result = CHECK.check(Yueyang.report().build());
    assertThat(result.searchComplete()).isTrue();
    assertThat(result.suspects()).hasSize(1);
    Suspect suspect = result.suspects().get(0);
    assertThat(suspect.rank()).isEqualTo(1);
    assertThat(suspect.changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.path()).isEqualTo("/expenditure/consolidated/basic");
              assertThat(change.stated()).contains(number("2058.52"));
              assertThat(change.repaired()).isEqualByComparingTo("2156.62");
            });
    assertThat(suspect.explains()).containsExactly("EXP-01", "EXP-02", "EXP-04", "QUO-01");
  }

  @Test
  void yueyang_tailsOfOneCent_areWithinRounding_notFaults() {
    ConsistencyResult result = CHECK.check(Yueyang.consistent());
    assertThat(failed(result)).isEmpty();
    assertThat(result.suspects()).isEmpty();
    assertThat(result.findings())
        .filteredOn(f -> f.outcome() == Outcome.WITHIN_ROUNDING)
        .extracting(Finding::rule, f -> f.difference().orElseThrow().toPlainString())
        .contains(
            org.assertj.core.groups.Tuple.tuple("EXP-03", "0.02"),
            org.assertj.core.groups.Tuple.tuple("EXP-04", "0.01"),
            org.assertj.core.groups.Tuple.tuple("EXP-07", "0.01"));
    assertThat(result.hasErrors()).isFalse();
  }

  @Test
  void yueyang_incomeQuotedWithoutCarriedForward_isAnotherScope_notAnError() {
    Finding quote = finding(CHECK.check(Yueyang.consistent()), "QUO-01");
    assertThat(quote.outcome()).isEqualTo(Outcome.OTHER_SCOPE);
    assertThat(quote.severity()).isEqualTo(Severity.INFO);
    assertThat(quote.message().zh()).contains("口径：收入合计不含上年结转");
  }

  // -------------------------------------------------------------------------- absent figures

  @Test
  void blankTotal_isNotAssessable_andNamesIt() {
    SelfEvaluationReport report =
        empty()
            .income(
                UnitTable.of(
                    FundingBreakdown.builder().generalAppropriation(wan("798.38")).build()))
            .build();
    Finding finding = finding(CHECK.check(report), "INC-01");
    assertThat(finding.outcome()).isEqualTo(Outcome.NOT_ASSESSABLE);
    assertThat(finding.missing())
        .extracting(Place::path)
        .startsWith("/income/consolidated/total", "/income/consolidated/carriedForward");
    assertThat(finding.message().zh()).startsWith("收入合计：无从核对，缺 收入合计、上年结转");
  }

  @Test
  void blankPart_isReadAsNone_andTheFindingSaysSo() {
    SelfEvaluationReport report =
        empty()
            .income(
                UnitTable.of(
                    FundingBreakdown.builder()
                        .total(wan("800.00"))
                        .generalAppropriation(wan("798.38"))
                        .build()))
            .build();
    Finding finding = finding(CHECK.check(report), "INC-01");
    assertThat(finding.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(finding.message().zh()).contains("空白按 0 计：上年结转、");
    assertThat(finding.missing()).hasSize(5);
  }

  @Test
  void blankBalance_mayBeAnything_soNothingIsConcludedFromIt() {
    SelfEvaluationReport report =
        empty()
            .income(UnitTable.of(FundingBreakdown.builder().carriedForward(wan("92.13")).build()))
            .expenditure(
                UnitTable.of(
                    ExpenditureBreakdown.builder().cumulativeBalance(wan("78.87")).build()))
            .build();
    Finding finding = finding(CHECK.check(report), "BAL-02");
    assertThat(finding.outcome()).isEqualTo(Outcome.NOT_ASSESSABLE);
    assertThat(finding.missing())
        .extracting(Place::path)
        .containsExactly("/expenditure/consolidated/currentBalance");
  }

  @Test
  void emptyReport_hasNothingToSay() {
    ConsistencyResult result = CHECK.check(empty().build());
    assertThat(result.findings()).isEmpty();
    assertThat(result.counts()).isEqualTo(new ConsistencyResult.Counts(0, 0, 0, 0, 0));
  }

  @Test
  void tableWithATotalAndNoParts_isNotAssessable() {
    SelfEvaluationReport report =
        empty().income(UnitTable.of(FundingBreakdown.builder().total(wan("5.00")).build())).build();
    assertThat(finding(CHECK.check(report), "INC-01").outcome()).isEqualTo(Outcome.NOT_ASSESSABLE);
  }

  // ----------------------------------------------------------------------- units and scopes

  @Test
  void yuanAndWanYuan_areTheSameMoney() {
    SelfEvaluationReport report =
        empty()
            .income(
                UnitTable.of(
                    FundingBreakdown.builder()
                        .total(Amount.ofYuan("36608600"))
                        .carriedForward(wan("92.13"))
                        .generalAppropriation(Amount.ofYuan("33818500"))
                        .other(wan("186.88"))
                        .build()))
            .build();
    assertThat(CHECK.check(report).findings()).isEmpty();
  }

  @Test
  void incomeTotalWithoutCarriedForward_isRecognised() {
    SelfEvaluationReport report =
        empty()
            .income(UnitTable.of(Yueyang.income().total(wan("3568.73")).build()))
            .expenditure(UnitTable.of(Yueyang.expenditure().basic(wan("2156.62")).build()))
            .build();
    ConsistencyResult result = CHECK.check(report);
    assertThat(finding(result, "INC-01").outcome()).isEqualTo(Outcome.OTHER_SCOPE);
    assertThat(finding(result, "BAL-01").outcome()).isEqualTo(Outcome.OTHER_SCOPE);
    assertThat(failed(result)).isEmpty();
  }

  @Test
  void spendingTextOfTheFiscalPartOnly_isRecognised() {
    SelfEvaluationReport report =
        empty()
            .expenditure(
                UnitTable.of(
                    ExpenditureBreakdown.builder()
                        .total(wan("1343.07"))
                        .fiscal(wan("1325.75"))
                        .basic(wan("1016.93"))
                        .project(wan("308.82"))
                        .build()))
            .build();
    Finding finding = finding(CHECK.check(report), "EXP-01");
    assertThat(finding.outcome()).isEqualTo(Outcome.OTHER_SCOPE);
    assertThat(finding.message().en()).contains("cover the fiscal part only");
  }

  // --------------------------------------------------------------------------------- ratios

  private static SelfEvaluationReport executed(String executed, String adjusted, String rate) {
    return empty()
        .evaluation(
            SelfEvaluation.builder()
                .execution(
                    BudgetExecution.builder()
                        .total(
                            ExecutionLine.builder()
                                .adjusted(wan(adjusted))
                                .executed(wan(executed))
                                .statedRate(Percent.parse(rate))
                                .build())
                        .build())
                .build())
        .build();
  }

  @Test
  void executionRate_printedAsRounded_holds() {
    assertThat(CHECK.check(executed("203.10", "231.81", "87.61%")).findings()).isEmpty();
  }

  @Test
  void executionRate_of89125_printed8912_isWithinRounding() {
    Finding finding = finding(CHECK.check(executed("35.65", "40", "89.12%")), "EXE-01");
    assertThat(finding.outcome()).isEqualTo(Outcome.WITHIN_ROUNDING);
  }

  @Test
  void executionRate_wrong_isNamedWithItsRepair() {
    ConsistencyResult result = CHECK.check(executed("203.10", "231.81", "78.61%"));
    assertThat(failed(result)).containsExactly("EXE-01");
    assertThat(result.suspects())
        .anySatisfy(
            s -> {
              assertThat(s.changes().get(0).path()).endsWith("/statedRate");
              assertThat(s.changes().get(0).repaired()).isEqualByComparingTo("87.61");
              assertThat(s.cause()).contains(Cause.DIGITS_SWAPPED);
            });
  }

  @Test
  void executionRate_overZero_isNotAssessable() {
    Finding finding = finding(CHECK.check(executed("20", "0", "100%")), "EXE-01");
    assertThat(finding.outcome()).isEqualTo(Outcome.NOT_ASSESSABLE);
    assertThat(finding.message().zh()).contains("分母为零");
  }

  // ------------------------------------------------------------------------- base data, members

  @Test
  void baseDataTable_stated3565AgainstParts5565_suspectIsTheTotal() {
    YearComparison own = line("人大政协专项经费", "36.74", "40", "35.65");
    YearComparison stations = line("区、乡人大代表工作站项目", null, "20", "20");
    YearComparison special =
        YearComparison.builder()
            .from(line("区级专项资金", "36.74", "60", "55.65"))
            .addParts(own, stations)
            .build();
    YearComparison projects =
        YearComparison.builder()
            .from(line("项目支出", "36.74", "60", "35.65"))
            .addParts(special)
            .build();
    SelfEvaluationReport report =
        empty()
            .baseData(BaseDataTable.builder().projects(projects).build())
            .addProjectEvaluations(project("人大政协专项经费", "40", "35.65"))
            .addProjectEvaluations(project("区、乡人大代表工作站项目", "20", "20"))
            .build();
    ConsistencyResult result = CHECK.check(report);
    assertThat(failed(result)).containsExactly("BDT-01", "PRJ-01");
    assertThat(result.suspects()).hasSize(1);
    assertThat(result.suspects().get(0).changes().get(0).path())
        .isEqualTo("/baseData/projects/actual");
    assertThat(result.suspects().get(0).changes().get(0).repaired()).isEqualByComparingTo("55.65");
    assertThat(result.suspects().get(0).cause()).contains(Cause.DIGIT);
  }

  private static YearComparison line(
      String name, @org.jspecify.annotations.Nullable String prior, String budget, String actual) {
    return YearComparison.builder()
        .name(name)
        .priorActual(Optional.ofNullable(prior).map(Amount::ofWanYuan))
        .budget(wan(budget))
        .actual(wan(actual))
        .build();
  }

  private static ProjectEvaluation project(String name, String adjusted, String executed) {
    return ProjectEvaluation.builder()
        .name(name)
        .evaluation(
            SelfEvaluation.builder()
                .execution(
                    BudgetExecution.builder()
                        .total(
                            ExecutionLine.builder()
                                .adjusted(wan(adjusted))
                                .executed(wan(executed))
                                .build())
                        .build())
                .build())
        .build();
  }

  @Test
  void consolidatedRow_isTheSumOfItsMembers() {
    UnitTable<FundingBreakdown> table =
        UnitTable.<FundingBreakdown>builder()
            .consolidated(
                FundingBreakdown.builder()
                    .total(wan("30.00"))
                    .generalAppropriation(wan("30.00"))
                    .build())
            .addMembers(member("局机关", "12.00"), member("二级机构1", "17.00"))
            .build();
    Finding finding =
        CHECK.check(empty().income(table).build()).findings().stream()
            .filter(f -> f.rule().equals("CON-01"))
            .findFirst()
            .orElseThrow();
    assertThat(finding.difference()).contains(number("1.00"));
    assertThat(finding.places().get(1).label().zh()).isEqualTo("局机关·收入合计");
  }

  private static FundingBreakdown member(String name, String amount) {
    return FundingBreakdown.builder()
        .name(name)
        .total(wan(amount))
        .generalAppropriation(wan(amount))
        .build();
  }

  // -------------------------------------------------------------------------------- quotes

  @Test
  void quotedInYuanInsteadOfWanYuan_isNamedAsUnitSlip() {
    SelfEvaluationReport report =
        empty()
            .expenditure(
                UnitTable.of(
                    ExpenditureBreakdown.builder()
                        .total(wan("798.38"))
                        .basic(wan("670.23"))
                        .project(wan("128.15"))
                        .build()))
            .addQuotes(quote("670.23元", "/expenditure/consolidated/basic"))
            .build();
    ConsistencyResult result = CHECK.check(report);
    assertThat(failed(result)).containsExactly("QUO-01");
    assertThat(result.suspects())
        .singleElement()
        .satisfies(
            s -> {
              assertThat(s.changes().get(0).path()).isEqualTo("/quotes/0/value");
              assertThat(s.cause()).contains(Cause.YUAN_WAN_YUAN);
            });
  }

  @Test
  void quoteOfAPlaceThatDoesNotExist_isAFinding() {
    Finding finding =
        finding(CHECK.check(empty().addQuotes(quote("1万元", "/nowhere")).build()), "QUO-01");
    assertThat(finding.message().en()).contains("no such place: /nowhere");
  }

  // ----------------------------------------------------------------------- callers' own rules

  @Test
  void ownIdentityOverPaths_isChecked() {
    Identity own =
        Identity.sum("MY-01", "/expenditure/consolidated/total")
            .plus("/income/consolidated/total")
            .minus("/expenditure/consolidated/cumulativeBalance")
            .label("收支平衡", "Income less balance")
            .source("本局规定")
            .severity(Severity.WARNING)
            .build();
    ConsistencyResult result =
        Consistency.of(List.of(own))
            .check(
                Yueyang.report()
                    .income(UnitTable.of(Yueyang.income().total(wan("3660.96")).build()))
                    .build());
    Finding finding = finding(result, "MY-01");
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.difference()).contains(number("-0.10"));
    assertThat(own.formula())
        .isEqualTo(
            "/expenditure/consolidated/total = + /income/consolidated/total"
                + " - /expenditure/consolidated/cumulativeBalance");
  }

  @Test
  void ownIdentityOverEveryRow_bindsTheStar() {
    Identity own =
        Identity.ratio("MY-02", "/satisfaction/*/statedShare")
            .plus("/satisfaction/*/count")
            .over("/satisfaction/0/count")
            .over("/satisfaction/1/count")
            .over("/satisfaction/2/count")
            .build();
    ConsistencyResult result = Consistency.of(List.of(own)).check(Yueyang.report().build());
    assertThat(result.counts().held()).isEqualTo(3);
  }

  @Test
  void ownIdentityWithFurtherStars_addsUpAllRows() {
    Identity items =
        Identity.sum("MY-03", "/specialFunds/initialAppropriation")
            .plus("/specialFunds/items/*/amount")
            .build();
    Identity shares =
        Identity.ratio("MY-04", "/satisfaction/*/statedShare")
            .plus("/satisfaction/*/count")
            .over("/satisfaction/**/count")
            .build();
    Consistency check = Consistency.of(List.of(items, shares));
    SpecialFunds.Builder funds =
        SpecialFunds.builder()
            .initialAppropriation(wan("3.50"))
            .addItems(NamedAmount.builder().name("代表活动").amount(wan("2.00")).build())
            .addItems(NamedAmount.builder().name("立法调研").amount(wan("1.50")).build());
    assertThat(check.check(Yueyang.report().specialFunds(funds.build()).build()).counts().held())
        .isEqualTo(1 + 3);
    funds.addItems(NamedAmount.builder().name("漏列").amount(wan("0.50")).build());
    assertThat(
            finding(check.check(Yueyang.report().specialFunds(funds.build()).build()), "MY-03")
                .difference())
        .contains(number("-0.50"));
  }

  @Test
  void ownIdentityOverAPlaceThatCannotBe_failsAndSaysSo() {
    Identity typo =
        Identity.sum("MY-05", "/income/consolidated/total")
            .plus("/income/consolidated/generalApropriation")
            .label("收入", "Income")
            .build();
    Finding finding =
        finding(Consistency.of(List.of(typo)).check(Yueyang.report().build()), "MY-05");
    assertThat(finding.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(finding.message().en())
        .isEqualTo("Income: no such place: /income/consolidated/generalApropriation");
  }

  @Test
  void ownIdentityOverATableThatTheReportLacks_namesWhatIsMissing() {
    Identity lines =
        Identity.sum("MY-06", "/expenditure/consolidated/project")
            .plus("/baseData/projects/actual")
            .plus("/projects/*/budget")
            .build();
    Finding finding =
        finding(Consistency.of(List.of(lines)).check(Yueyang.report().build()), "MY-06");
    assertThat(finding.outcome()).isEqualTo(Outcome.NOT_ASSESSABLE);
    assertThat(finding.missing())
        .extracting(Place::path)
        .containsExactly("/baseData/projects/actual", "/projects/*/budget");
  }

  @Test
  void malformedIdentities_areRefusedByName() {
    assertThatThrownBy(() -> Identity.sum("MY-03", "/a").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("identity MY-03: no terms");
    assertThatThrownBy(() -> Identity.sum("MY-03", "/a").plus("/a").build())
        .hasMessage("identity MY-03: /a is defined by itself");
    assertThatThrownBy(() -> Identity.sum("oops", "/a").plus("/b").build())
        .hasMessageContaining("identity code \"oops\"");
    assertThatThrownBy(() -> Identity.sum("MY-03", "a").plus("/b").build())
        .hasMessageContaining("\"a\" is not a path");
    assertThatThrownBy(() -> Identity.sum("MY-03", "/a").over("/b").build())
        .hasMessageContaining("a sum has no whole");
    assertThatThrownBy(() -> Identity.ratio("MY-03", "/a").plus("/b").build())
        .hasMessageContaining("a ratio needs a whole");
  }

  @Test
  void codeUsedTwice_isRefused() {
    assertThatThrownBy(() -> CHECK.with(List.of(CHECK.identities().get(0))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("INC-01 is used twice");
  }

  // ----------------------------------------------------------------------- order, waivers

  @Test
  void fingerprints_doNotDependOnTheOrderOfTheRules() {
    List<Identity> reversed = new ArrayList<>(Identities.standard());
    Collections.reverse(reversed);
    SelfEvaluationReport report = Yueyang.report().build();
    assertThat(Consistency.of(reversed).check(report).findings())
        .extracting(Finding::fingerprint)
        .containsExactlyInAnyOrderElementsOf(
            CHECK.check(report).findings().stream().map(Finding::fingerprint).toList());
  }

  @Test
  void waivedFinding_staysAsWaived_andGoesStaleWhenTheFiguresChange() {
    Finding finding = finding(CHECK.check(Yueyang.report().build()), "EXP-02");
    Waiver waiver =
        new Waiver("EXP-02", finding.places().get(0).path(), finding.fingerprint(), "决算已更正", "预算股");
    Consistency check = CHECK.withWaivers(List.of(waiver));
    ConsistencyResult result = check.check(Yueyang.report().build());
    assertThat(finding(result, "EXP-02").waiver()).contains(waiver);
    assertThat(result.counts().waived()).isEqualTo(1);
    assertThat(result.counts().failed()).isEqualTo(3);
    assertThat(result.staleWaivers()).isEmpty();
    SelfEvaluationReport changed =
        Yueyang.report()
            .expenditure(UnitTable.of(Yueyang.expenditure().basic(wan("2058.62")).build()))
            .build();
    assertThat(check.check(changed).staleWaivers()).containsExactly(waiver);
  }

  @Test
  void waivedFindings_needNoRepair() {
    SelfEvaluationReport report = Yueyang.report().build();
    ConsistencyResult found = CHECK.check(report);
    assertThat(found.suspects()).isNotEmpty();
    List<Waiver> waivers =
        found.findings().stream()
            .filter(f -> f.outcome() == Outcome.FAILED)
            .map(
                f ->
                    new Waiver(f.rule(), f.places().get(0).path(), f.fingerprint(), "决算已更正", "预算股"))
            .toList();
    ConsistencyResult waived = CHECK.withWaivers(waivers).check(report);
    assertThat(waived.counts().failed()).isZero();
    assertThat(waived.suspects()).isEmpty();
    assertThat(waived.searchComplete()).isTrue();
    ConsistencyResult one = CHECK.withWaivers(waivers.subList(0, 1)).check(report);
    assertThat(one.suspects())
        .isNotEmpty()
        .allSatisfy(s -> assertThat(s.explains()).doesNotContain(waivers.get(0).rule()));
  }

  @Test
  void aTrailingZeroMakesNoWaiverStale() {
    Finding finding = finding(CHECK.check(Yueyang.report().build()), "EXP-02");
    Waiver waiver =
        new Waiver("EXP-02", finding.places().get(0).path(), finding.fingerprint(), "决算已更正", "预算股");
    SelfEvaluationReport zero =
        Yueyang.report()
            .expenditure(UnitTable.of(Yueyang.expenditure().basic(wan("2058.520")).build()))
            .build();
    ConsistencyResult result = CHECK.withWaivers(List.of(waiver)).check(zero);
    assertThat(result.staleWaivers()).isEmpty();
    assertThat(result.counts().waived()).isEqualTo(1);
  }

  @Test
  void waiverWithoutReason_isRefused() {
    assertThatThrownBy(() -> new Waiver("EXP-02", "/a", "f", " ", "预算股"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("needs a reason and a role");
  }
}
