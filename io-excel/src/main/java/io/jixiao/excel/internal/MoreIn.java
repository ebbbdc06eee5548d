package io.jixiao.excel.internal;

import io.jixiao.core.model.Achievement;
import io.jixiao.core.model.AmountUnit;
import io.jixiao.core.model.AssetPosition;
import io.jixiao.core.model.BaseDataTable;
import io.jixiao.core.model.BudgetExecution;
import io.jixiao.core.model.BuildingControl;
import io.jixiao.core.model.EconomicClasses;
import io.jixiao.core.model.EconomicClassification;
import io.jixiao.core.model.Evaluator;
import io.jixiao.core.model.ExecutionLine;
import io.jixiao.core.model.ExpenditureBreakdown;
import io.jixiao.core.model.Fact;
import io.jixiao.core.model.FundingBreakdown;
import io.jixiao.core.model.Goal;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.NamedAmount;
import io.jixiao.core.model.PerformanceTarget;
import io.jixiao.core.model.ProjectSpending;
import io.jixiao.core.model.Quantity;
import io.jixiao.core.model.QuotedFigure;
import io.jixiao.core.model.SatisfactionAnswer;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.SpecialFunds;
import io.jixiao.core.model.Staffing;
import io.jixiao.core.model.StatutoryBudget;
import io.jixiao.core.model.StatutoryBudgets;
import io.jixiao.core.model.TaskSpending;
import io.jixiao.core.model.TaskTable;
import io.jixiao.core.model.YearComparison;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the tables beside the profile, the money tables and the indicators. */
final class MoreIn {

  private final Reading in;
  private final Finder finder;

  MoreIn(Reading in, Finder finder) {
    this.in = in;
    this.finder = finder;
  }

  private Optional<String> text(Finder.Found f, int r, String id, String path) {
    int c = f.column(id);
    if (c < 0) {
      return Optional.empty();
    }
    in.place(path, f.grid(), r, c);
    return in.text(f.grid(), f.grid().own(r, c));
  }

  private Optional<String> text(Finder.Found f, int r, Word word, String path) {
    return text(f, r, word.name(), path);
  }

  /** Reads the figures of a row; true if any is there. */
  private <B> boolean figures(Finder.Found f, int r, List<Bind<B>> binds, B builder, String path) {
    boolean any = false;
    for (Bind<B> bind : binds) {
      String id = bind.column().name();
      int c = f.column(id);
      if (c >= 0) {
        AmountUnit unit = Finder.unitOf(f, id).or(f::unit).orElse(AmountUnit.WAN_YUAN);
        any |= bind.read(in, f.grid(), f.grid().own(r, c), unit, builder);
        in.place(path + "/" + id, f.grid(), r, c);
      }
    }
    return any;
  }

  private static boolean is(Word word, String text) {
    return Keys.of(word.label()).contains(Keys.of(text));
  }

  List<NamedAmount> amounts(Word title, String path) {
    List<NamedAmount> out = new ArrayList<>();
    Optional<Finder.Found> table = finder.table(title);
    if (table.isPresent()) {
      Finder.Found f = table.get();
      for (int r : finder.rows(f)) {
        String at = path + "/" + out.size();
        Optional<String> name = text(f, r, Word.LINE, at + "/name");
        if (name.isPresent()) {
          NamedAmount.Builder b = NamedAmount.builder().name(name.get());
          figures(f, r, Binds.NAMED_AMOUNT, b, at);
          out.add(b.build());
        }
      }
    }
    return out;
  }

  private Optional<NamedAmount> item(Finder.Found f, int r, String path) {
    Optional<String> name = text(f, r, Word.ITEM, path + "/name");
    if (name.isEmpty()) {
      return Optional.empty();
    }
    NamedAmount.Builder b = NamedAmount.builder().name(name.get());
    figures(f, r, Binds.NAMED_AMOUNT, b, path);
    return Optional.of(b.build());
  }

