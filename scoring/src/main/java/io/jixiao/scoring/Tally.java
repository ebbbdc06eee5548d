package io.jixiao.scoring;

import io.jixiao.scoring.internal.DecimalSum;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Adds up between what bounds the total lies. Scores of a pool count together with at most its cap.
 * Not thread-safe.
 */
final class Tally {

  private final BigDecimal[] caps;
  private final @Nullable BigDecimal[] poolLeast;
  private final @Nullable BigDecimal[] poolMost;
  private final DecimalSum least = new DecimalSum();

  /** What the greatest total has beyond the least one. */
  private final DecimalSum open = new DecimalSum();

  Tally(BigDecimal[] caps) {
    this.caps = caps;
    this.poolLeast = new BigDecimal[caps.length];
    this.poolMost = new BigDecimal[caps.length];
  }

  /**
   * Adds a score.
   *
   * @param pool the pool it counts in, −1 if it counts alone
   * @param from the least that it can be
   * @param to the greatest that it can be
   */
  void add(int pool, BigDecimal from, BigDecimal to) {
    if (pool >= 0) {
      poolLeast[pool] = sum(poolLeast[pool], from).min(caps[pool]);
      poolMost[pool] = sum(poolMost[pool], to).min(caps[pool]);
      return;
    }
    least.add(from);
    if (from.compareTo(to) != 0) {
      open.add(to.subtract(from));
    }
  }

  /**
   * Adds a score that can be nothing else.
   *
   * @param pool the pool it counts in, −1 if it counts alone
   * @param points what it is
   */
  void add(int pool, BigDecimal points) {
    if (pool >= 0) {
      add(pool, points, points);
    } else {
      least.add(points);
    }
  }

  /**
   * Adds a score of which nothing is known.
   *
   * @param pool the pool it counts in, −1 if it counts alone
   * @param most the greatest that it can be
   */
  void addOpen(int pool, BigDecimal most) {
    if (pool >= 0) {
      add(pool, BigDecimal.ZERO, most);
    } else {
      open.add(most);
    }
  }

  private static BigDecimal sum(@Nullable BigDecimal before, BigDecimal more) {
    return before == null ? more : before.add(more);
  }

  /** {@return the least total} */
  BigDecimal least() {
    return total(least.value(), poolLeast);
  }

  /** {@return the greatest total} */
  BigDecimal most() {
    return total(least.value().add(open.value()), poolMost);
  }

  private static BigDecimal total(BigDecimal alone, @Nullable BigDecimal[] pools) {
    BigDecimal sum = alone;
    for (BigDecimal part : pools) {
      if (part != null) {
        sum = sum.add(part);
      }
    }
    return sum;
  }
}
