package io.jixiao.core.model;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a table: its name in paths and JSON, its label on the form, what it counts, and how
 * to read it from a row.
 *
 * <p>Every table type lists its columns once, as {@code COLUMNS}; checks, JSON and Excel all read
 * that list, so a name or a label stands in one place. This class is immutable and thread-safe.
 *
 * @param <T> the row type
 */
public final class Column<T> {

  private final String name;
  private final Label label;
  private final UnitOfMeasure unit;
  private final Function<T, ? extends Optional<?>> getter;
  private final Function<T, @Nullable BigDecimal> number;

  private Column(
      String name,
      Label label,
      UnitOfMeasure unit,
      Function<T, ? extends Optional<?>> getter,
      Function<T, @Nullable BigDecimal> number) {
    this.name = Objects.requireNonNull(name, "name");
    this.label = label;
    this.unit = unit;
    this.getter = getter;
    this.number = number;
  }

  /**
   * Obtains a column of amounts; they are compared in 万元.
   *
   * @param name the property name, not null
   * @param zh the Chinese label, not null
   * @param en the English label, not null
   * @param getter reads the amount from a row, not null
   * @param <T> the row type
   * @return the column
   */
  public static <T> Column<T> amount(
      String name, String zh, String en, Function<T, Optional<Amount>> getter) {
    return new Column<>(
        name,
        new Label(zh, en),
        UnitOfMeasure.WAN_YUAN,
        getter,
        row -> {
          Optional<Amount> amount = getter.apply(row);
          return amount.isPresent() ? amount.get().inWanYuan() : null;
        });
  }

  /**
   * Obtains a column of whole counts.
   *
   * @param name the property name, not null
   * @param zh the Chinese label, not null
   * @param en the English label, not null
   * @param unit what is counted, not null
   * @param getter reads the count from a row, not null
   * @param <T> the row type
   * @return the column
   */
  public static <T> Column<T> count(
      String name,
      String zh,
      String en,
      UnitOfMeasure unit,
      Function<T, Optional<Integer>> getter) {
    return new Column<>(
        name,
        new Label(zh, en),
        unit,
        getter,
        row -> {
          Optional<Integer> count = getter.apply(row);
          return count.isPresent() ? BigDecimal.valueOf(count.get()) : null;
        });
  }

  /**
   * Obtains a column of printed percentages: 87.61 for 87.61 %.
   *
   * @param name the property name, not null
   * @param zh the Chinese label, not null
   * @param en the English label, not null
   * @param getter reads the percentage from a row, not null
   * @param <T> the row type
   * @return the column
   */
  public static <T> Column<T> percent(
      String name, String zh, String en, Function<T, Optional<Percent>> getter) {
    return new Column<>(
        name,
        new Label(zh, en),
        UnitOfMeasure.PERCENT,
        getter,
        row -> {
          Optional<Percent> percent = getter.apply(row);
          return percent.isPresent() ? percent.get().number() : null;
        });
  }

  /**
   * Obtains a column of plain decimals, such as points (分) or areas (㎡).
   *
   * @param name the property name, not null
   * @param zh the Chinese label, not null
   * @param en the English label, not null
   * @param unit what the decimals count, not null
   * @param getter reads the decimal from a row, not null
   * @param <T> the row type
   * @return the column
   */
  public static <T> Column<T> decimal(
      String name,
      String zh,
      String en,
      UnitOfMeasure unit,
      Function<T, Optional<BigDecimal>> getter) {
    return new Column<>(
        name, new Label(zh, en), unit, getter, row -> getter.apply(row).orElse(null));
  }

  /** {@return the property name, as in paths and JSON, such as carriedForward} */
  public String name() {
    return name;
  }

  /** {@return the label as printed on the form, and its English translation} */
  public Label label() {
    return label;
  }

  /** {@return what the figures count} */
  public UnitOfMeasure unit() {
    return unit;
  }

  /**
   * Reads the typed figure: an {@link Amount}, {@link Integer}, {@link Percent} or {@link
   * BigDecimal}.
   *
   * @param row the row, not null
   * @return the figure, empty where the cell is blank
   */
  public Optional<?> get(T row) {
    return getter.apply(row);
  }

  /**
   * Reads the figure as a number in {@link #unit()}; its scale is the printed precision.
   *
   * @param row the row, not null
   * @return the number, or null where the cell is blank
   */
  public @Nullable BigDecimal number(T row) {
    return number.apply(row);
  }

  @Override
  public String toString() {
    return name;
  }
}
