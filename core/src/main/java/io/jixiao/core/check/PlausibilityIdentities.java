package io.jixiao.core.check;

import static io.jixiao.core.check.ReportCells.BASE_DATA;
import static io.jixiao.core.check.ReportCells.EVALUATION;
import static io.jixiao.core.check.ReportCells.EXPENDITURE_ROW;
import static io.jixiao.core.check.ReportCells.QUOTES;
import static io.jixiao.core.check.ReportCells.TASKS;

import io.jixiao.core.check.Cell.Row;
import io.jixiao.core.check.Relation.Judgement;
import io.jixiao.core.check.Relation.State;
import io.jixiao.core.internal.TargetDirection;
import io.jixiao.core.model.Achievement;
import io.jixiao.core.model.BaseDataTable;
import io.jixiao.core.model.Column;
import io.jixiao.core.model.Comparison;
import io.jixiao.core.model.ExecutionLine;
import io.jixiao.core.model.ExpenditureBreakdown;
import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.PerformanceTarget;
import io.jixiao.core.model.Quantity;
import io.jixiao.core.model.QuotedFigure;
import io.jixiao.core.model.Staffing;
import io.jixiao.core.model.TaskSpending;
import io.jixiao.core.model.TaskTable;
import io.jixiao.core.model.ThreePublicExpenses;
import io.jixiao.core.model.UnitTable;
import io.jixiao.core.model.YearComparison;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Figures that speak of one thing, yet may differ for a reason that the form does not show: another
 * scope, another year, a rate by another formula. They are only warned of, and never made to agree.
 */
final class PlausibilityIdentities {

  /** Rates that a score sheet states by name, and what they are the quotient of. */
  private static final List<Rate> RATES =
      List.of(
          new Rate(
              Set.of("预算执行率", "支出预算执行率", "部门预算执行率", "整体支出预算执行率"),
              new Fraction("execution/total/executed", "execution/total/adjusted"),
              new Fraction("/tasks/total/executed", "/tasks/total/budget"),
              new Fraction(
                  "/expenditure/consolidated/total", "/budget/expenditure/consolidated/total")),
          new Rate(
              Set.of("在职人员控制率", "财政供养人员控制率"),
              new Fraction("/unit/staffing/inService", "/unit/staffing/established"),
              new Fraction("/baseData/staffing/inService", "/baseData/staffing/established")),
          new Rate(
              Set.of("固定资产利用率"),
              new Fraction("/fixedAssets/consolidated/inUse", "/fixedAssets/consolidated/total")),
          new Rate(
              Set.of("公用经费控制率"),
              new Fraction("/baseData/publicUse/actual", "/baseData/publicUse/budget"),
              new Fraction(
                  "/expenditure/consolidated/publicUse",
                  "/budget/expenditure/consolidated/publicUse")),
          new Rate(
              Set.of("三公经费控制率"),
              new Fraction("/baseData/threePublic/actual", "/baseData/threePublic/budget"),
              new Fraction(
                  "/threePublic/consolidated/total", "/budget/threePublic/consolidated/total")),
          new Rate(
              Set.of("政府采购执行率"),
              new Fraction("/baseData/procurement/actual", "/baseData/procurement/budget")));

  private PlausibilityIdentities() {}

  static List<Identity> all() {
    List<Identity> all = new ArrayList<>();
    all.add(executionLimit());
    all.add(baseDataAgainstText());
    all.add(statedRates());
    all.add(quotedYears());
    all.add(costTargets());
    all.add(actualCosts());
    return all;
  }

  // ------------------------------------------------------------------------- figures and budget

