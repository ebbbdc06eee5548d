package io.jixiao.core.check;

import static io.jixiao.core.check.ReportCells.BASE_DATA;
import static io.jixiao.core.check.ReportCells.ECONOMIC;
import static io.jixiao.core.check.ReportCells.EVALUATION;
import static io.jixiao.core.check.ReportCells.EXPENDITURE_ROW;
import static io.jixiao.core.check.ReportCells.FACTS;
import static io.jixiao.core.check.ReportCells.GOALS;
import static io.jixiao.core.check.ReportCells.INCOME_ROW;
import static io.jixiao.core.check.ReportCells.PROJECTS;
import static io.jixiao.core.check.ReportCells.PROJECT_EVALUATIONS;
import static io.jixiao.core.check.ReportCells.QUOTES;
import static io.jixiao.core.check.ReportCells.SATISFACTION;
import static io.jixiao.core.check.ReportCells.SPECIAL_FUNDS;
import static io.jixiao.core.check.ReportCells.STATUTORY;
import static io.jixiao.core.check.ReportCells.TASKS;

import io.jixiao.core.check.Cell.Row;
import io.jixiao.core.model.Achievement;
import io.jixiao.core.model.BudgetExecution;
import io.jixiao.core.model.BudgetTables;
import io.jixiao.core.model.Column;
import io.jixiao.core.model.EconomicClasses;
import io.jixiao.core.model.EconomicClassification;
import io.jixiao.core.model.ExecutionLine;
import io.jixiao.core.model.ExpenditureBreakdown;
import io.jixiao.core.model.Fact;
import io.jixiao.core.model.FundingBreakdown;
import io.jixiao.core.model.Goal;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.NamedAmount;
import io.jixiao.core.model.Percent;
import io.jixiao.core.model.ProjectEvaluation;
import io.jixiao.core.model.ProjectSpending;
import io.jixiao.core.model.Quantity;
import io.jixiao.core.model.QuotedFigure;
import io.jixiao.core.model.SatisfactionAnswer;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.SpecialFunds;
import io.jixiao.core.model.StatutoryBudget;
import io.jixiao.core.model.TaskSpending;
import io.jixiao.core.model.TaskTable;
import io.jixiao.core.model.UnitOfMeasure;
import io.jixiao.core.model.UnitTable;
import io.jixiao.core.model.YearComparison;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Identities between tables, and between the narrative and the tables. */
final class CrossIdentities {

  private static final String FORM_3_1 = "附件3-1 部门整体支出绩效自评报告，二";
  static final String NARRATIVE = "附件3-1 部门整体支出绩效自评报告，五 评价报告综述";
  static final String FORM_2024 = "2024年度部门整体支出绩效自评附件1、附件2、附件3";
  private static final String SHANXI = "山西省部门整体支出自评报告，二";

  private static final Label WITHOUT_CARRIED_FORWARD =
      new Label("收入合计不含上年结转", "total income without the money carried forward");

  private static final Label OTHER_UNITS =
      new Label(
          "{label}：{stated} 与 {places} 单位不同，无从相比", "{label}: {stated} and {places} differ in unit");

  private static final Label COUNTED =
      new Label(
          "{label}：综述称 {stated}，不低于 {least} 的实有 {count} 个",
          "{label}: the text says {stated}, yet {count} are of {least} or more");

  private static final Label COUNT_OF_A_SHARE =
      new Label(
          "{label}：{stated} 既为计数，不应另有分母或减项",
          "{label}: {stated} is a count, so it has no whole and nothing taken off");

  /** What is said where a place is spoken of that cannot be. */
  static final Label NO_SUCH_PLACE =
      new Label("{label}：位置不存在：{places}", "{label}: no such place: {places}");

  private static final Label FISCAL_PART = new Label("只含财政拨款", "the fiscal part only");

  private CrossIdentities() {}

  static List<Identity> all() {
    List<Identity> all = new ArrayList<>();
    balances(all);
    economicClasses(all);
    projects(all);
    execution(all);
    texts(all);
    return all;
  }

  // ------------------------------------------------------------------------------- balances

  private static void balances(List<Identity> all) {
    all.add(
        identity(
                "BAL-01",
                "当年结余",
                "Balance of the year",
                "currentBalance = (income.total - income.carriedForward) - expenditure.total",
                FORM_3_1,
                "/expenditure/consolidated/currentBalance",
                List.of(
                    plus("/income/consolidated/total"),
                    minus("/income/consolidated/carriedForward"),
                    minus("/expenditure/consolidated/total")),
                (identity, report, run) -> {
                  FundingBreakdown income = run.income();
                  ExpenditureBreakdown spent = run.expenditure();
                  if (income == null || spent == null || run.holds(balanceHolds(income, spent))) {
                    return;
                  }
                  Cell total = Cell.of(INCOME_ROW, FundingBreakdown.TOTAL, income);
                  Cell carried = Cell.of(INCOME_ROW, FundingBreakdown.CARRIED_FORWARD, income);
                  Cell spending = Cell.of(EXPENDITURE_ROW, ExpenditureBreakdown.TOTAL, spent);
                  run.state(
                      new Relation.Sum(
                          identity,
                          Cell.of(EXPENDITURE_ROW, ExpenditureBreakdown.CURRENT_BALANCE, spent),
                          List.of(total),
                          List.of(carried, spending),
                          TableIdentities.includesCarriedForward(income)
                              ? List.of()
                              : List.of(
                                  new Relation.Scope(
                                      WITHOUT_CARRIED_FORWARD,
                                      List.of(total),
                                      List.of(spending)))));
                })
            .whole());
    all.add(
        identity(
                "BAL-02",
                "累计结余",
                "Cumulative balance",
                "cumulativeBalance = income.carriedForward + currentBalance",
                FORM_3_1,
                "/expenditure/consolidated/cumulativeBalance",
                List.of(
                    plus("/income/consolidated/carriedForward"),
                    plus("/expenditure/consolidated/currentBalance")),
                (identity, report, run) -> {
                  FundingBreakdown income = run.income();
                  ExpenditureBreakdown spent = run.expenditure();
                  if (income != null
                      && spent != null
                      && !run.holds(cumulativeBalanceHolds(income, spent))) {
                    run.state(cumulativeBalance(identity, income, spent));
                  }
                })
            .whole());
  }

