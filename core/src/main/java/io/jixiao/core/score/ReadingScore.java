package io.jixiao.core.score;

import io.jixiao.core.model.Label;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What another reading of the same rule would give.
 *
 * @param reading the reading, such as 每满一个百分点, not null
 * @param points the points (分) under it; null where the rule then gives none: a person decides, or
 *     it cannot be assessed, so that any points up to the weight are possible
 */
public record ReadingScore(Label reading, @Nullable BigDecimal points) {

  /**
   * Checks that the reading is not null.
   *
   * @param reading the reading, not null
   * @param points the points under it, null where they are not known
   */
  public ReadingScore {
    Objects.requireNonNull(reading, "reading");
  }
}
