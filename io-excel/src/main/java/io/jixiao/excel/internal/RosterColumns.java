package io.jixiao.excel.internal;

import io.jixiao.core.model.Amount;
import io.jixiao.core.model.AmountUnit;
import io.jixiao.core.model.Column;
import io.jixiao.core.model.ExpenditureBreakdown;
import io.jixiao.core.model.FixedAssets;
import io.jixiao.core.model.FundingBreakdown;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.Percent;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.Staffing;
import io.jixiao.core.model.ThreePublicExpenses;
import io.jixiao.core.model.UnitOfMeasure;
import io.jixiao.core.model.UnitProfile;
import io.jixiao.core.model.UnitTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of a roster, in their order, and how a row becomes a report and back. */
final class RosterColumns {

  /**
   * One column.
   *
   * @param path the path of its figure in the report
   * @param label the heading
   * @param required true if a roster without it is no roster
   * @param value reads the value from a report: a String, Amount, Percent, Integer or BigDecimal
   */
  record Col(
      String path,
      Label label,
      boolean required,
      Function<SelfEvaluationReport, Optional<?>> value) {}

  static final List<Col> ALL = all();

  private static final Map<String, Integer> BY_KEY = byKey();

  private RosterColumns() {}

  private static List<Col> all() {
    List<Col> out = new ArrayList<>();
    out.add(new Col("/unit/name", Word.UNIT_NAME.label(), true, r -> Optional.of(r.unit().name())));
    out.add(
        new Col("/unit/budgetCode", Word.BUDGET_CODE.label(), false, r -> r.unit().budgetCode()));
    out.add(new Col("/unit/year", Word.YEAR.label(), true, r -> Optional.of(r.unit().year())));
    out.add(new Col("/unit/level", Word.LEVEL.label(), false, r -> r.unit().level()));
    out.add(new Col("/unit/region", Word.REGION.label(), false, r -> r.unit().region()));
    group(out, "/unit/staffing/", "", "", Staffing.COLUMNS, r -> r.unit().staffing());
    group(
        out,
        "/income/consolidated/",
        "收入·",
        "Income: ",
        FundingBreakdown.COLUMNS,
        r -> r.income().flatMap(UnitTable::consolidated));
    group(
        out,
        "/expenditure/consolidated/",
        "支出·",
        "Expenditure: ",
        ExpenditureBreakdown.COLUMNS,
        r -> r.expenditure().flatMap(UnitTable::consolidated));
    group(
        out,
        "/threePublic/consolidated/",
        "三公经费·",
        "Three-public: ",
        ThreePublicExpenses.COLUMNS,
        r -> r.threePublic().flatMap(UnitTable::consolidated));
    group(
        out,
        "/fixedAssets/consolidated/",
        "固定资产·",
        "Fixed assets: ",
        FixedAssets.COLUMNS,
        r -> r.fixedAssets().flatMap(UnitTable::consolidated));
    for (Column<SelfEvaluation> column : SelfEvaluation.COLUMNS) {
      out.add(
          new Col(
              "/evaluation/" + column.name(),
              column.label(),
              column == SelfEvaluation.CLAIMED_TOTAL,
              r -> column.get(r.evaluation())));
    }
    out.add(
        new Col(
            "/evaluation/claimedGrade",
            Word.GRADE.label(),
            false,
            r -> r.evaluation().claimedGrade()));
    return List.copyOf(out);
  }

  private static <T> void group(
      List<Col> out,
      String path,
      String zh,
      String en,
      List<Column<T>> columns,
      Function<SelfEvaluationReport, Optional<T>> row) {
    for (Column<T> column : columns) {
      boolean money = column.unit() == UnitOfMeasure.WAN_YUAN;
      out.add(
          new Col(
              path + column.name(),
              new Label(
                  zh + column.label().zh() + (money ? "（万元）" : ""),
                  en + column.label().en() + (money ? " (10,000 yuan)" : "")),
              false,
              r -> row.apply(r).flatMap(v -> column.get(v))));
    }
  }

  private static Map<String, Integer> byKey() {
    Map<String, Integer> out = new HashMap<>();
    for (int i = 0; i < ALL.size(); i++) {
      for (String key : Keys.of(ALL.get(i).label())) {
        out.put(key, i);
      }
    }
    return Map.copyOf(out);
  }

  /** The column that a heading names; −1 if none. */
  static int find(String heading) {
    return BY_KEY.getOrDefault(Keys.of(heading), -1);
  }