  private static boolean balanceHolds(FundingBreakdown income, ExpenditureBreakdown spent) {
    BigDecimal total = FundingBreakdown.TOTAL.number(income);
    BigDecimal carried = FundingBreakdown.CARRIED_FORWARD.number(income);
    BigDecimal spending = ExpenditureBreakdown.TOTAL.number(spent);
    BigDecimal balance = ExpenditureBreakdown.CURRENT_BALANCE.number(spent);
    return total != null
        && carried != null
        && spending != null
        && balance != null
        && total.subtract(carried).subtract(spending).compareTo(balance) == 0;
  }

  /** Where the balance of the year is blank, income and expenditure tell what is left. */
  private static Relation cumulativeBalance(
      Identity identity, FundingBreakdown income, ExpenditureBreakdown spent) {
    Cell stated = Cell.of(EXPENDITURE_ROW, ExpenditureBreakdown.CUMULATIVE_BALANCE, spent);
    Cell current = Cell.of(EXPENDITURE_ROW, ExpenditureBreakdown.CURRENT_BALANCE, spent);
    Cell total = Cell.of(INCOME_ROW, FundingBreakdown.TOTAL, income);
    Cell spending = Cell.of(EXPENDITURE_ROW, ExpenditureBreakdown.TOTAL, spent);
    if (current.isBlank()
        && !spending.isBlank()
        && TableIdentities.includesCarriedForward(income)) {
      return new Relation.Sum(identity, stated, List.of(total), List.of(spending));
    }
    return new Relation.Sum(
        identity,
        stated,
        List.of(Cell.of(INCOME_ROW, FundingBreakdown.CARRIED_FORWARD, income), current),
        List.of());
  }

  private static boolean cumulativeBalanceHolds(
      FundingBreakdown income, ExpenditureBreakdown spent) {
    BigDecimal carried = FundingBreakdown.CARRIED_FORWARD.number(income);
    BigDecimal current = ExpenditureBreakdown.CURRENT_BALANCE.number(spent);
    BigDecimal cumulative = ExpenditureBreakdown.CUMULATIVE_BALANCE.number(spent);
    return carried != null
        && current != null
        && cumulative != null
        && carried.add(current).compareTo(cumulative) == 0;
  }

  // ----------------------------------------------------------------------- economic classes

  private static void economicClasses(List<Identity> all) {
    all.add(
        classes("EXP-03", "支出合计（经济分类）", "Total by class", "total", RowLabels.TOTAL_EXPENDITURE));
    all.add(classes("EXP-04", "基本支出（经济分类）", "Basic by class", "basic", RowLabels.BASIC));
    all.add(classes("EXP-05", "项目支出（经济分类）", "Project by class", "project", RowLabels.PROJECT));
    all.add(
        identity(
            "EXP-06",
            "经济分类逐项",
            "Class by class",
            "class of total = class of basic + class of project",
            NARRATIVE,
            "/economic/total/goodsAndServices",
            List.of(
                plus("/economic/basic/goodsAndServices"),
                plus("/economic/project/goodsAndServices")),
            (identity, report, run) -> {
              EconomicClassification economic = report.economic().orElse(null);
              if (economic == null
                  || economic.total().isEmpty()
                  || economic.basic().isEmpty()
                  || economic.project().isEmpty()) {
                return;
              }
              EconomicClasses total = economic.total().get();
              EconomicClasses basic = economic.basic().get();
              EconomicClasses project = economic.project().get();
              for (Column<EconomicClasses> column : EconomicClasses.COLUMNS) {
                run.sum(
                    column.number(total),
                    Relation.sum(column.number(basic), column.number(project)),
                    () ->
                        new Relation.Sum(
                            identity,
                            Cell.of(classRow("total", RowLabels.TOTAL_EXPENDITURE), column, total),
                            List.of(
                                Cell.of(classRow("basic", RowLabels.BASIC), column, basic),
                                Cell.of(classRow("project", RowLabels.PROJECT), column, project)),
                            List.of()));
              }
            }));
    all.add(
        basicClasses(
            "EXP-07",
            "人员支出（经济分类）",
            "Personnel by class",
            ExpenditureBreakdown.PERSONNEL,
            List.of(EconomicClasses.WAGES_AND_BENEFITS, EconomicClasses.INDIVIDUALS_AND_FAMILIES)));
    all.add(
        basicClasses(
            "EXP-08",
            "公用支出（经济分类）",
            "Public use by class",
            ExpenditureBreakdown.PUBLIC_USE,
            List.of(EconomicClasses.GOODS_AND_SERVICES, EconomicClasses.CAPITAL)));
  }

  private static Identity classes(String code, String zh, String en, String part, Label partLabel) {
    Column<ExpenditureBreakdown> stated =
        switch (part) {
          case "total" -> ExpenditureBreakdown.TOTAL;
          case "basic" -> ExpenditureBreakdown.BASIC;
          default -> ExpenditureBreakdown.PROJECT;
        };
    return identity(
        code,
        zh,
        en,
        stated + " = sum of its economic classes",
        NARRATIVE,
        "/expenditure/consolidated/" + stated,
        EconomicClasses.COLUMNS.stream().map(c -> plus("/economic/" + part + "/" + c)).toList(),
        (identity, report, run) -> {
          ExpenditureBreakdown spent = run.expenditure();
          EconomicClasses classes =
              report
                  .economic()
                  .flatMap(
                      e ->
                          switch (part) {
                            case "total" -> e.total();
                            case "basic" -> e.basic();
                            default -> e.project();
                          })
                  .orElse(null);
          if (spent != null && classes != null) {
            run.sum(
                stated.number(spent),
                Relation.total(classes, EconomicClasses.COLUMNS),
                () ->
                    new Relation.Sum(
                        identity,
                        Cell.of(EXPENDITURE_ROW, stated, spent),
                        Cell.row(classRow(part, partLabel), classes, EconomicClasses.COLUMNS),
                        List.of()));
          }
        });
  }

