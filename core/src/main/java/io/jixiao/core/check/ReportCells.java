package io.jixiao.core.check;

import io.jixiao.core.check.Cell.Row;
import io.jixiao.core.model.Achievement;
import io.jixiao.core.model.AssetPosition;
import io.jixiao.core.model.BaseDataTable;
import io.jixiao.core.model.BudgetExecution;
import io.jixiao.core.model.BudgetTables;
import io.jixiao.core.model.BuildingControl;
import io.jixiao.core.model.Column;
import io.jixiao.core.model.EconomicClasses;
import io.jixiao.core.model.ExecutionLine;
import io.jixiao.core.model.ExpenditureBreakdown;
import io.jixiao.core.model.Fact;
import io.jixiao.core.model.FixedAssets;
import io.jixiao.core.model.FundingBreakdown;
import io.jixiao.core.model.Goal;
import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.IndicatorGroup;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.NamedAmount;
import io.jixiao.core.model.ProjectEvaluation;
import io.jixiao.core.model.ProjectSpending;
import io.jixiao.core.model.Quantity;
import io.jixiao.core.model.QuotedFigure;
import io.jixiao.core.model.SatisfactionAnswer;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.SpecialFunds;
import io.jixiao.core.model.Staffing;
import io.jixiao.core.model.StatutoryBudget;
import io.jixiao.core.model.StatutoryBudgets;
import io.jixiao.core.model.TaskSpending;
import io.jixiao.core.model.TaskTable;
import io.jixiao.core.model.ThreePublicExpenses;
import io.jixiao.core.model.UnitOfMeasure;
import io.jixiao.core.model.UnitProfile;
import io.jixiao.core.model.UnitTable;
import io.jixiao.core.model.YearComparison;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every figure of a report by its path: the one place that knows where the tables stand. */
final class ReportCells {

  static final Row UNIT = Row.root("unit");
  static final Row INCOME = Row.root("income");
  static final Row EXPENDITURE = Row.root("expenditure");
  static final Row THREE_PUBLIC = Row.root("threePublic");
  static final Row FIXED_ASSETS = Row.root("fixedAssets");
  static final Row ASSETS = Row.root("assets");
  static final Row ECONOMIC = Row.root("economic");
  static final Row STATUTORY = Row.root("statutory");
  static final Row BUDGET = Row.root("budget");
  static final Row PROJECTS = Row.root("projects");
  static final Row SPECIAL_FUNDS = Row.root("specialFunds");
  static final Row TASKS = Row.root("tasks");
  static final Row BASE_DATA = Row.root("baseData");
  static final Row GOALS = Row.root("goals");
  static final Row SATISFACTION = Row.root("satisfaction");
  static final Row EVALUATION = Row.root("evaluation");
  static final Row PROJECT_EVALUATIONS = Row.root("projectEvaluations");
  static final Row FACTS = Row.root("facts");
  static final Row QUOTES = Row.root("quotes");

  /** Where the fiscal year stands. */
  static final String YEAR_PATH = "/unit/year";

  /** The consolidated rows that narratives speak of most. */
  static final Row INCOME_ROW = INCOME.child("consolidated");

  static final Row EXPENDITURE_ROW = EXPENDITURE.child("consolidated");
  static final Row THREE_PUBLIC_ROW = THREE_PUBLIC.child("consolidated");

  private static final Label ACHIEVED = new Label("实际完成值", "Achieved value");
  private static final Label YEAR = new Label("年度", "Fiscal year");
  private static final Label NARRATIVE = new Label("综述", "narrative");
  private static final Label STATED = new Label("文字所述数", "Stated figure");

  private final Map<String, Cell> cells = new LinkedHashMap<>();

  private final @Nullable String only;

  private ReportCells(@Nullable String only) {
    this.only = only;
  }

  static Map<String, Cell> byPath(SelfEvaluationReport report) {
    ReportCells all = new ReportCells(null);
    all.walk(report);
    return all.cells;
  }

  /** The cells below one property of the report, such as income. */
  static Map<String, Cell> section(SelfEvaluationReport report, String name) {
    ReportCells section = new ReportCells(name);
    section.walk(report);
    return section.cells;
  }

  private boolean wants(Row section) {
    return only == null || section.isNamed(only);
  }

