package io.jixiao.core.model;

import io.jixiao.core.validation.Arithmetic;
import io.jixiao.core.validation.Consistent;
import io.jixiao.core.validation.Structure;
import io.jixiao.core.validation.WellFormed;
import jakarta.validation.groups.Default;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** One line of budget execution: initial, adjusted and executed amounts with the stated rate. */
@Value.Immutable
@WellFormed(groups = {Default.class, Structure.class})
@Consistent(groups = {Default.class, Arithmetic.class})
public interface ExecutionLine {

  /** 年初预算数. */
  Column<ExecutionLine> INITIAL =
      Column.amount("initial", "年初预算数", "Initial budget", ExecutionLine::initial);

  /** 全年预算数. */
  Column<ExecutionLine> ADJUSTED =
      Column.amount("adjusted", "全年预算数", "Adjusted budget", ExecutionLine::adjusted);

  /** 全年执行数. */
  Column<ExecutionLine> EXECUTED =
      Column.amount("executed", "全年执行数", "Executed", ExecutionLine::executed);

  /** 执行率. */
  Column<ExecutionLine> STATED_RATE =
      Column.percent("statedRate", "执行率", "Stated execution rate", ExecutionLine::statedRate);

  /** 分值. */
  Column<ExecutionLine> WEIGHT =
      Column.decimal("weight", "分值", "Points", UnitOfMeasure.POINT, ExecutionLine::weight);

  /** 得分. */
  Column<ExecutionLine> SCORE =
      Column.decimal("score", "得分", "Self-score", UnitOfMeasure.POINT, ExecutionLine::score);

  /** All figures of a row, in the order of the form. */
  List<Column<ExecutionLine>> COLUMNS =
      List.of(INITIAL, ADJUSTED, EXECUTED, STATED_RATE, WEIGHT, SCORE);

  /** {@return the initial budget (年初预算数), in 万元 unless printed otherwise; empty where blank} */
  Optional<Amount> initial();

  /** {@return the adjusted budget (全年预算数), in 万元 unless printed otherwise; empty where blank} */
  Optional<Amount> adjusted();

  /** {@return the executed (全年执行数), in 万元 unless printed otherwise; empty where blank} */
  Optional<Amount> executed();

  /** {@return the stated execution rate (执行率), in %; empty where blank} */
  Optional<Percent> statedRate();

  /** {@return the points (分值), in points (分); empty where blank} */
  Optional<BigDecimal> weight();

  /** {@return the self-score (得分), in points (分); empty where blank} */
  Optional<BigDecimal> score();

  /**
   * Starts a new value.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds ExecutionLine values; not thread-safe. */
  final class Builder extends ImmutableExecutionLine.Builder {
    Builder() {}

    /**
     * Builds the value; a figure of 1E+1 is taken as the 10 that it prints.
     *
     * @return the value
     * @throws IllegalArgumentException if a figure has more than {@value Figures#MAX_DIGITS} digits
     */
    @Override
    public ExecutionLine build() {
      ExecutionLine value = super.build();
      if (Figures.isPrinted(value.weight()) && Figures.isPrinted(value.score())) {
        return value;
      }
      weight(Figures.requirePrinted(WEIGHT, value.weight()));
      score(Figures.requirePrinted(SCORE, value.score()));
      return super.build();
    }
  }
}
