package io.jixiao.scoring.strategy;

import io.jixiao.core.internal.ScaledLong;
import io.jixiao.scoring.internal.DecimalSum;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Points taken off so many times, down to a floor. Counts and points of the usual size are reckoned
 * as whole numbers of a millionth, which gives the same number in the same decimals.
 */
final class TakenOff {

  /** As often as anything is counted, and as much as is ever taken off, far within a long. */
  private static final long MOST_TIMES = 1_000_000;

  private static final long MOST_UNITS = 1_000_000_000_000L;

  private final BigDecimal each;
  private final BigDecimal floor;

  /** The points each time in units, zero if they are too many or have too many decimals. */
  private final long units;

  TakenOff(BigDecimal each, BigDecimal floor) {
    this.each = each;
    this.floor = floor;
    long exact = DecimalSum.units(each);
    this.units = exact == ScaledLong.NONE || exact > MOST_UNITS ? 0 : exact;
  }

  /** What is left of the full points, not held at the floor. */
  BigDecimal before(BigDecimal full, BigDecimal times) {
    return full.subtract(each.multiply(times));
  }

  /** What is left of the full points. */
  BigDecimal left(BigDecimal full, BigDecimal times) {
    long few = times.scale() == 0 ? ScaledLong.of(times, 0) : ScaledLong.NONE;
    BigDecimal left = left(full, few);
    return left != null ? left : Points.hold(before(full, times), floor, full);
  }

  /** The same; null if that is not to be reckoned in millionths. */
  @Nullable BigDecimal left(BigDecimal full, long times) {
    long most = DecimalSum.units(full);
    if (units == 0
        || most == ScaledLong.NONE
        || times < 0
        || times > MOST_TIMES
        || floor.signum() != 0) {
      return null;
    }
    long left = most - times * units;
    return left < 0 ? floor : DecimalSum.number(left, Math.max(full.scale(), each.scale()));
  }
}
