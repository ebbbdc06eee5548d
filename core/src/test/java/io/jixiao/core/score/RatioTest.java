package io.jixiao.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Exact quotients, against fractions of whole numbers in lowest terms. */
class RatioTest {

  /** The independent reference: a reduced fraction, its divisor greater than zero. */
  private record Fraction(BigInteger over, BigInteger under) {

    static Fraction of(BigInteger over, BigInteger under) {
      BigInteger gcd = over.gcd(under);
      BigInteger sign = BigInteger.valueOf(under.signum());
      return new Fraction(over.multiply(sign).divide(gcd), under.multiply(sign).divide(gcd));
    }

    static Fraction of(BigDecimal number) {
      return number.scale() <= 0
          ? of(number.toBigIntegerExact(), BigInteger.ONE)
          : of(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }

    static Fraction of(Ratio ratio) {
      return of(ratio.numerator()).dividedBy(of(ratio.denominator()));
    }

    Fraction plus(Fraction o) {
      return of(over.multiply(o.under).add(o.over.multiply(under)), under.multiply(o.under));
    }

    Fraction minus(Fraction o) {
      return of(over.multiply(o.under).subtract(o.over.multiply(under)), under.multiply(o.under));
    }

    Fraction times(Fraction o) {
      return of(over.multiply(o.over), under.multiply(o.under));
    }

    Fraction dividedBy(Fraction o) {
      return of(over.multiply(o.under), under.multiply(o.over));
    }

    int compare(Fraction o) {
      return over.multiply(o.under).compareTo(o.over.multiply(under));
    }

    /** Rounds by whole-number division and the rest that it leaves. */
    BigDecimal round(int places, RoundingMode mode) {
      BigInteger[] division = over.multiply(BigInteger.TEN.pow(places)).divideAndRemainder(under);
      BigInteger towardsZero = division[0];
      BigInteger awayFromZero = towardsZero.add(BigInteger.valueOf(over.signum()));
      int half = division[1].abs().shiftLeft(1).compareTo(under);
      boolean away =
          division[1].signum() != 0
              && switch (mode) {
                case UP -> true;
                case DOWN -> false;
                case CEILING -> over.signum() > 0;
                case FLOOR -> over.signum() < 0;
                case HALF_UP -> half >= 0;
                case HALF_DOWN -> half > 0;
                case HALF_EVEN -> half > 0 || (half == 0 && towardsZero.testBit(0));
                case UNNECESSARY -> throw new AssertionError("not asked for");
              };
      return new BigDecimal(away ? awayFromZero : towardsZero, places);
    }
  }

  // ------------------------------------------------------------------------------- numbers

  private static Arbitrary<BigDecimal> numbers() {
    Arbitrary<BigDecimal> amounts =
        Arbitraries.integers()
            .between(0, 4)
            .flatMap(
                scale ->
                    Arbitraries.bigIntegers()
                        .between(BigInteger.valueOf(-99_999_999), BigInteger.valueOf(99_999_999))
                        .map(digits -> new BigDecimal(digits, scale)));
    Arbitrary<BigDecimal> small = Arbitraries.integers().between(-12, 12).map(BigDecimal::valueOf);
    Arbitrary<BigDecimal> longest =
        Arbitraries.of(
            new BigDecimal("9".repeat(40)),
            new BigDecimal("-" + "9".repeat(40)),
            new BigDecimal("0." + "0".repeat(39) + "7"));
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(6, amounts),
        net.jqwik.api.Tuple.of(4, small),
        net.jqwik.api.Tuple.of(1, longest));
  }

  @Provide
  Arbitrary<Ratio> ratios() {
    return Combinators.combine(numbers(), numbers().filter(n -> n.signum() != 0)).as(Ratio::of);
  }

  // ---------------------------------------------------------------------------- arithmetic

  @Property
  void sumDifferenceProductAndQuotient_areThoseOfFractions(
      @ForAll("ratios") Ratio a, @ForAll("ratios") Ratio b) {
    Fraction x = Fraction.of(a);
    Fraction y = Fraction.of(b);
    assertThat(Fraction.of(a.plus(b))).isEqualTo(x.plus(y));
    assertThat(Fraction.of(a.minus(b))).isEqualTo(x.minus(y));
    assertThat(Fraction.of(a.times(b))).isEqualTo(x.times(y));
    if (b.signum() != 0) {
      assertThat(Fraction.of(a.dividedBy(b))).isEqualTo(x.dividedBy(y));
    }
  }

