package io.jixiao.core.score;

import io.jixiao.core.internal.ScaledLong;
import io.jixiao.core.model.Figures;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An exact quotient: 84 ÷ 111 is 84/111 and nothing else, until a rule rounds it. The ratio of 95 %
 * is 0.95.
 *
 * <p>The numbers are kept as given, so that a trace can show them; two ratios are equal if their
 * values are. This class is immutable and thread-safe.
 */
public final class Ratio implements Comparable<Ratio> {

  /** Zero. */
  public static final Ratio ZERO = new Ratio(BigDecimal.ZERO, BigDecimal.ONE);

  /** One, or 100 %. */
  public static final Ratio ONE = new Ratio(BigDecimal.ONE, BigDecimal.ONE);

  /** Far more than the steps of a rule make of two figures, and short enough to be read. */
  private static final int MAX_PARSED = 1000;

  private static final Pattern PLAIN = Pattern.compile("[-+]?[0-9]+(?:\\.[0-9]+)?");

  private final BigDecimal numerator;
  private final BigDecimal denominator;

  /** The same quotient of two whole numbers, so that mostly no digits are allocated to compare. */
  private final long whole;

  private final long parts;

  private Ratio(BigDecimal numerator, BigDecimal denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
    int scale = Math.max(0, Math.max(numerator.scale(), denominator.scale()));
    long n = ScaledLong.of(numerator, scale);
    long d = ScaledLong.of(denominator, scale);
    this.whole = d == ScaledLong.NONE ? ScaledLong.NONE : n;
    this.parts = d;
  }

  private Ratio(BigDecimal numerator, BigDecimal denominator, long whole, long parts) {
    this.numerator = numerator;
    this.denominator = denominator;
    this.whole = whole;
    this.parts = parts;
  }

  /**
   * Obtains the quotient of two numbers.
   *
   * @param numerator the dividend, not null
   * @param denominator the divisor, not null, not zero
   * @return the ratio
   * @throws IllegalArgumentException if the divisor is zero or a number has more than {@value
   *     Figures#MAX_DIGITS} digits
   */
  public static Ratio of(BigDecimal numerator, BigDecimal denominator) {
    if (denominator.signum() > 0) {
      Ratio ratio = new Ratio(numerator, denominator);
      if (ratio.isShort()) {
        return ratio;
      }
    }
    return quotient(Figures.requireBounded(numerator), Figures.requireBounded(denominator));
  }

  /**
   * Obtains a number as a ratio.
   *
   * @param number the number, not null
   * @return the ratio
   * @throws IllegalArgumentException if the number has more than {@value Figures#MAX_DIGITS} digits
   */
  public static Ratio of(BigDecimal number) {
    int decimals = number.scale();
    if (decimals >= 0 && decimals < ScaledLong.MAX_DIGITS) {
      long digits = ScaledLong.of(number, decimals);
      if (digits != ScaledLong.NONE) {
        return new Ratio(number, BigDecimal.ONE, digits, ScaledLong.power(decimals));
      }
    }
    return of(number, BigDecimal.ONE);
  }

  /**
   * Obtains a whole number as a ratio.
   *
   * @param number the number
   * @return the ratio
   */
  public static Ratio of(long number) {
    return new Ratio(BigDecimal.valueOf(number), BigDecimal.ONE);
  }

  /**
   * Parses a ratio: {@code "0.95"}, {@code "95%"} or {@code "84/111"}. The inverse of {@link
   * #toString}.
   *
   * @param text the text, not null
   * @return the ratio
   * @throws IllegalArgumentException if the text is no such ratio, or one of its numbers has more
   *     than 1000 characters
   */
  public static Ratio parse(String text) {
    Objects.requireNonNull(text, "text");
    if (text.endsWith("%")) {
      BigDecimal percent = number(text.substring(0, text.length() - 1));
      return new Ratio(percent.movePointLeft(2), BigDecimal.ONE);
    }
    int slash = text.indexOf('/');
    if (slash < 0) {
      return new Ratio(number(text), BigDecimal.ONE);
    }
    return quotient(number(text.substring(0, slash)), number(text.substring(slash + 1)));
  }

