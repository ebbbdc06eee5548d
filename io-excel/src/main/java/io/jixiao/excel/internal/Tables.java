package io.jixiao.excel.internal;

import io.jixiao.core.model.Amount;
import io.jixiao.core.model.AmountUnit;
import io.jixiao.core.model.Column;
import io.jixiao.core.model.Percent;
import io.jixiao.core.model.UnitOfMeasure;
import io.jixiao.core.model.UnitTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes tables whose columns are figures. */
final class Tables {

  private Tables() {}

  /** Writes headings from the canvas's row on, each as tall as the depth of the tree asks. */
  static <T> void heads(Canvas canvas, int col, List<Head<T>> heads, int depth) {
    int c = col;
    for (Head<T> head : heads) {
      String text = head.label().in(canvas.book().language());
      int top = canvas.row;
      if (head.column() != null) {
        canvas.text(top, c, top + depth - 1, c, Look.HEAD, text);
        c++;
        continue;
      }
      int leaves = Head.columns(head.kids()).size();
      if (leaves == 0) {
        continue;
      }
      canvas.text(top, c, top, c + leaves - 1, Look.HEAD, text);
      canvas.row = top + 1;
      heads(canvas, c, head.kids(), depth - 1);
      canvas.row = top;
      c += leaves;
    }
  }

  /** Writes a table with one row for each institution; a report without it gets an empty row. */
  static <T> void money(
      Canvas canvas, MoneyForm<T> form, Optional<UnitTable<T>> table, String path) {
    money(canvas, form, table, path, false);
  }

  /** Writes the table; where it has one row only, {@code path} may be that of the row itself. */
  static <T> void money(
      Canvas canvas, MoneyForm<T> form, Optional<UnitTable<T>> table, String path, boolean single) {
    List<T> rows = new ArrayList<>();
    table.flatMap(UnitTable::consolidated).ifPresent(rows::add);
    table.ifPresent(t -> rows.addAll(t.members()));
    List<Head<T>> heads = Head.needed(form.heads(), rows);
    List<Column<T>> columns = Head.columns(heads);
    int depth = Head.depth(heads);

    int last = columns.size();
    int first = canvas.row;
    canvas.text(canvas.row, 0, canvas.row, last, Look.HEAD, canvas.word(form.title()));
    canvas.row++;
    canvas.text(canvas.row, 0, canvas.row + depth - 1, 0, Look.HEAD, canvas.word(Word.INSTITUTION));
    heads(canvas, 1, heads, depth);
    canvas.row += depth;

    Optional<T> consolidated = table.flatMap(UnitTable::consolidated);
    if (consolidated.isPresent()) {
      row(canvas, form, columns, consolidated.get(), path + (single ? "" : "/consolidated"));
    } else {
      boolean members = table.isPresent() && !table.get().members().isEmpty();
      canvas.text(canvas.row, 0, Look.LABEL, members ? canvas.word(Word.CONSOLIDATED) : "");
      for (int c = 1; c <= columns.size(); c++) {
        canvas.text(canvas.row, c, Look.FIGURE, "");
      }
      canvas.row++;
    }
    int i = 0;
    for (T member : table.map(UnitTable::members).orElse(List.of())) {
      row(canvas, form, columns, member, path + "/members/" + i++);
    }
    canvas.keepTable(first, first + depth + 1, canvas.row - 1);
    canvas.row++;
  }

  private static <T> void row(
      Canvas canvas, MoneyForm<T> form, List<Column<T>> columns, T row, String path) {
    int r = canvas.row++;
    canvas.text(r, 0, Look.LABEL, form.name().apply(row).orElse(""));
    canvas.place(path + "/name", r, 0);
    figures(canvas, r, 1, columns, row, path);
    totals(canvas, r, 1, columns, row, form.totals());
  }

  /** Writes the figures of one row side by side. */
  static <T> void figures(
      Canvas canvas, int r, int col, List<Column<T>> columns, T row, String path) {
    for (int i = 0; i < columns.size(); i++) {
      figure(canvas, r, col + i, columns.get(i), row, path);
    }
  }

  /** Writes one figure; an amount in another unit than 万元 is written with its unit. */
  static <T> void figure(Canvas canvas, int r, int c, Column<T> column, T row, String path) {
    Object value = column.get(row).orElse(null);
    if (value instanceof Amount amount && amount.unit() != AmountUnit.WAN_YUAN) {
      canvas.text(r, c, Look.FIGURE, amount.toString());
    } else if (value instanceof Percent percent) {
      canvas.percent(r, c, percent.number());
    } else {
      canvas.figure(r, c, value == null ? null : column.number(row));
    }
    canvas.place(path + "/" + column.name(), r, c);
  }

  /** Makes those totals live formulas that the other cells of the row add up to. */
  private static <T> void totals(
      Canvas canvas,
      int r,
      int col,
      List<Column<T>> columns,
      T row,
      Map<Column<T>, List<Column<T>>> totals) {
    Map<Column<T>, Integer> at = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      at.put(columns.get(i), col + i);
    }
    for (Column<T> total : columns) {
      List<Column<T>> parts = totals.get(total);
      if (parts == null || !numeric(total, row)) {
        continue;
      }
      BigDecimal sum = BigDecimal.ZERO;
      boolean any = false;
      boolean all = true;
      StringBuilder formula = new StringBuilder();
      for (Column<T> part : parts) {
        Integer c = at.get(part);
        if (c == null) {
          continue;
        }
        formula.append(formula.isEmpty() ? "" : ",").append(canvas.address(r, c));
        if (part.get(row).isPresent()) {
          all &= numeric(part, row);
          any = true;
          BigDecimal number = part.number(row);
          sum = number == null ? sum : sum.add(number);
        }
      }
      BigDecimal stated = total.number(row);
      if (any && all && stated != null && stated.compareTo(sum) == 0) {
        canvas.formula(r, at.getOrDefault(total, col), "SUM(" + formula + ")");
      }
    }
  }

  /** Tells whether a figure is written as a number that a formula can add. */
  static <T> boolean numeric(Column<T> column, T row) {
    Object value = column.get(row).orElse(null);
    if (value instanceof Amount amount && amount.unit() != AmountUnit.WAN_YUAN) {
      return false;
    }
    BigDecimal number = column.number(row);
    return number != null && column.unit() != UnitOfMeasure.PERCENT && Canvas.isNumeric(number);
  }
}