  /** Reads one row: {@code at} tells the column of the file for each column of ours, or −1. */
  static Optional<SelfEvaluationReport> report(
      Reading in, Grid grid, @Nullable GridCell[] row, int[] at, int number) {
    Cells cells = new Cells(in, grid, row, at);
    UnitProfile.Builder unit = UnitProfile.builder();
    Optional<String> name = cells.text().map(Keys::name);
    Optional<String> code = cells.text();
    int yearAt = cells.next;
    Optional<Integer> year = cells.year();
    unit.level(cells.text()).region(cells.text());
    Staffing.Builder staffing = Staffing.builder();
    if (cells.all(Binds.STAFFING, staffing)) {
      unit.staffing(staffing.build());
    }
    FundingBreakdown.Builder income = FundingBreakdown.builder();
    boolean hasIncome = cells.all(Binds.FUNDING_BREAKDOWN, income);
    ExpenditureBreakdown.Builder expenditure = ExpenditureBreakdown.builder();
    boolean hasExpenditure = cells.all(Binds.EXPENDITURE_BREAKDOWN, expenditure);
    ThreePublicExpenses.Builder three = ThreePublicExpenses.builder();
    boolean hasThree = cells.all(Binds.THREE_PUBLIC_EXPENSES, three);
    FixedAssets.Builder assets = FixedAssets.builder();
    boolean hasAssets = cells.all(Binds.FIXED_ASSETS, assets);
    SelfEvaluation.Builder evaluation = SelfEvaluation.builder();
    cells.all(Binds.SELF_EVALUATION, evaluation);
    evaluation.claimedGrade(cells.text());
    if (name.isEmpty()) {
      in.missing(grid, number, at[0], Word.UNIT_NAME.label());
    }
    if (year.isEmpty() && cells.at(yearAt) == null) {
      in.missing(grid, number, at[yearAt], Word.YEAR.label());
    }
    if (name.isEmpty() || year.isEmpty()) {
      return Optional.empty();
    }
    unit.name(name.get()).year(year.get()).budgetCode(code);
    SelfEvaluationReport.Builder report =
        SelfEvaluationReport.builder().unit(unit.build()).evaluation(evaluation.build());
    if (hasIncome) {
      report.income(UnitTable.of(income.build()));
    }
    if (hasExpenditure) {
      report.expenditure(UnitTable.of(expenditure.build()));
    }
    if (hasThree) {
      report.threePublic(UnitTable.of(three.build()));
    }
    if (hasAssets) {
      report.fixedAssets(UnitTable.of(assets.build()));
    }
    return Optional.of(report.build());
  }

  /** Walks over the cells of a row in the order of our columns. */
  private static final class Cells {

    private final Reading in;
    private final Grid grid;
    private final @Nullable GridCell[] row;
    private final int[] at;
    private int next;

    Cells(Reading in, Grid grid, @Nullable GridCell[] row, int[] at) {
      this.in = in;
      this.grid = grid;
      this.row = row;
      this.at = at;
    }

    @Nullable GridCell at(int column) {
      int c = at[column];
      return c < 0 || c >= row.length ? null : row[c];
    }

    Optional<String> text() {
      return in.text(grid, at(next++));
    }

    Optional<Integer> year() {
      GridCell cell = at(next++);
      Optional<String> text = in.text(grid, cell);
      if (text.isEmpty() || cell == null) {
        return Optional.empty();
      }
      String digits = Keys.plain(text.get()).replaceFirst("年度?$", "");
      if (digits.matches("(19|20)\\d{2}")) {
        return Optional.of(Integer.parseInt(digits));
      }
      in.error(grid, cell, new Label("年度，如 2021", "a year such as 2021"));
      return Optional.empty();
    }

    <B> boolean all(List<Bind<B>> binds, B builder) {
      boolean any = false;
      for (Bind<B> bind : binds) {
        GridCell cell = at(next++);
        if (cell != null) {
          any |= bind.read(in, grid, cell, AmountUnit.WAN_YUAN, builder);
        }
      }
      return any;
    }
  }

  /** The number of a value as it is written into a cell; null for a text. */
  static @Nullable BigDecimal number(Object value) {
    if (value instanceof Amount amount) {
      return amount.unit() == AmountUnit.WAN_YUAN ? amount.number() : null;
    }
    if (value instanceof Integer count) {
      return BigDecimal.valueOf(count);
    }
    if (value instanceof Percent percent) {
      return percent.number();
    }
    return value instanceof BigDecimal decimal ? decimal : null;
  }
}