  void money(SelfEvaluationReport.Builder report) {
    finder
        .table(Word.ASSETS)
        .ifPresent(
            f -> {
              for (int r : finder.rows(f)) {
                AssetPosition.Builder b = AssetPosition.builder();
                if (figures(f, r, Binds.ASSET_POSITION, b, "/assets")) {
                  report.assets(b.build());
                  break;
                }
              }
            });
    finder.table(Word.ECONOMIC).ifPresent(f -> economic(f, report));
    finder.table(Word.STATUTORY).ifPresent(f -> statutory(f, report));
    finder.table(Word.PROJECTS).ifPresent(f -> projects(f, report));
    finder
        .table(Word.SPECIAL)
        .ifPresent(
            f -> {
              SpecialFunds.Builder b = SpecialFunds.builder();
              for (int r : finder.rows(f)) {
                if (figures(f, r, Binds.SPECIAL_FUNDS, b, "/specialFunds")) {
                  break;
                }
              }
              b.addAllItems(amounts(Word.SPECIAL_ITEMS, "/specialFunds/items"));
              report.specialFunds(b.build());
            });
    finder.table(Word.TASK_TABLE).ifPresent(f -> tasks(f, report));
  }

  private void economic(Finder.Found f, SelfEvaluationReport.Builder report) {
    EconomicClassification.Builder out = EconomicClassification.builder();
    boolean any = false;
    for (int r : finder.rows(f)) {
      String name = label(f, r, Word.ECONOMIC_OF).orElse("");
      EconomicClasses.Builder b = EconomicClasses.builder();
      if (is(Word.ECONOMIC_BASIC, name)) {
        figures(f, r, Binds.ECONOMIC_CLASSES, b, "/economic/basic");
        out.basic(b.build());
      } else if (is(Word.ECONOMIC_PROJECT, name)) {
        figures(f, r, Binds.ECONOMIC_CLASSES, b, "/economic/project");
        out.project(b.build());
      } else if (is(Word.ECONOMIC_TOTAL, name) || name.contains("合计")) {
        figures(f, r, Binds.ECONOMIC_CLASSES, b, "/economic/total");
        out.total(b.build());
      } else {
        left(f, r);
        continue;
      }
      any = true;
    }
    if (any) {
      report.economic(out.build());
    }
  }

  private void left(Finder.Found f, int r) {
    List<GridCell> row = f.grid().row(r);
    if (!row.isEmpty()) {
      in.guess(
          f.grid(), row.get(0), new Label("此行不是数据，未读取", "this row is no data and was left out"));
    }
  }

  /** The label of a row: in its column, or left of the figures. */
  private Optional<String> label(Finder.Found f, int r, Word word) {
    int c = f.column(word.name());
    if (c < 0) {
      c = f.columns().values().stream().mapToInt(Integer::intValue).min().orElse(1) - 1;
    }
    return c < 0 ? Optional.empty() : in.text(f.grid(), f.grid().own(r, c));
  }

  private void statutory(Finder.Found f, SelfEvaluationReport.Builder report) {
    Map<String, StatutoryBudget.Builder> budgets = new LinkedHashMap<>();
    String id = "";
    int items = 0;
    for (int r : finder.rows(f)) {
      String kind = in.text(f.grid(), f.cell(r, Word.BUDGET_KIND.name())).orElse("");
      if (is(Word.GOVERNMENT_FUND, kind)) {
        id = "governmentFund";
      } else if (is(Word.STATE_CAPITAL, kind)) {
        id = "stateCapital";
      } else if (is(Word.SOCIAL_INSURANCE, kind)) {
        id = "socialInsurance";
      } else if (!kind.isEmpty() || id.isEmpty()) {
        left(f, r);
        continue;
      }
      String path = "/statutory/" + id;
      if (!kind.isEmpty()) {
        items = 0;
        String whether = in.text(f.grid(), f.cell(r, Word.WHETHER.name())).orElse("");
        StatutoryBudget.Builder b =
            StatutoryBudget.builder().none(is(Word.NONE, whether) || whether.equals("无"));
        figures(f, r, Binds.STATUTORY_BUDGET, b, path);
        budgets.put(id, b);
      }
      StatutoryBudget.Builder b = budgets.get(id);
      Optional<NamedAmount> item = item(f, r, path + "/items/" + items);
      if (b != null && item.isPresent()) {
        b.addItems(item.get());
        items++;
      }
    }
    StatutoryBudgets.Builder out = StatutoryBudgets.builder();
    for (Map.Entry<String, StatutoryBudget.Builder> e : budgets.entrySet()) {
      switch (e.getKey()) {
        case "governmentFund" -> out.governmentFund(e.getValue().build());
        case "stateCapital" -> out.stateCapital(e.getValue().build());
        default -> out.socialInsurance(e.getValue().build());
      }
    }
    report.statutory(out.build());
  }