  static UnitOfMeasure unit(Quantity quantity) {
    return quantity.amount().isPresent()
        ? UnitOfMeasure.WAN_YUAN
        : switch (quantity.unit()) {
          case "%" -> UnitOfMeasure.PERCENT;
          case "人", "名" -> UnitOfMeasure.PERSON;
          case "分" -> UnitOfMeasure.POINT;
          default -> UnitOfMeasure.NUMBER;
        };
  }

  /** Whether figures can be compared: money with money, shares and counts with bare numbers too. */
  static boolean areAlike(UnitOfMeasure a, UnitOfMeasure b) {
    if (a == UnitOfMeasure.WAN_YUAN || b == UnitOfMeasure.WAN_YUAN) {
      return a == b;
    }
    return (a == UnitOfMeasure.PERCENT) == (b == UnitOfMeasure.PERCENT)
        || a == UnitOfMeasure.NUMBER
        || b == UnitOfMeasure.NUMBER;
  }

  /** Whether two stated figures can be compared. */
  static boolean areAlike(Quantity a, Quantity b) {
    return a.unit().equals(b.unit()) || areAlike(unit(a), unit(b));
  }

  static Cell year(UnitProfile unit) {
    return new Cell(UNIT, "year", YEAR, UnitOfMeasure.NUMBER, BigDecimal.valueOf(unit.year()));
  }

  /** The figure that a text states, in 万元 where it is money; blank where it states none. */
  static Cell quantity(Row row, String name, Label label, Optional<Quantity> value) {
    if (value.isEmpty()) {
      return new Cell(row, name, label, UnitOfMeasure.NUMBER, null);
    }
    Quantity quantity = value.get();
    if (quantity.amount().isPresent()) {
      BigDecimal number = quantity.amount().get().inWanYuan();
      return new Cell(row, name, label, UnitOfMeasure.WAN_YUAN, number);
    }
    return new Cell(row, name, label, unit(quantity), quantity.number());
  }

  static Cell quoted(Row row, QuotedFigure quote) {
    return quantity(row, "value", NARRATIVE, Optional.of(quote.value())).labelled(quote.value());
  }

  static Cell stated(Row row, Fact fact) {
    return achieved(row, "value", STATED, Optional.of(fact.value()));
  }

  static Cell achieved(Row row, Optional<Achievement> value) {
    return achieved(row, "achieved", ACHIEVED, value);
  }

  private static Cell achieved(Row row, String name, Label label, Optional<Achievement> value) {
    return quantity(
        row,
        name,
        label,
        value.filter(a -> a.kind() == Achievement.Kind.NUMBER).flatMap(Achievement::value));
  }

  private void walk(SelfEvaluationReport report) {
    money(report);
    if (wants(STATUTORY) && report.statutory().isPresent()) {
      StatutoryBudgets budgets = report.statutory().get();
      statutory("governmentFund", budgets.governmentFund());
      statutory("stateCapital", budgets.stateCapital());
      statutory("socialInsurance", budgets.socialInsurance());
    }
    if (wants(BUDGET)) {
      report.budget().ifPresent(this::budget);
    }
    if (wants(PROJECTS)) {
      projects(report.projects());
    }
    if (wants(SPECIAL_FUNDS) && report.specialFunds().isPresent()) {
      SpecialFunds funds = report.specialFunds().get();
      row(SPECIAL_FUNDS, SpecialFunds.COLUMNS, funds);
      items(SPECIAL_FUNDS, funds.items());
    }
    if (wants(TASKS)) {
      report.tasks().ifPresent(this::tasks);
    }
    if (wants(BASE_DATA)) {
      report.baseData().ifPresent(this::baseData);
    }
    if (wants(GOALS)) {
      goals(GOALS, report.goals());
    }
    if (wants(SATISFACTION)) {
      for (int i = 0; i < report.satisfaction().size(); i++) {
        SatisfactionAnswer answer = report.satisfaction().get(i);
        row(SATISFACTION.item(i, answer.answer()), SatisfactionAnswer.COLUMNS, answer);
      }
    }
    if (wants(EVALUATION)) {
      evaluation(EVALUATION, report.evaluation());
    }
    if (wants(PROJECT_EVALUATIONS)) {
      for (int i = 0; i < report.projectEvaluations().size(); i++) {
        ProjectEvaluation project = report.projectEvaluations().get(i);
        Row at = PROJECT_EVALUATIONS.item(i, project.name());
        evaluation(at.child("evaluation"), project.evaluation());
        goals(at.child("goals"), project.goals());
      }
    }
    if (wants(FACTS)) {
      facts(FACTS, report.facts());
    }
    if (wants(QUOTES)) {
      for (int i = 0; i < report.quotes().size(); i++) {
        QuotedFigure quote = report.quotes().get(i);
        put(quoted(QUOTES.item(i, quote.location().orElse(null)), quote));
      }
    }
  }

