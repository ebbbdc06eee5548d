package io.jixiao.core.model;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * An exact amount of money as it was reported: number, decimals and unit.
 *
 * <p>The decimals are part of the value, since a figure printed as 2058.5 stands for a wider range
 * than one printed as 2058.50: {@code equals} tells the two apart, {@link #compareTo} and {@link
 * #isSameSum} do not. Amounts may be negative (a 当年结余 of -13.26).
 *
 * <pre>{@code
 * Amount basic = Amount.ofWanYuan("2058.52"); // 2058.52 万元 = 20,585,200 元
 * Amount.ofYuan("185400").inWanYuan();        // 18.5400, exact to the yuan
 * Amount.parse("4.9亿元").inWanYuan();         // 49000 with the precision of 0.1 亿元
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Amount implements Comparable<Amount> {

  private final BigDecimal number;
  private final AmountUnit unit;

  /** Takes a number that is known to be in bounds. */
  Amount(BigDecimal number, AmountUnit unit) {
    this.number = number;
    this.unit = Objects.requireNonNull(unit, "unit");
  }

  /**
   * Obtains an amount in 万元 from its printed digits, such as {@code "2058.52"}.
   *
   * @param number the printed number, not null; no exponent, no grouping
   * @return the amount
   * @throws IllegalArgumentException if the text is not a plain decimal number or has more than
   *     {@value Figures#MAX_DIGITS} digits
   */
  public static Amount ofWanYuan(String number) {
    return new Amount(Figures.parsePlain(number), AmountUnit.WAN_YUAN);
  }

  /**
   * Obtains an amount in 万元; the scale of the number is its printed decimals, and 4E+3 is taken as
   * the 4000 that it prints.
   *
   * @param number the number, not null
   * @return the amount
   * @throws IllegalArgumentException if the number has more than {@value Figures#MAX_DIGITS} digits
   */
  public static Amount ofWanYuan(BigDecimal number) {
    return of(number, AmountUnit.WAN_YUAN);
  }

  /**
   * Obtains an amount in 元 from its printed digits, such as {@code "20585200"}.
   *
   * @param number the printed number, not null; no exponent, no grouping
   * @return the amount
   * @throws IllegalArgumentException if the text is not a plain decimal number or has more than
   *     {@value Figures#MAX_DIGITS} digits
   */
  public static Amount ofYuan(String number) {
    return new Amount(Figures.parsePlain(number), AmountUnit.YUAN);
  }

  /**
   * Obtains an amount in the given unit; the scale of the number is its printed decimals, and 4E+3
   * is taken as the 4000 that it prints.
   *
   * @param number the number, not null
   * @param unit the unit it was printed in, not null
   * @return the amount
   * @throws IllegalArgumentException if the number has more than {@value Figures#MAX_DIGITS} digits
   */
  public static Amount of(BigDecimal number, AmountUnit unit) {
    return new Amount(Figures.requirePrinted(number), unit);
  }

  /**
   * Parses an amount as it is written in JSON: digits for 万元 ({@code "2058.52"}), or digits with
   * their unit ({@code "185400元"}, {@code "4.9亿元"}). The inverse of {@link #toString}.
   *
   * @param text the text, not null
   * @return the amount
   * @throws IllegalArgumentException if the text is no such amount
   */
  public static Amount parse(String text) {
    Objects.requireNonNull(text, "text");
    if (!text.endsWith(AmountUnit.YUAN.symbol())) {
      return ofWanYuan(text);
    }
    for (AmountUnit unit : new AmountUnit[] {AmountUnit.WAN_YUAN, AmountUnit.YI_YUAN}) {
      if (text.endsWith(unit.symbol())) {
        return new Amount(Figures.parsePlain(strip(text, unit)), unit);
      }
    }
    return new Amount(Figures.parsePlain(strip(text, AmountUnit.YUAN)), AmountUnit.YUAN);
  }

  private static String strip(String text, AmountUnit unit) {
    return text.substring(0, text.length() - unit.symbol().length());
  }

  /** {@return the number as printed, in {@link #unit()}; its scale is the printed decimals} */
  public BigDecimal number() {
    return number;
  }

  /** {@return the unit the number was printed in} */
  public AmountUnit unit() {
    return unit;
  }

  /**
   * {@return the amount in 万元; the scale still tells the printed precision, so it is 4 for whole
   * yuan and −3 for 4.9 亿元}
   */
  public BigDecimal inWanYuan() {
    return unit == AmountUnit.WAN_YUAN ? number : number.scaleByPowerOfTen(unit.powerOfWanYuan());
  }

  /**
   * Tells whether two amounts are the same sum of money, whatever their unit and decimals.
   *
   * @param other the other amount, not null
   * @return true if the sums are equal
   */
  public boolean isSameSum(Amount other) {
    return compareTo(other) == 0;
  }

  /** Compares the sums of money; not consistent with {@code equals}, as in {@code BigDecimal}. */
  @Override
  public int compareTo(Amount other) {
    return inWanYuan().compareTo(other.inWanYuan());
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Amount other && unit == other.unit && number.equals(other.number);
  }

  @Override
  public int hashCode() {
    return 31 * number.hashCode() + unit.hashCode();
  }

  /** {@return the printed digits, followed by the unit unless it is 万元, such as 2058.52 or 5元} */
  @Override
  public String toString() {
    String digits = number.toPlainString();
    return unit == AmountUnit.WAN_YUAN ? digits : digits + unit.symbol();
  }
}
