package io.jixiao.core.score;

import io.jixiao.core.model.Label;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What another reading of the same rule would give.
 *
 * @param reading the reading, such as 每满一个百分点, not null
 * @param points the points under it, not null
 */
public record ReadingScore(Label reading, BigDecimal points) {

  /**
   * Checks that nothing is null.
   *
   * @param reading the reading, not null
   * @param points the points under it, not null
   */
  public ReadingScore {
    Objects.requireNonNull(reading, "reading");
    Objects.requireNonNull(points, "points");
  }
}
