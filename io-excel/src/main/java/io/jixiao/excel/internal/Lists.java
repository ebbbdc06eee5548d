package io.jixiao.excel.internal;

import io.jixiao.core.model.Amount;
import io.jixiao.core.model.AmountUnit;
import io.jixiao.core.model.Column;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.Percent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes a table of texts and figures under plain headings, row by row. */
final class Lists {

  private final Canvas canvas;
  private final int[] spans;
  private final int top;
  private int at;

  /**
   * Starts a table with its title and headings.
   *
   * @param title the title
   * @param heads the headings
   * @param spans how many columns of the sheet each heading takes
   */
  Lists(Canvas canvas, Word title, List<Label> heads, int... spans) {
    this.canvas = canvas;
    this.spans = spans.clone();
    this.top = canvas.row;
    int width = 0;
    for (int span : spans) {
      width += span;
    }
    canvas.text(canvas.row, 0, canvas.row, width - 1, Look.HEAD, canvas.word(title));
    canvas.row++;
    for (Label head : heads) {
      put(Look.HEAD, head.in(canvas.book().language()));
    }
    endRow();
  }

  static List<Label> heads(Word... words) {
    List<Label> out = new ArrayList<>();
    for (Word word : words) {
      out.add(word.label());
    }
    return out;
  }

  static List<Label> heads(Word first, List<? extends Column<?>> columns) {
    List<Label> out = new ArrayList<>();
    out.add(first.label());
    for (Column<?> column : columns) {
      out.add(column.label());
    }
    return out;
  }

  private int col() {
    int col = 0;
    for (int i = 0; i < at; i++) {
      col += spans[i];
    }
    return col;
  }

  private void put(Look look, String text) {
    int c = col();
    canvas.text(canvas.row, c, canvas.row, c + spans[at] - 1, look, text);
    at++;
  }

  Lists label(String text) {
    put(Look.LABEL, text);
    return this;
  }

  Lists text(Optional<String> text, String path) {
    return text(text.orElse(""), path);
  }

  Lists text(String text, String path) {
    canvas.place(path, canvas.row, col());
    put(Look.TEXT, text);
    return this;
  }

  Lists blank() {
    put(Look.TEXT, "");
    return this;
  }

  <T> Lists figure(Column<T> column, T row, String path) {
    value(column.get(row).orElse(null));
    canvas.place(path + "/" + column.name(), canvas.row, columnBefore());
    return this;
  }

  private int columnBefore() {
    at--;
    int c = col();
    at++;
    return c;
  }

  private void value(@Nullable Object value) {
    int c = col();
    int last = c + spans[at] - 1;
    if (value instanceof Amount amount && amount.unit() != AmountUnit.WAN_YUAN) {
      canvas.text(canvas.row, c, canvas.row, last, Look.FIGURE, amount.toString());
    } else if (value instanceof Percent percent) {
      for (int i = c + 1; i <= last; i++) {
        canvas.text(canvas.row, i, Look.FIGURE, "");
      }
      canvas.percent(canvas.row, c, percent.number());
    } else {
      canvas.figure(canvas.row, c, canvas.row, last, number(value), Look.FIGURE);
    }
    at++;
  }

  private static @Nullable BigDecimal number(@Nullable Object value) {
    if (value instanceof Amount amount) {
      return amount.number();
    }
    if (value instanceof Integer count) {
      return BigDecimal.valueOf(count);
    }
    return value instanceof BigDecimal decimal ? decimal : null;
  }

  <T> Lists figures(List<Column<T>> columns, T row, String path) {
    for (Column<T> column : columns) {
      figure(column, row, path);
    }
    return this;
  }

  void endRow() {
    while (at < spans.length) {
      blank();
    }
    at = 0;
    canvas.row++;
  }

  /** Leaves an empty row after the table. */
  void end() {
    canvas.keepTable(top, top + 2, canvas.row - 1);
    canvas.row++;
  }
}
