package io.jixiao.scoring.rubric;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * Points that a unit divides among some indicators as it sees fit (效益 15 = 经济 + 社会 + 生态): only
 * their sum is bounded.
 *
 * @param points the points of all members together, not null
 * @param members the ids of the indicators that share them, not null, not empty
 */
public record SharedPoints(BigDecimal points, List<String> members) {

  /**
   * Copies the list.
   *
   * @param points the points of all members together, not null
   * @param members the ids of the indicators that share them, not null, not empty
   * @throws IllegalArgumentException if there is no member
   */
  public SharedPoints {
    Objects.requireNonNull(points, "points");
    members = List.copyOf(members);
    if (members.isEmpty()) {
      throw new IllegalArgumentException("shared points without members");
    }
  }
}
