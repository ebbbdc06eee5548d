package io.jixiao.excel.internal;

import io.jixiao.core.model.Amount;
import io.jixiao.core.model.AmountUnit;
import io.jixiao.core.model.Column;
import io.jixiao.core.model.Percent;
import java.math.BigDecimal;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How a figure that was read goes into the value it belongs to.
 *
 * @param <B> the builder of the row
 */
final class Bind<B> {

  /** Reads a cell into a builder; false if the cell holds nothing. */
  private interface Reader<B> {
    boolean read(Reading in, Grid grid, @Nullable GridCell cell, AmountUnit unit, B builder);
  }

  private final Column<?> column;
  private final Reader<B> reader;

  private Bind(Column<?> column, Reader<B> reader) {
    this.column = column;
    this.reader = reader;
  }

  static <B> Bind<B> amount(Column<?> column, BiConsumer<B, Amount> set) {
    return new Bind<>(
        column,
        (in, grid, cell, unit, b) -> {
          var value = in.amount(grid, cell, unit);
          value.ifPresent(v -> set.accept(b, v));
          return value.isPresent();
        });
  }

  static <B> Bind<B> count(Column<?> column, BiConsumer<B, Integer> set) {
    return new Bind<>(
        column,
        (in, grid, cell, unit, b) -> {
          var value = in.count(grid, cell);
          value.ifPresent(v -> set.accept(b, v));
          return value.isPresent();
        });
  }

  static <B> Bind<B> percent(Column<?> column, BiConsumer<B, Percent> set) {
    return new Bind<>(
        column,
        (in, grid, cell, unit, b) -> {
          var value = in.percent(grid, cell);
          value.ifPresent(v -> set.accept(b, v));
          return value.isPresent();
        });
  }

  static <B> Bind<B> decimal(Column<?> column, BiConsumer<B, BigDecimal> set) {
    return new Bind<>(
        column,
        (in, grid, cell, unit, b) -> {
          var value = in.decimal(grid, cell);
          value.ifPresent(v -> set.accept(b, v));
          return value.isPresent();
        });
  }

  Column<?> column() {
    return column;
  }

  boolean read(Reading in, Grid grid, @Nullable GridCell cell, AmountUnit unit, B builder) {
    return reader.read(in, grid, cell, unit, builder);
  }
}
