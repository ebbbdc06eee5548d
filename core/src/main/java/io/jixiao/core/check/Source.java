package io.jixiao.core.check;

import io.jixiao.core.check.Cell.Row;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.UnitTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of one type stand in a report. Rows are handed out with a supplier of their path,
 * so that a check that holds never builds one.
 */
interface Source<T> {

  /** Hands every row to the visitor, in the order of the report. */
  void each(SelfEvaluationReport report, Visitor<T> visitor);

  /** The paths of the rows, with * for the rows of a list. */
  List<String> patterns();

  /** Takes a row and the way to it. */
  interface Visitor<T> {
    void visit(T values, Supplier<Row> row);
  }

  /** A single row. */
  static <T> Source<T> row(Row at, Function<SelfEvaluationReport, Optional<T>> getter) {
    Supplier<Row> where = () -> at;
    return new Source<>() {
      @Override
      public void each(SelfEvaluationReport report, Visitor<T> visitor) {
        T values = getter.apply(report).orElse(null);
        if (values != null) {
          visitor.visit(values, where);
        }
      }

      @Override
      public List<String> patterns() {
        return List.of(at.path());
      }
    };
  }

  /** The rows of a list. */
  static <T> Source<T> list(
      Row at,
      Function<SelfEvaluationReport, List<T>> getter,
      Function<T, @Nullable String> rowLabel) {
    return new Source<>() {
      @Override
      public void each(SelfEvaluationReport report, Visitor<T> visitor) {
        List<T> rows = getter.apply(report);
        for (int i = 0; i < rows.size(); i++) {
          T values = rows.get(i);
          int index = i;
          visitor.visit(values, () -> at.item(index, rowLabel.apply(values)));
        }
      }

      @Override
      public List<String> patterns() {
        return List.of(at.path() + "/*");
      }
    };
  }

  /** The consolidated row and the member rows of a table. */
  static <T> Source<T> table(
      Row at,
      Function<SelfEvaluationReport, Optional<UnitTable<T>>> getter,
      Function<T, Optional<String>> rowName) {
    Row consolidated = at.child("consolidated");
    Row members = at.child("members");
    Supplier<Row> where = () -> consolidated;
    return new Source<>() {
      @Override
      public void each(SelfEvaluationReport report, Visitor<T> visitor) {
        UnitTable<T> table = getter.apply(report).orElse(null);
        if (table == null) {
          return;
        }
        T total = table.consolidated().orElse(null);
        if (total != null) {
          visitor.visit(total, where);
        }
        List<T> rows = table.members();
        for (int i = 0; i < rows.size(); i++) {
          T values = rows.get(i);
          int index = i;
          visitor.visit(values, () -> members.item(index, rowName.apply(values).orElse(null)));
        }
      }

      @Override
      public List<String> patterns() {
        return List.of(consolidated.path(), members.path() + "/*");
      }
    };
  }

  /** The rows of this source and then those of another. */
  default Source<T> and(Source<T> other) {
    Source<T> first = this;
    return new Source<>() {
      @Override
      public void each(SelfEvaluationReport report, Visitor<T> visitor) {
        first.each(report, visitor);
        other.each(report, visitor);
      }

      @Override
      public List<String> patterns() {
        List<String> all = new ArrayList<>(first.patterns());
        all.addAll(other.patterns());
        return all;
      }
    };
  }
}