  private void projects(Finder.Found f, SelfEvaluationReport.Builder report) {
    List<ProjectSpending.Builder> out = new ArrayList<>();
    int items = 0;
    for (int r : finder.rows(f)) {
      String path = "/projects/" + out.size();
      Optional<String> name = text(f, r, Word.PROJECT, path + "/name");
      if (name.isPresent()) {
        ProjectSpending.Builder b = ProjectSpending.builder().name(name.get());
        figures(f, r, Binds.PROJECT_SPENDING, b, path);
        out.add(b);
        items = 0;
      }
      if (!out.isEmpty()) {
        String at = "/projects/" + (out.size() - 1) + "/items/" + items;
        Optional<NamedAmount> item = item(f, r, at);
        if (item.isPresent()) {
          out.get(out.size() - 1).addItems(item.get());
          items++;
        }
      }
    }
    out.forEach(b -> report.addProjects(b.build()));
  }

  private void tasks(Finder.Found f, SelfEvaluationReport.Builder report) {
    TaskTable.Builder out = TaskTable.builder();
    int n = 0;
    for (int r : finder.rows(f)) {
      String key = Keys.of(in.text(f.grid(), f.cell(r, Word.TASK_NAME.name())).orElse(""));
      boolean total = key.contains("合计") || key.equals("total");
      String path = total ? "/tasks/total" : "/tasks/tasks/" + n;
      TaskSpending.Builder b = TaskSpending.builder();
      b.name(text(f, r, Word.TASK_NAME, path + "/name"));
      b.completion(text(f, r, Word.TASK_COMPLETION, path + "/completion"));
      figures(f, r, Binds.TASK_SPENDING, b, path);
      if (total) {
        out.total(b.build());
      } else {
        out.addTasks(b.build());
        n++;
      }
    }
    report.tasks(out.build());
  }

  List<Goal> goals(String path) {
    Optional<Finder.Found> table = finder.table(Word.GOALS);
    if (table.isEmpty()) {
      return List.of();
    }
    Finder.Found f = table.get();
    Map<Integer, List<Fact>> facts = goalFacts(path);
    List<Goal> out = new ArrayList<>();
    @Nullable String group = null;
    @Nullable String kind = null;
    for (int r : finder.rows(f)) {
      group = above(f, r, Word.GOAL_GROUP, group);
      kind = above(f, r, Word.GOAL_KIND, kind);
      String at = path + "/" + out.size();
      Optional<String> name = text(f, r, Word.GOAL, at + "/name");
      if (name.isEmpty()) {
        continue;
      }
      Goal.Builder b = Goal.builder().name(name.get());
      if (group != null) {
        b.group(group);
      }
      if (kind != null) {
        b.kind(kind);
      }
      text(f, r, Word.GOAL_TARGET, at + "/target")
          .map(PerformanceTarget::parse)
          .ifPresent(b::target);
      text(f, r, Word.GOAL_ACHIEVED, at + "/achieved")
          .map(Achievement::parse)
          .ifPresent(b::achieved);
      b.addAllFacts(facts.getOrDefault(out.size() + 1, List.of()));
      out.add(b.build());
    }
    return out;
  }

  /** A blank cell means: as above; a dash means that there is none. */
  private @Nullable String above(Finder.Found f, int r, Word word, @Nullable String current) {
    int c = f.column(word.name());
    GridCell own = c < 0 ? null : f.grid().own(r, c);
    if (own == null) {
      return c < 0 ? null : current;
    }
    String text = in.text(f.grid(), own).map(Keys::name).orElse("");
    return text.isEmpty() || text.equals(MoreOut.DASH) ? null : text;
  }

  private Map<Integer, List<Fact>> goalFacts(String path) {
    Map<Integer, List<Fact>> out = new HashMap<>();
    Optional<Finder.Found> table = finder.table(Word.GOAL_FACTS);
    if (table.isEmpty()) {
      return out;
    }
    Finder.Found f = table.get();
    Map<Integer, List<Integer>> rows = new LinkedHashMap<>();
    for (int r : finder.rows(f)) {
      in.count(f.grid(), quiet(f.cell(r, Word.GOAL_NUMBER.name())))
          .ifPresent(n -> rows.computeIfAbsent(n, k -> new ArrayList<>()).add(r));
    }
    rows.forEach((n, r) -> out.put(n, facts(f, r, path + "/" + (n - 1) + "/facts")));
    return out;
  }