  private static Identity executionLimit() {
    return Identity.of(
            "EXE-09",
            new Label("执行数不超过预算数", "Executed within the budget"),
            Severity.WARNING,
            "executed <= adjusted budget, line by line; so with the tasks",
            "财预〔2020〕10号 附件；预算法 第十三条",
            "/evaluation/execution/total/executed",
            List.of(new Identity.Term(Identity.Role.BOUND, "/evaluation/execution/total/adjusted")),
            (identity, report, run) -> {
              TableIdentities.executionLines()
                  .each(
                      report,
                      (line, where) ->
                          within(
                              identity,
                              run,
                              Cell.of(where.get(), ExecutionLine.EXECUTED, line),
                              Cell.of(where.get(), ExecutionLine.ADJUSTED, line)));
              TaskTable table = report.tasks().orElse(null);
              if (table != null) {
                Row rows = TASKS.child("tasks");
                for (int i = 0; i < table.tasks().size(); i++) {
                  task(
                      identity,
                      run,
                      rows.item(i, table.tasks().get(i).name().orElse(null)),
                      table.tasks().get(i));
                }
                if (table.total().isPresent()) {
                  task(
                      identity,
                      run,
                      TASKS.child("total", RowLabels.TOTAL_AMOUNT),
                      table.total().get());
                }
              }
            })
        .message(
            new Label("{label}：{executed} 超过 {budget}", "{label}: {executed} exceeds {budget}"));
  }

  private static void task(Identity identity, Run run, Row at, TaskSpending task) {
    within(
        identity,
        run,
        Cell.of(at, TaskSpending.EXECUTED, task),
        Cell.of(at, TaskSpending.BUDGET, task));
    within(
        identity,
        run,
        Cell.of(at, TaskSpending.EXECUTED_FISCAL, task),
        Cell.of(at, TaskSpending.BUDGET_FISCAL, task));
  }

  private static void within(Identity identity, Run run, Cell executed, Cell budget) {
    compare(
        identity,
        run,
        executed,
        budget,
        () -> Map.of("executed", figure(executed), "budget", figure(budget)),
        cells -> isMet(new Relation.AtMost(identity, List.of(cells.get(0)), cells.get(1))));
  }

  // ------------------------------------------------------------------------------ stated rates

  /** What a rate may be the quotient of; a path without a slash before it is of its own table. */
  private record Fraction(String part, String whole) {

    boolean isOwn() {
      return !part.startsWith("/");
    }
  }

  /** A rate by its names, with its quotients in order of preference. */
  private record Rate(Set<String> names, List<Fraction> fractions) {

    Rate(Set<String> names, Fraction... fractions) {
      this(names, List.of(fractions));
    }
  }

  private static Identity statedRates() {
    return EvaluationIdentities.identity(
            "RAT-03",
            "评分表所列比率",
            "Rate stated in the score sheet",
            Severity.WARNING,
            "achieved rate = its numerator / its denominator, where the report has both",
            "/evaluation/indicators/*/achieved",
            null,
            (identity, at, table, run) -> {
              for (int i = 0; table.hasResults() && i < table.indicators.size(); i++) {
                Indicator indicator = table.indicators.get(i);
                Rate rate = isRate(indicator) ? rate(indicator) : null;
                if (rate != null) {
                  statedRate(
                      identity,
                      run,
                      at,
                      EvaluationIdentities.achievedCell(at, i, indicator),
                      rate,
                      indicator);
                }
              }
            })
        .message(
            new Label(
                "{label}：{indicator} 填 {achieved}，而 {part} ÷ {whole} = {computed}",
                "{label}: {indicator} says {achieved}, yet {part} ÷ {whole} = {computed}"));
  }

  private static boolean isRate(Indicator indicator) {
    Achievement achieved = indicator.achieved().orElse(null);
    return achieved != null
        && achieved.kind() == Achievement.Kind.NUMBER
        && achieved.value().filter(Quantity::isPercent).isPresent();
  }

  private static @Nullable Rate rate(Indicator indicator) {
    String name = indicator.name().replaceAll("[“”\"]|[（(]%[）)]$", "");
    for (Rate rate : RATES) {
      if (rate.names().contains(name)) {
        return rate;
      }
    }
    return null;
  }

