package io.jixiao.scoring;

import io.jixiao.scoring.internal.DecimalSum;
import java.math.BigDecimal;

/**
 * Adds up between what bounds the total lies. Scores of a pool count together with at most its cap.
 * Not thread-safe.
 */
final class Tally {

  private final BigDecimal[] caps;

  /** What is added alone, and behind it each pool. */
  private final DecimalSum[] least;

  /** What the greatest total has beyond the least one. */
  private final DecimalSum[] open;

  Tally(BigDecimal[] caps) {
    this.caps = caps;
    this.least = sums(caps.length + 1);
    this.open = sums(caps.length + 1);
  }

  private static DecimalSum[] sums(int size) {
    DecimalSum[] out = new DecimalSum[size];
    for (int i = 0; i < size; i++) {
      out[i] = new DecimalSum();
    }
    return out;
  }

  /**
   * Adds a score.
   *
   * @param pool the pool it counts in, −1 if it counts alone
   * @param from the least that it can be
   * @param to the greatest that it can be
   */
  void add(int pool, BigDecimal from, BigDecimal to) {
    least[pool + 1].add(from);
    if (from.compareTo(to) != 0) {
      open[pool + 1].add(to.subtract(from));
    }
  }

  /**
   * Adds a score that can be nothing else.
   *
   * @param pool the pool it counts in, −1 if it counts alone
   * @param points what it is
   * @param units the {@link DecimalSum#units} of the points
   */
  void add(int pool, BigDecimal points, long units) {
    least[pool + 1].add(points, units);
  }

  /**
   * Adds a score of which nothing is known.
   *
   * @param pool the pool it counts in, −1 if it counts alone
   * @param most the greatest that it can be
   */
  void addOpen(int pool, BigDecimal most) {
    open[pool + 1].add(most);
  }

  /** {@return the least total} */
  BigDecimal least() {
    DecimalSum sum = new DecimalSum();
    sum.add(least[0]);
    for (int i = 0; i < caps.length; i++) {
      sum.add(least[i + 1].value().min(caps[i]));
    }
    return sum.value();
  }

  /** {@return the greatest total} */
  BigDecimal most() {
    DecimalSum sum = new DecimalSum();
    sum.add(least[0]);
    sum.add(open[0]);
    for (int i = 0; i < caps.length; i++) {
      DecimalSum pool = new DecimalSum();
      pool.add(least[i + 1]);
      pool.add(open[i + 1]);
      sum.add(pool.value().min(caps[i]));
    }
    return sum.value();
  }
}
