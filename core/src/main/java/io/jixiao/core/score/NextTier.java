package io.jixiao.core.score;

import io.jixiao.core.model.Label;
import io.jixiao.core.model.UnitOfMeasure;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * A change of one figure that would have given more points: 再增加 12.30 万元可得 5 分. It leads to the
 * edge of the rule that stands for those points; where points are rounded, less may do.
 *
 * @param path the path of the figure, not null
 * @param label the name of the figure, not null
 * @param unit what {@code change} counts, not null
 * @param change by how much the figure would have to change, negative for less, rounded away from
 *     zero to the decimals of the figure, not null
 * @param points the points (分) that it would give, not null
 */
public record NextTier(
    String path, Label label, UnitOfMeasure unit, BigDecimal change, BigDecimal points) {

  /**
   * Checks that nothing is null.
   *
   * @param path the path of the figure, not null
   * @param label the name of the figure, not null
   * @param unit what {@code change} counts, not null
   * @param change by how much the figure would have to change, not null
   * @param points the points that it would give, not null
   */
  public NextTier {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(change, "change");
    Objects.requireNonNull(points, "points");
  }
}