  private void money(SelfEvaluationReport report) {
    if (wants(UNIT)) {
      put(year(report.unit()));
      report.unit().staffing().ifPresent(s -> row(UNIT.child("staffing"), Staffing.COLUMNS, s));
    }
    if (wants(INCOME)) {
      table(INCOME, report.income(), FundingBreakdown.COLUMNS, FundingBreakdown::name);
    }
    if (wants(EXPENDITURE)) {
      table(
          EXPENDITURE,
          report.expenditure(),
          ExpenditureBreakdown.COLUMNS,
          ExpenditureBreakdown::name);
    }
    if (wants(THREE_PUBLIC)) {
      table(
          THREE_PUBLIC,
          report.threePublic(),
          ThreePublicExpenses.COLUMNS,
          ThreePublicExpenses::name);
    }
    if (wants(FIXED_ASSETS)) {
      table(FIXED_ASSETS, report.fixedAssets(), FixedAssets.COLUMNS, FixedAssets::name);
    }
    if (wants(ASSETS)) {
      report.assets().ifPresent(a -> row(ASSETS, AssetPosition.COLUMNS, a));
    }
    if (wants(ECONOMIC) && report.economic().isPresent()) {
      classes("total", RowLabels.TOTAL_EXPENDITURE, report.economic().get().total());
      classes("basic", RowLabels.BASIC, report.economic().get().basic());
      classes("project", RowLabels.PROJECT, report.economic().get().project());
    }
  }

  private void tasks(TaskTable table) {
    table
        .total()
        .ifPresent(t -> row(TASKS.child("total", RowLabels.TOTAL_AMOUNT), TaskSpending.COLUMNS, t));
    Row rows = TASKS.child("tasks");
    for (int i = 0; i < table.tasks().size(); i++) {
      TaskSpending task = table.tasks().get(i);
      row(rows.item(i, task.name().orElse(null)), TaskSpending.COLUMNS, task);
    }
  }

  private void budget(BudgetTables budget) {
    table(
        BUDGET.child("income", RowLabels.BUDGET),
        budget.income(),
        FundingBreakdown.COLUMNS,
        FundingBreakdown::name);
    table(
        BUDGET.child("expenditure", RowLabels.BUDGET),
        budget.expenditure(),
        ExpenditureBreakdown.COLUMNS,
        ExpenditureBreakdown::name);
    table(
        BUDGET.child("threePublic", RowLabels.BUDGET),
        budget.threePublic(),
        ThreePublicExpenses.COLUMNS,
        ThreePublicExpenses::name);
    for (int i = 0; i < budget.otherLines().size(); i++) {
      NamedAmount line = budget.otherLines().get(i);
      row(BUDGET.child("otherLines").item(i, line.name()), NamedAmount.COLUMNS, line);
    }
  }

  private void projects(List<ProjectSpending> projects) {
    for (int i = 0; i < projects.size(); i++) {
      ProjectSpending project = projects.get(i);
      Row at = PROJECTS.item(i, project.name());
      row(at, ProjectSpending.COLUMNS, project);
      items(at, project.items());
    }
  }

  private void baseData(BaseDataTable data) {
    data.staffing().ifPresent(s -> row(BASE_DATA.child("staffing"), Staffing.COLUMNS, s));
    line("threePublic", RowLabels.THREE_PUBLIC, data.threePublic());
    line("projects", RowLabels.PROJECT, data.projects());
    line("publicUse", RowLabels.PUBLIC_USE, data.publicUse());
    line("procurement", RowLabels.PROCUREMENT, data.procurement());
    line("basicAdjustment", RowLabels.BASIC_ADJUSTMENT, data.basicAdjustment());
    data.buildings().ifPresent(b -> row(BASE_DATA.child("buildings"), BuildingControl.COLUMNS, b));
  }

  private void line(String name, Label label, Optional<YearComparison> line) {
    line.ifPresent(l -> line(BASE_DATA.child(name, RowLabels.of(l, label)), l));
  }