  /** Reads a number that was computed from figures, and so may have more digits than they. */
  private static BigDecimal number(String text) {
    if (text.length() <= Figures.MAX_DIGITS) {
      return Figures.parsePlain(text);
    }
    if (text.length() > MAX_PARSED) {
      throw new IllegalArgumentException(
          "a number of " + text.length() + " characters; expected at most " + MAX_PARSED);
    }
    if (!PLAIN.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not a plain decimal number such as 2058.52");
    }
    return new BigDecimal(text);
  }

  private static Ratio quotient(BigDecimal numerator, BigDecimal denominator) {
    return switch (denominator.signum()) {
      case 0 -> throw new IllegalArgumentException(numerator + " ÷ 0 has no value");
      case 1 -> new Ratio(numerator, denominator);
      default -> new Ratio(numerator.negate(), denominator.negate());
    };
  }

  /** Tells whether both numbers have few digits, which need not be counted. */
  private boolean isShort() {
    return whole != ScaledLong.NONE
        && numerator.scale() <= ScaledLong.MAX_DIGITS
        && denominator.scale() <= ScaledLong.MAX_DIGITS;
  }

  /** {@return the dividend as given; its sign is the sign of the ratio} */
  public BigDecimal numerator() {
    return numerator;
  }

  /** {@return the divisor as given, greater than zero} */
  public BigDecimal denominator() {
    return denominator;
  }

