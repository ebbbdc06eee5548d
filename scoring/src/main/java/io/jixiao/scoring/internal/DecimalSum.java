package io.jixiao.scoring.internal;

import io.jixiao.core.internal.ScaledLong;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Adds up decimal numbers exactly. Short ones, as points are, are added as whole numbers of a
 * millionth; others as they are. The scale of the sum is the greatest of its terms. Not
 * thread-safe.
 */
public final class DecimalSum implements Comparable<DecimalSum> {

  private static final int SCALE = 6;

  /** As many as a part of 100 is ever printed with. */
  private static final int MOST_DECIMALS = 20;

  private static final long FULL = ScaledLong.power(ScaledLong.MAX_DIGITS);

  private long units;
  private int scale;

  /** What is no count of a long; null while all is. */
  private @Nullable BigDecimal others;

  /** Makes an empty sum. */
  public DecimalSum() {}

  /**
   * Obtains a sum of one number.
   *
   * @param number the number, not null
   * @return the sum
   */
  public static DecimalSum of(BigDecimal number) {
    DecimalSum sum = new DecimalSum();
    sum.add(number);
    return sum;
  }

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
   * @return true if it is from 0, below 10<sup>11</sup>, and has at most {@value #MOST_DECIMALS}
   *     decimals
   */
  public static boolean isPoints(BigDecimal number) {
    return number.signum() >= 0
        && number.scale() >= 0
        && number.scale() <= MOST_DECIMALS
        && number.precision() - number.scale() <= ScaledLong.MAX_DIGITS - SCALE;
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
   * Obtains so many millionths as a number with other decimals.
   *
   * @param units the count
   * @param decimals how many decimals, from 0, enough for the count
   * @return the number
   */
  public static BigDecimal number(long units, int decimals) {
    return BigDecimal.valueOf(inUnitsOf(decimals, units), decimals);
  }

  /**
   * Adds a number whose millionths are counted.
   *
   * @param number the number, not null
   * @param more its {@link #units}
   */
  public void add(BigDecimal number, long more) {
    if (more == ScaledLong.NONE) {
      others = others == null ? number : others.add(number);
    } else {
      addUnits(more, number.scale());
    }
  }

  private void addUnits(long more, int decimals) {
    units += more;
    scale = Math.max(scale, decimals);
    if (units > FULL || units < -FULL) {
      others = value();
      units = 0;
    }
  }

  /**
   * Adds another sum.
   *
   * @param more the other sum, which stays as it is, not null
   */
  public void add(DecimalSum more) {
    if (more.others == null) {
      addUnits(more.units, more.scale);
    } else {
      add(more.value());
    }
  }

  /**
   * Adds another sum, as far as it does not exceed a limit.
   *
   * @param more the other sum, which stays as it is, not null
   * @param limit the limit, not null
   */
  public void addHeld(DecimalSum more, BigDecimal limit) {
    long most = units(limit);
    if (more.others == null && most != ScaledLong.NONE) {
      boolean within = more.units <= most;
      addUnits(within ? more.units : most, within ? more.scale : limit.scale());
    } else {
      add(more.value().min(limit));
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

  /** {@return true if the sum is a count of a long} */
  public boolean isCounted() {
    return others == null;
  }

  /** {@return how many millionths the sum is, if it {@linkplain #isCounted is counted}} */
  public long units() {
    return units;
  }

  /**
   * Tells whether the sum exceeds a number.
   *
   * @param limit the number, not null
   * @return true if it does
   */
  public boolean isMoreThan(BigDecimal limit) {
    return compare(limit) > 0;
  }

  /**
   * Tells whether a number exceeds the sum.
   *
   * @param limit the number, not null
   * @return true if it does
   */
  public boolean isLessThan(BigDecimal limit) {
    return compare(limit) < 0;
  }

  private int compare(BigDecimal number) {
    long other = units(number);
    return others == null && other != ScaledLong.NONE
        ? Long.compare(units, other)
        : value().compareTo(number);
  }

  @Override
  public int compareTo(DecimalSum other) {
    return others == null && other.others == null
        ? Long.compare(units, other.units)
        : value().compareTo(other.value());
  }

  /** {@return the sum} */
  public BigDecimal value() {
    BigDecimal sum = number(units, scale);
    return others == null ? sum : sum.add(others);
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
