package io.jixiao.scoring.measure;

import io.jixiao.core.model.Amount;
import io.jixiao.core.model.BaseDataTable;
import io.jixiao.core.model.BudgetTables;
import io.jixiao.core.model.BuildingControl;
import io.jixiao.core.model.ExecutionLine;
import io.jixiao.core.model.ExpenditureBreakdown;
import io.jixiao.core.model.FixedAssets;
import io.jixiao.core.model.FundingBreakdown;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.Staffing;
import io.jixiao.core.model.TaskSpending;
import io.jixiao.core.model.TaskTable;
import io.jixiao.core.model.ThreePublicExpenses;
import io.jixiao.core.model.UnitOfMeasure;
import io.jixiao.core.model.UnitTable;
import io.jixiao.core.model.YearComparison;
import io.jixiao.scoring.spi.ScoringContext;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The figures that the published formulas need, with the places where reports hold them. */
public final class ReportFigures {

  private static final Label ACCOUNTS =
      new Label("从本年部门决算取数", "take it from the final accounts of the year");
  private static final Label PRIOR_ACCOUNTS =
      new Label("从上年部门决算取数", "take it from the prior year's final accounts");
  private static final Label BUDGET =
      new Label("从财政批复的本年部门预算取数", "take it from the approved budget of the year");
  private static final Label LEDGER = new Label("由单位财务部门统计", "ask the finance section of the unit");

  /** 在职人员数. */
  public static final Figure IN_SERVICE =
      Figure.of(
              "inService",
              new Label("在职人员", "Staff in service"),
              UnitOfMeasure.PERSON,
              new Label("从决算报表取在职人员数", "take the staff in service from the final accounts"))
          .at("/unit/staffing/inService", c -> count(staffing(c), Staffing::inService))
          .at("/baseData/staffing/inService", c -> count(baseStaffing(c), Staffing::inService));

  /** 实有人数. */
  public static final Figure ACTUAL_STAFF =
      Figure.of(
              "actualStaff",
              new Label("实有人数", "Actual staff"),
              UnitOfMeasure.PERSON,
              new Label("从决算报表取实有人数", "take the actual staff from the final accounts"))
          .at("/unit/staffing/actual", c -> count(staffing(c), Staffing::actual))
          .at("/baseData/staffing/actual", c -> count(baseStaffing(c), Staffing::actual));

  /** 人员编制. */
  public static final Figure ESTABLISHED =
      Figure.of(
              "established",
              new Label("人员编制", "Established posts"),
              UnitOfMeasure.PERSON,
              new Label("从编办批复取编制数", "take the posts from the approval of the staffing office"))
          .at("/unit/staffing/established", c -> count(staffing(c), Staffing::established))
          .at("/baseData/staffing/established", c -> count(baseStaffing(c), Staffing::established));

  /** 三公经费决算数. */
  public static final Figure THREE_PUBLIC =
      money("threePublic", "三公经费决算数", "Three-public expenses", ACCOUNTS)
          .at(
              "/threePublic/consolidated/total",
              c -> cell(c.report().threePublic(), ThreePublicExpenses::total))
          .at(
              "/baseData/threePublic/actual",
              c -> line(c, BaseDataTable::threePublic, YearComparison::actual));

  /** 三公经费上年决算数. */
  public static final Figure THREE_PUBLIC_PRIOR =
      money(
              "threePublicPrior",
              "三公经费上年决算数",
              "Three-public expenses of the prior year",
              PRIOR_ACCOUNTS)
          .at(
              "/baseData/threePublic/priorActual",
              c -> line(c, BaseDataTable::threePublic, YearComparison::priorActual));

  /** 三公经费预算数. */
  public static final Figure THREE_PUBLIC_BUDGET =
      money("threePublicBudget", "三公经费预算数", "Three-public budget", BUDGET)
          .at(
              "/baseData/threePublic/budget",
              c -> line(c, BaseDataTable::threePublic, YearComparison::budget))
          .at(
              "/budget/threePublic/consolidated/total",
              c ->
                  cell(
                      c.report().budget().flatMap(BudgetTables::threePublic),
                      ThreePublicExpenses::total));

  /** 三公经费上年预算数. */
  public static final Figure THREE_PUBLIC_PRIOR_BUDGET =
      money(
          "threePublicPriorBudget",
          "三公经费上年预算数",
          "Three-public budget of the prior year",
          new Label("从上年部门预算取数", "take it from the prior year's budget"));

  /** 重点项目支出. */
  public static final Figure KEY_PROJECT_SPENDING =
      money("keyProjectSpending", "重点项目支出", "Key project spending", BUDGET);

