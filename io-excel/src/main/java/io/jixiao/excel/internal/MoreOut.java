package io.jixiao.excel.internal;

import io.jixiao.core.model.AssetPosition;
import io.jixiao.core.model.BaseDataTable;
import io.jixiao.core.model.BudgetExecution;
import io.jixiao.core.model.BudgetTables;
import io.jixiao.core.model.BuildingControl;
import io.jixiao.core.model.Column;
import io.jixiao.core.model.EconomicClasses;
import io.jixiao.core.model.EconomicClassification;
import io.jixiao.core.model.Evaluator;
import io.jixiao.core.model.ExecutionLine;
import io.jixiao.core.model.Fact;
import io.jixiao.core.model.Goal;
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
import io.jixiao.core.model.UnitTable;
import io.jixiao.core.model.YearComparison;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The forms beside the profile, the money tables and the score sheet. */
final class MoreOut {

  /** Stands in a cell that is blank, where an empty cell means: as above. */
  static final String DASH = "—";

  /** One level of indentation: two full-width spaces. */
  static final String INDENT = "　　";

  private final Book book;
  private final SelfEvaluationReport report;

  MoreOut(Book book, SelfEvaluationReport report) {
    this.book = book;
    this.report = report;
  }

  /** The tables of money that the official form does not have; no sheet if there are none. */
  void money() {
    boolean any =
        report.budget().isPresent()
            || report.assets().isPresent()
            || report.economic().isPresent()
            || report.statutory().isPresent()
            || !report.projects().isEmpty()
            || report.specialFunds().isPresent()
            || report.tasks().isPresent();
    if (!any) {
      return;
    }
    Canvas canvas =
        new Canvas(
            book,
            book.word(Word.SHEET_MORE),
            true,
            MoneySheet.widths(report.budget().flatMap(BudgetTables::expenditure), book.language()));
    report.budget().ifPresent(b -> budget(canvas, b));
    report.assets().ifPresent(a -> assets(canvas, a));
    report.economic().ifPresent(e -> economic(canvas, e));
    report.statutory().ifPresent(s -> statutory(canvas, s));
    if (!report.projects().isEmpty()) {
      projects(canvas);
    }
    report.specialFunds().ifPresent(s -> special(canvas, s));
    report.tasks().ifPresent(t -> tasks(canvas, t));
    canvas.sheet().createFreezePane(1, 0);
    canvas.finish();
  }

  private static void budget(Canvas canvas, BudgetTables budget) {
    if (budget.income().isPresent()) {
      Tables.money(
          canvas, MoneyForm.INCOME.titled(Word.BUDGET_INCOME), budget.income(), "/budget/income");
    }
    if (budget.expenditure().isPresent()) {
      Tables.money(
          canvas,
          MoneyForm.EXPENDITURE.titled(Word.BUDGET_EXPENDITURE),
          budget.expenditure(),
          "/budget/expenditure");
    }
    if (budget.threePublic().isPresent()) {
      Tables.money(
          canvas,
          MoneyForm.THREE_PUBLIC.titled(Word.BUDGET_THREE_PUBLIC),
          budget.threePublic(),
          "/budget/threePublic");
    }
    if (!budget.otherLines().isEmpty()) {
      amounts(canvas, Word.BUDGET_LINES, budget.otherLines(), "/budget/otherLines");
    }
  }

  private static void amounts(Canvas canvas, Word title, List<NamedAmount> rows, String path) {
    Lists list = new Lists(canvas, title, Lists.heads(Word.LINE, NamedAmount.COLUMNS), 3, 1);
    for (int i = 0; i < rows.size(); i++) {
      String at = path + "/" + i;
      list.text(rows.get(i).name(), at + "/name").figures(NamedAmount.COLUMNS, rows.get(i), at);
      list.endRow();
    }
    list.end();
  }

  private static void assets(Canvas canvas, AssetPosition assets) {
    List<Label> heads = new ArrayList<>();
    AssetPosition.COLUMNS.forEach(c -> heads.add(c.label()));
    Lists list = new Lists(canvas, Word.ASSETS, heads, 1, 2, 2, 3);
    list.figures(AssetPosition.COLUMNS, assets, "/assets").endRow();
    list.end();
  }

