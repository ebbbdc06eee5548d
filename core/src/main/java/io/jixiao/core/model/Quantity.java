package io.jixiao.core.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number with the unit that is printed behind it, such as 6次, 95% or 2156.62万元.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Quantity {

  private static final int MAX_UNIT = 20;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal BEFORE_ALL_YEARS = BigDecimal.valueOf(1949);

  private final BigDecimal number;
  private final String unit;
  private final Optional<Amount> amount;

  private Quantity(BigDecimal number, String unit) {
    this.number = number;
    this.unit = Objects.requireNonNull(unit, "unit");
    this.amount = money(number, unit);
  }

  private static Optional<Amount> money(BigDecimal number, String unit) {
    if (!unit.endsWith("元")) {
      return Optional.empty();
    }
    for (AmountUnit u : AmountUnit.values()) {
      if (u.symbol().equals(unit)) {
        return Optional.of(new Amount(number, u));
      }
    }
    return Optional.empty();
  }

  /**
   * Obtains a quantity.
   *
   * @param number the number, not null; its scale is the printed decimals, and 4E+3 is taken as the
   *     4000 that it prints
   * @param unit the printed unit, not null; empty for a bare number
   * @return the quantity
   * @throws IllegalArgumentException if the number has more than {@value Figures#MAX_DIGITS} digits
   */
  public static Quantity of(BigDecimal number, String unit) {
    return new Quantity(Figures.requirePrinted(number), unit);
  }

  /**
   * Parses a quantity as {@link #tryParse} does.
   *
   * @param text the text, not null
   * @return the quantity
   * @throws IllegalArgumentException if the text is not one number with an optional unit
   */
  public static Quantity parse(String text) {
    return tryParse(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\"" + text + "\" is not a number with a unit such as 95% or 2156.62万元"));
  }

  /**
   * Parses one number with an optional unit; full-width characters, spaces and grouping commas are
   * understood, anything uncertain (20余次, 2万多人) and any limit or date (6次以内, 5日前) is not.
   *
   * @param text the text, not null
   * @return the quantity, empty if the text is not certainly one
   */
  public static Optional<Quantity> tryParse(String text) {
    Quantity plain = plain(text);
    if (plain != null) {
      return Optional.of(plain);
    }
    if (text.length() > 120) {
      return Optional.empty();
    }
    return tryParseNormalised(Writing.normalise(text));
  }

  /**
   * Takes the plainest form in one pass, since most figures of a report are of it: digits with at
   * most one point, and a unit.
   *
   * @return the quantity; null if only a closer look tells
   */
  static @Nullable Quantity plain(String text) {
    int point = -1;
    long digits = 0;
    int end = 0;
    for (; end < text.length(); end++) {
      char c = text.charAt(end);
      if (Writing.isDigit(c)) {
        digits = digits * 10 + (c - '0');
      } else if (c == '.' && point < 0) {
        point = end;
      } else {
        break;
      }
    }
    if (end == 0 || end > Figures.LONG_DIGITS || point == 0 || point == end - 1) {
      return null;
    }
    if (!isUnit(text, end) || !Writing.isPlain(text, end)) {
      return null;
    }
    int scale = point < 0 ? 0 : end - point - 1;
    return new Quantity(BigDecimal.valueOf(digits, scale), unit(text, end));
  }

  /** Scans by hand, since every other figure that a text states goes through here. */
  static Optional<Quantity> tryParseNormalised(String text) {
    int start = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
    int whole = digits(text, start);
    int end = whole;
    if (whole - start <= 3) {
      while (end < text.length() && text.charAt(end) == ',' && digits(text, end + 1) == end + 4) {
        end += 4;
      }
    }
    boolean grouped = end > whole;
    if (whole == start) {
      return Optional.empty();
    }
    int signs = start;
    if (end < text.length() && text.charAt(end) == '.') {
      signs++;
      int fraction = digits(text, end + 1);
      if (fraction == end + 1) {
        return Optional.empty();
      }
      end = fraction;
    }
    if (!isUnit(text, end)) {
      return Optional.empty();
    }
    String unit = unit(text, end);
    String digits = text;
    if (grouped) {
      digits = text.substring(0, end).replace(",", "");
      end = digits.length();
    }
    if (end - signs > Figures.MAX_DIGITS) {
      return Optional.empty();
    }
    return Optional.of(new Quantity(Figures.parsePlain(digits, end), unit));
  }

  /** {@return the index of the first character from {@code from} on that is no digit} */
  private static int digits(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i;
  }

  /** {@return the unit; the most frequent ones are not copied out of every text} */
  private static String unit(String text, int from) {
    if (text.length() - from != 1) {
      return text.substring(from);
    }
    return switch (text.charAt(from)) {
      case '个' -> "个";
      case '次' -> "次";
      case '%' -> "%";
      case '项' -> "项";
      case '人' -> "人";
      case '件' -> "件";
      default -> text.substring(from);
    };
  }

  private static boolean isUnit(String text, int from) {
    if (text.length() - from > MAX_UNIT
        || (from < text.length() && ".,+-".indexOf(text.charAt(from)) >= 0)) {
      return false;
    }
    if (from < text.length() - 1 && text.charAt(from) == '%' && text.charAt(from + 1) != '(') {
      // 90%满意 says more than a rate
      return false;
    }
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= '0' && c <= '9') || isUncertain(c) || Writing.isLimit(text, i)) {
        return false;
      }
    }
    return true;
  }

  /** Tells what makes a number uncertain: 120余万字, 2万多人次, 6次左右, 6次以上, 95%≤x. */
  private static boolean isUncertain(char c) {
    return switch (c) {
      case '余', '多', '几', '约', '近', '数', '左', '右', '上', '下', '至', '到', '及', '或' -> true;
      case '、', '，', ',', ';', '；', '~' -> true;
      case '≥', '≤', '<', '>', '=' -> true;
      default -> false;
    };
  }

  /**
   * Tells whether this is how people write a date: 2022年, 2022.12, 20221231. As a measured figure
   * it is not certain then.
   */
  boolean looksLikeDate() {
    int scale = number.scale();
    if (!unit.isEmpty()) {
      return unit.charAt(0) == '年' && scale == 0 && isYear(number);
    }
    if (scale == 0 && number.precision() == 8) {
      BigDecimal[] year = number.divideAndRemainder(BigDecimal.valueOf(10_000));
      BigDecimal[] month = year[1].divideAndRemainder(HUNDRED);
      return isYear(year[0]) && isFrom1(month[0], 12) && isFrom1(month[1], 31);
    }
    if (scale < 1 || scale > 2 || number.precision() != scale + 4) {
      return false;
    }
    BigDecimal year = number.setScale(0, RoundingMode.DOWN);
    return isYear(year) && isFrom1(number.subtract(year).movePointRight(scale), 12);
  }

  private static boolean isYear(BigDecimal number) {
    return number.precision() == 4 && isFrom1(number.subtract(BEFORE_ALL_YEARS), 150);
  }

  private static boolean isFrom1(BigDecimal number, int last) {
    return number.signum() > 0 && number.compareTo(BigDecimal.valueOf(last)) <= 0;
  }

  /** {@return the number as printed; its scale is the printed decimals} */
  public BigDecimal number() {
    return number;
  }

  /** {@return the printed unit, such as 次, % or 万元; empty for a bare number} */
  public String unit() {
    return unit;
  }

  /** {@return the quantity as money, if its unit is 元, 万元 or 亿元} */
  public Optional<Amount> amount() {
    return amount;
  }

  /** {@return true if the unit is a percent sign} */
  public boolean isPercent() {
    return unit.equals("%");
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Quantity other && number.equals(other.number) && unit.equals(other.unit);
  }

  @Override
  public int hashCode() {
    return 31 * number.hashCode() + unit.hashCode();
  }

  /** {@return the digits followed by the unit, such as 2156.62万元} */
  @Override
  public String toString() {
    return number.toPlainString() + unit;
  }
}