  @Property
  void whatIsAddedOrMultiplied_canBeTakenBack(
      @ForAll("ratios") Ratio a, @ForAll("ratios") Ratio b) {
    assertThat(a.plus(b).minus(b)).isEqualTo(a);
    assertThat(a.minus(a)).isEqualTo(Ratio.ZERO);
    if (b.signum() != 0) {
      assertThat(a.times(b).dividedBy(b)).isEqualTo(a);
      assertThat(b.dividedBy(b)).isEqualTo(Ratio.ONE);
    }
  }

  @Property
  void magnitudeAndSign_makeUpTheValue(@ForAll("ratios") Ratio a) {
    assertThat(a.signum()).isEqualTo(Fraction.of(a).over().signum());
    assertThat(a.abs().signum()).isNotNegative();
    assertThat(a.abs().times(Ratio.of(a.signum()))).isEqualTo(a);
    assertThat(a.negated().plus(a)).isEqualTo(Ratio.ZERO);
  }

  // ---------------------------------------------------------------------------- comparison

  @Property
  void order_isThatOfFractions(@ForAll("ratios") Ratio a, @ForAll("ratios") Ratio b) {
    int expected = Fraction.of(a).compare(Fraction.of(b));
    assertThat(Integer.signum(a.compareTo(b))).isEqualTo(Integer.signum(expected));
    assertThat(Integer.signum(b.compareTo(a))).isEqualTo(-Integer.signum(expected));
    assertThat(a.equals(b)).isEqualTo(expected == 0);
  }

  @Property
  void expandedRatios_areEqualAndHashTheSame(
      @ForAll("ratios") Ratio a, @ForAll @IntRange(min = 1, max = 999) int by) {
    Ratio expanded = a.times(Ratio.of(by)).dividedBy(Ratio.of(by));
    Ratio moreDecimals =
        Ratio.ONE.times(
            Ratio.parse(a.numerator().toPlainString())
                .dividedBy(Ratio.of(a.denominator()).plus(Ratio.parse("0.00"))));
    assertThat(expanded).isEqualTo(a).hasSameHashCodeAs(a);
    assertThat(moreDecimals).isEqualTo(a).hasSameHashCodeAs(a);
  }

  @Example
  void valuesAreEqualWhateverTheirDigits() {
    assertThat(Ratio.parse("84/111")).isEqualTo(Ratio.parse("28/37")).isNotEqualTo("28/37");
    assertThat(Ratio.parse("0.0/3")).isEqualTo(Ratio.ZERO).hasSameHashCodeAs(Ratio.ZERO);
    assertThat(Ratio.of(new BigDecimal("1E+2")))
        .isEqualTo(Ratio.of(100))
        .hasSameHashCodeAs(Ratio.of(100));
    assertThat(Ratio.parse("1/3")).isNotEqualTo(Ratio.parse("0.3333333333"));
  }

  // ------------------------------------------------------------------------------ rounding

  @Property
  void rounding_isThatOfWholeNumberDivision(
      @ForAll("ratios") Ratio a,
      @ForAll @IntRange(max = 20) int places,
      @ForAll RoundingMode mode) {
    if (mode != RoundingMode.UNNECESSARY) {
      BigDecimal rounded = a.round(places, mode);
      assertThat(rounded).isEqualTo(Fraction.of(a).round(places, mode));
      assertThat(rounded.scale()).isEqualTo(places);
    }
  }

  @Property
  void aValueHalfwayBetween_goesWhereTheModeSays(
      @ForAll @IntRange(min = -500, max = 500) int hundredths,
      @ForAll @IntRange(min = 1, max = 7) int expandedBy) {
    Ratio halfway =
        Ratio.of(
            new BigDecimal(BigInteger.valueOf((10L * hundredths + 5) * expandedBy), 3),
            BigDecimal.valueOf(expandedBy));
    for (RoundingMode mode : RoundingMode.values()) {
      if (mode != RoundingMode.UNNECESSARY) {
        assertThat(halfway.round(2, mode)).isEqualTo(Fraction.of(halfway).round(2, mode));
      }
    }
  }

  @Example
  void theExecutionRateOfQuyuan_givesItsPrintedShareOfTenPoints() {
    Ratio rate = Ratio.of(new BigDecimal("203.10"), new BigDecimal("231.81"));
    assertThat(rate.round(4, RoundingMode.HALF_UP)).isEqualTo("0.8761");
    assertThat(rate.times(Ratio.of(10)).round(2, RoundingMode.HALF_UP)).isEqualTo("8.76");
  }