  private static void economic(Canvas canvas, EconomicClassification economic) {
    Lists list =
        new Lists(
            canvas,
            Word.ECONOMIC,
            Lists.heads(Word.ECONOMIC_OF, EconomicClasses.COLUMNS),
            1,
            2,
            2,
            2,
            1);
    classes(canvas, list, Word.ECONOMIC_TOTAL, economic.total(), "/economic/total");
    classes(canvas, list, Word.ECONOMIC_BASIC, economic.basic(), "/economic/basic");
    classes(canvas, list, Word.ECONOMIC_PROJECT, economic.project(), "/economic/project");
    list.end();
  }

  private static void classes(
      Canvas canvas, Lists list, Word name, Optional<EconomicClasses> row, String path) {
    if (row.isPresent()) {
      list.label(canvas.word(name)).figures(EconomicClasses.COLUMNS, row.get(), path).endRow();
    }
  }

  private static void statutory(Canvas canvas, StatutoryBudgets budgets) {
    List<Label> heads = Lists.heads(Word.BUDGET_KIND, Word.WHETHER);
    heads.add(StatutoryBudget.TOTAL.label());
    heads.add(Word.ITEM.label());
    heads.add(NamedAmount.AMOUNT.label());
    Lists list = new Lists(canvas, Word.STATUTORY, heads, 1, 1, 1, 4, 1);
    statutory(canvas, list, Word.GOVERNMENT_FUND, budgets.governmentFund(), "governmentFund");
    statutory(canvas, list, Word.STATE_CAPITAL, budgets.stateCapital(), "stateCapital");
    statutory(canvas, list, Word.SOCIAL_INSURANCE, budgets.socialInsurance(), "socialInsurance");
    list.end();
  }

  private static void statutory(
      Canvas canvas, Lists list, Word name, Optional<StatutoryBudget> row, String id) {
    if (row.isEmpty()) {
      return;
    }
    StatutoryBudget budget = row.get();
    String path = "/statutory/" + id;
    list.label(canvas.word(name))
        .label(budget.none() ? canvas.word(Word.NONE) : "")
        .figure(StatutoryBudget.TOTAL, budget, path);
    items(list, budget.items(), path, 3);
  }

  /** Items stand right of their total, the first one beside it. */
  private static void items(Lists list, List<NamedAmount> items, String path, int before) {
    for (int i = 0; i < items.size(); i++) {
      for (int j = 0; i > 0 && j < before; j++) {
        list.blank();
      }
      String at = path + "/items/" + i;
      list.text(items.get(i).name(), at + "/name").figures(NamedAmount.COLUMNS, items.get(i), at);
      list.endRow();
    }
    if (items.isEmpty()) {
      list.endRow();
    }
  }

  private void projects(Canvas canvas) {
    List<Label> heads = Lists.heads(Word.PROJECT, ProjectSpending.COLUMNS);
    heads.add(Word.ITEM.label());
    heads.add(NamedAmount.AMOUNT.label());
    Lists list = new Lists(canvas, Word.PROJECTS, heads, 2, 1, 1, 3, 1);
    for (int i = 0; i < report.projects().size(); i++) {
      ProjectSpending project = report.projects().get(i);
      String path = "/projects/" + i;
      list.text(project.name(), path + "/name").figures(ProjectSpending.COLUMNS, project, path);
      items(list, project.items(), path, 3);
    }
    list.end();
  }

  private static void special(Canvas canvas, SpecialFunds funds) {
    List<Label> heads = new ArrayList<>();
    SpecialFunds.COLUMNS.forEach(c -> heads.add(c.label()));
    Lists list = new Lists(canvas, Word.SPECIAL, heads, 1, 1, 2, 1, 1, 2);
    list.figures(SpecialFunds.COLUMNS, funds, "/specialFunds").endRow();
    list.end();
    if (!funds.items().isEmpty()) {
      amounts(canvas, Word.SPECIAL_ITEMS, funds.items(), "/specialFunds/items");
    }
  }

