package io.jixiao.core.model;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with the unit that is printed behind it, such as 6次, 95% or 2156.62万元.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Quantity {

  private static final Pattern FORM =
      Pattern.compile("([-+]?)(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?([^\\d.,+-][^\\d]{0,19})?");

  /** Words inside a "unit" that make the number uncertain: 120余万字, 2万多人次, 6次左右. */
  private static final Pattern UNCERTAIN = Pattern.compile(".*[余多几约近数左右、，,;；至~到].*");

  private final BigDecimal number;
  private final String unit;

  private Quantity(BigDecimal number, String unit) {
    this.number = Figures.requireBounded(number);
    this.unit = Objects.requireNonNull(unit, "unit");
  }

  /**
   * Obtains a quantity.
   *
   * @param number the number, not null; its scale is the printed decimals
   * @param unit the printed unit, not null; empty for a bare number
   * @return the quantity
   * @throws IllegalArgumentException if the number has more than {@value Figures#MAX_DIGITS} digits
   */
  public static Quantity of(BigDecimal number, String unit) {
    return new Quantity(number, unit);
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
   * understood, anything uncertain (20余次, 2万多人) is not.
   *
   * @param text the text, not null
   * @return the quantity, empty if the text is not certainly one
   */
  public static Optional<Quantity> tryParse(String text) {
    if (text.length() > 120) {
      return Optional.empty();
    }
    Matcher m = FORM.matcher(Writing.normalise(text));
    if (!m.matches()) {
      return Optional.empty();
    }
    String unit = m.group(4) == null ? "" : m.group(4);
    if (UNCERTAIN.matcher(unit).matches()) {
      return Optional.empty();
    }
    String digits =
        m.group(1) + m.group(2).replace(",", "") + (m.group(3) == null ? "" : m.group(3));
    if (digits.length() > Figures.MAX_DIGITS) {
      return Optional.empty();
    }
    return Optional.of(new Quantity(Figures.parsePlain(digits), unit));
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
    for (AmountUnit u : AmountUnit.values()) {
      if (u.symbol().equals(unit)) {
        return Optional.of(Amount.of(number, u));
      }
    }
    return Optional.empty();
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