  private static Identity basicClasses(
      String code,
      String zh,
      String en,
      Column<ExpenditureBreakdown> stated,
      List<Column<EconomicClasses>> plus) {
    return identity(
        code,
        zh,
        en,
        stated + " = " + plus.get(0) + " + " + plus.get(1) + " of basic expenditure",
        NARRATIVE,
        "/expenditure/consolidated/" + stated,
        plus.stream().map(c -> plus("/economic/basic/" + c)).toList(),
        (identity, report, run) -> {
          ExpenditureBreakdown spent = run.expenditure();
          EconomicClasses basic =
              report.economic().flatMap(EconomicClassification::basic).orElse(null);
          if (spent != null && basic != null) {
            run.sum(
                stated.number(spent),
                Relation.total(basic, plus),
                () ->
                    new Relation.Sum(
                        identity,
                        Cell.of(EXPENDITURE_ROW, stated, spent),
                        Cell.row(classRow("basic", RowLabels.BASIC), basic, plus),
                        List.of()));
          }
        });
  }

  private static Row classRow(String name, Label label) {
    return ECONOMIC.child(name, label);
  }

  // ------------------------------------------------------------------------------- projects

  private static void projects(List<Identity> all) {
    all.add(
        identity(
            "EXP-09",
            "项目支出（分项）",
            "Project expenditure by project",
            "project = sum of projects.executed",
            NARRATIVE,
            "/expenditure/consolidated/project",
            List.of(plus("/projects/*/executed")),
            (identity, report, run) ->
                projectTotal(identity, run, report.expenditure(), report.projects(), true)));
    all.add(
        identity(
            "EXP-10",
            "项目预算（分项）",
            "Project budget by project",
            "budget.expenditure.project = sum of projects.budget",
            NARRATIVE,
            "/budget/expenditure/consolidated/project",
            List.of(plus("/projects/*/budget")),
            (identity, report, run) ->
                projectTotal(
                    identity,
                    run,
                    report.budget().flatMap(BudgetTables::expenditure),
                    report.projects(),
                    false)));
    all.add(
        identity(
            "EXP-11",
            "项目明细",
            "Items of a project",
            "executed = sum of items",
            NARRATIVE,
            "/projects/*/executed",
            List.of(plus("/projects/*/items/*/amount")),
            (identity, report, run) -> {
              for (int i = 0; i < report.projects().size(); i++) {
                ProjectSpending project = report.projects().get(i);
                Row at = PROJECTS.item(i, project.name());
                items(
                    identity,
                    run,
                    Cell.of(at, ProjectSpending.EXECUTED, project),
                    at,
                    project.items());
              }
            }));
    all.add(
        identity(
            "EXP-12",
            "法定预算支出明细",
            "Items of a statutory budget",
            "total = sum of items",
            NARRATIVE,
            "/statutory/socialInsurance/total",
            List.of(plus("/statutory/socialInsurance/items/*/amount")),
            (identity, report, run) ->
                report
                    .statutory()
                    .ifPresent(
                        s -> {
                          statutory(identity, run, "governmentFund", s.governmentFund());
                          statutory(identity, run, "stateCapital", s.stateCapital());
                          statutory(identity, run, "socialInsurance", s.socialInsurance());
                        })));
    all.add(
        identity(
            "PRJ-06",
            "年初专项拨款明细",
            "Items of the initial appropriation",
            "specialFunds.initialAppropriation = sum of items",
            NARRATIVE,
            "/specialFunds/initialAppropriation",
            List.of(plus("/specialFunds/items/*/amount")),
            (identity, report, run) -> {
              SpecialFunds funds = report.specialFunds().orElse(null);
              if (funds != null) {
                items(
                    identity,
                    run,
                    Cell.of(SPECIAL_FUNDS, SpecialFunds.INITIAL_APPROPRIATION, funds),
                    SPECIAL_FUNDS,
                    funds.items());
              }
            }));
    all.add(
        identity(
            "PRJ-07",
            "专项支出与项目支出",
            "Special funds spent and project expenditure",
            "specialFunds.spent = expenditure.project",
            NARRATIVE,
            "/specialFunds/spent",
            List.of(plus("/expenditure/consolidated/project")),
            (identity, report, run) -> {
              SpecialFunds funds = report.specialFunds().orElse(null);
              ExpenditureBreakdown spent = run.expenditure();
              if (funds != null && spent != null) {
                equal(
                    identity,
                    run,
                    Cell.of(SPECIAL_FUNDS, SpecialFunds.SPENT, funds),
                    Cell.of(EXPENDITURE_ROW, ExpenditureBreakdown.PROJECT, spent));
              }
            }));
    all.add(
        identity(
            "PRJ-08",
            "任务金额合计",
            "Total of the tasks",
            "total row = sum of the tasks, column by column",
            SHANXI,
            "/tasks/total/budget",
            List.of(plus("/tasks/tasks/*/budget")),
            (identity, report, run) -> {
              TaskTable table = report.tasks().orElse(null);
              if (table == null || table.total().isEmpty() || table.tasks().isEmpty()) {
                return;
              }
              Row rows = TASKS.child("tasks");
              for (Column<TaskSpending> column : TaskSpending.COLUMNS) {
                List<Cell> plus = new ArrayList<>(table.tasks().size());
                for (int i = 0; i < table.tasks().size(); i++) {
                  TaskSpending task = table.tasks().get(i);
                  plus.add(Cell.of(rows.item(i, task.name().orElse(null)), column, task));
                }
                run.state(
                    new Relation.Sum(
                        identity,
                        Cell.of(
                            TASKS.child("total", RowLabels.TOTAL_AMOUNT),
                            column,
                            table.total().get()),
                        plus,
                        List.of()));
              }
            }));
    all.add(
        identity(
            "PRJ-09",
            "任务金额与收支",
            "Tasks against income and expenditure",
            "tasks.total = income and expenditure, with their fiscal parts",
            SHANXI,
            "/tasks/total/executed",
            List.of(plus("/expenditure/consolidated/total")),
            (identity, report, run) -> {
              TaskSpending total = report.tasks().flatMap(TaskTable::total).orElse(null);
              FundingBreakdown income = run.income();
              ExpenditureBreakdown spent = run.expenditure();
              if (total == null) {
                return;
              }
              Row at = TASKS.child("total", RowLabels.TOTAL_AMOUNT);
              if (income != null) {
                equal(
                    identity,
                    run,
                    Cell.of(at, TaskSpending.BUDGET, total),
                    Cell.of(INCOME_ROW, FundingBreakdown.TOTAL, income));
                equal(
                    identity,
                    run,
                    Cell.of(at, TaskSpending.BUDGET_FISCAL, total),
                    Cell.of(INCOME_ROW, FundingBreakdown.GENERAL_APPROPRIATION, income));
              }
              if (spent != null) {
                equal(
                    identity,
                    run,
                    Cell.of(at, TaskSpending.EXECUTED, total),
                    Cell.of(EXPENDITURE_ROW, ExpenditureBreakdown.TOTAL, spent));
                equal(
                    identity,
                    run,
                    Cell.of(at, TaskSpending.EXECUTED_FISCAL, total),
                    Cell.of(EXPENDITURE_ROW, ExpenditureBreakdown.FISCAL, spent));
              }
            }));
  }

