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

/**
 * One indicator of a self-evaluation, as the unit filled it in.
 *
 * <p>{@code path} holds the printed level names from the first level down to the indicator's own
 * name, at most three. A blank weight or score is empty, never zero.
 */
@Value.Immutable
@WellFormed(groups = {Default.class, Structure.class})
@Consistent(groups = {Default.class, Arithmetic.class})
public interface Indicator {

  /** 分值. */
  Column<Indicator> WEIGHT =
      Column.decimal("weight", "分值", "Weight", UnitOfMeasure.POINT, Indicator::weight);

  /** 自评得分. */
  Column<Indicator> SCORE =
      Column.decimal("score", "自评得分", "Self-score", UnitOfMeasure.POINT, Indicator::score);

  /** All figures of a row, in the order of the form. */
  List<Column<Indicator>> COLUMNS = List.of(WEIGHT, SCORE);

  /**
   * {@return the level names, outermost first, the last one the name of the indicator (一级、二级、三级指标)}
   */
  List<String> path();

  /** {@return the weight (分值), in points (分); empty where blank} */
  Optional<BigDecimal> weight();

  /** {@return the self-score (自评得分), in points (分); empty where blank} */
  Optional<BigDecimal> score();

  /** {@return the target (年度指标值)} */
  Optional<PerformanceTarget> target();

  /** {@return the achieved value (实际完成值)} */
  Optional<Achievement> achieved();

  /** {@return the reason for deviation or lost points (偏差原因、扣分原因), if given} */
  Optional<String> deviationReason();

  /** {@return the indicator's own name, the last level of its path; empty for an empty path} */
  default String name() {
    return path().isEmpty() ? "" : path().get(path().size() - 1);
  }

  /**
   * Starts a new value.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds Indicator values; not thread-safe. */
  final class Builder extends ImmutableIndicator.Builder {
    Builder() {}

    /**
     * Builds the value; a figure of 1E+1 is taken as the 10 that it prints.
     *
     * @return the value
     * @throws IllegalArgumentException if a figure has more than {@value Figures#MAX_DIGITS} digits
     */
    @Override
    public Indicator build() {
      Indicator value = super.build();
      if (Figures.isPrinted(value.weight()) && Figures.isPrinted(value.score())) {
        return value;
      }
      weight(Figures.requirePrinted(WEIGHT, value.weight()));
      score(Figures.requirePrinted(SCORE, value.score()));
      return super.build();
    }
  }
}
