package io.jixiao.core.check;

import static io.jixiao.core.check.Yueyang.quote;
import static io.jixiao.core.check.Yueyang.wan;
import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.core.model.Achievement;
import io.jixiao.core.model.Amount;
import io.jixiao.core.model.BaseDataTable;
import io.jixiao.core.model.BudgetExecution;
import io.jixiao.core.model.BudgetTables;
import io.jixiao.core.model.ExecutionLine;
import io.jixiao.core.model.ExpenditureBreakdown;
import io.jixiao.core.model.FixedAssets;
import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.PerformanceTarget;
import io.jixiao.core.model.ProjectEvaluation;
import io.jixiao.core.model.ProjectSpending;
import io.jixiao.core.model.Quantity;
import io.jixiao.core.model.QuotedFigure;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.Staffing;
import io.jixiao.core.model.TaskSpending;
import io.jixiao.core.model.TaskTable;
import io.jixiao.core.model.UnitProfile;
import io.jixiao.core.model.UnitTable;
import io.jixiao.core.model.YearComparison;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that may differ for a reason, and quotes of differences, growth, counts and years. */
class PlausibilityIdentitiesTest {

  private static SelfEvaluationReport.Builder report(Indicator... indicators) {
    return SelfEvaluationReport.builder()
        .unit(UnitProfile.builder().name("单位").year(2021).build())
        .evaluation(SelfEvaluation.builder().addIndicators(indicators).build());
  }

  private static ConsistencyResult check(SelfEvaluationReport.Builder report) {
    return Consistency.standard().check(report.build());
  }

  private static List<Finding> failed(SelfEvaluationReport.Builder report) {
    return check(report).findings().stream().filter(f -> f.outcome() == Outcome.FAILED).toList();
  }

  private static List<String> rules(SelfEvaluationReport.Builder report) {
    return failed(report).stream().map(Finding::rule).toList();
  }

  private static Indicator rate(String name, String achieved) {
    return Indicator.builder()
        .addPath("资金及资产管理", name)
        .achieved(Achievement.parse(achieved))
        .build();
  }

  private static UnitTable<ExpenditureBreakdown> total(String amount) {
    return UnitTable.of(ExpenditureBreakdown.builder().total(wan(amount)).build());
  }

  // ------------------------------------------------------------------------------ stated rates

  @Test
  void lianyungang_fullExecution_isNotWhatAccountsAndBudgetGive() {
    SelfEvaluationReport.Builder report =
        report(rate("支出预算执行率", "100%"))
            .expenditure(total("3878.48"))
            .budget(BudgetTables.builder().expenditure(total("2914.08")).build());
    List<Finding> findings = failed(report);
    assertThat(findings).extracting(Finding::rule).containsExactly("RAT-03");
    assertThat(findings.get(0).severity()).isEqualTo(Severity.WARNING);
    assertThat(findings.get(0).message().zh()).contains("支出预算执行率", "100%", "3878.48", "133.09%");
    assertThat(findings.get(0).message().en()).contains("100%", "2914.08", "133.09%");
    assertThat(findings.get(0).places())
        .extracting(Place::path)
        .containsExactly(
            "/evaluation/indicators/0/achieved",
            "/expenditure/consolidated/total",
            "/budget/expenditure/consolidated/total");
    assertThat(check(report).suspects()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"99.97%, true", "100%, true", "98%, false", "99.9%, false", "98, true"})
  void xinzhou_executionRate_isThatOfTheTasks_toItsDecimals(String achieved, boolean holds) {
    TaskSpending total =
        TaskSpending.builder()
            .budget(wan("1343.50"))
            .budgetFiscal(wan("1325.75"))
            .executed(wan("1343.07"))
            .executedFiscal(wan("1325.75"))
            .build();
    SelfEvaluationReport.Builder report =
        report(rate("预算执行率", achieved)).tasks(TaskTable.builder().total(total).build());
    // a bare 98 is no rate that can be told from a count
    assertThat(rules(report)).isEqualTo(holds ? List.of() : List.of("RAT-03"));
  }

  @Test
  void ratesOfStaffAssetsAndProcurement_areThoseOfTheirTables() {
    SelfEvaluationReport.Builder report =
        report(
                rate("在职人员控制率", "93.02%"),
                rate("固定资产利用率", "100%"),
                rate("政府采购执行率（%）", "100%"),
                rate("“三公经费”控制率", "56.67%"),
                rate("公用经费控制率", "91.57%"))
            .unit(
                UnitProfile.builder()
                    .name("单位")
                    .year(2021)
                    .staffing(Staffing.builder().established(43).inService(40).build())
                    .build())
            .fixedAssets(
                UnitTable.of(FixedAssets.builder().total(wan("26.46")).inUse(wan("26.46")).build()))
            .baseData(
                BaseDataTable.builder()
                    .procurement(line("9.84", "9.84"))
                    .threePublic(line("1.5", "0.85"))
                    .publicUse(line("24.2", "22.16"))
                    .build());
    assertThat(rules(report)).isEmpty();
    assertThat(
            rules(
                report.fixedAssets(
                    UnitTable.of(
                        FixedAssets.builder()
                            .total(wan("26.46"))
                            .inUse(wan("20.46"))
                            .leasedOut(wan("6"))
                            .build()))))
        .containsExactly("RAT-03");
  }

