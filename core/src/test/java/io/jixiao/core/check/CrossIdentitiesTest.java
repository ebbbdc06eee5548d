package io.jixiao.core.check;

import static io.jixiao.core.check.Yueyang.quote;
import static io.jixiao.core.check.Yueyang.wan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jixiao.core.model.Achievement;
import io.jixiao.core.model.BaseDataTable;
import io.jixiao.core.model.BudgetExecution;
import io.jixiao.core.model.BudgetTables;
import io.jixiao.core.model.BuildingControl;
import io.jixiao.core.model.ExecutionLine;
import io.jixiao.core.model.ExpenditureBreakdown;
import io.jixiao.core.model.Fact;
import io.jixiao.core.model.FundingBreakdown;
import io.jixiao.core.model.Goal;
import io.jixiao.core.model.NamedAmount;
import io.jixiao.core.model.Percent;
import io.jixiao.core.model.ProjectEvaluation;
import io.jixiao.core.model.ProjectSpending;
import io.jixiao.core.model.Quantity;
import io.jixiao.core.model.QuotedFigure;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.SpecialFunds;
import io.jixiao.core.model.Staffing;
import io.jixiao.core.model.StatutoryBudget;
import io.jixiao.core.model.StatutoryBudgets;
import io.jixiao.core.model.TaskSpending;
import io.jixiao.core.model.TaskTable;
import io.jixiao.core.model.ThreePublicExpenses;
import io.jixiao.core.model.UnitProfile;
import io.jixiao.core.model.UnitTable;
import io.jixiao.core.model.YearComparison;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Identities between tables, each once with the real figures and once with a wrong one. */
class CrossIdentitiesTest {

  private static SelfEvaluationReport.Builder report() {
    return SelfEvaluationReport.builder()
        .unit(UnitProfile.builder().name("单位").year(2021).build())
        .evaluation(SelfEvaluation.builder().build());
  }

  private static List<String> failed(SelfEvaluationReport.Builder report) {
    return Consistency.standard().check(report.build()).findings().stream()
        .filter(f -> f.outcome() == Outcome.FAILED)
        .map(Finding::rule)
        .toList();
  }

  private static ProjectSpending executed(String name, String amount) {
    return ProjectSpending.builder().name(name).executed(wan(amount)).build();
  }

  private static NamedAmount item(String name, String amount) {
    return NamedAmount.builder().name(name).amount(wan(amount)).build();
  }

  private static UnitTable<ExpenditureBreakdown> spent(String total, String basic, String project) {
    return UnitTable.of(
        ExpenditureBreakdown.builder()
            .total(wan(total))
            .basic(wan(basic))
            .project(wan(project))
            .build());
  }

  @Test
  void yunxi_projectsMakeUpTheProjectExpenditure() {
    SelfEvaluationReport.Builder report =
        report()
            .expenditure(spent("798.38", "670.23", "128.15"))
            .addProjects(
                executed("日常事务专项", "21.8"),
                executed("行政复议和应诉", "20"),
                executed("招商引资", "20"),
                executed("援藏干部", "7.35"));
    assertThat(failed(report)).containsExactly("EXP-09");
    assertThat(failed(report.addProjects(executed("禁毒事务", "59")))).isEmpty();
  }

  @Test
  void projectItems_makeUpTheProject() {
    SelfEvaluationReport.Builder report =
        report()
            .addProjects(
                ProjectSpending.builder()
                    .name("监督")
                    .executed(wan("10.00"))
                    .addItems(item("甲", "4.00"), item("乙", "5.00"))
                    .build());
    assertThat(failed(report)).containsExactly("EXP-11");
  }

  @Test
  void lianyungang_budgetTables_areCheckedLikeTheAccounts() {
    BudgetTables.Builder budget =
        BudgetTables.builder()
            .income(
                UnitTable.of(
                    FundingBreakdown.builder()
                        .total(wan("2914.08"))
                        .generalAppropriation(wan("2914.08"))
                        .build()))
            .expenditure(
                UnitTable.of(
                    ExpenditureBreakdown.builder()
                        .total(wan("2914.08"))
                        .basic(wan("2453.57"))
                        .personnel(wan("2210.56"))
                        .publicUse(wan("243.01"))
                        .project(wan("460.51"))
                        .build()))
            .threePublic(
                UnitTable.of(
                    ThreePublicExpenses.builder()
                        .total(wan("64.4"))
                        .vehicleOperation(wan("36"))
                        .reception(wan("18.4"))
                        .overseas(wan("10"))
                        .build()))
            .addOtherLines(item("会议费", "196.8"));
    SelfEvaluationReport.Builder report =
        report()
            .budget(budget.build())
            .addProjects(
                ProjectSpending.builder().name("人代会经费").budget(wan("150")).build(),
                ProjectSpending.builder().name("代表活动经费").budget(wan("87.06")).build(),
                ProjectSpending.builder().name("政府采购").budget(wan("15")).build(),
                ProjectSpending.builder().name("机关事务保障").budget(wan("208.45")).build());
    assertThat(failed(report)).isEmpty();
    assertThat(
            failed(
                report.budget(budget.expenditure(spent("2914.08", "2453.57", "462.51")).build())))
        .containsExactly("EXP-01", "EXP-10");
  }

