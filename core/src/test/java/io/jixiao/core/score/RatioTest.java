package io.jixiao.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatioTest {

  /** A fraction of whole numbers in lowest terms, worked out the long way. */
  private record Fraction(BigInteger n, BigInteger d) {
    static Fraction of(BigInteger n, BigInteger d) {
      BigInteger g = n.gcd(d).multiply(BigInteger.valueOf(d.signum()));
      return new Fraction(n.divide(g), d.divide(g));
    }

    static Fraction of(int n, int d) {
      return of(BigInteger.valueOf(n), BigInteger.valueOf(d));
    }

    Fraction plus(Fraction o) {
      return of(n.multiply(o.d).add(o.n.multiply(d)), d.multiply(o.d));
    }

    Fraction times(Fraction o) {
      return of(n.multiply(o.n), d.multiply(o.d));
    }

    Ratio ratio() {
      return Ratio.of(new BigDecimal(n), new BigDecimal(d));
    }
  }

  private static Ratio ratio(int n, int d) {
    return Ratio.of(BigDecimal.valueOf(n, 2), BigDecimal.valueOf(d, 3));
  }

  /** The same number: n/100 over d/1000 is 10n/d. */
  private static Fraction fraction(int n, int d) {
    return Fraction.of(10 * n, d);
  }

  @Property
  void arithmeticIsExact(
      @ForAll @IntRange(min = -9_999, max = 9_999) int a,
      @ForAll @IntRange(min = 1, max = 9_999) int b,
      @ForAll @IntRange(min = -9_999, max = 9_999) int c,
      @ForAll @IntRange(min = 1, max = 9_999) int d) {
    Ratio x = ratio(a, b);
    Ratio y = ratio(c, d);
    assertThat(x.plus(y)).isEqualTo(fraction(a, b).plus(fraction(c, d)).ratio());
    assertThat(x.minus(y).plus(y)).isEqualTo(x);
    assertThat(x.times(y)).isEqualTo(fraction(a, b).times(fraction(c, d)).ratio());
    if (c != 0) {
      assertThat(x.dividedBy(y).times(y)).isEqualTo(x);
    }
    assertThat(x.compareTo(y)).isEqualTo(x.minus(y).signum());
    assertThat(x.abs().signum()).isNotNegative();
    assertThat(x.plus(y).hashCode()).isEqualTo(y.plus(x).hashCode());
  }

  @Property
  void equalValuesAreEqualWhateverTheirTermsAndZeros(
      @ForAll @IntRange(min = -999, max = 999) int n,
      @ForAll @IntRange(min = 1, max = 999) int d,
      @ForAll @IntRange(min = 1, max = 99) int k) {
    Ratio plain = Ratio.of(BigDecimal.valueOf(n), BigDecimal.valueOf(d));
    Ratio scaled =
        Ratio.of(BigDecimal.valueOf((long) n * k, 4), BigDecimal.valueOf((long) d * k, 4));
    assertThat(scaled).isEqualTo(plain).hasSameHashCodeAs(plain).isEqualByComparingTo(plain);
  }

  @Property
  void aRatioIsDecimalIfItsReducedDenominatorHasNoFactorsButTwoAndFive(
      @ForAll @IntRange(min = 1, max = 500) int n, @ForAll @IntRange(min = 1, max = 500) int d) {
    Ratio ratio = Ratio.of(BigDecimal.valueOf(n), BigDecimal.valueOf(d));
    int rest = d / BigInteger.valueOf(n).gcd(BigInteger.valueOf(d)).intValue();
    while (rest % 2 == 0) {
      rest /= 2;
    }
    while (rest % 5 == 0) {
      rest /= 5;
    }
    assertThat(ratio.isDecimal()).isEqualTo(rest == 1);
    if (rest == 1) {
      assertThat(Ratio.of(ratio.exact())).isEqualTo(ratio);
    } else {
      assertThatThrownBy(ratio::exact).isInstanceOf(ArithmeticException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.95", "84/111", "-13.26", "0", "92.13/78.870"})
  void textRoundTrips(String text) {
    assertThat(Ratio.parse(text)).hasToString(text);
  }

  @Test
  void percentIsAHundredth() {
    assertThat(Ratio.parse("95%")).isEqualTo(Ratio.parse("0.95"));
    assertThat(Ratio.parse("100%")).isEqualTo(Ratio.ONE);
  }

  @Test
  void theSignStandsInTheNumerator() {
    Ratio ratio = Ratio.of(BigDecimal.ONE, BigDecimal.valueOf(-4));
    assertThat(ratio.numerator()).isEqualByComparingTo("-1");
    assertThat(ratio.denominator()).isEqualByComparingTo("4");
    assertThat(ratio.abs()).isEqualTo(Ratio.parse("0.25"));
  }

  @Test
  void roundingHappensOnlyWhereItIsAskedFor() {
    Ratio third = Ratio.parse("1/3");
    assertThat(third.round(2, RoundingMode.HALF_UP)).isEqualTo(new BigDecimal("0.33"));
    assertThat(third.times(Ratio.of(3))).isEqualTo(Ratio.ONE);
    assertThatThrownBy(() -> third.round(21, RoundingMode.UP)).hasMessageContaining("0 to 20");
    assertThatThrownBy(() -> third.round(-1, RoundingMode.UP)).hasMessageContaining("0 to 20");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "1/0", "1e5", "1/2/3", "六百"})
  void whatIsNoRatioIsRefused(String text) {
    assertThatThrownBy(() -> Ratio.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void hugeNumbersAreRefused() {
    assertThatThrownBy(() -> Ratio.of(new BigDecimal("1e999999"), BigDecimal.ONE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Ratio.of(BigDecimal.ONE, new BigDecimal("1e-999999")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** The same quotient with more digits than fit into a long. */
  private static Ratio longForm(Ratio ratio) {
    BigDecimal factor = new BigDecimal("1000000000000000000001");
    return Ratio.of(ratio.numerator().multiply(factor), ratio.denominator().multiply(factor));
  }

  @Property
  void longNumbersCompareAndCountStepsAsShortOnesDo(
      @ForAll @IntRange(min = -2_000_000, max = 2_000_000) int n,
      @ForAll @IntRange(min = 1, max = 40_000) int d,
      @ForAll @IntRange(min = -300, max = 300) int from,
      @ForAll @IntRange(min = 1, max = 2_500) int step) {
    Ratio value = Ratio.of(BigDecimal.valueOf(n, 2), BigDecimal.valueOf(d, 1));
    Ratio start = Ratio.of(BigDecimal.valueOf(from, 2));
    Ratio width = Ratio.of(BigDecimal.valueOf(step, 4));
    assertThat(Integer.signum(longForm(value).compareTo(start)))
        .isEqualTo(Integer.signum(value.compareTo(start)));
    for (RoundingMode mode : new RoundingMode[] {RoundingMode.FLOOR, RoundingMode.CEILING}) {
      BigDecimal exactly = value.minus(start).dividedBy(width).round(0, mode);
      assertThat(value.stepsFrom(start, width, mode)).isEqualByComparingTo(exactly);
      assertThat(longForm(value).stepsFrom(start, width, mode)).isEqualByComparingTo(exactly);
      boolean started = mode == RoundingMode.CEILING;
      assertThat(value.countSteps(start, width, started)).isEqualTo(exactly.longValueExact());
      assertThat(longForm(value).countSteps(start, width, started)).isEqualTo(Long.MIN_VALUE);
    }
  }

  @Test
  void aNumberIsWholeIfItIsGivenSo() {
    assertThat(Ratio.of(7).wholeNumber()).isEqualTo(7);
    assertThat(Ratio.of(new BigDecimal("-12")).wholeNumber()).isEqualTo(-12);
    assertThat(Ratio.of(new BigDecimal("7.0")).wholeNumber()).isEqualTo(Long.MIN_VALUE);
    assertThat(Ratio.of(new BigDecimal("8"), new BigDecimal("2")).wholeNumber())
        .isEqualTo(Long.MIN_VALUE);
    assertThat(Ratio.of(new BigDecimal("1E+30")).wholeNumber()).isEqualTo(Long.MIN_VALUE);
  }

  @Property
  void aNumberIsTheQuotientOfItselfAndOne(
      @ForAll long digits, @ForAll @IntRange(min = -15, max = 20) int decimals) {
    BigDecimal number = BigDecimal.valueOf(digits, decimals);
    Ratio ratio = Ratio.of(number);
    assertThat(ratio.numerator()).isEqualTo(number);
    assertThat(ratio.denominator()).isEqualTo(BigDecimal.ONE);
    assertThat(ratio).isEqualTo(Ratio.of(number, BigDecimal.ONE));
    assertThat(ratio.compareTo(Ratio.of(digits)))
        .isEqualTo(number.compareTo(BigDecimal.valueOf(digits)));
  }

  @Test
  void stepsThatOverflowALongAreCountedTheLongWay() {
    Ratio far = Ratio.of(new BigDecimal("99999999999999999"), new BigDecimal("0.0000000001"));
    Ratio near = Ratio.of(new BigDecimal("99999999999999999"), new BigDecimal("3"));
    Ratio width = Ratio.of(new BigDecimal("0.00000000000000007"));
    assertThat(near.stepsFrom(Ratio.ZERO, width, RoundingMode.FLOOR))
        .isEqualByComparingTo("476190476190476185714285714285714");
    assertThat(far.compareTo(near)).isPositive();
    assertThatThrownBy(() -> near.stepsFrom(Ratio.ZERO, Ratio.ZERO, RoundingMode.FLOOR))
        .hasMessageContaining("expected more than 0");
  }

  @Test
  void aRatioIsNotEqualToOtherThings() {
    assertThat(Ratio.ONE).isNotEqualTo(BigDecimal.ONE).isNotEqualTo(Ratio.ZERO);
  }

  @Test
  void stepsOfWhichALongHoldsJustTooManyAreCountedTheLongWay() {
    Ratio from = Ratio.of(1L << 33);
    Ratio step = Ratio.of(BigDecimal.valueOf(3), BigDecimal.valueOf(1L << 30));
    assertThat(Ratio.ZERO.countSteps(from, step, true)).isEqualTo(Long.MIN_VALUE);
    assertThat(Ratio.ZERO.stepsFrom(from, step, RoundingMode.CEILING))
        .isEqualTo(new BigDecimal("-3074457345618258602"));
  }
}
