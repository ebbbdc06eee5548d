package io.jixiao.core.check;

import io.jixiao.core.check.Cell.Row;
import io.jixiao.core.model.Achievement;
import io.jixiao.core.model.Column;
import io.jixiao.core.model.EconomicClasses;
import io.jixiao.core.model.EconomicClassification;
import io.jixiao.core.model.ExpenditureBreakdown;
import io.jixiao.core.model.Fact;
import io.jixiao.core.model.FundingBreakdown;
import io.jixiao.core.model.Quantity;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.ThreePublicExpenses;
import io.jixiao.core.model.UnitTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the figures that narratives speak of most straight from their paths, without listing every
 * cell of the report. Null means that the long way through {@link ReportCells} has to tell.
 */
final class ReportFigures {

  private static final String INCOME = "/income/consolidated/";
  private static final String EXPENDITURE = "/expenditure/consolidated/";
  private static final String THREE_PUBLIC = "/threePublic/consolidated/";
  private static final String ECONOMIC = "/economic/";
  private static final String EVALUATION = "/evaluation/";
  private static final String FACTS = "/facts/";
  private static final String GOALS = "/goals/";

  private ReportFigures() {}

  /**
   * The sum of the figures at some paths; null if there are none, or one of them is not told or
   * cannot be compared.
   *
   * @param like the figure to compare with; null for any unit
   */
  static @Nullable BigDecimal total(Run run, List<String> paths, @Nullable Quantity like) {
    BigDecimal sum = null;
    for (int i = 0; i < paths.size(); i++) {
      BigDecimal figure = at(run, paths.get(i), like);
      if (figure == null) {
        return null;
      }
      sum = Relation.sum(sum, figure);
    }
    return sum;
  }

  private static @Nullable BigDecimal at(Run run, String path, @Nullable Quantity like) {
    SelfEvaluationReport report = run.report();
    if (path.startsWith(INCOME)) {
      return column(FundingBreakdown.COLUMNS, run.income(), path, INCOME.length(), like);
    }
    if (path.startsWith(EXPENDITURE)) {
      return column(
          ExpenditureBreakdown.COLUMNS, run.expenditure(), path, EXPENDITURE.length(), like);
    }
    if (path.startsWith(FACTS)) {
      return fact(report.facts(), path, FACTS.length(), like);
    }
    if (path.startsWith(GOALS)) {
      int slash = path.indexOf('/', GOALS.length());
      int index = index(path, GOALS.length(), slash);
      boolean facts = slash > 0 && path.startsWith(FACTS, slash);
      return facts && index >= 0 && index < report.goals().size()
          ? fact(report.goals().get(index).facts(), path, slash + FACTS.length(), like)
          : null;
    }
    if (path.startsWith(THREE_PUBLIC)) {
      ThreePublicExpenses row = threePublic(report);
      return column(ThreePublicExpenses.COLUMNS, row, path, THREE_PUBLIC.length(), like);
    }
    if (path.startsWith(ECONOMIC)) {
      return report.economic().isPresent() ? economic(report.economic().get(), path, like) : null;
    }
    return path.startsWith(EVALUATION)
        ? column(SelfEvaluation.COLUMNS, report.evaluation(), path, EVALUATION.length(), like)
        : null;
  }

  /** The cell at a path, in the tables that narratives speak of most; null as above. */
  static @Nullable Cell cell(Run run, String path) {
    if (path.startsWith(INCOME)) {
      return cell(
          ReportCells.INCOME_ROW, FundingBreakdown.COLUMNS, run.income(), path, INCOME.length());
    }
    if (path.startsWith(EXPENDITURE)) {
      return cell(
          ReportCells.EXPENDITURE_ROW,
          ExpenditureBreakdown.COLUMNS,
          run.expenditure(),
          path,
          EXPENDITURE.length());
    }
    return path.startsWith(THREE_PUBLIC)
        ? cell(
            ReportCells.THREE_PUBLIC_ROW,
            ThreePublicExpenses.COLUMNS,
            threePublic(run.report()),
            path,
            THREE_PUBLIC.length())
        : null;
  }

  private static @Nullable ThreePublicExpenses threePublic(SelfEvaluationReport report) {
    return report.threePublic().flatMap(UnitTable::consolidated).orElse(null);
  }

  private static <T> @Nullable Cell cell(
      Row at, List<Column<T>> columns, @Nullable T row, String path, int from) {
    Column<T> column = row == null ? null : find(columns, path, from);
    return row == null || column == null ? null : Cell.of(at, column, row);
  }

  private static <T> @Nullable BigDecimal column(
      List<Column<T>> columns, @Nullable T row, String path, int from, @Nullable Quantity like) {
    Column<T> column = row == null ? null : find(columns, path, from);
    return row == null
            || column == null
            || (like != null && !ReportCells.areAlike(ReportCells.unit(like), column.unit()))
        ? null
        : column.number(row);
  }

  private static <T> @Nullable Column<T> find(List<Column<T>> columns, String path, int from) {
    int length = path.length() - from;
    for (int i = 0; i < columns.size(); i++) {
      Column<T> column = columns.get(i);
      if (column.name().length() == length && path.startsWith(column.name(), from)) {
        return column;
      }
    }
    return null;
  }

  private static @Nullable BigDecimal economic(
      EconomicClassification economic, String path, @Nullable Quantity like) {
    int slash = path.indexOf('/', ECONOMIC.length());
    if (slash < 0) {
      return null;
    }
    Optional<EconomicClasses> classes =
        switch (path.charAt(ECONOMIC.length())) {
          case 't' -> economic.total();
          case 'b' -> economic.basic();
          default -> economic.project();
        };
    return classes.isPresent()
        ? column(EconomicClasses.COLUMNS, classes.get(), path, slash + 1, like)
        : null;
  }

  private static @Nullable BigDecimal fact(
      List<Fact> facts, String path, int from, @Nullable Quantity like) {
    int slash = path.indexOf('/', from);
    int index = index(path, from, slash);
    if (index < 0 || index >= facts.size()) {
      return null;
    }
    Fact fact = facts.get(index);
    if (path.startsWith("/parts/", slash)) {
      return fact(fact.parts(), path, slash + "/parts/".length(), like);
    }
    Achievement value = fact.value();
    boolean number =
        path.length() == slash + "/value".length()
            && path.endsWith("/value")
            && value.kind() == Achievement.Kind.NUMBER;
    if (!number || value.value().isEmpty()) {
      return null;
    }
    Quantity quantity = value.value().get();
    if (like != null && !ReportCells.areAlike(like, quantity)) {
      return null;
    }
    return CrossIdentities.figure(quantity);
  }

  private static int index(String path, int from, int to) {
    if (to <= from || to - from > 4) {
      return -1;
    }
    int index = 0;
    for (int i = from; i < to; i++) {
      int digit = path.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      index = 10 * index + digit;
    }
    return index;
  }
}
