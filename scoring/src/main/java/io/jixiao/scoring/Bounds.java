package io.jixiao.scoring;

import io.jixiao.scoring.internal.DecimalSum;
import java.math.BigDecimal;

/** Adds up between what bounds a sum of points lies. Not thread-safe. */
final class Bounds {

  private final DecimalSum least = new DecimalSum();

  /** What the greatest sum has beyond the least one. */
  private final DecimalSum open = new DecimalSum();

  /**
   * Adds points.
   *
   * @param from the least that they can be
   * @param to the greatest that they can be
   */
  void add(BigDecimal from, BigDecimal to) {
    least.add(from);
    if (from.compareTo(to) != 0) {
      open.add(to.subtract(from));
    }
  }

  /**
   * Adds points that can be nothing else.
   *
   * @param points what they are
   * @param units the {@link DecimalSum#units} of them
   */
  void add(BigDecimal points, long units) {
    least.add(points, units);
  }

  /**
   * Adds points of which nothing is known.
   *
   * @param most the greatest that they can be
   */
  void addOpen(BigDecimal most) {
    open.add(most);
  }

  /** Adds the same, its {@link DecimalSum#units} counted. */
  void addOpen(BigDecimal most, long units) {
    open.add(most, units);
  }

  /** {@return the least sum, which grows when points are added} */
  DecimalSum least() {
    return least;
  }

  /** {@return the greatest sum} */
  DecimalSum most() {
    DecimalSum sum = new DecimalSum();
    sum.add(least);
    sum.add(open);
    return sum;
  }
}