  /** The rate holds by any formula that the report has figures for; the first one is shown. */
  private static void statedRate(
      Identity identity, Run run, Row at, Cell achieved, Rate rate, Indicator indicator) {
    List<Cell> cells = new ArrayList<>(3);
    List<Cell> unusable = new ArrayList<>(0);
    cells.add(achieved);
    for (Fraction fraction : rate.fractions()) {
      if (fraction.isOwn() || at == EVALUATION) {
        String table = fraction.isOwn() ? at.path() + "/" : "";
        Cell part = run.cell(table + fraction.part());
        Cell whole = run.cell(table + fraction.whole());
        if (part != null && whole != null) {
          List<Cell> pairs = isFormula(part, whole) ? cells : unusable;
          pairs.add(part);
          pairs.add(whole);
        }
      }
    }
    boolean decided = cells.size() > 1;
    cells.addAll(unusable);
    if (cells.size() == 1
        || (!decided && !run.isSearched())
        || (decided && run.holds(isStated(identity, cells)))) {
      return;
    }
    Cell part = cells.get(1);
    Cell whole = cells.get(2);
    Judgement judgement =
        new Relation.Ratio(identity, achieved, List.of(part), List.of(whole)).judge();
    BigDecimal computed = judgement == null ? null : judgement.computed();
    say(
        run,
        decided,
        new Relation.Statement(
            identity,
            cells.subList(0, 3),
            cells.subList(3, cells.size()),
            Map.of(
                "indicator",
                Label.of(indicator.name()),
                "achieved",
                Label.of(Findings.plain(achieved.value) + "%"),
                "part",
                figure(part),
                "whole",
                figure(whole),
                "computed",
                Label.of(Findings.plain(computed) + "%")),
            all -> isStated(identity, all)));
  }

  /** Whether a rate is one of its quotients, or none can be computed. */
  private static boolean isStated(Identity identity, List<Cell> cells) {
    boolean any = false;
    for (int i = 1; i < cells.size(); i += 2) {
      List<Cell> part = List.of(cells.get(i));
      List<Cell> whole = List.of(cells.get(i + 1));
      if (isFormula(cells.get(i), cells.get(i + 1))) {
        any = true;
        if (isMet(new Relation.Ratio(identity, cells.get(0), part, whole))) {
          return true;
        }
      }
    }
    return !any;
  }

  private static boolean isFormula(Cell part, Cell whole) {
    return !part.isBlank() && whole.orZero().signum() != 0;
  }

  // ------------------------------------------------------------------------------------- costs

  private static Identity costTargets() {
    return costs(
        "TGT-04",
        "成本指标值与预算数",
        "Cost target against the budget",
        "cost target <= adjusted budget of its table: a higher one cannot be missed",
        "/evaluation/indicators/*/target",
        ExecutionLine.ADJUSTED,
        (at, i, indicator) -> EvaluationIdentities.targetCell(at, i, indicator, ceiling(indicator)),
        new Label(
            "{label}：{indicator} 的指标值 {stated} 高于 {limit}，起不到约束作用",
            "{label}: target {stated} of {indicator} is above {limit}, so it binds nothing"));
  }

  private static Identity actualCosts() {
    return costs(
        "TGT-05",
        "实际成本与执行数",
        "Actual cost against the executed amount",
        "achieved cost <= executed amount of its table",
        "/evaluation/indicators/*/achieved",
        ExecutionLine.EXECUTED,
        (at, i, indicator) -> EvaluationIdentities.achievedCell(at, i, indicator),
        new Label(
            "{label}：{indicator} 的完成值 {stated} 超过 {limit}",
            "{label}: result {stated} of {indicator} exceeds {limit}"));
  }

  /** Gives the cell of a cost row that the execution line bounds. */
  @FunctionalInterface
  private interface Cost {
    Cell cell(Row at, int index, Indicator indicator);
  }