  /**
   * Adds another ratio.
   *
   * @param other the other ratio, not null
   * @return the exact sum
   */
  public Ratio plus(Ratio other) {
    if (denominator.compareTo(other.denominator) == 0) {
      return new Ratio(numerator.add(other.numerator), denominator);
    }
    return new Ratio(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /**
   * Subtracts another ratio.
   *
   * @param other the other ratio, not null
   * @return the exact difference
   */
  public Ratio minus(Ratio other) {
    return plus(other.negated());
  }

  /**
   * Multiplies by another ratio.
   *
   * @param other the other ratio, not null
   * @return the exact product
   */
  public Ratio times(Ratio other) {
    return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * Divides by another ratio.
   *
   * @param other the other ratio, not null, not zero
   * @return the exact quotient
   * @throws IllegalArgumentException if the other ratio is zero
   */
  public Ratio dividedBy(Ratio other) {
    return quotient(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  /** {@return this ratio with the opposite sign} */
  public Ratio negated() {
    return new Ratio(numerator.negate(), denominator);
  }

  /** {@return the magnitude of this ratio} */
  public Ratio abs() {
    return numerator.signum() < 0 ? negated() : this;
  }

  /** {@return −1, 0 or 1 as the ratio is less than, equal to or greater than zero} */
  public int signum() {
    return numerator.signum();
  }

  /**
   * Rounds to decimals.
   *
   * @param places how many decimals to keep, from 0 to 20
   * @param mode how to round, not null
   * @return the rounded number, its scale {@code places}
   * @throws IllegalArgumentException if {@code places} is out of range
   */
  public BigDecimal round(int places, RoundingMode mode) {
    if (places < 0 || places > 20) {
      throw new IllegalArgumentException(places + " decimals; expected 0 to 20");
    }
    return numerator.divide(denominator, places, mode);
  }

  /**
   * Returns the value as a decimal number without any rounding.
   *
   * @return the number
   * @throws ArithmeticException if no finite decimal number equals it, as for 1/3
   */
  public BigDecimal exact() {
    return denominator.compareTo(BigDecimal.ONE) == 0 ? numerator : numerator.divide(denominator);
  }

  /** {@return true if a finite decimal number equals this ratio, as for 1/8 but not 1/3} */
  public boolean isDecimal() {
    if (denominator.compareTo(BigDecimal.ONE) == 0) {
      return true;
    }
    BigInteger rest = reducedDenominator();
    for (BigInteger prime : new BigInteger[] {BigInteger.TWO, BigInteger.valueOf(5)}) {
      BigInteger[] division = rest.divideAndRemainder(prime);
      while (division[1].signum() == 0) {
        rest = division[0];
        division = rest.divideAndRemainder(prime);
      }
    }
    return rest.equals(BigInteger.ONE);
  }

  private BigInteger reducedDenominator() {
    BigInteger[] whole = whole();
    return whole[1].divide(whole[0].gcd(whole[1]));
  }

  /** Numerator and denominator as whole numbers, not reduced. */
  private BigInteger[] whole() {
    int scale = Math.max(0, Math.max(numerator.scale(), denominator.scale()));
    return new BigInteger[] {
      numerator.setScale(scale).unscaledValue(), denominator.setScale(scale).unscaledValue()
    };
  }

  /**
   * Counts the steps from another ratio up to this one.
   *
   * @param from where the count starts, not null
   * @param step the width of a step, not null, greater than zero
   * @param mode how a step that has only started counts: FLOOR or CEILING
   * @return (this − from) ÷ step, rounded to a whole number
   * @throws IllegalArgumentException if the step is not greater than zero
   */
  public BigDecimal stepsFrom(Ratio from, Ratio step, RoundingMode mode) {
    if (step.signum() <= 0) {
      throw new IllegalArgumentException("a step of " + step + "; expected more than 0");
    }
    boolean up = mode == RoundingMode.CEILING;
    long few = up || mode == RoundingMode.FLOOR ? countSteps(from, step, up) : ScaledLong.NONE;
    if (few != ScaledLong.NONE) {
      return BigDecimal.valueOf(few);
    }
    return minus(from).dividedBy(step).round(0, mode);
  }

  /**
   * Counts the same steps where the numbers have few digits, which allocates nothing.
   *
   * @param from where the count starts, not null
   * @param step the width of a step, not null, greater than zero
   * @param started true if a step that has only started counts
   * @return the whole steps; {@link Long#MIN_VALUE} if only {@link #stepsFrom} can count them
   */
  public long countSteps(Ratio from, Ratio step, boolean started) {
    if (whole == ScaledLong.NONE
        || from.whole == ScaledLong.NONE
        || step.whole == ScaledLong.NONE) {
      return ScaledLong.NONE;
    }
    try {
      long beyond =
          Math.subtractExact(
              Math.multiplyExact(whole, from.parts), Math.multiplyExact(from.whole, parts));
      long over = Math.multiplyExact(beyond, step.parts);
      long under = Math.multiplyExact(Math.multiplyExact(parts, from.parts), step.whole);
      return started ? -Math.floorDiv(Math.negateExact(over), under) : Math.floorDiv(over, under);
    } catch (ArithmeticException tooLong) {
      return ScaledLong.NONE;
    }
  }

  /**
   * {@return this number if it was given as a whole one with few digits; {@link Long#MIN_VALUE} if
   * not, although it may be whole}
   */
  public long wholeNumber() {
    return parts == 1 ? whole : ScaledLong.NONE;
  }

  @Override
  public int compareTo(Ratio other) {
    if (whole != ScaledLong.NONE && other.whole != ScaledLong.NONE) {
      long a = Math.multiplyHigh(whole, other.parts);
      long b = Math.multiplyHigh(other.whole, parts);
      return a != b
          ? Long.compare(a, b)
          : Long.compareUnsigned(whole * other.parts, other.whole * parts);
    }
    if (denominator.compareTo(other.denominator) == 0) {
      return numerator.compareTo(other.numerator);
    }
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Ratio other && compareTo(other) == 0;
  }

  @Override
  public int hashCode() {
    BigInteger[] whole = whole();
    BigInteger gcd = whole[0].gcd(whole[1]);
    return 31 * whole[0].divide(gcd).hashCode() + whole[1].divide(gcd).hashCode();
  }

  /** {@return the numbers as given, such as 84/111, or 0.95 where the divisor is 1} */
  @Override
  public String toString() {
    return denominator.compareTo(BigDecimal.ONE) == 0
        ? numerator.toPlainString()
        : numerator.toPlainString() + "/" + denominator.toPlainString();
  }
}