  private static void tasks(Canvas canvas, TaskTable tasks) {
    List<Label> heads = Lists.heads(Word.TASK_NAME, Word.TASK_COMPLETION);
    TaskSpending.COLUMNS.forEach(c -> heads.add(c.label()));
    Lists list = new Lists(canvas, Word.TASK_TABLE, heads, 2, 2, 1, 1, 1, 1);
    for (int i = 0; i < tasks.tasks().size(); i++) {
      task(list, tasks.tasks().get(i), "/tasks/tasks/" + i);
    }
    tasks.total().ifPresent(t -> task(list, t, "/tasks/total"));
    list.end();
  }

  private static void task(Lists list, TaskSpending task, String path) {
    list.text(task.name(), path + "/name")
        .text(task.completion(), path + "/completion")
        .figures(TaskSpending.COLUMNS, task, path)
        .endRow();
  }

  /** The goals with their figures, and the survey; no sheet if there are none. */
  void goals() {
    if (report.goals().isEmpty() && report.satisfaction().isEmpty()) {
      return;
    }
    Canvas canvas = new Canvas(book, book.word(Word.SHEET_GOALS), true, 8, 18, 18, 44, 18, 34);
    goals(canvas, report.goals(), "/goals");
    if (report.satisfaction().isEmpty()
        && report.goals().stream().allMatch(g -> g.facts().isEmpty())) {
      canvas.repeatIfBroken(1, canvas.row - 1);
    }
    if (!report.satisfaction().isEmpty()) {
      Lists list =
          new Lists(
              canvas,
              Word.SATISFACTION,
              Lists.heads(Word.ANSWER, SatisfactionAnswer.COLUMNS),
              3,
              1,
              1);
      for (int i = 0; i < report.satisfaction().size(); i++) {
        SatisfactionAnswer answer = report.satisfaction().get(i);
        String path = "/satisfaction/" + i;
        list.text(answer.answer(), path + "/answer")
            .figures(SatisfactionAnswer.COLUMNS, answer, path)
            .endRow();
      }
      list.end();
    }
    canvas.sheet().createFreezePane(0, 2);
    canvas.finish();
  }

  private static void goals(Canvas canvas, List<Goal> goals, String path) {
    if (goals.isEmpty()) {
      return;
    }
    Lists list =
        new Lists(
            canvas,
            Word.GOALS,
            Lists.heads(
                Word.GOAL_NUMBER,
                Word.GOAL_GROUP,
                Word.GOAL_KIND,
                Word.GOAL,
                Word.GOAL_TARGET,
                Word.GOAL_ACHIEVED),
            1,
            1,
            1,
            1,
            1,
            1);
    int top = canvas.row;
    boolean facts = false;
    for (int i = 0; i < goals.size(); i++) {
      Goal goal = goals.get(i);
      String at = path + "/" + i;
      list.label(Integer.toString(i + 1))
          .label("")
          .label("")
          .text(goal.name(), at + "/name")
          .text(goal.target().map(t -> t.text()), at + "/target")
          .text(goal.achieved().map(a -> a.text()), at + "/achieved");
      list.endRow();
      facts |= !goal.facts().isEmpty();
    }
    runs(canvas, top, 1, goals.stream().map(g -> g.group().orElse(DASH)).toList(), null);
    runs(
        canvas,
        top,
        2,
        goals.stream().map(g -> g.kind().orElse(DASH)).toList(),
        goals.stream().map(g -> g.group().orElse(DASH)).toList());
    list.end();
    if (facts) {
      Lists table =
          new Lists(
              canvas,
              Word.GOAL_FACTS,
              Lists.heads(Word.GOAL_NUMBER, Word.FACT_LEVEL, Word.FACT_NAME, Word.FACT_VALUE),
              1,
              1,
              2,
              1);
      for (int i = 0; i < goals.size(); i++) {
        facts(table, Integer.toString(i + 1), goals.get(i).facts(), "", path + "/" + i + "/facts");
      }
      table.end();
    }
  }

  /** Merges equal neighbours, as the paper form does. */
  private static void runs(
      Canvas canvas, int top, int col, List<String> names, @Nullable List<String> within) {
    for (int i = 0; i < names.size(); ) {
      int end = i + 1;
      while (end < names.size()
          && names.get(end).equals(names.get(i))
          && (within == null || within.get(end).equals(within.get(i)))) {
        end++;
      }
      canvas.text(top + i, col, top + end - 1, col, Look.LABEL, names.get(i));
      i = end;
    }
  }

