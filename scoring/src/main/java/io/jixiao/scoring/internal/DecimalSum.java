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
    long more = ScaledLong.of(number, SCALE);
    if (more == ScaledLong.NONE || number.scale() < 0) {
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

  /** {@return the sum} */
  public BigDecimal value() {
    BigDecimal sum = BigDecimal.valueOf(units / ScaledLong.power(SCALE - scale), scale);
    return others.signum() == 0 && others.scale() <= scale ? sum : sum.add(others);
  }
}
