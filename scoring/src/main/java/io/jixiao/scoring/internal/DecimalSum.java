package io.jixiao.scoring.internal;

import io.jixiao.core.internal.ScaledLong;
import java.math.BigDecimal;

/**
 * Adds up decimal numbers exactly. Short ones, as points are, are added as whole numbers of a
 * millionth; others as they are. The scale of the sum is the greatest of its terms. Not
 * thread-safe.
 */
public final class DecimalSum {

  private static final int SCALE = 6;
  private static final long FULL = ScaledLong.power(ScaledLong.MAX_DIGITS);

  private long units;
  private int scale;
  private BigDecimal others = BigDecimal.ZERO;

  /** Makes an empty sum. */
  public DecimalSum() {}

  /**
   * Adds a number.
   *
   * @param number the number, not null
   */
  public void add(BigDecimal number) {
    add(number, units(number));
  }

  /**
   * Counts the millionths in a number, once for several sums.
   *
   * @param number the number, not null
   * @return the count; {@link ScaledLong#NONE} if it is no count of a long
   */
  public static long units(BigDecimal number) {
    return number.scale() < 0 ? ScaledLong.NONE : ScaledLong.of(number, SCALE);
  }

  /**
   * Tells whether a printed number can be points.
   *
   * @param number the number, not null
   * @return true if it is from 0 and has a few digits before and behind the point
   */
  public static boolean isPoints(BigDecimal number) {
    return number.signum() >= 0 && units(number) != ScaledLong.NONE;
  }

  /**
   * Obtains so many millionths as a number.
   *
   * @param units the count
   * @return the number
   */
  public static BigDecimal number(long units) {
    return BigDecimal.valueOf(units, SCALE);
  }

  /**
   * Adds a number whose millionths are counted.
   *
   * @param number the number, not null
   * @param more its {@link #units}
   */
  public void add(BigDecimal number, long more) {
    if (more == ScaledLong.NONE) {
      others = others.add(number);
      return;
    }
    units += more;
    scale = Math.max(scale, number.scale());
    if (units > FULL || units < -FULL) {
      others = value();
      units = 0;
    }
  }

  /**
   * Compares two numbers whose millionths are counted.
   *
   * @param a a number, not null
   * @param x its {@link #units}
   * @param b another number, not null
   * @param y its units
   * @return less than, equal to or greater than 0 as {@code a} is to {@code b}
   */
  public static int compare(BigDecimal a, long x, BigDecimal b, long y) {
    return x == ScaledLong.NONE || y == ScaledLong.NONE ? a.compareTo(b) : Long.compare(x, y);
  }

  /** {@return the sum} */
  public BigDecimal value() {
    return value(units, scale, others);
  }

  /**
   * Adds another sum to this one, which stays as it is.
   *
   * @param more the other sum, not null
   * @return the sum of both
   */
  public BigDecimal plus(DecimalSum more) {
    return value(units + more.units, Math.max(scale, more.scale), others.add(more.others));
  }

  private static BigDecimal value(long units, int scale, BigDecimal others) {
    BigDecimal sum = BigDecimal.valueOf(inUnitsOf(scale, units), scale);
    return others.signum() == 0 && others.scale() <= scale ? sum : sum.add(others);
  }

  /** Divides by a constant each, so that the compiler needs no division. */
  private static long inUnitsOf(int scale, long units) {
    return switch (scale) {
      case 0 -> units / 1_000_000;
      case 1 -> units / 100_000;
      case 2 -> units / 10_000;
      case 3 -> units / 1_000;
      case 4 -> units / 100;
      case 5 -> units / 10;
      default -> units;
    };
  }
}