  /** 项目总支出（预算安排）. */
  public static final Figure PROJECT_BUDGET =
      money("projectBudget", "项目总支出", "Total project spending", BUDGET)
          .at(
              "/budget/expenditure/consolidated/project",
              c ->
                  cell(
                      c.report().budget().flatMap(BudgetTables::expenditure),
                      ExpenditureBreakdown::project))
          .at(
              "/baseData/projects/budget",
              c -> line(c, BaseDataTable::projects, YearComparison::budget));

  /** 预算调整数. */
  public static final Figure BUDGET_ADJUSTMENTS =
      money(
          "budgetAdjustments",
          "预算调整数（追加、追减和结构调整之和）",
          "Budget adjustments (additions, cuts and moves added up)",
          new Label("从预算调整批复取数", "take it from the approved adjustments"));

  /** 年初预算数; of a project, only its own. */
  public static final Figure INITIAL_BUDGET =
      money("initialBudget", "年初预算数", "Initial budget", BUDGET)
          .at("./execution/total/initial", c -> execution(c, ExecutionLine::initial))
          .at(
              "/budget/expenditure/consolidated/total",
              c ->
                  isOfDepartment(c)
                      ? cell(
                          c.report().budget().flatMap(BudgetTables::expenditure),
                          ExpenditureBreakdown::total)
                      : null);

  /** 未按进度下达的专项个数. */
  public static final Figure LATE_SPECIAL_FUNDS =
      Figure.of(
          "lateSpecialFunds",
          new Label("未按进度下达的专项个数", "Special funds issued late"),
          UnitOfMeasure.NUMBER,
          new Label(
              "查各专项资金春节前、6月底的下达情况",
              "check what of each special fund was issued by Spring Festival and by the end of June"));

  /** 累计结余. */
  public static final Figure CUMULATIVE_BALANCE =
      money("cumulativeBalance", "累计结余", "Cumulative balance", ACCOUNTS)
          .signed()
          .at(
              "/expenditure/consolidated/cumulativeBalance",
              c -> cell(c.report().expenditure(), ExpenditureBreakdown::cumulativeBalance));

  /** 上年结转. */
  public static final Figure CARRIED_FORWARD =
      money("carriedForward", "上年结转", "Carried forward", ACCOUNTS)
          .signed()
          .at(
              "/income/consolidated/carriedForward",
              c -> cell(c.report().income(), FundingBreakdown::carriedForward));

  /** 政府采购实际金额. */
  public static final Figure PROCUREMENT =
      money("procurementSpending", "实际政府采购金额", "Actual procurement", ACCOUNTS)
          .at(
              "/baseData/procurement/actual",
              c -> line(c, BaseDataTable::procurement, YearComparison::actual));

  /** 政府采购预算数. */
  public static final Figure PROCUREMENT_BUDGET =
      money("procurementBudget", "政府采购预算数", "Procurement budget", BUDGET)
          .at(
              "/baseData/procurement/budget",
              c -> line(c, BaseDataTable::procurement, YearComparison::budget));

  /** 公务卡刷卡金额. */
  public static final Figure CARD_SPENDING =
      money("cardSpending", "公务卡刷卡金额", "Spending by official card", LEDGER);

  /** 应使用公务卡结算金额. */
  public static final Figure CARD_ELIGIBLE =
      money("cardEligible", "应使用公务卡结算的金额", "Spending due by official card", LEDGER);

  /** 在用固定资产. */
  public static final Figure ASSETS_IN_USE =
      money("assetsInUse", "在用固定资产", "Fixed assets in use", ACCOUNTS)
          .at(
              "/fixedAssets/consolidated/inUse",
              c -> cell(c.report().fixedAssets(), FixedAssets::inUse));

  /** 固定资产合计. */
  public static final Figure ASSETS_TOTAL =
      money("assetsTotal", "固定资产合计", "Total fixed assets", ACCOUNTS)
          .at(
              "/fixedAssets/consolidated/total",
              c -> cell(c.report().fixedAssets(), FixedAssets::total));

  /** 全年执行数; of a project, only its own. */
  public static final Figure EXECUTED =
      money("executed", "全年执行数", "Executed", ACCOUNTS)
          .at("./execution/total/executed", c -> execution(c, ExecutionLine::executed))
          .at("/tasks/total/executed", c -> task(c, TaskSpending::executed));

  /** 全年预算数; of a project, only its own. */
  public static final Figure ADJUSTED_BUDGET =
      money("adjustedBudget", "全年预算数", "Adjusted budget", BUDGET)
          .at("./execution/total/adjusted", c -> execution(c, ExecutionLine::adjusted))
          .at("/tasks/total/budget", c -> task(c, TaskSpending::budget));