  /** A running number that we write as text is no guess worth telling. */
  private static @Nullable GridCell quiet(@Nullable GridCell cell) {
    if (cell == null || cell.number() != null) {
      return cell;
    }
    FigureText read = FigureText.parse(cell.text());
    return read == null || read.number() == null
        ? cell
        : GridCell.number(cell.row(), cell.col(), read.number(), NumberFormatCode.GENERAL);
  }

  private List<Fact> facts(Finder.Found f, List<Integer> rows, String path) {
    List<Fact> out = new ArrayList<>();
    facts(f, rows, 0, 1, path, out);
    return out;
  }

  /**
   * Reads the facts of one depth and, by recursion, their parts; returns the first row not read.
   */
  private int facts(
      Finder.Found f, List<Integer> rows, int from, int depth, String path, List<Fact> out) {
    int i = from;
    while (i < rows.size()) {
      int r = rows.get(i);
      String level = in.text(f.grid(), f.cell(r, Word.FACT_LEVEL.name())).orElse("1");
      int own = level.split("[.．]", -1).length;
      if (own < depth || depth > 20) {
        return i;
      }
      String at = path + "/" + out.size();
      Fact.Builder b =
          Fact.builder()
              .name(text(f, r, Word.FACT_NAME, at + "/name").orElse(""))
              .value(Achievement.parse(text(f, r, Word.FACT_VALUE, at + "/value").orElse("")));
      List<Fact> parts = new ArrayList<>();
      i = facts(f, rows, i + 1, depth + 1, at + "/parts", parts);
      out.add(b.addAllParts(parts).build());
    }
    return i;
  }

  void data(SelfEvaluationReport.Builder report) {
    finder.table(Word.FACTS).ifPresent(f -> report.addAllFacts(facts(f, finder.rows(f), "/facts")));
    finder
        .table(Word.SATISFACTION)
        .ifPresent(
            f -> {
              int n = 0;
              for (int r : finder.rows(f)) {
                String at = "/satisfaction/" + n;
                Optional<String> answer = text(f, r, Word.ANSWER, at + "/answer");
                if (answer.isPresent()) {
                  SatisfactionAnswer.Builder b = SatisfactionAnswer.builder().answer(answer.get());
                  figures(f, r, Binds.SATISFACTION_ANSWER, b, at);
                  report.addSatisfaction(b.build());
                  n++;
                }
              }
            });
    finder.table(Word.QUOTES).ifPresent(f -> quotes(f, report));
    finder.table(Word.PART_EVALUATORS).ifPresent(f -> evaluators(f, report));
  }

  private void quotes(Finder.Found f, SelfEvaluationReport.Builder report) {
    int n = 0;
    for (int r : finder.rows(f)) {
      String at = "/quotes/" + n;
      Optional<Quantity> quantity = quantity(f, r, Word.QUOTED, at + "/value");
      if (quantity.isEmpty()) {
        continue;
      }
      QuotedFigure.Builder b = QuotedFigure.builder().value(quantity.get());
      text(f, r, Word.QUOTED_OF, at + "/of").ifPresent(t -> b.addOf(t.split("\n", -1)));
      text(f, r, Word.QUOTED_LESS, at + "/less").ifPresent(t -> b.addLess(t.split("\n", -1)));
      text(f, r, Word.QUOTED_OVER, at + "/over").ifPresent(t -> b.addOver(t.split("\n", -1)));
      if (text(f, r, Word.QUOTED_FROM, at + "/countedFrom").isPresent()) {
        b.countedFrom(quantity(f, r, Word.QUOTED_FROM, at + "/countedFrom"));
      }
      b.location(text(f, r, Word.QUOTED_AT, at + "/location"));
      report.addQuotes(b.build());
      n++;
    }
  }

  private Optional<Quantity> quantity(Finder.Found f, int row, Word column, String path) {
    Optional<Quantity> quantity = text(f, row, column, path).flatMap(Quantity::tryParse);
    GridCell cell = f.cell(row, column.name());
    if (quantity.isEmpty() && cell != null) {
      in.error(f.grid(), cell, new Label("数字和单位，如 2156.62万元", "a number with its unit"));
    }
    return quantity;
  }