  private static void projectTotal(
      Identity identity,
      Run run,
      Optional<UnitTable<ExpenditureBreakdown>> table,
      List<ProjectSpending> projects,
      boolean executed) {
    ExpenditureBreakdown total = table.flatMap(UnitTable::consolidated).orElse(null);
    Column<ProjectSpending> column = executed ? ProjectSpending.EXECUTED : ProjectSpending.BUDGET;
    List<Cell> plus = new ArrayList<>(projects.size());
    boolean any = false;
    for (int i = 0; i < projects.size(); i++) {
      Cell cell = Cell.of(PROJECTS.item(i, projects.get(i).name()), column, projects.get(i));
      any |= !cell.isBlank();
      plus.add(cell);
    }
    if (total != null && any) {
      Row row =
          executed
              ? EXPENDITURE_ROW
              : Row.root("budget").child("expenditure", RowLabels.BUDGET).child("consolidated");
      run.state(
          new Relation.Sum(
              identity, Cell.of(row, ExpenditureBreakdown.PROJECT, total), plus, List.of()));
    }
  }

  private static void statutory(
      Identity identity, Run run, String name, Optional<StatutoryBudget> budget) {
    if (budget.isPresent()) {
      Row at = STATUTORY.child(name);
      items(
          identity,
          run,
          Cell.of(at, StatutoryBudget.TOTAL, budget.get()),
          at,
          budget.get().items());
    }
  }

