package io.jixiao.core.score;

import io.jixiao.core.model.Label;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator is, whatever a unit scores in it: one value serves all sheets of a rubric.
 *
 * @param id its id in the rubric, such as staff-control, not null
 * @param name its name, such as 资金结余, not null
 * @param path the level names, outermost first, the last one its name, not null
 * @param weight the points that it can give at most; null where it is a part of shared points not
 *     divided yet
 * @param rule the rule's text, not null
 * @param source where the rule is published, not null
 */
public record IndicatorDescription(
    String id,
    String name,
    List<String> path,
    @Nullable BigDecimal weight,
    Label rule,
    String source) {

  /**
   * Copies the path.
   *
   * @param id its id in the rubric, not null
   * @param name its name, not null
   * @param path the level names, not null
   * @param weight the points that it can give at most, null if not divided yet
   * @param rule the rule's text, not null
   * @param source where the rule is published, not null
   */
  public IndicatorDescription {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    path = List.copyOf(path);
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(source, "source");
  }

  /**
   * Returns this indicator with another weight, such as the one that a report prints.
   *
   * @param points the weight, null if not divided yet
   * @return the indicator
   */
  public IndicatorDescription withWeight(@Nullable BigDecimal points) {
    boolean same;
    if (points == null || weight == null) {
      same = points == null && weight == null;
    } else {
      same = points.scale() == weight.scale() && points.compareTo(weight) == 0;
    }
    return same ? this : new IndicatorDescription(id, name, path, points, rule, source);
  }
}