  private void evaluators(Finder.Found f, SelfEvaluationReport.Builder report) {
    int n = 0;
    for (int r : finder.rows(f)) {
      GridCell first = f.grid().row(r).get(0);
      if (f.grid().lastColOf(r, first.col()) > first.col()) {
        break; // the opinions and signatures
      }
      String at = "/evaluators/" + n;
      Evaluator e =
          Evaluator.builder()
              .title(text(f, r, Word.PERSON_TITLE, at + "/title"))
              .unit(text(f, r, Word.PERSON_UNIT, at + "/unit"))
              .role(text(f, r, Word.PERSON_ROLE, at + "/role"))
              .build();
      if (e.title().isPresent() || e.unit().isPresent() || e.role().isPresent()) {
        report.addEvaluators(e);
        n++;
      }
    }
  }

  Optional<BaseDataTable> baseData() {
    BaseDataTable.Builder out = BaseDataTable.builder();
    boolean any = false;
    Optional<Finder.Found> staffing = finder.table(Word.BASE_STAFFING);
    if (staffing.isPresent()) {
      Finder.Found f = staffing.get();
      Staffing.Builder b = Staffing.builder();
      for (int r : finder.rows(f)) {
        if (figures(f, r, Binds.STAFFING, b, "/baseData/staffing")) {
          out.staffing(b.build());
          any = true;
          break;
        }
      }
    }
    Optional<Finder.Found> lines = finder.table(Word.BASE_LINES);
    if (lines.isPresent()) {
      lines(lines.get(), out);
      any = true;
    }
    Optional<Finder.Found> buildings = finder.table(Word.BASE_BUILDINGS);
    if (buildings.isPresent()) {
      Finder.Found f = buildings.get();
      BuildingControl.Builder b = BuildingControl.builder();
      for (int r : finder.rows(f)) {
        if (figures(f, r, Binds.BUILDING_CONTROL, b, "/baseData/buildings")) {
          out.buildings(b.build());
          any = true;
          break;
        }
      }
    }
    Optional<Finder.Field> economy = finder.field(Keys.of(Word.BASE_ECONOMY.label()));
    if (economy.isPresent()) {
      Finder.Field f = economy.get();
      in.place("/baseData/economyMeasures", f.grid(), f.row(), f.valueCol());
      Optional<String> text = in.text(f.grid(), f.value());
      out.economyMeasures(text);
      any |= text.isPresent();
    }
    return any ? Optional.of(out.build()) : Optional.empty();
  }

  /** A line of the base data table before its parts are known. */
  private record Line(int row, int depth, Optional<String> name) {}

  private void lines(Finder.Found f, BaseDataTable.Builder out) {
    Map<Word, List<Line>> slots = new LinkedHashMap<>();
    boolean kinds = f.column(Word.BASE_KIND.name()) >= 0;
    @Nullable Word slot = null;
    for (int r : finder.rows(f)) {
      String raw = rawLabel(f, r);
      Word own =
          kinds ? slot(in.text(f.grid(), f.cell(r, Word.BASE_KIND.name())).orElse("")) : slot(raw);
      if (own != null) {
        slot = own;
      }
      if (slot == null) {
        left(f, r);
        continue;
      }
      List<Line> lines = slots.computeIfAbsent(slot, s -> new ArrayList<>());
      int depth = kinds ? indent(raw) : own != null ? 0 : typedDepth(raw, lines);
      lines.add(new Line(r, depth, kinds ? named(raw) : typedName(raw)));
    }
    for (Map.Entry<Word, List<Line>> e : slots.entrySet()) {
      switch (e.getKey()) {
        case BASE_THREE_PUBLIC -> out.threePublic(line(f, e.getValue(), "/baseData/threePublic"));
        case BASE_PROJECTS -> out.projects(line(f, e.getValue(), "/baseData/projects"));
        case BASE_PUBLIC_USE -> out.publicUse(line(f, e.getValue(), "/baseData/publicUse"));
        case BASE_PROCUREMENT -> out.procurement(line(f, e.getValue(), "/baseData/procurement"));
        default -> out.basicAdjustment(line(f, e.getValue(), "/baseData/basicAdjustment"));
      }
    }
  }