  @Example
  void decimalsOutOfRange_areRefused() {
    for (int places : new int[] {-1, 21, Integer.MAX_VALUE}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Ratio.ONE.round(places, RoundingMode.HALF_UP))
          .withMessageContaining(places + " decimals")
          .withMessageContaining("0 to 20");
    }
  }

  // -------------------------------------------------------------------------------- decimal

  @Property
  void aRatioIsDecimal_ifItsReducedDivisorHoldsOnlyTwosAndFives(@ForAll("ratios") Ratio a) {
    BigInteger under = Fraction.of(a).under();
    boolean decimal = BigInteger.TEN.pow(under.bitLength()).mod(under).signum() == 0;
    assertThat(a.isDecimal()).isEqualTo(decimal);
    if (decimal) {
      assertThat(Ratio.of(a.numerator(), a.denominator()).exact())
          .isEqualByComparingTo(
              new BigDecimal(Fraction.of(a).over()).divide(new BigDecimal(under)));
    } else {
      assertThatExceptionOfType(ArithmeticException.class).isThrownBy(a::exact);
    }
  }

  @Example
  void eighthsAreDecimalAndThirdsAreNot() {
    assertThat(Ratio.parse("1/8").isDecimal()).isTrue();
    assertThat(Ratio.parse("1/8").exact()).isEqualByComparingTo("0.125");
    assertThat(Ratio.parse("3/12").isDecimal()).isTrue();
    assertThat(Ratio.parse("1/3").isDecimal()).isFalse();
    assertThat(Ratio.parse("2.50").exact()).isEqualTo("2.50");
  }

  // ----------------------------------------------------------------------------------- text

  @Property
  void whatIsPrinted_isReadBack(@ForAll("ratios") Ratio a) {
    Ratio read = Ratio.parse(a.toString());
    assertThat(read).isEqualTo(a);
    assertThat(read).hasToString(a.toString());
  }

  @Property
  void whatIsComputedFromLongFigures_isReadBackToo(
      @ForAll("ratios") Ratio a, @ForAll("ratios") Ratio b, @ForAll("ratios") Ratio c) {
    Ratio computed = a.minus(b).times(c).plus(a);
    assertThat(Ratio.parse(computed.toString())).isEqualTo(computed);
  }

  @Example
  void numbersAreKeptAsGiven() {
    Ratio staff = Ratio.of(BigDecimal.valueOf(84), BigDecimal.valueOf(111));
    assertThat(staff).hasToString("84/111");
    assertThat(Ratio.parse("95%")).hasToString("0.95");
    assertThat(Ratio.parse("-0.5%")).hasToString("-0.005");
    assertThat(Ratio.of(new BigDecimal("78.870"))).hasToString("78.870");
    assertThat(Ratio.of(-7)).hasToString("-7");
  }

  @Example
  void theSignStandsInTheDividend() {
    Ratio ratio = Ratio.of(new BigDecimal("13.26"), new BigDecimal("-4"));
    assertThat(ratio).hasToString("-13.26/4");
    assertThat(ratio.signum()).isEqualTo(-1);
    assertThat(ratio.denominator()).isEqualTo("4");
    assertThat(ratio.abs()).hasToString("13.26/4");
  }

  @Example
  void divisionByZero_isRefusedAndQuotesTheDividend() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ratio.of(new BigDecimal("67.03"), new BigDecimal("0.00")))
        .withMessageContaining("67.03 ÷ 0");
    assertThatIllegalArgumentException().isThrownBy(() -> Ratio.ONE.dividedBy(Ratio.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> Ratio.parse("1/0"));
  }

  @Example
  void whatIsNoRatio_isRefused() {
    for (String text :
        new String[] {
          "", "%", "/", "1/", "/2", "1/2/3", "1/2%", "1e5", "1E5/3", "六百", "1,000", " 1", "1 ",
          ".5", "5.", "--1", "1.2.3", "٣", "９５%"
        }) {
      assertThatIllegalArgumentException().as(text).isThrownBy(() -> Ratio.parse(text));
    }
  }

  @Example
  void numbersBeyondAllBounds_areRefused() {
    BigDecimal tooLong = new BigDecimal("1".repeat(41));
    assertThatIllegalArgumentException().isThrownBy(() -> Ratio.of(tooLong));
    assertThatIllegalArgumentException().isThrownBy(() -> Ratio.of(tooLong, BigDecimal.ONE));
    assertThatIllegalArgumentException().isThrownBy(() -> Ratio.of(BigDecimal.ONE, tooLong));
    assertThatIllegalArgumentException().isThrownBy(() -> Ratio.of(new BigDecimal("1E+999999999")));
    String endless = "9".repeat(1_000_000);
    for (String text : new String[] {endless, "1/" + endless, endless + "%", "0." + endless}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Ratio.parse(text))
          .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
    }
  }
}