  /** 年中追加数. */
  public static final Figure BUDGET_ADDITIONS =
      money(
          "budgetAdditions",
          "年中追加数",
          "Additions during the year",
          new Label("从追加预算的批复取数", "take it from the approved additions"));

  /** 支出合计. */
  public static final Figure EXPENDITURE =
      money("expenditure", "支出合计", "Total expenditure", ACCOUNTS)
          .at(
              "/expenditure/consolidated/total",
              c -> cell(c.report().expenditure(), ExpenditureBreakdown::total));

  /** 支出预算数. */
  public static final Figure EXPENDITURE_BUDGET =
      money("expenditureBudget", "支出预算数", "Expenditure budget", BUDGET)
          .at(
              "/budget/expenditure/consolidated/total",
              c ->
                  cell(
                      c.report().budget().flatMap(BudgetTables::expenditure),
                      ExpenditureBreakdown::total))
          .at(
              "./execution/total/adjusted",
              c -> isOfDepartment(c) ? execution(c, ExecutionLine::adjusted) : null);

  /** 公用经费决算数. */
  public static final Figure PUBLIC_USE =
      money("publicUse", "公用经费决算数", "Public-use expenditure", ACCOUNTS)
          .at(
              "/baseData/publicUse/actual",
              c -> line(c, BaseDataTable::publicUse, YearComparison::actual))
          .at(
              "/expenditure/consolidated/publicUse",
              c -> cell(c.report().expenditure(), ExpenditureBreakdown::publicUse));

  /** 公用经费预算数. */
  public static final Figure PUBLIC_USE_BUDGET =
      money("publicUseBudget", "公用经费预算数", "Public-use budget", BUDGET)
          .at(
              "/baseData/publicUse/budget",
              c -> line(c, BaseDataTable::publicUse, YearComparison::budget))
          .at(
              "/budget/expenditure/consolidated/publicUse",
              c ->
                  cell(
                      c.report().budget().flatMap(BudgetTables::expenditure),
                      ExpenditureBreakdown::publicUse));

  /** 实际支付进度, in percent. */
  public static final Figure ACTUAL_PROGRESS =
      Figure.of(
          "actualProgress",
          new Label("实际支付进度", "Actual payment progress"),
          UnitOfMeasure.PERCENT,
          LEDGER);

  /** 既定支付进度, in percent. */
  public static final Figure PLANNED_PROGRESS =
      Figure.of(
          "plannedProgress",
          new Label("既定支付进度", "Planned payment progress"),
          UnitOfMeasure.PERCENT,
          new Label(
              "按序时进度、前三年平均或同类部门确定",
              "set it by the calendar, the mean of three years or similar departments"));

  /** 楼堂馆所批复规模. */
  public static final Figure APPROVED_AREA =
      Figure.of(
              "approvedArea",
              new Label("楼堂馆所批复规模", "Approved area of buildings"),
              UnitOfMeasure.SQUARE_METRE,
              new Label("从项目批复取数", "take it from the approval of the project"))
          .at("/baseData/buildings/approvedArea", c -> area(c, BuildingControl::approvedArea));

  /** 楼堂馆所实际规模. */
  public static final Figure ACTUAL_AREA =
      Figure.of(
              "actualArea",
              new Label("楼堂馆所实际规模", "Actual area of buildings"),
              UnitOfMeasure.SQUARE_METRE,
              new Label("从竣工资料取数", "take it from the completion papers"))
          .at("/baseData/buildings/actualArea", c -> area(c, BuildingControl::actualArea));

  /** 楼堂馆所预算投资. */
  public static final Figure BUDGETED_INVESTMENT =
      money(
              "budgetedInvestment",
              "楼堂馆所预算投资",
              "Budgeted investment in buildings",
              new Label("从项目批复取数", "take it from the approval of the project"))
          .at(
              "/baseData/buildings/budgetedInvestment",
              c -> building(c, BuildingControl::budgetedInvestment));

  /** 楼堂馆所实际投资. */
  public static final Figure ACTUAL_INVESTMENT =
      money(
              "actualInvestment",
              "楼堂馆所实际投资",
              "Actual investment in buildings",
              new Label("从竣工决算取数", "take it from the final accounts of the project"))
          .at(
              "/baseData/buildings/actualInvestment",
              c -> building(c, BuildingControl::actualInvestment));

  /** 公务接待费决算数. */
  public static final Figure RECEPTION =
      money("reception", "公务接待费决算数", "Official reception", ACCOUNTS)
          .at(
              "/threePublic/consolidated/reception",
              c -> cell(c.report().threePublic(), ThreePublicExpenses::reception));