  private static void items(
      Identity identity, Run run, Cell stated, Row at, List<NamedAmount> items) {
    if (items.isEmpty()) {
      return;
    }
    BigDecimal sum = null;
    for (int i = 0; i < items.size(); i++) {
      sum = Relation.sum(sum, NamedAmount.AMOUNT.number(items.get(i)));
    }
    if (run.holds(stated.value, sum)) {
      return;
    }
    Row rows = at.child("items");
    List<Cell> plus = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      plus.add(Cell.of(rows.item(i, items.get(i).name()), NamedAmount.AMOUNT, items.get(i)));
    }
    run.state(new Relation.Sum(identity, stated, plus, List.of()));
  }

  // ------------------------------------------------------------------------------ execution

  private static void execution(List<Identity> all) {
    all.add(
        identity(
            "EXE-04",
            "收支性质分项与全年预算数",
            "Splits against the adjusted budget",
            "byIncome.total = adjusted; byExpenditure.total = adjusted",
            FORM_2024,
            "/evaluation/execution/byIncome/total",
            List.of(plus("/evaluation/execution/total/adjusted")),
            (identity, report, run) ->
                TableIdentities.eachExecution(
                    report,
                    (execution, where) -> {
                      ExecutionLine total = execution.total().orElse(null);
                      if (total == null) {
                        return;
                      }
                      Row at = where.get();
                      Cell adjusted =
                          Cell.of(
                              at.child("total", RowLabels.ALL_FUNDS),
                              ExecutionLine.ADJUSTED,
                              total);
                      execution
                          .byIncome()
                          .ifPresent(
                              s ->
                                  equal(
                                      identity,
                                      run,
                                      Cell.of(
                                          at.child("byIncome", RowLabels.BY_INCOME),
                                          FundingBreakdown.TOTAL,
                                          s),
                                      adjusted));
                      execution
                          .byExpenditure()
                          .ifPresent(
                              s ->
                                  equal(
                                      identity,
                                      run,
                                      Cell.of(
                                          at.child("byExpenditure", RowLabels.BY_EXPENDITURE),
                                          ExpenditureBreakdown.TOTAL,
                                          s),
                                      adjusted));
                    })));
    all.add(
        identity(
            "EXE-05",
            "年度资金总额",
            "Annual total of funds",
            "total = currentAppropriation + carriedForward + other, column by column",
            FORM_2024,
            "/projectEvaluations/*/evaluation/execution/total/adjusted",
            List.of(
                plus("/projectEvaluations/*/evaluation/execution/currentAppropriation/adjusted")),
            (identity, report, run) ->
                TableIdentities.eachExecution(
                    report,
                    (execution, where) -> fundParts(identity, run, execution, where.get()))));
    all.add(
        identity(
            "EXE-06",
            "项目自评表与基础数据表",
            "Project tables against the base data table",
            "adjusted = base data budget; executed = base data actual, by project name",
            FORM_2024,
            "/projectEvaluations/*/evaluation/execution/total/executed",
            List.of(plus("/baseData/projects/parts/*/parts/*/actual")),
            CrossIdentities::projectTables));
    all.add(
        identity(
            "EXE-07",
            "全年执行数与支出",
            "Executed against expenditure",
            "evaluation.execution.total.executed = expenditure.basic + expenditure.project",
            FORM_2024,
            "/evaluation/execution/total/executed",
            List.of(
                plus("/expenditure/consolidated/basic"), plus("/expenditure/consolidated/project")),
            (identity, report, run) -> {
              ExecutionLine total =
                  report.evaluation().execution().flatMap(BudgetExecution::total).orElse(null);
              ExpenditureBreakdown spent = run.expenditure();
              if (total != null && spent != null) {
                run.state(
                    new Relation.Sum(
                        identity,
                        Cell.of(
                            EVALUATION.child("execution").child("total", RowLabels.ALL_FUNDS),
                            ExecutionLine.EXECUTED,
                            total),
                        Cell.row(
                            EXPENDITURE_ROW,
                            spent,
                            List.of(ExpenditureBreakdown.BASIC, ExpenditureBreakdown.PROJECT)),
                        List.of()));
              }
            }));
    all.add(
        identity(
            "EXE-08",
            "基础数据表公用经费与公用支出",
            "Public use in the base data table and in the text",
            "baseData.publicUse.actual = expenditure.publicUse",
            FORM_2024,
            "/baseData/publicUse/actual",
            List.of(plus("/expenditure/consolidated/publicUse")),
            (identity, report, run) -> {
              YearComparison line = report.baseData().flatMap(b -> b.publicUse()).orElse(null);
              ExpenditureBreakdown spent = run.expenditure();
              if (line != null && spent != null) {
                equal(
                    identity,
                    run,
                    Cell.of(
                        BASE_DATA.child("publicUse", RowLabels.of(line, RowLabels.PUBLIC_USE)),
                        YearComparison.ACTUAL,
                        line),
                    Cell.of(EXPENDITURE_ROW, ExpenditureBreakdown.PUBLIC_USE, spent));
              }
            }));
    all.add(
        projectSum(
            "PRJ-01",
            "项目支出决算与各项目自评表",
            "Project accounts against the project tables",
            YearComparison.ACTUAL,
            ExecutionLine.EXECUTED));
    all.add(
        projectSum(
            "PRJ-02",
            "项目支出预算与各项目自评表",
            "Project budget against the project tables",
            YearComparison.BUDGET,
            ExecutionLine.ADJUSTED));
    all.add(
        Identity.of(
            "PRJ-03",
            new Label("部门自评表项目支出与各项目自评表", "Department's project expenditure and project tables"),
            Severity.WARNING,
            "evaluation.execution.byExpenditure.project = sum of project adjusted budgets",
            FORM_2024,
            "/evaluation/execution/byExpenditure/project",
            List.of(plus("/projectEvaluations/*/evaluation/execution/total/adjusted")),
            (identity, report, run) -> {
              ExpenditureBreakdown split =
                  report
                      .evaluation()
                      .execution()
                      .flatMap(BudgetExecution::byExpenditure)
                      .orElse(null);
              List<Cell> plus = projectLines(report, ExecutionLine.ADJUSTED);
              if (split != null && !plus.isEmpty()) {
                run.state(
                    new Relation.Sum(
                        identity,
                        Cell.of(
                            EVALUATION
                                .child("execution")
                                .child("byExpenditure", RowLabels.BY_EXPENDITURE),
                            ExpenditureBreakdown.PROJECT,
                            split),
                        plus,
                        List.of()));
              }
            }));
  }

  private static void fundParts(Identity identity, Run run, BudgetExecution execution, Row at) {
    ExecutionLine total = execution.total().orElse(null);
    if (total == null
        || (execution.currentAppropriation().isEmpty()
            && execution.carriedForward().isEmpty()
            && execution.other().isEmpty())) {
      return;
    }
    for (Column<ExecutionLine> column :
        List.of(ExecutionLine.INITIAL, ExecutionLine.ADJUSTED, ExecutionLine.EXECUTED)) {
      List<Cell> plus = new ArrayList<>(3);
      execution
          .currentAppropriation()
          .ifPresent(
              l ->
                  plus.add(
                      Cell.of(
                          at.child("currentAppropriation", RowLabels.CURRENT_APPROPRIATION),
                          column,
                          l)));
      execution
          .carriedForward()
          .ifPresent(
              l ->
                  plus.add(
                      Cell.of(at.child("carriedForward", RowLabels.CARRIED_FORWARD), column, l)));
      execution
          .other()
          .ifPresent(l -> plus.add(Cell.of(at.child("other", RowLabels.OTHER_FUNDS), column, l)));
      run.state(
          new Relation.Sum(
              identity,
              Cell.of(at.child("total", RowLabels.ALL_FUNDS), column, total),
              plus,
              List.of()));
    }
  }

  private static Identity projectSum(
      String code,
      String zh,
      String en,
      Column<YearComparison> stated,
      Column<ExecutionLine> column) {
    return identity(
        code,
        zh,
        en,
        "baseData.projects." + stated + " = sum of project " + column,
        FORM_2024,
        "/baseData/projects/" + stated,
        List.of(plus("/projectEvaluations/*/evaluation/execution/total/" + column)),
        (identity, report, run) -> {
          YearComparison line = report.baseData().flatMap(b -> b.projects()).orElse(null);
          List<Cell> plus = projectLines(report, column);
          if (line != null && !plus.isEmpty()) {
            run.state(
                new Relation.Sum(
                    identity,
                    Cell.of(
                        BASE_DATA.child("projects", RowLabels.of(line, RowLabels.PROJECT)),
                        stated,
                        line),
                    plus,
                    List.of()));
          }
        });
  }

  private static List<Cell> projectLines(
      SelfEvaluationReport report, Column<ExecutionLine> column) {
    List<Cell> lines = new ArrayList<>();
    for (int i = 0; i < report.projectEvaluations().size(); i++) {
      ProjectEvaluation project = report.projectEvaluations().get(i);
      ExecutionLine total =
          project.evaluation().execution().flatMap(BudgetExecution::total).orElse(null);
      if (total != null) {
        lines.add(Cell.of(projectTotalRow(i, project), column, total));
      }
    }
    return lines;
  }

  private static Row projectTotalRow(int index, ProjectEvaluation project) {
    return PROJECT_EVALUATIONS
        .item(index, project.name())
        .child("evaluation")
        .child("execution")
        .child("total");
  }

  private static void projectTables(Identity identity, SelfEvaluationReport report, Run run) {
    YearComparison lines = report.baseData().flatMap(b -> b.projects()).orElse(null);
    if (lines == null) {
      return;
    }
    for (int i = 0; i < report.projectEvaluations().size(); i++) {
      ProjectEvaluation project = report.projectEvaluations().get(i);
      ExecutionLine total =
          project.evaluation().execution().flatMap(BudgetExecution::total).orElse(null);
      if (total != null) {
        projectTable(
            identity,
            run,
            projectTotalRow(i, project),
            project.name(),
            total,
            BASE_DATA.child("projects"),
            lines);
      }
    }
  }

  private static void projectTable(
      Identity identity,
      Run run,
      Row totalRow,
      String name,
      ExecutionLine total,
      Row at,
      YearComparison line) {
    Row parts = at.child("parts");
    for (int i = 0; i < line.parts().size(); i++) {
      YearComparison part = line.parts().get(i);
      Row row = parts.item(i, part.name().orElse(null));
      if (part.name().isPresent() && part.name().get().equals(name)) {
        equal(
            identity,
            run,
            Cell.of(totalRow, ExecutionLine.ADJUSTED, total),
            Cell.of(row, YearComparison.BUDGET, part));
        equal(
            identity,
            run,
            Cell.of(totalRow, ExecutionLine.EXECUTED, total),
            Cell.of(row, YearComparison.ACTUAL, part));
      }
      projectTable(identity, run, totalRow, name, total, row, part);
    }
  }

  // ---------------------------------------------------------------------------------- texts

  private static void texts(List<Identity> all) {
    all.add(
        identity(
            "RAT-01",
            "文字所述占比",
            "Share in the narrative",
            "quoted percentage = part / whole; of a growth (this - last) / last",
            NARRATIVE,
            "/quotes/*/value",
            List.of(),
            (identity, report, run) -> quotes(identity, report, run, Quotes.SHARE)));
    all.add(
        identity(
            "RAT-02",
            "满意度占比",
            "Share of answers",
            "statedShare = count / sum of counts",
            FORM_3_1,
            "/satisfaction/*/statedShare",
            List.of(plus("/satisfaction/*/count")),
            (identity, report, run) -> {
              List<SatisfactionAnswer> answers = report.satisfaction();
              BigDecimal whole = answers(answers);
              List<Cell> counts = null;
              for (int i = 0; i < answers.size(); i++) {
                SatisfactionAnswer answer = answers.get(i);
                if (run.holds(whole != null && shareHolds(answer, whole))) {
                  continue;
                }
                counts = counts == null ? counts(answers) : counts;
                run.state(
                    new Relation.Ratio(
                        identity,
                        Cell.of(
                            SATISFACTION.item(i, answer.answer()),
                            SatisfactionAnswer.STATED_SHARE,
                            answer),
                        List.of(counts.get(i)),
                        counts));
              }
            }));
    all.add(
        identity(
            "QUO-01",
            "综述与表格",
            "Narrative against table",
            "quoted figure = the table's figure; of a growth this - last",
            NARRATIVE,
            "/quotes/*/value",
            List.of(),
            (identity, report, run) -> quotes(identity, report, run, Quotes.FIGURE)));
    all.add(
        identity(
            "QUO-04",
            "综述所述个数",
            "Count in the narrative",
            "quoted count = number of the places that hold at least so much",
            NARRATIVE,
            "/quotes/*/value",
            List.of(),
            (identity, report, run) -> quotes(identity, report, run, Quotes.COUNT)));
    all.add(
        identity(
            "QUO-02",
            "文字所述合计",
            "Total stated in a text",
            "stated figure = sum of its stated parts",
            NARRATIVE,
            "/facts/*/value",
            List.of(plus("/facts/*/parts/*/value")),
            (identity, report, run) -> {
              facts(identity, run, FACTS, report.facts());
              goals(identity, run, GOALS, report.goals());
              for (int i = 0; i < report.projectEvaluations().size(); i++) {
                ProjectEvaluation project = report.projectEvaluations().get(i);
                goals(
                    identity,
                    run,
                    PROJECT_EVALUATIONS.item(i, project.name()).child("goals"),
                    project.goals());
              }
            }));
  }

  /** The number of all answers; null if a count is blank, or there are none. */
  private static @Nullable BigDecimal answers(List<SatisfactionAnswer> answers) {
    long all = 0;
    for (int i = 0; i < answers.size(); i++) {
      Integer count = answers.get(i).count().orElse(null);
      if (count == null) {
        return null;
      }
      all += count;
    }
    return all == 0 ? null : BigDecimal.valueOf(all);
  }

  private static boolean shareHolds(SatisfactionAnswer answer, BigDecimal all) {
    Integer count = answer.count().orElse(null);
    Percent stated = answer.statedShare().orElse(null);
    return count != null
        && stated != null
        && Relation.Ratio.isQuotient(
            stated.number(), BigDecimal.valueOf(count), all, Relation.Ratio.factor(true), false);
  }

  private static List<Cell> counts(List<SatisfactionAnswer> answers) {
    List<Cell> counts = new ArrayList<>(answers.size());
    for (int i = 0; i < answers.size(); i++) {
      SatisfactionAnswer answer = answers.get(i);
      counts.add(Cell.of(SATISFACTION.item(i, answer.answer()), SatisfactionAnswer.COUNT, answer));
    }
    return counts;
  }

  private static void quotes(Identity identity, SelfEvaluationReport report, Run run, int kind) {
    Quotes quotes = run.quotes();
    for (int i = quotes.next(kind, 0); i >= 0; i = quotes.next(kind, i + 1)) {
      QuotedFigure quote = report.quotes().get(i);
      if (kind != Quotes.COUNT && run.holds(quoteHolds(run, quote))) {
        continue;
      }
      int index = i;
      if (kind == Quotes.FIGURE && isWithoutCarriedForward(run, quote)) {
        run.holdsElsewhere(() -> quoted(identity, new Run(report, false), index, quote, kind));
      } else {
        run.state(quoted(identity, run, index, quote, kind));
      }
    }
  }

  private static Relation quoted(
      Identity identity, Run run, int index, QuotedFigure quote, int kind) {
    Cell stated = ReportCells.quoted(QUOTES.item(index, quote.location().orElse(null)), quote);
    List<Cell> of = resolve(run, quote.of());
    List<Cell> less = resolve(run, quote.less());
    List<Cell> over = resolve(run, quote.over());
    if (isOfQuotes(quote)
        || of.size() < quote.of().size()
        || less.size() < quote.less().size()
        || over.size() < quote.over().size()
        || of.isEmpty()) {
      List<String> places = new ArrayList<>(quote.of());
      places.addAll(quote.less());
      places.addAll(quote.over());
      return new Relation.Statement(
          identity,
          List.of(stated),
          false,
          NO_SUCH_PLACE,
          Map.of("places", Label.of(String.join(" ", places))));
    }
    if (kind == Quotes.SHARE) {
      return new Relation.Ratio(identity, stated, of, less, over);
    }
    if (kind == Quotes.COUNT) {
      return less.isEmpty() && over.isEmpty()
          ? count(identity, stated, of, quote)
          : new Relation.Statement(
              identity, List.of(stated), false, COUNT_OF_A_SHARE, Map.of("stated", stated.label()));
    }
    if (!areAlike(unit(quote), of) || !areAlike(unit(quote), less)) {
      return unlike(identity, stated, of);
    }
    return new Relation.Sum(
        identity, stated, of, less, less.isEmpty() ? scopes(run, of) : List.of());
  }

  /** Whether a quote plainly is a figure of the income less the money carried forward. */
  private static boolean isWithoutCarriedForward(Run run, QuotedFigure quote) {
    FundingBreakdown income = run.income();
    BigDecimal carried = income == null ? null : FundingBreakdown.CARRIED_FORWARD.number(income);
    if (carried == null
        || quote.of().size() != 1
        || !quote.less().isEmpty()
        || !quote.of().get(0).startsWith("/income/consolidated/")) {
      return false;
    }
    BigDecimal stated = figure(quote.value());
    BigDecimal of = ReportFigures.total(run, quote.of(), quote.value());
    return of != null
        && !Printed.mayMeet(stated, of)
        && of.subtract(carried).compareTo(stated) == 0;
  }

  private static boolean isOfQuotes(QuotedFigure quote) {
    for (int i = 0; i < quote.of().size(); i++) {
      if (quote.of().get(i).startsWith("/quotes/")) {
        return true;
      }
    }
    return false;
  }

  /** How many places hold at least so much; a figure of another unit is not counted. */
  private static Relation count(Identity identity, Cell stated, List<Cell> of, QuotedFigure quote) {
    Quantity least = quote.countedFrom().orElseThrow();
    List<Cell> cells = new ArrayList<>(1 + of.size());
    cells.add(stated);
    cells.addAll(of);
    Predicate<List<Cell>> test =
        changed ->
            changed.get(0).orZero().compareTo(BigDecimal.valueOf(count(changed, least))) == 0;
    return new Relation.Statement(
        identity,
        cells,
        test.test(cells),
        COUNTED,
        Map.of(
            "stated",
            Label.of(quote.value().toString()),
            "least",
            Label.of(least.toString()),
            "count",
            Label.of(Integer.toString(count(cells, least)))),
        List.of(),
        test);
  }

  /** How many cells, but for the first, hold at least so much. */
  private static int count(List<Cell> cells, Quantity least) {
    int count = 0;
    for (Cell cell : cells.subList(1, cells.size())) {
      boolean counted =
          cell.value != null
              && ReportCells.areAlike(ReportCells.unit(least), cell.unit)
              && cell.value.compareTo(figure(least)) >= 0;
      count += counted ? 1 : 0;
    }
    return count;
  }

  /** The unit that a quote is printed in; null for a bare number, which may be of any. */
  private static @Nullable UnitOfMeasure unit(QuotedFigure quote) {
    return quote.value().unit().isEmpty() ? null : ReportCells.unit(quote.value());
  }

  private static boolean areAlike(@Nullable UnitOfMeasure unit, List<Cell> cells) {
    for (Cell cell : cells) {
      if (unit != null && !cell.isBlank() && !ReportCells.areAlike(unit, cell.unit)) {
        return false;
      }
    }
    return true;
  }

  /** Figures of different units are never equal, whatever their numbers. */
  private static Relation unlike(Identity identity, Cell stated, List<Cell> others) {
    List<Cell> cells = new ArrayList<>(1 + others.size());
    cells.add(stated);
    cells.addAll(others);
    return new Relation.Statement(
        identity,
        cells,
        false,
        OTHER_UNITS,
        Map.of(
            "stated",
            stated.label(),
            "places",
            Label.of(String.join(" ", others.stream().map(Cell::path).toList()))));
  }

  /** Whether a quote plainly is the figure, or the share, that it speaks of. */
  private static boolean quoteHolds(Run run, QuotedFigure quote) {
    BigDecimal stated = figure(quote.value());
    Quantity like =
        quote.over().isEmpty() && !quote.value().unit().isEmpty() ? quote.value() : null;
    BigDecimal of = ReportFigures.total(run, quote.of(), like);
    if (of != null && !quote.less().isEmpty()) {
      BigDecimal less = ReportFigures.total(run, quote.less(), like);
      of = less == null ? null : of.subtract(less);
    }
    if (of == null || quote.over().isEmpty()) {
      return of != null && of.compareTo(stated) == 0;
    }
    BigDecimal over = ReportFigures.total(run, quote.over(), null);
    return over != null
        && over.signum() != 0
        && Relation.Ratio.isQuotient(
            stated, of, over, Relation.Ratio.factor(quote.value().isPercent()), false);
  }

  /** The figure as it is compared: money in 万元. */
  static BigDecimal figure(Quantity value) {
    return value.amount().isPresent() ? value.amount().get().inWanYuan() : value.number();
  }

  private static @Nullable BigDecimal figure(Achievement value) {
    return value.kind() == Achievement.Kind.NUMBER && value.value().isPresent()
        ? figure(value.value().get())
        : null;
  }

  /** A text may speak of the income of the year alone, or of the fiscal part of the spending. */
  private static List<Relation.Scope> scopes(Run run, List<Cell> of) {
    if (of.size() != 1) {
      return List.of();
    }
    Cell cell = of.get(0);
    if (cell.row == INCOME_ROW || cell.path().startsWith("/income/")) {
      FundingBreakdown income = run.income();
      Cell carried =
          cell.row == INCOME_ROW && income != null
              ? Cell.of(INCOME_ROW, FundingBreakdown.CARRIED_FORWARD, income)
              : run.cell(cell.row.path() + "/carriedForward");
      return carried == null
          ? List.of()
          : List.of(new Relation.Scope(WITHOUT_CARRIED_FORWARD, of, List.of(carried)));
    }
    if (cell.path().startsWith("/expenditure/") && cell.name.equals("total")) {
      Cell fiscal = run.cell(cell.row.path() + "/fiscal");
      return fiscal == null || fiscal.isBlank()
          ? List.of()
          : List.of(new Relation.Scope(FISCAL_PART, List.of(fiscal), List.of()));
    }
    return List.of();
  }

  private static List<Cell> resolve(Run run, List<String> paths) {
    if (paths.isEmpty()) {
      return List.of();
    }
    List<Cell> cells = new ArrayList<>(paths.size());
    for (String path : paths) {
      Cell cell = run.cell(path);
      if (cell != null) {
        cells.add(cell);
      }
    }
    return cells;
  }

  private static void goals(Identity identity, Run run, Row at, List<Goal> goals) {
    for (int i = 0; i < goals.size(); i++) {
      Goal goal = goals.get(i);
      if (haveParts(goal.facts())) {
        facts(identity, run, at.item(i, goal.name()).child("facts"), goal.facts());
      }
    }
  }

  private static void facts(Identity identity, Run run, Row at, List<Fact> facts) {
    for (int i = 0; i < facts.size(); i++) {
      Fact fact = facts.get(i);
      List<Fact> parts = fact.parts();
      if (parts.isEmpty()) {
        continue;
      }
      boolean alike = areAlike(fact, parts);
      boolean holds = alike && run.holds(figure(fact.value()), total(parts));
      if (holds && !haveParts(parts)) {
        continue;
      }
      Row row = at.item(i, fact.name());
      Row below = row.child("parts");
      facts(identity, run, below, parts);
      if (!holds) {
        List<Cell> plus = new ArrayList<>(parts.size());
        for (int j = 0; j < parts.size(); j++) {
          Fact part = parts.get(j);
          plus.add(ReportCells.stated(below.item(j, part.name()), part));
        }
        Cell stated = ReportCells.stated(row, fact);
        run.state(
            alike
                ? new Relation.Sum(identity, stated, plus, List.of())
                : unlike(identity, stated, plus));
      }
    }
  }

  /** Whether a stated figure can be compared with its parts; texts and bare numbers always can. */
  private static boolean areAlike(Fact fact, List<Fact> parts) {
    Quantity whole = measured(fact);
    for (int i = 0; i < parts.size() && whole != null; i++) {
      Quantity part = measured(parts.get(i));
      if (part != null && !ReportCells.areAlike(whole, part)) {
        return false;
      }
    }
    return true;
  }

  /** The figure that is stated, if it is a number with a unit. */
  private static @Nullable Quantity measured(Fact fact) {
    Quantity quantity =
        fact.value().kind() == Achievement.Kind.NUMBER ? fact.value().value().orElse(null) : null;
    return quantity == null || quantity.unit().isEmpty() ? null : quantity;
  }

  private static boolean haveParts(List<Fact> facts) {
    for (int i = 0; i < facts.size(); i++) {
      if (!facts.get(i).parts().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** The sum of the numbers that some facts state; null if none does. */
  private static @Nullable BigDecimal total(List<Fact> facts) {
    BigDecimal sum = null;
    for (int i = 0; i < facts.size(); i++) {
      sum = Relation.sum(sum, figure(facts.get(i).value()));
    }
    return sum;
  }

  // -------------------------------------------------------------------------------- helpers

  private static Identity identity(
      String code,
      String zh,
      String en,
      String formula,
      String source,
      String stated,
      List<Identity.Term> terms,
      Identity.Rule rule) {
    return Identity.of(
        code, new Label(zh, en), Severity.ERROR, formula, source, stated, terms, rule);
  }

  static Identity.Term plus(String path) {
    return new Identity.Term(Identity.Role.PLUS, path);
  }

  private static Identity.Term minus(String path) {
    return new Identity.Term(Identity.Role.MINUS, path);
  }

  private static void equal(Identity identity, Run run, Cell stated, Cell other) {
    if (!run.holds(stated.value, other.value)) {
      run.state(new Relation.Sum(identity, stated, List.of(other), List.of()));
    }
  }
}
