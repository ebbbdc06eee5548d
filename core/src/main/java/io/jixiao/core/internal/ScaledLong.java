package io.jixiao.core.internal;

import java.math.BigDecimal;

/**
 * Decimal numbers as whole numbers of a unit of ten to some power, where a long holds them: exact
 * arithmetic that allocates next to nothing. Whoever gets {@link #NONE} goes the long way by
 * BigDecimal.
 */
public final class ScaledLong {

  /** Stands for a number that is too long, or is no whole number of units. */
  public static final long NONE = Long.MIN_VALUE;

  /**
   * How many digits there are at most: ten times as much can still be added up without overflow.
   */
  public static final int MAX_DIGITS = 17;

  private static final long[] POWERS = powers();

  private ScaledLong() {}

  private static long[] powers() {
    long[] out = new long[MAX_DIGITS + 1];
    out[0] = 1;
    for (int i = 1; i < out.length; i++) {
      out[i] = 10 * out[i - 1];
    }
    return out;
  }

  /**
   * Obtains a power of ten.
   *
   * @param exponent the exponent, from 0 to {@link #MAX_DIGITS}
   * @return the power
   */
  public static long power(int exponent) {
    return POWERS[exponent];
  }

  /**
   * Counts the units in a number.
   *
   * @param number the number, not null
   * @param scale how many decimals the unit has: 2 counts hundredths
   * @return the count; {@link #NONE} if the number has more decimals or the count more than {@link
   *     #MAX_DIGITS} digits
   */
  public static long of(BigDecimal number, int scale) {
    int decimals = number.scale();
    int shift = scale - decimals;
    if (shift < 0 || shift > MAX_DIGITS || number.precision() + shift > MAX_DIGITS) {
      return NONE;
    }
    // Of the ways to the digits of a BigDecimal these allocate least: nothing for whole numbers.
    long digits =
        decimals == 0
            ? number.longValueExact()
            : number.scaleByPowerOfTen(decimals).longValueExact();
    return digits * POWERS[shift];
  }
}