  /** 公务接待费上年决算数. */
  public static final Figure RECEPTION_PRIOR =
      money("receptionPrior", "公务接待费上年决算数", "Official reception of the prior year", PRIOR_ACCOUNTS);

  /** 公务用车运行维护费决算数. */
  public static final Figure VEHICLE_OPERATION =
      money("vehicleOperation", "公务用车运行维护费决算数", "Operation of official vehicles", ACCOUNTS)
          .at(
              "/threePublic/consolidated/vehicleOperation",
              c -> cell(c.report().threePublic(), ThreePublicExpenses::vehicleOperation));

  /** 公务用车运行维护费上年决算数. */
  public static final Figure VEHICLE_OPERATION_PRIOR =
      money(
          "vehicleOperationPrior",
          "公务用车运行维护费上年决算数",
          "Operation of official vehicles in the prior year",
          PRIOR_ACCOUNTS);

  private ReportFigures() {}

  /**
   * Obtains a count of work that only evidence can give, such as tasks planned.
   *
   * @param name the name under which evidence gives it, not null
   * @param zh the Chinese label, not null
   * @param en the English label, not null
   * @return the figure
   */
  static Figure work(String name, String zh, String en) {
    return Figure.of(
        name,
        new Label(zh, en),
        UnitOfMeasure.NUMBER,
        new Label("由业务部门按年度工作计划统计", "ask the sections, by the work plan of the year"));
  }

  /** A project is not measured by what the tables say of its department. */
  private static boolean isOfDepartment(ScoringContext c) {
    return c.evaluationPath().equals(Figure.DEPARTMENT);
  }

  private static @Nullable BigDecimal task(
      ScoringContext c, Function<TaskSpending, Optional<Amount>> getter) {
    Optional<TaskTable> tasks = c.report().tasks();
    if (tasks.isEmpty() || !isOfDepartment(c)) {
      return null;
    }
    Optional<TaskSpending> total = tasks.get().total();
    return total.isPresent() ? number(getter.apply(total.get())) : null;
  }

  private static @Nullable BigDecimal building(
      ScoringContext c, Function<BuildingControl, Optional<Amount>> getter) {
    return area(c, buildings -> getter.apply(buildings).map(Amount::inWanYuan));
  }

  private static @Nullable BigDecimal area(
      ScoringContext c, Function<BuildingControl, Optional<BigDecimal>> getter) {
    Optional<BaseDataTable> base = c.report().baseData();
    if (base.isEmpty() || base.get().buildings().isEmpty()) {
      return null;
    }
    return getter.apply(base.get().buildings().get()).orElse(null);
  }

  private static Figure money(String name, String zh, String en, Label fetch) {
    return Figure.of(name, new Label(zh, en), UnitOfMeasure.WAN_YUAN, fetch);
  }

  private static Optional<Staffing> staffing(ScoringContext c) {
    return c.report().unit().staffing();
  }

  private static Optional<Staffing> baseStaffing(ScoringContext c) {
    Optional<BaseDataTable> base = c.report().baseData();
    return base.isPresent() ? base.get().staffing() : Optional.empty();
  }

  private static @Nullable BigDecimal count(
      Optional<Staffing> staffing, Function<Staffing, Optional<Integer>> getter) {
    if (staffing.isEmpty()) {
      return null;
    }
    Optional<Integer> count = getter.apply(staffing.get());
    return count.isPresent() ? BigDecimal.valueOf(count.get()) : null;
  }

  private static <T> @Nullable BigDecimal cell(
      Optional<UnitTable<T>> table, Function<T, Optional<Amount>> getter) {
    if (table.isEmpty()) {
      return null;
    }
    Optional<T> row = table.get().consolidated();
    return row.isPresent() ? number(getter.apply(row.get())) : null;
  }

  private static @Nullable BigDecimal line(
      ScoringContext c,
      Function<BaseDataTable, Optional<YearComparison>> row,
      Function<YearComparison, Optional<Amount>> getter) {
    Optional<BaseDataTable> base = c.report().baseData();
    if (base.isEmpty()) {
      return null;
    }
    Optional<YearComparison> line = row.apply(base.get());
    return line.isPresent() ? number(getter.apply(line.get())) : null;
  }

  private static @Nullable BigDecimal execution(
      ScoringContext c, Function<ExecutionLine, Optional<Amount>> getter) {
    var execution = c.evaluation().execution();
    if (execution.isEmpty() || execution.get().total().isEmpty()) {
      return null;
    }
    return number(getter.apply(execution.get().total().get()));
  }

  private static @Nullable BigDecimal number(Optional<Amount> amount) {
    return amount.isPresent() ? amount.get().inWanYuan() : null;
  }
}
