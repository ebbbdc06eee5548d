package io.jixiao.excel.internal;

import io.jixiao.core.model.Column;
import io.jixiao.core.model.Label;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A heading of a table: over one column of figures, or over further headings.
 *
 * @param <T> the row type
 * @param label what is printed
 * @param column the figures under it; null over further headings
 * @param kids the further headings
 * @param optional true if the official form lacks it, so that it is printed only where needed
 */
record Head<T>(Label label, @Nullable Column<T> column, List<Head<T>> kids, boolean optional) {

  static <T> Head<T> leaf(Column<T> column) {
    return new Head<>(column.label(), column, List.of(), false);
  }

  static <T> Head<T> extra(Column<T> column) {
    return new Head<>(column.label(), column, List.of(), true);
  }

  static <T> Head<T> group(Word word, List<Head<T>> kids) {
    return new Head<>(word.label(), null, kids, false);
  }

  /** Leaves out the optional headings whose figures are blank in every row. */
  static <T> List<Head<T>> needed(List<Head<T>> heads, List<T> rows) {
    List<Head<T>> out = new ArrayList<>();
    for (Head<T> head : heads) {
      Column<T> column = head.column();
      if (column == null) {
        out.add(new Head<>(head.label(), null, needed(head.kids(), rows), head.optional()));
      } else if (!head.optional() || rows.stream().anyMatch(r -> column.get(r).isPresent())) {
        out.add(head);
      }
    }
    return out;
  }

  static <T> List<Column<T>> columns(List<Head<T>> heads) {
    List<Column<T>> out = new ArrayList<>();
    for (Head<T> head : heads) {
      Column<T> column = head.column();
      if (column == null) {
        out.addAll(columns(head.kids()));
      } else {
        out.add(column);
      }
    }
    return out;
  }

  static <T> int depth(List<Head<T>> heads) {
    int depth = 0;
    for (Head<T> head : heads) {
      depth = Math.max(depth, 1 + depth(head.kids()));
    }
    return depth;
  }
}
