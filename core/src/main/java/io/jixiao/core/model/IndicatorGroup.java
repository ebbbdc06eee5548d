package io.jixiao.core.model;

import io.jixiao.core.validation.Structure;
import io.jixiao.core.validation.WellFormed;
import jakarta.validation.groups.Default;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A printed group of indicators: a header such as 产出指标 (50分), a block with a stated group score, or
 * a merged cell of shared points.
 *
 * <p>The members are the indicators whose path starts with {@code path}; where {@code members} is
 * not empty, only those of them that are named there (共享分值: 经济 + 社会 + 生态 share 15 points).
 */
@Value.Immutable
@WellFormed(groups = {Default.class, Structure.class})
public interface IndicatorGroup {

  /** 分值. */
  Column<IndicatorGroup> WEIGHT =
      Column.decimal(
          "weight", "分值", "Points of the group", UnitOfMeasure.POINT, IndicatorGroup::weight);

  /** 得分. */
  Column<IndicatorGroup> SCORE =
      Column.decimal(
          "score", "得分", "Stated score of the group", UnitOfMeasure.POINT, IndicatorGroup::score);

  /** All figures of a row, in the order of the form. */
  List<Column<IndicatorGroup>> COLUMNS = List.of(WEIGHT, SCORE);

  /** {@return the level names of the group} */
  List<String> path();

  /** {@return the names of the indicators that share the points; empty for all} */
  List<String> members();

  /** {@return the points of the group (分值), in points (分); empty where blank} */
  Optional<BigDecimal> weight();

  /** {@return the stated score of the group (得分), in points (分); empty where blank} */
  Optional<BigDecimal> score();

  /**
   * Starts a new value.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds IndicatorGroup values; not thread-safe. */
  final class Builder extends ImmutableIndicatorGroup.Builder {
    Builder() {}

    /**
     * Builds the value; a figure of 1E+1 is taken as the 10 that it prints.
     *
     * @return the value
     * @throws IllegalArgumentException if a figure has more than {@value Figures#MAX_DIGITS} digits
     */
    @Override
    public IndicatorGroup build() {
      IndicatorGroup value = super.build();
      if (Figures.isPrinted(value.weight()) && Figures.isPrinted(value.score())) {
        return value;
      }
      weight(Figures.requirePrinted(WEIGHT, value.weight()));
      score(Figures.requirePrinted(SCORE, value.score()));
      return super.build();
    }
  }
}