  private static Identity costs(
      String code,
      String zh,
      String en,
      String formula,
      String stated,
      Column<ExecutionLine> bound,
      Cost cost,
      Label message) {
    return EvaluationIdentities.identity(
            code,
            zh,
            en,
            Severity.WARNING,
            formula,
            stated,
            "/evaluation/execution/total/" + bound,
            (identity, at, table, run) -> {
              Cell limit =
                  EvaluationIdentities.executionCell(at, table.evaluation, bound).orElse(null);
              if (limit == null || (limit.isBlank() && !run.isSearched())) {
                return;
              }
              for (int i = 0; i < table.indicators.size(); i++) {
                Indicator indicator = table.indicators.get(i);
                if (!TargetDirection.isCost(indicator)) {
                  continue;
                }
                Cell cell = cost.cell(at, i, indicator);
                if (ReportCells.areAlike(cell.unit, limit.unit)) {
                  compare(
                      identity,
                      run,
                      cell,
                      limit,
                      () ->
                          Map.of(
                              "indicator",
                              Label.of(indicator.name()),
                              "stated",
                              Label.of(Findings.plain(cell.value) + " " + cell.unit.symbol()),
                              "limit",
                              figure(limit)),
                      cells ->
                          isMet(
                              new Relation.AtMost(identity, List.of(cells.get(0)), cells.get(1))));
                }
              }
            })
        .message(message);
  }

  /** The money that a cost target allows, several amounts together; null if it allows no amount. */
  private static @Nullable BigDecimal ceiling(Indicator indicator) {
    PerformanceTarget target = indicator.target().orElse(null);
    if (target == null) {
      return null;
    }
    List<PerformanceTarget> parts =
        target.kind() == PerformanceTarget.Kind.MULTIPLE ? target.parts() : List.of(target);
    BigDecimal sum = null;
    for (PerformanceTarget part : parts) {
      Quantity value = part.value().orElse(null);
      boolean floor =
          part.comparison() == Comparison.AT_LEAST || part.comparison() == Comparison.MORE_THAN;
      if (value == null || value.amount().isEmpty() || floor) {
        return null;
      }
      sum = Relation.sum(sum, value.amount().get().inWanYuan());
    }
    return sum;
  }

  // ----------------------------------------------------------------------------- text and year

  /** Years in headings and sentences; only warned of, since a text may speak of another year. */
  private static Identity quotedYears() {
    return Identity.of(
            "QUO-03",
            new Label("所述年度", "Year in the text"),
            Severity.WARNING,
            "quoted year = unit.year",
            CrossIdentities.NARRATIVE,
            "/quotes/*/value",
            List.of(CrossIdentities.plus(ReportCells.YEAR_PATH)),
            (identity, report, run) -> {
              BigDecimal year = BigDecimal.valueOf(report.unit().year());
              Quotes quotes = run.quotes();
              for (int i = quotes.next(Quotes.YEAR, 0);
                  i >= 0;
                  i = quotes.next(Quotes.YEAR, i + 1)) {
                QuotedFigure quote = report.quotes().get(i);
                boolean holds = CrossIdentities.figure(quote.value()).compareTo(year) == 0;
                if (!run.holds(holds)) {
                  String where = quote.location().orElse("");
                  run.state(
                      new Relation.Statement(
                          identity,
                          List.of(
                              ReportCells.quoted(QUOTES.item(i, where), quote),
                              ReportCells.year(report.unit())),
                          holds,
                          Map.of(
                              "location",
                              Label.of(where),
                              "quoted",
                              Label.of(quote.value().toString()),
                              "year",
                              Label.of(Findings.plain(year)))));
                }
              }
            })
        .message(
            new Label(
                "{label}：{location} 写作 {quoted}，报告年度为 {year}",
                "{label}: {location} says {quoted}, the report is of {year}"));
  }

