package io.jixiao.core.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A closed interval of exact numbers: all that a printed figure, or a sum of them, may stand for.
 *
 * @param min the lower end, not null
 * @param max the upper end, not null, at least {@code min}
 */
public record Interval(BigDecimal min, BigDecimal max) {

  private static final List<BigDecimal> HALF_UNITS =
      IntStream.range(1, 8).mapToObj(scale -> BigDecimal.valueOf(5, scale)).toList();

  /**
   * Checks the order of the ends.
   *
   * @param min the lower end, not null
   * @param max the upper end, not null, at least {@code min}
   * @throws IllegalArgumentException if {@code max} is less than {@code min}
   */
  public Interval {
    Objects.requireNonNull(min, "min");
    Objects.requireNonNull(max, "max");
    if (min.compareTo(max) > 0) {
      throw new IllegalArgumentException("empty interval: " + min + " > " + max);
    }
  }

  /**
   * Obtains the interval of a figure printed to the nearest: half a unit of its last decimal on
   * either side, so 2058.52 stands for [2058.515, 2058.525].
   *
   * @param printed the figure, not null; its scale is the printed decimals
   * @return the interval
   */
  public static Interval ofNearest(BigDecimal printed) {
    BigDecimal half = halfUnit(printed);
    return new Interval(printed.subtract(half), printed.add(half));
  }

  /**
   * Obtains the interval of a figure whose further decimals were cut off: 0.87 stands for [0.87,
   * 0.88], -0.87 for [-0.88, -0.87].
   *
   * @param printed the figure, not null; its scale is the printed decimals
   * @return the interval
   */
  public static Interval ofTruncated(BigDecimal printed) {
    BigDecimal unit = BigDecimal.valueOf(1, printed.scale());
    return switch (printed.signum()) {
      case 1 -> new Interval(printed, printed.add(unit));
      case -1 -> new Interval(printed.subtract(unit), printed);
      default -> new Interval(printed.subtract(unit), printed.add(unit));
    };
  }

  /** {@return half a unit of the last printed decimal} */
  static BigDecimal halfUnit(BigDecimal printed) {
    int scale = printed.scale();
    return scale >= 0 && scale < HALF_UNITS.size()
        ? HALF_UNITS.get(scale)
        : BigDecimal.valueOf(5, scale + 1);
  }

  /**
   * Tells whether two intervals have a number in common.
   *
   * @param other the other interval, not null
   * @return true if they meet, be it in one point
   */
  public boolean meets(Interval other) {
    return min.compareTo(other.max) <= 0 && other.min.compareTo(max) <= 0;
  }

  /**
   * Tells whether a number lies inside, ends included.
   *
   * @param number the number, not null
   * @return true if it does
   */
  public boolean contains(BigDecimal number) {
    return min.compareTo(number) <= 0 && number.compareTo(max) <= 0;
  }
}
