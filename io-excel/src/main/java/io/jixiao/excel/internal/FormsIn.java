package io.jixiao.excel.internal;

import io.jixiao.core.check.Severity;
import io.jixiao.core.model.AmountUnit;
import io.jixiao.core.model.BudgetTables;
import io.jixiao.core.model.Column;
import io.jixiao.core.model.ExpenditureBreakdown;
import io.jixiao.core.model.FixedAssets;
import io.jixiao.core.model.FundingBreakdown;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.ProjectEvaluation;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.Staffing;
import io.jixiao.core.model.ThreePublicExpenses;
import io.jixiao.core.model.UnitProfile;
import io.jixiao.core.model.UnitTable;
import io.jixiao.excel.CellFault;
import io.jixiao.excel.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the forms of one report from a workbook, as people fill them in. */
public final class FormsIn {

  /** The keys of all words that are labels and so never values. */
  static final Set<String> LABELS = labels();

  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,2}");
  private static final Pattern YEAR = Pattern.compile("(20\\d{2})年");
  private static final Pattern DATE = Pattern.compile("(\\d{4})[年./-](\\d{1,2})[月./-](\\d{1,2})日?");
  private static final Pattern TASK = Pattern.compile("(?:任务|task)\\d{1,2}");

  private final Reading in;
  private final List<Grid> grids;
  private final List<Area> projects = new ArrayList<>();
  private final Finder finder;
  private final SelfEvaluationReport.Builder report = SelfEvaluationReport.builder();

  private FormsIn(Reading in, List<Grid> grids) {
    this.in = in;
    this.grids = grids;
    List<Area> areas = new ArrayList<>();
    for (Grid grid : grids) {
      if (grid.lastRow() >= 0 && !isResult(grid)) {
        int from = 0;
        for (int start : projectStarts(grid)) {
          if (from < start && projects.isEmpty()) {
            areas.add(new Area(grid, from, start));
          } else if (from < start) {
            close(grid, start);
          }
          projects.add(new Area(grid, start, grid.lastRow() + 1));
          from = start + 1;
        }
        if (from == 0) {
          areas.add(new Area(grid, 0, grid.lastRow() + 1));
        }
      }
    }
    this.finder = new Finder(areas);
  }

  /** Ends the last project's table of a sheet where the next one begins. */
  private void close(Grid grid, int end) {
    Area last = projects.get(projects.size() - 1);
    if (last.grid().equals(grid)) {
      projects.set(projects.size() - 1, new Area(grid, last.from(), end));
    }
  }

  /** The rows at which the tables of projects begin: at their title, or at the name's label. */
  private static List<Integer> projectStarts(Grid grid) {
    Set<String> names = Keys.of(Word.PROJECT_NAME.label());
    List<Integer> out = new ArrayList<>();
    for (int r : grid.rows()) {
      for (GridCell cell : grid.row(r)) {
        if (cell.number() == null && names.contains(Keys.of(cell.text()))) {
          int start = r;
          for (int above = r - 1; above >= Math.max(0, r - 3); above--) {
            for (GridCell title : grid.row(above)) {
              if (Keys.of(title.text()).contains(Keys.of(Word.TITLE_PROJECT.label().zh()))
                  || Keys.of(title.text()).contains(Keys.of(Word.TITLE_PROJECT.label().en()))) {
                start = above;
              }
            }
          }
          out.add(start);
        }
      }
    }
    return out;
  }

  /**
   * What was read.
   *
   * @param report the report; null if nothing of it was found
   * @param faults the faults and guesses
   * @param cells the cell of each figure by its path
   */
  public record Result(
      @Nullable SelfEvaluationReport report, List<CellFault> faults, Map<String, String> cells) {}

  /**
   * Reads a file.
   *
   * @param file the file, not null
   * @param limits the limits, not null
   * @param password the password; null if there is none
   * @return the report and all faults
   * @throws IOException if the file cannot be read
   */
  public static Result read(Path file, ReadLimits limits, @Nullable String password)
      throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, String.valueOf(file.getFileName()), limits, password);
    }
  }

  /**
   * Reads a stream.
   *
   * @param stream the stream, not null
   * @param name the name of the file for messages, not null
   * @param limits the limits, not null
   * @param password the password; null if there is none
   * @return the report and all faults
   * @throws IOException if the stream cannot be read
   */
  public static Result read(
      InputStream stream, String name, ReadLimits limits, @Nullable String password)
      throws IOException {
    Reading in = new Reading(name);
    try {
      Source.Opened opened = Source.open(Source.bytes(stream, limits), limits, password);
      for (Label remark : opened.remarks()) {
        in.report(Severity.INFO, null, null, new Label("", ""), remark);
      }
      SelfEvaluationReport report = new FormsIn(in, opened.grids()).read();
      return new Result(report, List.copyOf(in.faults()), Map.copyOf(in.cells()));
    } catch (BadWorkbookException e) {
      in.report(Severity.ERROR, e.cell(), null, e.expected(), e.label());
      return new Result(null, List.copyOf(in.faults()), Map.of());
    }
  }

  /** The sheets that tell a result are ours and hold no data of the unit. */
  private static boolean isResult(Grid grid) {
    String name = grid.name();
    for (String result : Keys.names(Word.SHEET_RESULT.label())) {
      if (name.startsWith(result) && NUMBER.matcher(name.substring(result.length())).matches()) {
        return true; // of a project
      }
    }
    for (Word word : List.of(Word.SHEET_RESULT, Word.SHEET_FINDINGS, Word.SHEET_MARKS)) {
      if (name.equals(word.label().zh()) || name.equals(word.label().en())) {
        return true;
      }
    }
    return false;
  }

  private @Nullable SelfEvaluationReport read() {
    finder.find(Specs.DEPARTMENT);
    finder.endAtLabels(
        List.of(
            Word.PART_PROFILE,
            Word.PART_MONEY,
            Word.GRADE,
            Word.BASE_ECONOMY,
            Word.GOALS,
            Word.GOAL_FACTS));

    boolean unit = unit();
    report.income(
        money(
            MoneyForm.INCOME,
            Binds.FUNDING_BREAKDOWN,
            FundingBreakdown::builder,
            FundingBreakdown.Builder::name,
            FundingBreakdown.Builder::build,
            "/income"));
    report.expenditure(
        money(
            MoneyForm.EXPENDITURE,
            Binds.EXPENDITURE_BREAKDOWN,
            ExpenditureBreakdown::builder,
            ExpenditureBreakdown.Builder::name,
            ExpenditureBreakdown.Builder::build,
            "/expenditure"));
    report.threePublic(
        money(
            MoneyForm.THREE_PUBLIC,
            Binds.THREE_PUBLIC_EXPENSES,
            ThreePublicExpenses::builder,
            ThreePublicExpenses.Builder::name,
            ThreePublicExpenses.Builder::build,
            "/threePublic"));
    report.fixedAssets(
        money(
            MoneyForm.FIXED_ASSETS,
            Binds.FIXED_ASSETS,
            FixedAssets::builder,
            FixedAssets.Builder::name,
            FixedAssets.Builder::build,
            "/fixedAssets"));
    budget();
    MoreIn more = new MoreIn(in, finder);
    more.money(report);
    report.addAllGoals(more.goals("/goals"));
    report.baseData(more.baseData());
    more.data(report);
    evaluation();
    projects();
    tables();
    return unit ? report.build() : null;
  }

  /** Tells which of the tables that every department's form has were not found. */
  private void tables() {
    if (finder.table(Word.TITLE_SCORES).isEmpty()) {
      return; // told already, or a form of projects alone
    }
    for (Word table :
        List.of(Word.INCOME, Word.EXPENDITURE, Word.THREE_PUBLIC, Word.FIXED_ASSETS)) {
      if (finder.table(table).isEmpty()) {
        missing(Severity.WARNING, table.label());
      }
    }
  }

  private Optional<Finder.Field> where(Column<SelfEvaluation> column) {
    return finder.field(keys(column.label(), Aliases.of(column)));
  }

  private static Set<String> keys(Label label, String... aliases) {
    Set<String> keys = new LinkedHashSet<>(Keys.of(label));
    for (String alias : aliases) {
      keys.add(Keys.of(alias));
    }
    return keys;
  }

  private Optional<String> text(Word word, String path, String... aliases) {
    return text(finder, word, path, aliases);
  }

  private Optional<String> text(Finder where, Word word, String path, String... aliases) {
    Optional<Finder.Field> field = where.field(keys(word.label(), aliases));
    if (field.isEmpty()) {
      return Optional.empty();
    }
    Finder.Field f = field.get();
    in.place(path, f.grid(), f.row(), f.valueCol());
    return in.text(f.grid(), f.value()).filter(t -> !t.isEmpty());
  }

  private void missing(Severity severity, Label what) {
    in.report(
        severity,
        grids.isEmpty() ? null : finder.where(),
        null,
        what,
        new Label("没有找到“" + what.zh() + "”", "“" + what.en() + "” was not found"));
  }

  private boolean unit() {
    UnitProfile.Builder unit = UnitProfile.builder();
    Optional<String> name =
        text(Word.UNIT_NAME, "/unit/name", "单位名称", "部门名称", "预算部门名称", "区级预算部门名称", "填报单位")
            .map(Keys::name);
    if (name.isEmpty()) {
      missing(Severity.ERROR, Word.UNIT_NAME.label());
    }
    name.ifPresent(unit::name);
    Optional<Integer> year = year();
    if (year.isEmpty()) {
      missing(Severity.ERROR, Word.YEAR.label());
    }
    year.ifPresent(unit::year);
    text(Word.BUDGET_CODE, "/unit/budgetCode", "预算单位编码", "部门编码", "单位编码")
        .ifPresent(unit::budgetCode);
    text(Word.LEVEL, "/unit/level").ifPresent(unit::level);
    text(Word.REGION, "/unit/region").ifPresent(unit::region);
    text(Word.DUTIES, "/unit/duties", "职能职责", "主要职责").ifPresent(unit::duties);
    reportDate(unit);
    staffing(unit);
    tasks(unit);
    if (name.isEmpty() || year.isEmpty()) {
      return false;
    }
    report.unit(unit.build());
    return true;
  }

  private Optional<Integer> year() {
    Optional<Finder.Field> field = finder.field(keys(Word.YEAR.label(), "年度", "预算年度"));
    if (field.isPresent()) {
      Finder.Field f = field.get();
      Optional<String> text = in.text(f.grid(), f.value());
      if (text.isPresent()) {
        in.place("/unit/year", f.grid(), f.row(), f.valueCol());
        Matcher m = Pattern.compile("(20\\d{2})年?度?").matcher(Keys.plain(text.get()));
        if (m.matches()) {
          return Optional.of(Integer.parseInt(m.group(1)));
        }
        GridCell value = f.value();
        if (value != null) {
          in.error(f.grid(), value, new Label("年度，如 2021", "a year such as 2021"));
        }
      }
    }
    for (Grid grid : grids) {
      for (int r : grid.rows().headSet(10)) {
        for (GridCell cell : grid.row(r)) {
          Matcher m = YEAR.matcher(Keys.plain(cell.text()));
          if (cell.number() == null && m.find()) {
            in.guess(grid, cell, new Label("评价年度取自标题", "the fiscal year was taken from the title"));
            in.place("/unit/year", grid, cell.row(), cell.col());
            return Optional.of(Integer.parseInt(m.group(1)));
          }
        }
      }
    }
    return Optional.empty();
  }

  private void reportDate(UnitProfile.Builder unit) {
    Optional<Finder.Field> field = finder.field(Keys.of(Word.REPORT_DATE.label()));
    if (field.isEmpty() || field.get().value() == null) {
      return;
    }
    Finder.Field f = field.get();
    in.place("/unit/reportDate", f.grid(), f.row(), f.valueCol());
    Optional<String> text = in.text(f.grid(), f.value());
    Matcher m = DATE.matcher(Keys.plain(text.orElse("")));
    GridCell value = f.value();
    if (m.matches()) {
      try {
        unit.reportDate(
            LocalDate.of(
                Integer.parseInt(m.group(1)),
                Integer.parseInt(m.group(2)),
                Integer.parseInt(m.group(3))));
        return;
      } catch (DateTimeException e) {
        // told below, as any other text that is no date
      }
    }
    if (value != null) {
      in.error(f.grid(), value, new Label("日期，如 2022年6月10日", "a date such as 2022-06-10"));
    }
  }

  private void staffing(UnitProfile.Builder unit) {
    Staffing.Builder staffing = Staffing.builder();
    boolean any = false;
    for (Bind<Staffing.Builder> bind : Binds.STAFFING) {
      Optional<Finder.Field> field =
          finder.field(keys(bind.column().label(), Aliases.of(bind.column())));
      if (field.isPresent()) {
        Finder.Field f = field.get();
        in.place("/unit/staffing/" + bind.column().name(), f.grid(), f.row(), f.valueCol());
        any |= bind.read(in, f.grid(), f.value(), AmountUnit.WAN_YUAN, staffing);
      }
    }
    if (any) {
      unit.staffing(staffing.build());
    }
  }

  /** The tasks: rows beside their common label, each after its own number or in one cell. */
  private void tasks(UnitProfile.Builder unit) {
    Optional<Finder.Field> field = finder.field(keys(Word.TASKS.label(), "主要工作内容", "年度主要工作"));
    if (field.isEmpty()) {
      return;
    }
    Finder.Field f = field.get();
    int last = f.grid().lastRowOf(f.row(), f.col());
    int n = 0;
    for (int r = f.row(); r <= f.grid().lastRow(); r++) {
      if (r > last && !hasTaskLabel(f, r)) {
        break;
      }
      for (GridCell cell : f.grid().row(r)) {
        String key = Keys.of(cell.text());
        if (cell.col() <= f.col() || TASK.matcher(key).matches()) {
          continue;
        }
        Optional<String> text = in.text(f.grid(), cell);
        if (text.isPresent()) {
          for (String line : lines(text.get())) {
            unit.addTasks(line);
            in.place("/unit/tasks/" + n++, f.grid(), r, cell.col());
          }
        }
        break;
      }
    }
  }

  private static boolean hasTaskLabel(Finder.Field f, int r) {
    for (GridCell cell : f.grid().row(r)) {
      if (TASK.matcher(Keys.of(cell.text())).matches()) {
        return true;
      }
    }
    return false;
  }

  /** Several tasks that were typed into one cell: 任务1：…；任务2：…. */
  private static List<String> lines(String text) {
    if (!text.matches("(?s)\\s*任务\\s*\\d{1,2}\\s*[：:].*")) {
      return List.of(text);
    }
    List<String> out = new ArrayList<>();
    for (String part : text.split("任务\\s*\\d{1,2}\\s*[：:]", -1)) {
      String line = part.strip().replaceAll("[；;。]+$", "");
      if (!line.isEmpty()) {
        out.add(line);
      }
    }
    return out;
  }

  private <T, B> Optional<UnitTable<T>> money(
      MoneyForm<T> form,
      List<Bind<B>> binds,
      Supplier<B> builder,
      BiConsumer<B, String> name,
      Function<B, T> build,
      String path) {
    return money(finder, form, binds, builder, name, build, path, false);
  }

  private <T, B> Optional<UnitTable<T>> money(
      Finder where,
      MoneyForm<T> form,
      List<Bind<B>> binds,
      Supplier<B> builder,
      BiConsumer<B, String> name,
      Function<B, T> build,
      String path,
      boolean single) {
    Optional<Finder.Found> table = where.table(form.title());
    if (table.isEmpty()) {
      return Optional.empty();
    }
    Finder.Found f = table.get();
    AmountUnit unit = unit(f);
    for (String id : f.spec().leaves().keySet()) {
      if (f.column(id) < 0 && !f.spec().optional().contains(id)) {
        in.report(
            Severity.WARNING,
            f.grid().place(f.headTop(), 0),
            null,
            label(binds, id),
            new Label("表头缺少一栏", "a heading is missing"));
      }
    }
    List<T> rows = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<Integer> at = new ArrayList<>();
    List<Boolean> filled = new ArrayList<>();
    for (int r : where.rows(f)) {
      Optional<String> rowName = rowName(f, r);
      boolean figures = false;
      for (Bind<B> bind : binds) {
        figures |= f.cell(r, bind.column().name()) != null;
      }
      if (!figures && (rowName.isEmpty() || isNoteRow(f, r, rowName.get()))) {
        note(f, r);
        continue;
      }
      B b = builder.get();
      rowName.ifPresent(n -> name.accept(b, n));
      for (Bind<B> bind : binds) {
        String id = bind.column().name();
        if (f.column(id) >= 0) {
          AmountUnit own = Finder.unitOf(f, id).orElse(unit);
          bind.read(in, f.grid(), f.cell(r, id), own, b);
        }
      }
      rows.add(build.apply(b));
      names.add(rowName.orElse(""));
      at.add(r);
      filled.add(figures);
    }
    return assemble(f, binds, path, rows, names, at, filled, single);
  }

  private <T, B> Optional<UnitTable<T>> assemble(
      Finder.Found f,
      List<Bind<B>> binds,
      String path,
      List<T> rows,
      List<String> names,
      List<Integer> at,
      List<Boolean> filled,
      boolean single) {
    int whole = 0;
    for (int i = 0; i < names.size(); i++) {
      String key = Keys.of(names.get(i));
      if (key.contains("汇总")
          || key.equals("合计")
          || Keys.of(Word.CONSOLIDATED.label()).contains(key)) {
        whole = i;
        break;
      }
    }
    UnitTable.Builder<T> table = UnitTable.builder();
    int member = 0;
    boolean any = false;
    for (int i = 0; i < rows.size(); i++) {
      String row;
      if (i == whole) {
        if (!filled.get(i) && Keys.of(Word.CONSOLIDATED.label()).contains(Keys.of(names.get(i)))) {
          continue;
        }
        table.consolidated(rows.get(i));
        row = path + (single ? "/" : "/consolidated/");
      } else {
        table.addMembers(rows.get(i));
        row = path + "/members/" + member++ + "/";
      }
      any = true;
      for (Bind<B> bind : binds) {
        int c = f.column(bind.column().name());
        if (c >= 0) {
          in.place(row + bind.column().name(), f.grid(), at.get(i), c);
        }
      }
    }
    return any ? Optional.of(table.build()) : Optional.empty();
  }

  private static Label label(Collection<? extends Bind<?>> binds, String id) {
    for (Bind<?> bind : binds) {
      if (bind.column().name().equals(id)) {
        return bind.column().label();
      }
    }
    return Label.of(id);
  }

  private Optional<String> rowName(Finder.Found f, int r) {
    int c = f.column(Word.INSTITUTION.name());
    if (c < 0) {
      c = f.columns().values().stream().mapToInt(Integer::intValue).min().orElse(1) - 1;
    }
    return c < 0 ? Optional.empty() : in.text(f.grid(), f.grid().own(r, c)).map(Keys::name);
  }

  private static boolean isNoteRow(Finder.Found f, int r, String name) {
    int c = f.column(Word.INSTITUTION.name());
    boolean across = c >= 0 && f.grid().lastColOf(r, c) > c;
    return across || name.length() > 30 || IndicatorsIn.isNote(name);
  }

  private void note(Finder.Found f, int r) {
    List<GridCell> cells = f.grid().row(r);
    if (!cells.isEmpty()) {
      in.guess(
          f.grid(), cells.get(0), new Label("此行不是数据，未读取", "this row is no data and was left out"));
    }
  }

  /** The unit that the table states; the forms' own unit where it states none. */
  private AmountUnit unit(Finder.Found f) {
    if (f.unit().isEmpty()) {
      in.report(
          Severity.INFO,
          f.grid().place(f.headTop(), 0),
          null,
          new Label("", ""),
          new Label("没有写明单位，按万元读取", "no unit is stated; read as 10,000 yuan"));
    }
    return f.unit().orElse(AmountUnit.WAN_YUAN);
  }

  private void evaluation() {
    if (finder.table(Word.TITLE_SCORES).isEmpty() && projects.isEmpty()) {
      missing(Severity.ERROR, Word.TITLE_SCORES.label());
    }
    if (finder.table(Word.TITLE_SCORES).isPresent()) {
      if (where(SelfEvaluation.CLAIMED_TOTAL).isEmpty()) {
        missing(Severity.WARNING, SelfEvaluation.CLAIMED_TOTAL.label());
      }
    }
    report.evaluation(evaluation(finder, "/evaluation"));
  }

  private SelfEvaluation evaluation(Finder where, String path) {
    SelfEvaluation.Builder evaluation = SelfEvaluation.builder();
    evaluation.execution(
        new MoreIn(in, where)
            .execution(
                path + "/execution",
                money(
                        where,
                        MoneyForm.INCOME.titled(Word.BY_INCOME),
                        Binds.FUNDING_BREAKDOWN,
                        FundingBreakdown::builder,
                        FundingBreakdown.Builder::name,
                        FundingBreakdown.Builder::build,
                        path + "/execution/byIncome",
                        true)
                    .flatMap(UnitTable::consolidated),
                money(
                        where,
                        MoneyForm.EXPENDITURE.titled(Word.BY_EXPENDITURE),
                        Binds.EXPENDITURE_BREAKDOWN,
                        ExpenditureBreakdown::builder,
                        ExpenditureBreakdown.Builder::name,
                        ExpenditureBreakdown.Builder::build,
                        path + "/execution/byExpenditure",
                        true)
                    .flatMap(UnitTable::consolidated)));
    new IndicatorsIn(in, where, path).read(evaluation);
    for (Bind<SelfEvaluation.Builder> bind : Binds.SELF_EVALUATION) {
      if (bind.column() == SelfEvaluation.CLAIMED_TOTAL) {
        Optional<Finder.Field> field =
            where.field(keys(bind.column().label(), Aliases.of(bind.column())));
        field.ifPresent(
            f -> {
              in.place(path + "/claimedTotal", f.grid(), f.row(), f.valueCol());
              bind.read(in, f.grid(), f.value(), AmountUnit.WAN_YUAN, evaluation);
            });
      }
    }
    text(where, Word.GRADE, path + "/claimedGrade", "自评等次", "评价等级", "绩效等级")
        .ifPresent(evaluation::claimedGrade);
    return evaluation.build();
  }

  private void projects() {
    int n = 0;
    for (Area area : projects) {
      Finder where = new Finder(List.of(area));
      where.find(Specs.EVALUATION);
      where.endAtLabels(List.of(Word.GRADE, Word.GOALS, Word.GOAL_FACTS));
      String path = "/projectEvaluations/" + n++;
      ProjectEvaluation.Builder b = ProjectEvaluation.builder();
      b.name(text(where, Word.PROJECT_NAME, path + "/name").orElse(""));
      b.department(text(where, Word.DEPARTMENT, path + "/department"));
      b.implementer(text(where, Word.IMPLEMENTER, path + "/implementer"));
      b.evaluation(evaluation(where, path + "/evaluation"));
      b.addAllGoals(new MoreIn(in, where).goals(path + "/goals"));
      report.addProjectEvaluations(b.build());
    }
  }

  private void budget() {
    BudgetTables.Builder budget = BudgetTables.builder();
    boolean any = false;
    var income =
        money(
            MoneyForm.INCOME.titled(Word.BUDGET_INCOME),
            Binds.FUNDING_BREAKDOWN,
            FundingBreakdown::builder,
            FundingBreakdown.Builder::name,
            FundingBreakdown.Builder::build,
            "/budget/income");
    var expenditure =
        money(
            MoneyForm.EXPENDITURE.titled(Word.BUDGET_EXPENDITURE),
            Binds.EXPENDITURE_BREAKDOWN,
            ExpenditureBreakdown::builder,
            ExpenditureBreakdown.Builder::name,
            ExpenditureBreakdown.Builder::build,
            "/budget/expenditure");
    var threePublic =
        money(
            MoneyForm.THREE_PUBLIC.titled(Word.BUDGET_THREE_PUBLIC),
            Binds.THREE_PUBLIC_EXPENSES,
            ThreePublicExpenses::builder,
            ThreePublicExpenses.Builder::name,
            ThreePublicExpenses.Builder::build,
            "/budget/threePublic");
    var lines = new MoreIn(in, finder).amounts(Word.BUDGET_LINES, "/budget/otherLines");
    budget.income(income).expenditure(expenditure).threePublic(threePublic);
    budget.addAllOtherLines(lines);
    any |= income.isPresent() || expenditure.isPresent();
    any |= threePublic.isPresent() || !lines.isEmpty();
    if (any) {
      report.budget(budget.build());
    }
  }

  private static Set<String> labels() {
    Set<String> out = new HashSet<>();
    for (Word word : Word.values()) {
      if (word != Word.OF_WHICH && word != Word.CONSOLIDATED && !word.name().startsWith("SHEET_")) {
        out.addAll(Keys.of(word.label()));
      }
    }
    for (List<? extends Bind<?>> binds :
        List.of(
            Binds.STAFFING,
            Binds.FUNDING_BREAKDOWN,
            Binds.EXPENDITURE_BREAKDOWN,
            Binds.THREE_PUBLIC_EXPENSES,
            Binds.FIXED_ASSETS,
            Binds.SELF_EVALUATION)) {
      for (Bind<?> bind : binds) {
        out.addAll(Keys.of(bind.column().label()));
      }
    }
    return Set.copyOf(out);
  }
}
