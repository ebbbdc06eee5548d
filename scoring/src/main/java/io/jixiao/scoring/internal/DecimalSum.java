package io.jixiao.scoring.internal;

import java.math.BigDecimal;

/**
 * Adds up decimal numbers exactly. Short ones, as points are, are added as whole numbers of a
 * millionth; others as they are. The scale of the sum is the greatest of its terms. Not
 * thread-safe.
 */
public final class DecimalSum {

  private static final int SCALE = 6;
  private static final int SHORT_DIGITS = 9;
  private static final long FULL = 1_000_000_000_000_000_000L;
  private static final long[] POWERS = {1_000_000, 100_000, 10_000, 1_000, 100, 10, 1};

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
    int decimals = number.scale();
    if (decimals >= 0 && decimals <= SCALE && number.precision() <= SHORT_DIGITS) {
      units += number.scaleByPowerOfTen(decimals).longValue() * POWERS[decimals];
      scale = Math.max(scale, decimals);
      if (units > FULL || units < -FULL) {
        others = value();
        units = 0;
      }
    } else {
      others = others.add(number);
    }
  }

  /** {@return the sum} */
  public BigDecimal value() {
    BigDecimal sum = BigDecimal.valueOf(units / POWERS[scale], scale);
    return others.signum() == 0 && others.scale() <= scale ? sum : sum.add(others);
  }
}
