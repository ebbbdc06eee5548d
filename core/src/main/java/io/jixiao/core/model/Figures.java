package io.jixiao.core.model;

import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The limits and the plain syntax of every figure of the model: an optional sign, digits, and at
 * most one decimal point. No exponent and no grouping, so that a short text is always a short
 * number.
 */
public final class Figures {

  /** The most digits that a figure may have, before and after the decimal point together. */
  public static final int MAX_DIGITS = 40;

  /** So many digits always fit into a long. */
  static final int LONG_DIGITS = 18;

  /** How deep parts of a figure may be nested in each other. */
  public static final int MAX_DEPTH = 100;

  /** How many parts a figure may have, parts of parts included. */
  public static final int MAX_PARTS = 100_000;

  private Figures() {}

  /**
   * Checks how deep and how far a figure is divided. A part may stand in several places; it is
   * looked at once, but counts wherever it stands.
   */
  static <T> void requireNesting(T figure, Function<T, List<T>> parts) {
    if (!parts.apply(figure).isEmpty()) {
      extent(figure, parts, new IdentityHashMap<>());
    }
  }

  private static <T> Extent extent(T figure, Function<T, List<T>> parts, Map<T, Extent> known) {
    Extent extent = known.get(figure);
    if (extent == null) {
      int depth = 0;
      int count = 0;
      for (T part : parts.apply(figure)) {
        Extent below = extent(part, parts, known);
        depth = Math.max(depth, below.depth());
        count += below.count();
        if (depth >= MAX_DEPTH) {
          throw new IllegalArgumentException("parts nested deeper than " + MAX_DEPTH);
        }
        if (count > MAX_PARTS) {
          throw new IllegalArgumentException("more than " + MAX_PARTS + " parts in all");
        }
      }
      extent = new Extent(depth + 1, count + 1);
      known.put(figure, extent);
    }
    return extent;
  }

  private record Extent(int depth, int count) {}

  /**
   * Parses a plain decimal number and keeps its decimals.
   *
   * @param text the text, not null, such as {@code "-13.26"}
   * @return the number; its scale is the number of printed decimals
   * @throws IllegalArgumentException if the text is not a plain decimal number or is too long
   */
  public static BigDecimal parsePlain(String text) {
    Objects.requireNonNull(text, "text");
    return parsePlain(text, text.length());
  }

  /** Parses the plain decimal number with which a text begins. */
  static BigDecimal parsePlain(String text, int end) {
    if (end > MAX_DIGITS + 2) {
      throw new IllegalArgumentException(
          "a figure of " + end + " characters; expected at most " + MAX_DIGITS + " digits");
    }
    int digits = 0;
    int points = 0;
    int scale = 0;
    long unscaled = 0;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
        scale += points;
        unscaled = unscaled * 10 + (c - '0');
      } else if (c == '.' && digits > 0 && i < end - 1) {
        points++;
      } else if (!(i == 0 && (c == '-' || c == '+'))) {
        digits = 0;
        break;
      }
    }
    if (digits == 0 || points > 1) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not a plain decimal number such as 2058.52");
    }
    if (digits <= LONG_DIGITS) {
      return BigDecimal.valueOf(text.charAt(0) == '-' ? -unscaled : unscaled, scale);
    }
    return requireBounded(new BigDecimal(text.substring(0, end)));
  }

  /** Tells whether a plain decimal is as it prints, and keeps within {@link #MAX_DIGITS}. */
  static boolean isPrinted(Optional<BigDecimal> figure) {
    if (figure.isEmpty()) {
      return true;
    }
    int scale = figure.get().scale();
    return scale >= 0 && scale <= MAX_DIGITS && figure.get().precision() <= MAX_DIGITS;
  }

  /** Does {@link #requirePrinted(BigDecimal)} for the plain decimal of a column. */
  static Optional<BigDecimal> requirePrinted(Column<?> column, Optional<BigDecimal> figure) {
    try {
      return figure.map(Figures::requirePrinted);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(column.name() + ": " + e.getMessage(), e);
    }
  }

  /**
   * Checks that a number keeps within {@link #MAX_DIGITS} and returns it.
   *
   * @param number the number, not null
   * @return the same number
   * @throws IllegalArgumentException if it has too many digits
   */
  public static BigDecimal requireBounded(BigDecimal number) {
    Objects.requireNonNull(number, "number");
    int scale = number.scale();
    if (number.precision() > MAX_DIGITS
        || scale > MAX_DIGITS
        || (long) number.precision() - scale > MAX_DIGITS) {
      throw new IllegalArgumentException(
          "a figure with "
              + number.precision()
              + " digits and "
              + scale
              + " decimals; expected at most "
              + MAX_DIGITS
              + " digits");
    }
    return number;
  }

  /**
   * Checks a number and gives it the scale of the digits that it prints: 4E+3 prints 4000, which
   * stands for units, not for thousands.
   */
  static BigDecimal requirePrinted(BigDecimal number) {
    BigDecimal bounded = requireBounded(number);
    return bounded.scale() < 0 ? bounded.setScale(0) : bounded;
  }
}