  private void line(Row at, YearComparison line) {
    row(at, YearComparison.COLUMNS, line);
    Row parts = at.child("parts");
    for (int i = 0; i < line.parts().size(); i++) {
      YearComparison part = line.parts().get(i);
      line(parts.item(i, part.name().orElse(null)), part);
    }
  }

  private void evaluation(Row at, SelfEvaluation evaluation) {
    evaluation.execution().ifPresent(e -> execution(at.child("execution"), e));
    Row indicators = at.child("indicators");
    for (int i = 0; i < evaluation.indicators().size(); i++) {
      Indicator indicator = evaluation.indicators().get(i);
      Row row = indicators.item(i, indicator.name());
      row(row, Indicator.COLUMNS, indicator);
      put(achieved(row, "achieved", ACHIEVED, indicator.achieved()));
    }
    Row groups = at.child("groups");
    for (int i = 0; i < evaluation.groups().size(); i++) {
      IndicatorGroup group = evaluation.groups().get(i);
      row(groups.item(i, groupLabel(group)), IndicatorGroup.COLUMNS, group);
    }
    row(at, SelfEvaluation.COLUMNS, evaluation);
  }

  static String groupLabel(IndicatorGroup group) {
    return group.members().isEmpty()
        ? String.join("/", group.path())
        : String.join("、", group.members());
  }

  private void execution(Row at, BudgetExecution execution) {
    execution(at, "total", RowLabels.ALL_FUNDS, execution.total());
    execution(
        at,
        "currentAppropriation",
        RowLabels.CURRENT_APPROPRIATION,
        execution.currentAppropriation());
    execution(at, "carriedForward", RowLabels.CARRIED_FORWARD, execution.carriedForward());
    execution(at, "other", RowLabels.OTHER_FUNDS, execution.other());
    execution
        .byIncome()
        .ifPresent(
            s -> row(at.child("byIncome", RowLabels.BY_INCOME), FundingBreakdown.COLUMNS, s));
    execution
        .byExpenditure()
        .ifPresent(
            s ->
                row(
                    at.child("byExpenditure", RowLabels.BY_EXPENDITURE),
                    ExpenditureBreakdown.COLUMNS,
                    s));
  }

  private void execution(Row at, String name, Label label, Optional<ExecutionLine> line) {
    line.ifPresent(l -> row(at.child(name, label), ExecutionLine.COLUMNS, l));
  }

  private void goals(Row at, List<Goal> goals) {
    for (int i = 0; i < goals.size(); i++) {
      Goal goal = goals.get(i);
      Row row = at.item(i, goal.name());
      put(achieved(row, "achieved", ACHIEVED, goal.achieved()));
      facts(row.child("facts"), goal.facts());
    }
  }

  private void facts(Row at, List<Fact> facts) {
    for (int i = 0; i < facts.size(); i++) {
      Fact fact = facts.get(i);
      Row row = at.item(i, fact.name());
      put(stated(row, fact));
      facts(row.child("parts"), fact.parts());
    }
  }

  private void classes(String name, Label label, Optional<EconomicClasses> classes) {
    classes.ifPresent(c -> row(ECONOMIC.child(name, label), EconomicClasses.COLUMNS, c));
  }

  private void statutory(String name, Optional<StatutoryBudget> budget) {
    budget.ifPresent(
        b -> {
          Row at = STATUTORY.child(name);
          row(at, StatutoryBudget.COLUMNS, b);
          items(at, b.items());
        });
  }

  private void items(Row at, List<NamedAmount> items) {
    Row rows = at.child("items");
    for (int i = 0; i < items.size(); i++) {
      NamedAmount item = items.get(i);
      row(rows.item(i, item.name()), NamedAmount.COLUMNS, item);
    }
  }

  private <T> void table(
      Row at,
      Optional<UnitTable<T>> table,
      List<Column<T>> columns,
      Function<T, Optional<String>> name) {
    if (table.isEmpty()) {
      return;
    }
    table.get().consolidated().ifPresent(c -> row(at.child("consolidated"), columns, c));
    Row members = at.child("members");
    List<T> rows = table.get().members();
    for (int i = 0; i < rows.size(); i++) {
      row(members.item(i, name.apply(rows.get(i)).orElse(null)), columns, rows.get(i));
    }
  }

  private <T> void row(Row at, List<Column<T>> columns, T values) {
    for (Column<T> column : columns) {
      put(Cell.of(at, column, values));
    }
  }

  private void put(Cell cell) {
    cells.put(cell.path(), cell);
  }
}