  private static void facts(
      Lists list, @Nullable String goal, List<Fact> facts, String level, String path) {
    for (int i = 0; i < facts.size(); i++) {
      Fact fact = facts.get(i);
      String number = level + (i + 1);
      if (goal != null) {
        list.label(goal);
      }
      list.label(number)
          .text(fact.name(), path + "/" + i + "/name")
          .text(fact.value().text(), path + "/" + i + "/value")
          .endRow();
      facts(list, goal, fact.parts(), number + ".", path + "/" + i + "/parts");
    }
  }

  /** The base data table; no sheet if there is none. */
  void baseData() {
    if (report.baseData().isEmpty()) {
      return;
    }
    BaseDataTable base = report.baseData().get();
    Canvas canvas = new Canvas(book, book.word(Word.SHEET_BASE), false, 18, 34, 13, 13, 13, 13, 13);
    int last = canvas.lastColumn();
    canvas.text(0, 0, 0, last, Look.NOTE, book.word(Word.ANNEX_1));
    canvas.text(1, 0, 1, last, Look.TITLE, report.unit().year() + book.word(Word.BASE_DATA));
    canvas.row = 2;
    base.staffing().ifPresent(s -> staffing(canvas, s));
    lines(canvas, base);
    base.buildings().ifPresent(b -> buildings(canvas, b));
    if (base.economyMeasures().isPresent()) {
      canvas.text(canvas.row, 0, Look.LABEL, book.word(Word.BASE_ECONOMY));
      canvas.text(canvas.row, 1, canvas.row, last, Look.TEXT, base.economyMeasures().orElse(""));
      canvas.place("/baseData/economyMeasures", canvas.row, 1);
      canvas.row++;
    }
    canvas.finish();
  }

  private static void staffing(Canvas canvas, Staffing staffing) {
    List<Column<Staffing>> columns = new ArrayList<>();
    for (Column<Staffing> column : Staffing.COLUMNS) {
      if (column == Staffing.ESTABLISHED
          || column == Staffing.IN_SERVICE
          || column == Staffing.STATED_CONTROL_RATE
          || column.get(staffing).isPresent()) {
        columns.add(column);
      }
    }
    List<Label> heads = new ArrayList<>();
    columns.forEach(c -> heads.add(c.label()));
    int[] spans = new int[columns.size()];
    Arrays.fill(spans, 1);
    Lists list = new Lists(canvas, Word.BASE_STAFFING, heads, spans);
    list.figures(columns, staffing, "/baseData/staffing").endRow();
    list.end();
  }

  private static void lines(Canvas canvas, BaseDataTable base) {
    List<Label> heads = Lists.heads(Word.BASE_KIND, Word.BASE_LINE);
    YearComparison.COLUMNS.forEach(c -> heads.add(c.label()));
    Lists list = new Lists(canvas, Word.BASE_LINES, heads, 1, 1, 1, 1, 1);
    slot(canvas, list, Word.BASE_THREE_PUBLIC, base.threePublic(), "threePublic");
    slot(canvas, list, Word.BASE_PROJECTS, base.projects(), "projects");
    slot(canvas, list, Word.BASE_PUBLIC_USE, base.publicUse(), "publicUse");
    slot(canvas, list, Word.BASE_PROCUREMENT, base.procurement(), "procurement");
    slot(canvas, list, Word.BASE_ADJUSTMENT, base.basicAdjustment(), "basicAdjustment");
    list.end();
  }

  private static void slot(
      Canvas canvas, Lists list, Word kind, Optional<YearComparison> line, String id) {
    if (line.isPresent()) {
      int top = canvas.row;
      line(list, line.get(), 0, "/baseData/" + id);
      canvas.text(top, 0, canvas.row - 1, 0, Look.LABEL, canvas.word(kind));
    }
  }

  private static void line(Lists list, YearComparison line, int depth, String path) {
    list.label("")
        .text(INDENT.repeat(depth) + line.name().orElse(depth == 0 ? "" : DASH), path + "/name")
        .figures(YearComparison.COLUMNS, line, path)
        .endRow();
    for (int i = 0; i < line.parts().size(); i++) {
      line(list, line.parts().get(i), depth + 1, path + "/parts/" + i);
    }
  }

