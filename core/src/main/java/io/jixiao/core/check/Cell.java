package io.jixiao.core.check;

import io.jixiao.core.model.Column;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.Quantity;
import io.jixiao.core.model.UnitOfMeasure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One cell while a report is checked: its path and label are put together only when asked for. */
final class Cell {

  final Row row;
  final String name;
  final Label columnLabel;
  final UnitOfMeasure unit;
  final @Nullable BigDecimal value;
  private final @Nullable Quantity printed;
  private @Nullable String path;

  /** Whether no one printed the figure, so that it cannot be the wrong one. */
  final boolean constant;

  Cell(Row row, String name, Label columnLabel, UnitOfMeasure unit, @Nullable BigDecimal value) {
    this(row, name, columnLabel, unit, value, null, false);
  }

  private Cell(
      Row row,
      String name,
      Label columnLabel,
      UnitOfMeasure unit,
      @Nullable BigDecimal value,
      @Nullable Quantity printed,
      boolean constant) {
    this.row = row;
    this.name = name;
    this.columnLabel = columnLabel;
    this.unit = unit;
    this.value = value;
    this.printed = printed;
    this.constant = constant;
  }

  static <T> Cell of(Row row, Column<T> column, T values) {
    return new Cell(row, column.name(), column.label(), column.unit(), column.number(values));
  }

  /** The place that a rule speaks of and a report lacks. */
  static Cell absent(String path) {
    int slash = path.lastIndexOf('/');
    Row row = Row.root(path.substring(Math.min(1, slash), slash));
    return new Cell(row, path.substring(slash + 1), Label.of(path), UnitOfMeasure.NUMBER, null);
  }

  /** Some cells of one row, in the order of the columns. */
  static <T> List<Cell> row(Row row, T values, List<Column<T>> columns) {
    List<Cell> cells = new ArrayList<>(columns.size());
    for (Column<T> column : columns) {
      cells.add(of(row, column, values));
    }
    return cells;
  }

  boolean isBlank() {
    return value == null;
  }

  /** The figure, with an absent one read as zero. */
  BigDecimal orZero() {
    return value == null ? BigDecimal.ZERO : value;
  }

  /**
   * Persons, points and plain numbers are counted, not rounded; only the others have an interval.
   */
  boolean isRounded() {
    return unit == UnitOfMeasure.WAN_YUAN
        || unit == UnitOfMeasure.PERCENT
        || unit == UnitOfMeasure.SQUARE_METRE;
  }

  /** Whether a blank may stand for any number; elsewhere it stands for none. */
  boolean isBalance() {
    return name.endsWith("Balance");
  }

  /** Whether this kind of figure cannot be below zero. */
  boolean isNonNegative() {
    return isNonNegative(path(), unit);
  }

  /**
   * Balances and adjustments (追减) can be below zero, and so can the money and the rates of change
   * that a text states.
   */
  static boolean isNonNegative(String path, UnitOfMeasure unit) {
    boolean change =
        (unit == UnitOfMeasure.WAN_YUAN || unit == UnitOfMeasure.PERCENT)
            && (path.endsWith("/value") || path.endsWith("/achieved"));
    return !change
        && !path.endsWith("Balance")
        && !path.endsWith("/supplementary")
        && !path.contains("/basicAdjustment/");
  }

  /** A figure that no one printed, such as the 100 points of a form; it cannot be the wrong one. */
  Cell constant(Label label, BigDecimal number) {
    return new Cell(row, name, label, unit, number, null, true);
  }

  Cell withValue(@Nullable BigDecimal changed) {
    return new Cell(row, name, columnLabel, unit, changed, printed, constant);
  }

  /** The cell with what is printed there as part of its label: a text has no other name for it. */
  Cell labelled(Quantity text) {
    return new Cell(row, name, columnLabel, unit, value, text, constant);
  }

  String path() {
    String known = path;
    if (known == null) {
      known = row.path() + "/" + name;
      path = known;
    }
    return known;
  }

  Label label() {
    Label owner = row.label();
    Label own =
        printed == null
            ? columnLabel
            : new Label(
                columnLabel.zh() + "“" + printed + "”", columnLabel.en() + " \"" + printed + "\"");
    return owner == null
        ? own
        : new Label(owner.zh() + "·" + own.zh(), owner.en() + " · " + own.en());
  }

  Place place() {
    return new Place(path(), label(), unit, value, null);
  }

  /** A step of the way from the report to a cell. */
  static final class Row {

    private final @Nullable Row parent;
    private final String name;
    private final int index;
    private final @Nullable Label label;

    private Row(@Nullable Row parent, String name, int index, @Nullable Label label) {
      this.parent = parent;
      this.name = name;
      this.index = index;
      this.label = label;
    }

    static Row root(String name) {
      return new Row(null, name, -1, null);
    }

    Row child(String childName) {
      return new Row(this, childName, -1, label);
    }

    Row child(String childName, Label childLabel) {
      return new Row(this, childName, -1, childLabel);
    }

    Row item(int itemIndex, @Nullable String itemLabel) {
      return new Row(this, "", itemIndex, itemLabel == null ? null : Label.of(itemLabel));
    }

    @Nullable Label label() {
      return label;
    }

    boolean isNamed(String other) {
      return name.equals(other);
    }

    String path() {
      String own = index >= 0 ? Integer.toString(index) : name;
      return (parent == null ? "" : parent.path()) + "/" + own;
    }
  }
}
