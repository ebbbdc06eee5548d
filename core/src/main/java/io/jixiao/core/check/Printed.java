package io.jixiao.core.check;

import java.math.BigDecimal;
import java.util.List;

/** What printed figures stand for. */
final class Printed {

  private Printed() {}

  /** The most decimals among the rounded figures of a relation. */
  static int decimals(List<Cell> cells) {
    int most = Integer.MIN_VALUE;
    for (Cell cell : cells) {
      if (cell.value != null && cell.isRounded()) {
        most = Math.max(most, cell.value.scale());
      }
    }
    return most == Integer.MIN_VALUE ? 0 : most;
  }

  /**
   * The interval of one figure. Counts and points stand for themselves; so does a bare 0 beside
   * figures with decimals, since a form then says "none" and not "less than a half".
   */
  static Interval interval(Cell cell, int decimalsAround, boolean truncated) {
    BigDecimal value = cell.orZero();
    boolean none = value.signum() == 0 && value.scale() <= 0 && decimalsAround > 0;
    if (!cell.isRounded() || none) {
      return new Interval(value, value);
    }
    return truncated ? Interval.ofTruncated(value) : Interval.ofNearest(value);
  }
}