  @Test
  void yunxi_socialInsuranceItems_makeUpTheirTotal() {
    StatutoryBudget.Builder social =
        StatutoryBudget.builder()
            .none(false)
            .total(wan("69.2"))
            .addItems(item("养老", "44.39"), item("年金", "3.01"), item("医疗", "15.96"));
    SelfEvaluationReport.Builder report =
        report()
            .statutory(
                StatutoryBudgets.builder()
                    .governmentFund(StatutoryBudget.builder().none(true).build())
                    .socialInsurance(social.build())
                    .build());
    assertThat(failed(report)).containsExactly("EXP-12");
    report.statutory(
        StatutoryBudgets.builder()
            .socialInsurance(social.addItems(item("其他", "5.84")).build())
            .build());
    assertThat(failed(report)).isEmpty();
  }

  @Test
  void yueyang_specialFunds_addUp() {
    SpecialFunds.Builder funds =
        SpecialFunds.builder()
            .carriedForward(wan("20.42"))
            .income(wan("1442.89"))
            .initialAppropriation(wan("1170.49"))
            .supplementary(wan("185.4"))
            .other(wan("87"))
            .spent(wan("1425.37"))
            .addItems(
                item("机关事务与运行", "338.49"),
                item("人大办工作经费", "161.1"),
                item("人大代表工作经费", "267.5"),
                item("人大会议专项", "162.9"),
                item("人大监督", "159.5"),
                item("人大立法", "81"));
    SelfEvaluationReport.Builder report =
        report().expenditure(spent("3581.99", "2156.62", "1425.37"));
    assertThat(failed(report.specialFunds(funds.build()))).isEmpty();
    assertThat(failed(report.specialFunds(funds.spent(wan("1452.37")).build())))
        .containsExactly("PRJ-07");
  }

  private static TaskSpending task(String name, String budget, String fiscal, String executed) {
    return TaskSpending.builder()
        .name(name)
        .budget(wan(budget))
        .budgetFiscal(wan(fiscal))
        .executed(wan(executed))
        .executedFiscal(wan(fiscal))
        .build();
  }

  @Test
  void xinzhou_taskTable_addsUp_andMeetsIncomeAndExpenditure() {
    TaskTable.Builder tasks =
        TaskTable.builder()
            .total(task("金额合计", "1343.50", "1325.75", "1343.07"))
            .addTasks(
                task("监督", "27.94", "27.94", "27.94"),
                task("立法", "24.55", "24.55", "24.55"),
                task("基本支出", "1016.93", "1016.93", "1016.93"),
                task("代表", "102.73", "84.98", "102.30"),
                task("保障", "171.35", "171.35", "171.35"));
    SelfEvaluationReport.Builder report =
        report()
            .tasks(tasks.build())
            .income(
                UnitTable.of(
                    FundingBreakdown.builder()
                        .total(wan("1343.50"))
                        .generalAppropriation(wan("1325.75"))
                        .otherLevelAppropriation(wan("17.75"))
                        .build()))
            .expenditure(
                UnitTable.of(
                    ExpenditureBreakdown.builder()
                        .total(wan("1343.07"))
                        .fiscal(wan("1325.75"))
                        .build()));
    assertThat(failed(report)).isEmpty();
    report.tasks(tasks.total(task("金额合计", "1343.50", "1352.75", "1343.07")).build());
    assertThat(failed(report)).containsExactly("PRJ-08", "PRJ-08", "PRJ-09", "PRJ-09");
  }

  private static ExecutionLine line(String initial, String adjusted, String executed) {
    return ExecutionLine.builder()
        .initial(wan(initial))
        .adjusted(wan(adjusted))
        .executed(wan(executed))
        .build();
  }

