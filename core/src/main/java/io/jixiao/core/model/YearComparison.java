package io.jixiao.core.model;

import io.jixiao.core.validation.Arithmetic;
import io.jixiao.core.validation.Consistent;
import io.jixiao.core.validation.Structure;
import io.jixiao.core.validation.WellFormed;
import jakarta.validation.groups.Default;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** One line of the base data table (基础数据表) with the lines it is made of. */
@Value.Immutable
@WellFormed(groups = {Default.class, Structure.class})
@Consistent(groups = {Default.class, Arithmetic.class})
public interface YearComparison {

  /** 上年决算数. */
  Column<YearComparison> PRIOR_ACTUAL =
      Column.amount(
          "priorActual", "上年决算数", "Prior year's final accounts", YearComparison::priorActual);

  /** 本年预算数. */
  Column<YearComparison> BUDGET =
      Column.amount("budget", "本年预算数", "Budget of the year", YearComparison::budget);

  /** 本年决算数. */
  Column<YearComparison> ACTUAL =
      Column.amount("actual", "本年决算数", "Final accounts of the year", YearComparison::actual);

  /** All figures of a row, in the order of the form. */
  List<Column<YearComparison>> COLUMNS = List.of(PRIOR_ACTUAL, BUDGET, ACTUAL);

  /** {@return the line (项目), if given} */
  Optional<String> name();

  /**
   * {@return the prior year's final accounts (上年决算数), in 万元 unless printed otherwise; empty where
   * blank}
   */
  Optional<Amount> priorActual();

  /** {@return the budget of the year (本年预算数), in 万元 unless printed otherwise; empty where blank} */
  Optional<Amount> budget();

  /**
   * {@return the final accounts of the year (本年决算数), in 万元 unless printed otherwise; empty where
   * blank}
   */
  Optional<Amount> actual();

  /** {@return the lines that this line is the sum of (其中)} */
  List<YearComparison> parts();

  /**
   * Starts a new value.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds YearComparison values; not thread-safe. */
  final class Builder extends ImmutableYearComparison.Builder {
    Builder() {}

    /**
     * Builds the value.
     *
     * @return the value
     * @throws IllegalStateException if a required property is missing
     * @throws IllegalArgumentException if parts are nested deeper than {@value Figures#MAX_DEPTH}
     *     or are more than {@value Figures#MAX_PARTS} in all
     */
    @Override
    public YearComparison build() {
      YearComparison value = super.build();
      Figures.requireNesting(value, YearComparison::parts);
      return value;
    }
  }
}