  private static void buildings(Canvas canvas, BuildingControl buildings) {
    List<Label> heads = new ArrayList<>();
    BuildingControl.COLUMNS.forEach(
        c -> heads.add(new Label(c.label().zh() + "（" + c.unit().symbol() + "）", c.label().en())));
    Lists list = new Lists(canvas, Word.BASE_BUILDINGS, heads, 1, 1, 1, 1, 1, 2);
    list.figures(BuildingControl.COLUMNS, buildings, "/baseData/buildings").endRow();
    list.end();
  }

  /**
   * The self-evaluation of the department: 附件3-1, or the table with execution where it has one.
   *
   * @param rules the rules by the paths of the indicators
   * @param targets true if targets get their columns though nobody has filled any in yet
   */
  void evaluation(Map<List<String>, String> rules, boolean targets) {
    SelfEvaluation evaluation = report.evaluation();
    if (evaluation.execution().isEmpty()) {
      ScoreForm.write(book, evaluation, rules, "/evaluation", targets);
      return;
    }
    Canvas canvas = table(Word.SHEET_DEPARTMENT, "");
    canvas.text(0, 0, 0, canvas.lastColumn(), Look.NOTE, book.word(Word.ANNEX_2));
    canvas.text(
        1,
        0,
        1,
        canvas.lastColumn(),
        Look.TITLE,
        report.unit().year() + book.word(Word.TITLE_DEPARTMENT));
    canvas.row = 2;
    execution(canvas, evaluation.execution().get(), "/evaluation/execution");
    ScoreForm.table(canvas, evaluation, rules, "/evaluation");
    canvas.finish();
  }

  /** One sheet for each project, with the rules for each one's indicators. */
  void projectTables(List<Map<List<String>, String>> rules) {
    for (int i = 0; i < report.projectEvaluations().size(); i++) {
      ProjectEvaluation project = report.projectEvaluations().get(i);
      String path = "/projectEvaluations/" + i;
      Canvas canvas = table(Word.SHEET_PROJECT, Integer.toString(i + 1));
      int last = canvas.lastColumn();
      canvas.text(0, 0, 0, last, Look.NOTE, book.word(Word.ANNEX_3));
      canvas.text(1, 0, 1, last, Look.TITLE, report.unit().year() + book.word(Word.TITLE_PROJECT));
      canvas.row = 2;
      field(canvas, Word.PROJECT_NAME, project.name(), path + "/name");
      field(canvas, Word.DEPARTMENT, project.department().orElse(""), path + "/department");
      field(canvas, Word.IMPLEMENTER, project.implementer().orElse(""), path + "/implementer");
      canvas.row++;
      String at = path + "/evaluation";
      project.evaluation().execution().ifPresent(e -> execution(canvas, e, at + "/execution"));
      ScoreForm.table(canvas, project.evaluation(), i < rules.size() ? rules.get(i) : Map.of(), at);
      canvas.row++;
      goals(canvas, project.goals(), path + "/goals");
      canvas.finish();
    }
  }

  private Canvas table(Word sheet, String suffix) {
    return new Canvas(book, book.word(sheet) + suffix, true, 14, 16, 30, 24, 22, 20, 13, 13, 20);
  }

  private static void field(Canvas canvas, Word label, String text, String path) {
    int r = canvas.row++;
    canvas.text(r, 0, r, 1, Look.LABEL, canvas.word(label));
    canvas.text(r, 2, r, canvas.lastColumn(), Look.TEXT, text);
    canvas.place(path, r, 2);
  }

  private static void execution(Canvas canvas, BudgetExecution execution, String path) {
    Lists list =
        new Lists(
            canvas,
            Word.EXECUTION,
            Lists.heads(Word.FUNDS, ExecutionLine.COLUMNS),
            2,
            1,
            1,
            1,
            1,
            1,
            1);
    funds(canvas, list, Word.FUNDS_TOTAL, execution.total(), path + "/total");
    funds(
        canvas,
        list,
        Word.FUNDS_CURRENT,
        execution.currentAppropriation(),
        path + "/currentAppropriation");
    funds(canvas, list, Word.FUNDS_CARRIED, execution.carriedForward(), path + "/carriedForward");
    funds(canvas, list, Word.FUNDS_OTHER, execution.other(), path + "/other");
    list.end();
    if (execution.byIncome().isPresent()) {
      Tables.money(
          canvas,
          MoneyForm.INCOME.titled(Word.BY_INCOME),
          Optional.of(UnitTable.of(execution.byIncome().get())),
          path + "/byIncome",
          true);
    }
    if (execution.byExpenditure().isPresent()) {
      Tables.money(
          canvas,
          MoneyForm.EXPENDITURE.titled(Word.BY_EXPENDITURE),
          Optional.of(UnitTable.of(execution.byExpenditure().get())),
          path + "/byExpenditure",
          true);
    }
  }