  @Test
  void quyuan_executionTable_meetsItsSplits_andTheText() {
    BudgetExecution.Builder execution =
        BudgetExecution.builder()
            .total(line("229.67", "231.81", "203.10"))
            .byIncome(
                FundingBreakdown.builder()
                    .total(wan("231.81"))
                    .generalAppropriation(wan("212.01"))
                    .other(wan("19.8"))
                    .build())
            .byExpenditure(
                ExpenditureBreakdown.builder()
                    .total(wan("231.81"))
                    .basic(wan("145.08"))
                    .project(wan("86.73"))
                    .build());
    SelfEvaluationReport.Builder report =
        report()
            .expenditure(
                UnitTable.of(
                    ExpenditureBreakdown.builder()
                        .basic(wan("162.95"))
                        .personnel(wan("140.78"))
                        .publicUse(wan("22.17"))
                        .project(wan("40.15"))
                        .build()))
            .baseData(
                BaseDataTable.builder()
                    .publicUse(YearComparison.builder().actual(wan("22.16")).build())
                    .build());
    report.evaluation(SelfEvaluation.builder().execution(execution.build()).build());
    assertThat(failed(report)).isEmpty();
    report.evaluation(
        SelfEvaluation.builder()
            .execution(execution.total(line("229.67", "213.81", "201.30")).build())
            .build());
    assertThat(failed(report)).containsExactly("EXE-04", "EXE-04", "EXE-07");
  }

  @Test
  void quyuan_projectTable_isMadeOfItsFunds_andMeetsTheBaseData() {
    YearComparison own =
        YearComparison.builder().name("人大政协专项经费").budget(wan("40")).actual(wan("35.65")).build();
    BudgetExecution.Builder execution =
        BudgetExecution.builder()
            .total(line("45.78", "40", "35.65"))
            .currentAppropriation(line("45.78", "40", "35.65"))
            .carriedForward(ExecutionLine.builder().build())
            .other(ExecutionLine.builder().build());
    SelfEvaluationReport.Builder report =
        report()
            .baseData(
                BaseDataTable.builder()
                    .projects(YearComparison.builder().from(own).addParts(own).build())
                    .build());
    ProjectEvaluation.Builder project =
        ProjectEvaluation.builder()
            .name("人大政协专项经费")
            .evaluation(SelfEvaluation.builder().execution(execution.build()).build());
    assertThat(failed(report.addProjectEvaluations(project.build()))).isEmpty();
    SelfEvaluationReport.Builder wrong =
        report()
            .baseData(report.build().baseData())
            .addProjectEvaluations(
                project
                    .evaluation(
                        SelfEvaluation.builder()
                            .execution(execution.total(line("45.78", "40", "36.65")).build())
                            .build())
                    .build());
    assertThat(failed(wrong)).containsExactly("EXE-05", "EXE-06", "PRJ-01");
  }

  @Test
  void buildings_ratesAreQuotients() {
    SelfEvaluationReport.Builder report =
        report()
            .baseData(
                BaseDataTable.builder()
                    .staffing(
                        Staffing.builder()
                            .established(12)
                            .inService(9)
                            .statedControlRate(Percent.parse("75%"))
                            .build())
                    .buildings(
                        BuildingControl.builder()
                            .approvedArea(new BigDecimal("1000"))
                            .actualArea(new BigDecimal("1050"))
                            .statedAreaRate(Percent.parse("105%"))
                            .budgetedInvestment(wan("300.00"))
                            .actualInvestment(wan("310.00"))
                            .statedInvestmentRate(Percent.parse("110%"))
                            .build())
                    .procurement(YearComparison.builder().budget(wan("9.84")).build())
                    .basicAdjustment(YearComparison.builder().build())
                    .threePublic(YearComparison.builder().name("三公").build())
                    .build());
    assertThat(failed(report)).containsExactly("BDT-03");
  }

  @Test
  void textTotals_areTheSumOfTheirStatedParts() {
    Fact appointed =
        Fact.builder()
            .name("任免")
            .value(Achievement.parse("115人次"))
            .addParts(
                Fact.builder().name("任职").value(Achievement.parse("59人次")).build(),
                Fact.builder().name("免职").value(Achievement.parse("65人次")).build())
            .build();
    assertThat(failed(report().addFacts(appointed))).containsExactly("QUO-02");
    assertThat(failed(report().addGoals(Goal.builder().name("任免").addFacts(appointed).build())))
        .containsExactly("QUO-02");
    assertThat(
            failed(
                report()
                    .addProjectEvaluations(
                        ProjectEvaluation.builder()
                            .name("项目")
                            .evaluation(SelfEvaluation.builder().build())
                            .addGoals(Goal.builder().name("任免").addFacts(appointed).build())
                            .build())))
        .containsExactly("QUO-02");
  }

