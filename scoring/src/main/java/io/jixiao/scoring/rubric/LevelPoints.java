package io.jixiao.scoring.rubric;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * The points that a form states for a level, such as 投入（15分）; a rubric whose indicators do not add
 * up to them cannot be built.
 *
 * @param path the level names, outermost first, not null, not empty
 * @param points the stated points, not null
 */
public record LevelPoints(List<String> path, BigDecimal points) {

  /**
   * Copies the list.
   *
   * @param path the level names, not null, not empty
   * @param points the stated points, not null
   */
  public LevelPoints {
    path = List.copyOf(path);
    Objects.requireNonNull(points, "points");
  }
}