  private static void funds(
      Canvas canvas, Lists list, Word name, Optional<ExecutionLine> line, String path) {
    if (line.isPresent()) {
      list.label(canvas.word(name)).figures(ExecutionLine.COLUMNS, line.get(), path).endRow();
    }
  }

  /** The evaluators and the opinions, to be signed on paper. */
  void evaluators() {
    Canvas canvas = new Canvas(book, book.word(Word.SHEET_EVALUATORS), false, 14, 32, 26, 16, 16);
    int last = canvas.lastColumn();
    Lists list =
        new Lists(
            canvas,
            Word.PART_EVALUATORS,
            Lists.heads(
                Word.PERSON, Word.PERSON_TITLE, Word.PERSON_UNIT, Word.PERSON_ROLE, Word.SIGNATURE),
            1,
            1,
            1,
            1,
            1);
    int rows = Math.max(3, report.evaluators().size());
    for (int i = 0; i < rows; i++) {
      list.blank();
      if (i < report.evaluators().size()) {
        Evaluator evaluator = report.evaluators().get(i);
        String path = "/evaluators/" + i;
        list.text(evaluator.title(), path + "/title")
            .text(evaluator.unit(), path + "/unit")
            .text(evaluator.role(), path + "/role");
      }
      list.endRow();
    }
    sign(canvas, book.word(Word.LEADER), "");
    sign(canvas, book.word(Word.OPINION_UNIT), book.word(Word.HEAD_OF_UNIT));
    sign(canvas, book.word(Word.OPINION_FINANCE), book.word(Word.HEAD_OF_FINANCE));
    canvas.row = Math.max(canvas.row, last);
    canvas.finish();
  }

  private void sign(Canvas canvas, String opinion, String signature) {
    String block =
        opinion
            + "\n\n\n"
            + (signature.isEmpty() ? "" : signature + "\n")
            + book.word(Word.DATE_LINE);
    canvas.text(canvas.row, 0, canvas.row, canvas.lastColumn(), Look.TEXT, block);
    canvas.row++;
  }

  /** What the narrative states and repeats; no sheet if it tells nothing. */
  void data() {
    if (report.facts().isEmpty() && report.quotes().isEmpty()) {
      return;
    }
    Canvas canvas = new Canvas(book, book.word(Word.SHEET_DATA), false, 18, 32, 28, 28, 14, 22);
    if (!report.facts().isEmpty()) {
      Lists list =
          new Lists(
              canvas,
              Word.FACTS,
              Lists.heads(Word.FACT_LEVEL, Word.FACT_NAME, Word.FACT_VALUE),
              1,
              3,
              2);
      facts(list, null, report.facts(), "", "/facts");
      list.end();
    }
    if (!report.quotes().isEmpty()) {
      Lists list =
          new Lists(
              canvas,
              Word.QUOTES,
              Lists.heads(
                  Word.QUOTED,
                  Word.QUOTED_OF,
                  Word.QUOTED_LESS,
                  Word.QUOTED_OVER,
                  Word.QUOTED_FROM,
                  Word.QUOTED_AT),
              1,
              1,
              1,
              1,
              1,
              1);
      for (int i = 0; i < report.quotes().size(); i++) {
        QuotedFigure quote = report.quotes().get(i);
        String path = "/quotes/" + i;
        list.text(quote.value().toString(), path + "/value")
            .text(String.join("\n", quote.of()), path + "/of")
            .text(String.join("\n", quote.less()), path + "/less")
            .text(String.join("\n", quote.over()), path + "/over")
            .text(quote.countedFrom().map(Quantity::toString), path + "/countedFrom")
            .text(quote.location(), path + "/location")
            .endRow();
      }
      list.end();
    }
    canvas.finish();
  }
}