  @Test
  void quotedShare_isPartOverWhole() {
    SelfEvaluationReport.Builder report = report().expenditure(spent("798.38", "670.23", "128.15"));
    report.addQuotes(
        QuotedFigure.builder()
            .value(Quantity.parse("84%"))
            .addOf("/expenditure/consolidated/basic")
            .addOver("/expenditure/consolidated/total")
            .build());
    assertThat(failed(report)).isEmpty();
    report.addQuotes(
        QuotedFigure.builder()
            .value(Quantity.parse("48%"))
            .addOf("/expenditure/consolidated/basic")
            .addOver("/expenditure/consolidated/total")
            .build());
    assertThat(failed(report)).containsExactly("RAT-01");
  }

  @Test
  void quotedTotalOfTheFiscalPart_isAnotherScope() {
    SelfEvaluationReport report =
        report()
            .expenditure(
                UnitTable.of(
                    ExpenditureBreakdown.builder()
                        .total(wan("1343.07"))
                        .fiscal(wan("1325.75"))
                        .build()))
            .addQuotes(quote("1325.75万元", "/expenditure/consolidated/total"))
            .build();
    assertThat(Consistency.standard().check(report).findings())
        .filteredOn(f -> f.rule().equals("QUO-01"))
        .extracting(Finding::outcome)
        .containsExactly(Outcome.OTHER_SCOPE);
  }

  @Test
  void swappedCells_areNamedAsAPair() {
    SelfEvaluationReport report =
        Yueyang.report()
            .expenditure(
                UnitTable.of(
                    Yueyang.expenditure()
                        .basic(wan("2156.62"))
                        .personnel(wan("297.49"))
                        .publicUse(wan("1859.13"))
                        .build()))
            .build();
    ConsistencyResult result = Consistency.standard().check(report);
    assertThat(result.suspects())
        .anySatisfy(
            s -> {
              assertThat(s.cause()).contains(Cause.CELLS_SWAPPED);
              assertThat(s.changes())
                  .extracting(Suspect.Change::path)
                  .containsExactlyInAnyOrder(
                      "/expenditure/consolidated/personnel", "/expenditure/consolidated/publicUse");
            });
  }

  @Test
  void pinnedCells_areNotSuspected_andNoSearchMeansNoSuspects() {
    SelfEvaluationReport report = Yueyang.report().build();
    SuspectOptions pinned =
        SuspectOptions.standard().withPinned(Set.of("/expenditure/consolidated/basic"));
    assertThat(Consistency.standard().withSuspects(pinned).check(report).suspects())
        .allSatisfy(
            s ->
                assertThat(s.changes())
                    .extracting(Suspect.Change::path)
                    .doesNotContain("/expenditure/consolidated/basic"));
    ConsistencyResult none =
        Consistency.standard()
            .withSuspects(SuspectOptions.standard().withMaxCells(0))
            .check(report);
    assertThat(none.suspects()).isEmpty();
    assertThat(none.searchComplete()).isFalse();
    ConsistencyResult bounded =
        Consistency.standard().withSuspects(pinned.withMaxTrials(1)).check(report);
    assertThat(bounded.searchComplete()).isFalse();
  }

  @Test
  void trust_ordersTies_andHidesNone() {
    SelfEvaluationReport report = report().expenditure(spent("700.00", "600.00", "90.00")).build();
    ConsistencyResult standard = Consistency.standard().check(report);
    ConsistencyResult trusting =
        Consistency.standard()
            .withSuspects(SuspectOptions.standard().withTrust(p -> p.endsWith("/total") ? -1 : 0))
            .check(report);
    assertThat(standard.suspects()).hasSize(3);
    assertThat(standard.suspects().get(0).changes().get(0).path()).endsWith("/basic");
    assertThat(standard.suspects().get(0).cause()).contains(Cause.DIGIT);
    assertThat(standard.suspects().get(2).changes().get(0).path()).endsWith("/total");
    assertThat(trusting.suspects().get(0).changes().get(0).path()).endsWith("/total");
    assertThat(trusting.suspects()).hasSize(3);
  }

  @Test
  void suspectOptions_outOfRange_areRefused() {
    assertThatThrownBy(() -> SuspectOptions.standard().withMaxCells(6))
        .hasMessage("maxCells 6: expected 0 to 5");
    assertThatThrownBy(() -> SuspectOptions.standard().withMaxTrials(0))
        .hasMessage("maxTrials 0: expected at least 1");
  }
}
