package io.jixiao.core.check;

import java.math.BigDecimal;
import java.util.List;

/**
 * What printed figures stand for. Counts and points stand for themselves; so does a bare 0 beside
 * figures with decimals, since a form then says "none" and not "less than a half".
 */
final class Printed {

  private Printed() {}

  /**
   * Whether an amount and the sum of others, which has the most decimals of these, plainly meet
   * within rounding: each side gives half a unit at the least.
   */
  static boolean isWithinOneUnit(BigDecimal stated, BigDecimal sum) {
    return stated.scale() > 0
        && stated.scale() == sum.scale()
        && stated.subtract(sum).abs().compareTo(stated.ulp()) <= 0;
  }

  /** Whether two figures meet if each is rounded as far as its decimals allow. */
  static boolean mayMeet(BigDecimal a, BigDecimal b) {
    BigDecimal slack = Interval.halfUnit(a).add(Interval.halfUnit(b));
    return a.subtract(b).abs().compareTo(slack) <= 0;
  }

  /** The most decimals among the rounded figures of a relation, at least 0. */
  static int decimals(Cell stated, List<Cell> plus, List<Cell> minus) {
    return decimals(decimals(decimals(0, stated), plus), minus);
  }

  private static int decimals(int least, List<Cell> cells) {
    int most = least;
    for (int i = 0; i < cells.size(); i++) {
      most = decimals(most, cells.get(i));
    }
    return most;
  }

  private static int decimals(int least, Cell cell) {
    return cell.value != null && cell.isRounded() ? Math.max(least, cell.value.scale()) : least;
  }

  /** The interval of one figure beside others with so many decimals. */
  static Interval interval(Cell cell, int decimals, boolean truncated) {
    return interval(cell.orZero(), List.of(cell), List.of(), decimals, truncated);
  }

  /** The interval of the sum of some figures less others, which exactly comes to the total. */
  static Interval interval(
      BigDecimal total, List<Cell> plus, List<Cell> minus, int decimals, boolean truncated) {
    BigDecimal below =
        slack(plus, false, decimals, truncated).add(slack(minus, true, decimals, truncated));
    BigDecimal above =
        truncated
            ? slack(plus, true, decimals, true).add(slack(minus, false, decimals, true))
            : below;
    return new Interval(total.subtract(below), total.add(above));
  }

  /** How far the true figures may together lie above the printed ones, or below them. */
  private static BigDecimal slack(
      List<Cell> cells, boolean above, int decimals, boolean truncated) {
    BigDecimal slack = BigDecimal.ZERO;
    int alike = 0;
    for (int i = 0; i < cells.size(); i++) {
      BigDecimal value = cells.get(i).value;
      if (value == null || !cells.get(i).isRounded()) {
        continue;
      }
      boolean none = value.signum() == 0 && value.scale() <= 0 && decimals > 0;
      if (!none && !truncated && value.scale() == decimals) {
        alike++;
      } else if (!none) {
        slack = slack.add(truncated ? cutOff(value, above) : Interval.halfUnit(value));
      }
    }
    // most figures of a sum have as many decimals as the sum: half a unit for each
    return alike == 0 ? slack : slack.add(BigDecimal.valueOf(5L * alike, decimals + 1));
  }

  private static BigDecimal cutOff(BigDecimal value, boolean above) {
    Interval interval = Interval.ofTruncated(value);
    return above ? interval.max().subtract(value) : value.subtract(interval.min());
  }
}