  private static @Nullable Word slot(String text) {
    String key = Keys.of(text);
    for (Word word :
        List.of(
            Word.BASE_THREE_PUBLIC,
            Word.BASE_PROJECTS,
            Word.BASE_PUBLIC_USE,
            Word.BASE_PROCUREMENT,
            Word.BASE_ADJUSTMENT)) {
      Set<String> keys = Keys.of(word.label());
      if (keys.contains(key)) {
        return word;
      }
    }
    return null;
  }

  /** The label with its leading spaces, which tell its depth. */
  private String rawLabel(Finder.Found f, int r) {
    int c = f.column(Word.BASE_LINE.name());
    if (c < 0) {
      c = f.columns().values().stream().mapToInt(Integer::intValue).min().orElse(1) - 1;
    }
    GridCell cell = c < 0 ? null : f.grid().own(r, c);
    return cell == null ? "" : cell.text();
  }

  private static int indent(String raw) {
    int n = 0;
    while (n < raw.length() && raw.charAt(n) == '　') {
      n++;
    }
    return n / 2;
  }

  private static Optional<String> named(String raw) {
    String name = raw.strip();
    return name.isEmpty() || name.equals(MoreOut.DASH) ? Optional.empty() : Optional.of(name);
  }

  /** On the official form numbered lines are parts, and lines without a number parts of those. */
  private static int typedDepth(String raw, List<Line> before) {
    if (raw.strip().matches("(?s)\\d{1,2}[、.．].*")) {
      return 1;
    }
    boolean numbered = before.stream().anyMatch(l -> l.depth() >= 2 || l.name().isEmpty());
    int depth = before.isEmpty() ? 1 : Math.max(1, before.get(before.size() - 1).depth());
    return numbered ? 2 : depth;
  }

  private static Optional<String> typedName(String raw) {
    String name =
        Keys.name(raw)
            .replaceFirst("^\\d{1,2}[、.．]", "")
            .replaceFirst("^其中[：:]", "")
            .replaceFirst("[：:]$", "");
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }

  private YearComparison line(Finder.Found f, List<Line> lines, String path) {
    return line(f, lines, new int[] {0}, path);
  }

  private YearComparison line(Finder.Found f, List<Line> lines, int[] at, String path) {
    boolean root = at[0] == 0;
    Line own = lines.get(at[0]++);
    YearComparison.Builder b = YearComparison.builder().name(own.name());
    in.place(path + "/name", f.grid(), own.row(), Math.max(0, f.column(Word.BASE_LINE.name())));
    figures(f, own.row(), Binds.YEAR_COMPARISON, b, path);
    int n = 0;
    while (at[0] < lines.size() && (lines.get(at[0]).depth() > own.depth() || root)) {
      b.addParts(line(f, lines, at, path + "/parts/" + n++));
    }
    return b.build();
  }

  Optional<BudgetExecution> execution(
      String path,
      Optional<FundingBreakdown> byIncome,
      Optional<ExpenditureBreakdown> byExpenditure) {
    BudgetExecution.Builder out = BudgetExecution.builder();
    boolean any = false;
    Optional<Finder.Found> table = finder.table(Word.EXECUTION);
    if (table.isPresent()) {
      Finder.Found f = table.get();
      for (int r : finder.rows(f)) {
        String name = label(f, r, Word.FUNDS).orElse("");
        ExecutionLine.Builder b = ExecutionLine.builder();
        String key = Keys.of(name);
        if (is(Word.FUNDS_TOTAL, name)) {
          figures(f, r, Binds.EXECUTION_LINE, b, path + "/total");
          out.total(b.build());
        } else if (is(Word.FUNDS_CURRENT, name) || key.contains("当年财政拨款")) {
          figures(f, r, Binds.EXECUTION_LINE, b, path + "/currentAppropriation");
          out.currentAppropriation(b.build());
        } else if (is(Word.FUNDS_CARRIED, name) || key.contains("上年结转")) {
          figures(f, r, Binds.EXECUTION_LINE, b, path + "/carriedForward");
          out.carriedForward(b.build());
        } else if (is(Word.FUNDS_OTHER, name)) {
          figures(f, r, Binds.EXECUTION_LINE, b, path + "/other");
          out.other(b.build());
        } else {
          left(f, r);
        }
      }
      any = true;
    }
    out.byIncome(byIncome).byExpenditure(byExpenditure);
    any |= byIncome.isPresent() || byExpenditure.isPresent();
    return any ? Optional.of(out.build()) : Optional.empty();
  }
}