  private static YearComparison line(String budget, String actual) {
    return YearComparison.builder().budget(wan(budget)).actual(wan(actual)).build();
  }

  @Test
  void rateOfAnotherName_orWithoutFigures_isLeftAlone() {
    assertThat(rules(report(rate("重点任务预算执行率", "98%"), rate("预算执行率", "98%")))).isEmpty();
    assertThat(
            rules(
                report(rate("预算执行率", "98%"))
                    .expenditure(total("10"))
                    .budget(BudgetTables.builder().expenditure(total("0")).build())))
        .isEmpty();
  }

  @Test
  void rateOfAProject_isThatOfItsOwnTable() {
    SelfEvaluation.Builder evaluation =
        SelfEvaluation.builder()
            .execution(execution("40", "35.65"))
            .addIndicators(rate("预算执行率", "100%"));
    SelfEvaluationReport.Builder report =
        report()
            .addProjectEvaluations(
                ProjectEvaluation.builder()
                    .name("人大政协专项经费")
                    .evaluation(evaluation.build())
                    .build());
    assertThat(failed(report))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.rule()).isEqualTo("RAT-03");
              assertThat(f.places().get(2).path())
                  .isEqualTo("/projectEvaluations/0/evaluation/execution/total/adjusted");
            });
  }

  // ------------------------------------------------------------------------ budget and costs

  private static BudgetExecution execution(String adjusted, String executed) {
    return BudgetExecution.builder()
        .total(ExecutionLine.builder().adjusted(wan(adjusted)).executed(wan(executed)).build())
        .build();
  }

  private static SelfEvaluationReport.Builder project(
      String adjusted, String executed, String target, String achieved) {
    return report()
        .evaluation(
            SelfEvaluation.builder()
                .execution(execution(adjusted, executed))
                .addIndicators(
                    Indicator.builder()
                        .addPath("产出指标", "成本指标", "建设经费")
                        .target(PerformanceTarget.parse(target))
                        .achieved(Achievement.parse(achieved))
                        .build())
                .build());
  }

  @ParameterizedTest
  @CsvSource({
    // the two projects of Quyuan: targets of 95 and 60 for budgets of 40 and 20
    "40, 35.65, ≤95万元, 已全部完成, TGT-03 TGT-04",
    "20, 20, ≤60万元, 20万元, TGT-04",
    "20, 20, ≤20万元, 20万元, ''",
    "20, 20, ≤200000元, 20万元, ''",
    "20, 20, ≤20万元, 25万元, TGT-05",
    "20, 20, 300元/人, 20万元, ''",
    "20, 20, ≥60万元, 60.00万元, TGT-05",
    "60, 60, '1、20万元\n2、45万元', 已完成, TGT-03 TGT-04",
    "20.00, 20.02, ≤20万元, 20万元, EXE-09"
  })
  void costRows_areBoundByBudgetAndExecution(
      String adjusted, String executed, String target, String achieved, String rules) {
    assertThat(
            rules(project(adjusted, executed, target.replace("\\n", "\n"), achieved)).stream()
                .sorted())
        .isEqualTo(rules.isEmpty() ? List.of() : List.of(rules.split(" ")));
  }

  @Test
  void tasksBeyondTheirBudget_areWarnedOf() {
    TaskSpending task =
        TaskSpending.builder()
            .name("坚持主体地位")
            .budget(wan("102.73"))
            .executed(wan("103.73"))
            .budgetFiscal(wan("84.98"))
            .executedFiscal(wan("84.98"))
            .build();
    assertThat(failed(report().tasks(TaskTable.builder().addTasks(task).build())))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.rule()).isEqualTo("EXE-09");
              assertThat(f.severity()).isEqualTo(Severity.WARNING);
              assertThat(f.message().en()).contains("103.73", "102.73", "exceeds");
            });
  }

  // -------------------------------------------------------------------------- quotes of a year

  @Test
  void yueyang_anotherYearInASentence_isWarnedOf_andNotRepaired() {
    SelfEvaluationReport.Builder report =
        report().addQuotes(quote("2021年", "/unit/year"), quote("2020年", "/unit/year"));
    assertThat(failed(report))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.rule()).isEqualTo("QUO-03");
              assertThat(f.severity()).isEqualTo(Severity.WARNING);
              assertThat(f.message().zh()).contains("2020年", "2021");
              assertThat(f.places())
                  .extracting(Place::path)
                  .containsExactly("/quotes/1/value", "/unit/year");
            });
    assertThat(check(report).suspects()).isEmpty();
  }

  // --------------------------------------------------------------- quotes of counts and growth

  @ParameterizedTest
  @CsvSource({"2个, true", "3个, false", "2, true"})
  void lianyungang_projectsOfAHundredOrMore_areCounted(String stated, boolean holds) {
    SelfEvaluationReport.Builder report = report();
    for (String budget : List.of("150", "87.06", "100", "8.45")) {
      report.addProjects(ProjectSpending.builder().name("项目" + budget).budget(wan(budget)).build());
    }
    report.addQuotes(
        QuotedFigure.builder()
            .value(Quantity.parse(stated))
            .addOf("/projects/0/budget", "/projects/1/budget")
            .addOf("/projects/2/budget", "/projects/3/budget")
            .countedFrom(Quantity.parse("100万元"))
            .build());
    assertThat(rules(report)).isEqualTo(holds ? List.of() : List.of("QUO-04"));
  }

  @Test
  void countThatIsAlsoAShare_isAFinding() {
    QuotedFigure both =
        growth("50%")
            .addOver("/baseData/projects/priorActual")
            .countedFrom(Quantity.parse("1"))
            .build();
    assertThat(failed(years(wan("20"), wan("30")).addQuotes(both)))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.rule()).isEqualTo("QUO-04");
              assertThat(f.message().en()).contains("is a count, so it has no whole");
            });
  }

  private static QuotedFigure.Builder growth(String value) {
    return QuotedFigure.builder()
        .value(Quantity.parse(value))
        .addOf("/baseData/projects/actual")
        .addLess("/baseData/projects/priorActual");
  }

  private static SelfEvaluationReport.Builder years(Amount last, Amount current) {
    return report()
        .baseData(
            BaseDataTable.builder()
                .projects(YearComparison.builder().priorActual(last).actual(current).build())
                .build());
  }

  @Test
  void growth_isThisYearLessLastYear_andItsRateIsOverLastYear() {
    SelfEvaluationReport.Builder report =
        years(wan("36.74"), wan("55.65"))
            .addQuotes(growth("18.91万元").build())
            .addQuotes(growth("51.47%").addOver("/baseData/projects/priorActual").build());
    assertThat(rules(report)).isEmpty();
    ConsistencyResult wrong =
        check(
            years(wan("36.74"), wan("55.65"))
                .addQuotes(growth("18.91万元").build())
                .addQuotes(growth("54.17%").addOver("/baseData/projects/priorActual").build()));
    Finding finding = wrong.findings().get(0);
    assertThat(finding.rule()).isEqualTo("RAT-01");
    assertThat(finding.message().zh()).contains("− ", "÷", "36.74", "51.4698 %");
    assertThat(finding.places()).hasSize(3);
    assertThat(wrong.suspects().get(0).changes().get(0).path()).isEqualTo("/quotes/1/value");
    assertThat(wrong.suspects().get(0).changes().get(0).repaired()).isEqualTo("51.47");
    assertThat(wrong.suspects().get(0).cause()).contains(Cause.DIGITS_SWAPPED);
  }

  @Test
  void growthOfAPlaceThatIsNone_isAFinding() {
    SelfEvaluationReport.Builder report =
        years(wan("1"), wan("2")).addQuotes(growth("1万元").addLess("/nowhere").build());
    assertThat(failed(report).get(0).message().en()).contains("no such place", "/nowhere");
  }

  @Property
  void growthOfTrueFigures_printedToTheNearest_neverFails(
      @ForAll @LongRange(min = 100_000, max = 99_999_999) long last,
      @ForAll @LongRange(min = 100_000, max = 99_999_999) long current,
      @ForAll @IntRange(min = 0, max = 3) int decimals) {
    BigDecimal before = BigDecimal.valueOf(last, 4);
    BigDecimal after = BigDecimal.valueOf(current, 4);
    BigDecimal rate =
        after
            .subtract(before)
            .multiply(BigDecimal.valueOf(100))
            .divide(before, decimals, RoundingMode.HALF_UP);
    SelfEvaluationReport.Builder report =
        years(
                Amount.ofWanYuan(before.setScale(2, RoundingMode.HALF_UP)),
                Amount.ofWanYuan(after.setScale(2, RoundingMode.HALF_UP)))
            .addQuotes(
                growth(rate.toPlainString() + "%")
                    .addOver("/baseData/projects/priorActual")
                    .build());
    assertThat(rules(report)).isEmpty();
    BigDecimal off = rate.add(new BigDecimal("5"));
    assertThat(
            rules(
                years(Amount.ofWanYuan(before), Amount.ofWanYuan(after))
                    .addQuotes(
                        growth(off.toPlainString() + "%")
                            .addOver("/baseData/projects/priorActual")
                            .build())))
        .containsExactly("RAT-01");
  }

  @Test
  void ratioOfPaths_takesOffItsMinusTerms() {
    Identity identity =
        Identity.ratio("MY-01", "/quotes/0/value")
            .plus("/baseData/projects/actual")
            .minus("/baseData/projects/priorActual")
            .over("/baseData/projects/priorActual")
            .build();
    Consistency mine = Consistency.of(List.of(identity));
    SelfEvaluationReport.Builder report = years(wan("20.00"), wan("25.00"));
    assertThat(mine.check(report.addQuotes(quote("25%", "/unit/year")).build()).findings())
        .isEmpty();
    assertThat(
            mine.check(years(wan("20.00"), wan("26.00")).addQuotes(quote("25%", "/a")).build())
                .findings())
        .extracting(Finding::outcome)
        .containsExactly(Outcome.FAILED);
  }
}
