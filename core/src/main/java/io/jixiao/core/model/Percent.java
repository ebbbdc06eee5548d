package io.jixiao.core.model;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A percentage as it was printed: {@code Percent.parse("87.61%").number()} is 87.61, not 0.8761.
 *
 * <p>The printed decimals are part of the value: 75 % and 75.00 % are not {@code equals}. This
 * class is immutable and thread-safe.
 */
public final class Percent {

  private final BigDecimal number;

  private Percent(BigDecimal number) {
    this.number = Figures.requirePrinted(number);
  }

  /**
   * Obtains a percentage from its number: 87.61 for 87.61 %.
   *
   * @param number the number before the percent sign, not null; its scale is the printed decimals,
   *     and 4E+3 is taken as the 4000 that it prints
   * @return the percentage
   * @throws IllegalArgumentException if the number has more than {@value Figures#MAX_DIGITS} digits
   */
  public static Percent of(BigDecimal number) {
    return new Percent(number);
  }

  /**
   * Parses a percentage, such as {@code "87.61%"} or {@code "87.61"}. The inverse of {@link
   * #toString}.
   *
   * @param text the text, not null
   * @return the percentage
   * @throws IllegalArgumentException if the text is no percentage
   */
  public static Percent parse(String text) {
    Objects.requireNonNull(text, "text");
    String digits = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
    return new Percent(Figures.parsePlain(digits));
  }

  /** {@return the number before the percent sign; its scale is the printed decimals} */
  public BigDecimal number() {
    return number;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Percent other && number.equals(other.number);
  }

  @Override
  public int hashCode() {
    return number.hashCode();
  }

  /** {@return the printed form, such as 87.61%} */
  @Override
  public String toString() {
    return number.toPlainString() + "%";
  }
}