  /** The base data table repeats figures of the text; where they differ, a scope may be why. */
  private static Identity baseDataAgainstText() {
    return Identity.of(
            "BDT-04",
            new Label("基础数据表与文字所述", "Base data table and text"),
            Severity.WARNING,
            "baseData.projects.actual = expenditure.project, and so with staff and three-public",
            CrossIdentities.FORM_2024,
            "/baseData/projects/actual",
            List.of(CrossIdentities.plus("/expenditure/consolidated/project")),
            (identity, report, run) -> {
              BaseDataTable data = report.baseData().orElse(null);
              if (data == null) {
                return;
              }
              ExpenditureBreakdown spent = run.expenditure();
              YearComparison projects = data.projects().orElse(null);
              if (spent != null && projects != null) {
                agree(
                    identity,
                    run,
                    Cell.of(
                        BASE_DATA.child("projects", RowLabels.PROJECT),
                        YearComparison.ACTUAL,
                        projects),
                    Cell.of(EXPENDITURE_ROW, ExpenditureBreakdown.PROJECT, spent));
              }
              ThreePublicExpenses text =
                  report.threePublic().flatMap(UnitTable::consolidated).orElse(null);
              YearComparison table = data.threePublic().orElse(null);
              if (text != null && table != null) {
                agree(
                    identity,
                    run,
                    Cell.of(
                        BASE_DATA.child("threePublic", RowLabels.THREE_PUBLIC),
                        YearComparison.ACTUAL,
                        table),
                    Cell.of(ReportCells.THREE_PUBLIC_ROW, ThreePublicExpenses.TOTAL, text));
              }
              Staffing inText = report.unit().staffing().orElse(null);
              Staffing inTable = data.staffing().orElse(null);
              if (inText != null && inTable != null) {
                for (Column<Staffing> column : Staffing.COLUMNS) {
                  agree(
                      identity,
                      run,
                      Cell.of(BASE_DATA.child("staffing", RowLabels.BASE_DATA), column, inTable),
                      Cell.of(ReportCells.UNIT.child("staffing"), column, inText));
                }
              }
            })
        .message(
            new Label(
                "{label}：{table} 与 {text} 不一致，请核对口径",
                "{label}: {table} and {text} differ; is the scope the same?"));
  }

  // ----------------------------------------------------------------------------------- helpers

  /** Says where two figures differ by more than rounding. */
  private static void agree(Identity identity, Run run, Cell table, Cell text) {
    compare(
        identity,
        run,
        table,
        text,
        () -> Map.of("table", figure(table), "text", figure(text)),
        cells -> isMet(new Relation.Sum(identity, cells.get(0), List.of(cells.get(1)), List.of())));
  }

  /** Says what two figures are to each other; nothing where one of them is blank. */
  private static void compare(
      Identity identity,
      Run run,
      Cell one,
      Cell other,
      Supplier<Map<String, Label>> words,
      Predicate<List<Cell>> test) {
    boolean blank = one.isBlank() || other.isBlank();
    List<Cell> both = List.of(one, other);
    if ((blank && !run.isSearched()) || (!blank && run.holds(test.test(both)))) {
      return;
    }
    say(
        run,
        !blank,
        new Relation.Statement(
            identity,
            both,
            words.get(),
            cells -> cells.get(0).isBlank() || cells.get(1).isBlank() || test.test(cells)));
  }

  private static void say(Run run, boolean decided, Relation.Statement statement) {
    if (decided) {
      run.state(statement);
    } else {
      run.watch(statement);
    }
  }

  private static boolean isMet(Relation relation) {
    Judgement judgement = relation.judge();
    return judgement != null && judgement.state() != State.FAILED;
  }

  private static Label figure(Cell cell) {
    String number = " " + Findings.plain(cell.value);
    return new Label(cell.label().zh() + number, cell.label().en() + number);
  }
}
