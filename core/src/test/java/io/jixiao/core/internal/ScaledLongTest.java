package io.jixiao.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ScaledLongTest {

  /** Short numbers, numbers around the end of the short form, and numbers that no long holds. */
  @Provide
  Arbitrary<BigDecimal> numbers() {
    Arbitrary<BigInteger> digits =
        Arbitraries.oneOf(
            Arbitraries.bigIntegers()
                .between(BigInteger.valueOf(-100_000), BigInteger.valueOf(100_000)),
            Arbitraries.bigIntegers()
                .between(BigInteger.TEN.pow(16), BigInteger.TEN.pow(18))
                .edgeCases(
                    e ->
                        e.add(
                            BigInteger.TEN.pow(17),
                            BigInteger.TEN.pow(17).subtract(BigInteger.ONE))),
            Arbitraries.bigIntegers());
    return digits.flatMap(
        unscaled ->
            Arbitraries.integers().between(-3, 20).map(scale -> new BigDecimal(unscaled, scale)));
  }

  @Property
  void aCountOfUnitsIsTheNumberItselfOrThereIsNone(
      @ForAll("numbers") BigDecimal number, @ForAll @IntRange(min = 0, max = 17) int scale) {
    long units = ScaledLong.of(number, scale);
    BigDecimal exact = number.scaleByPowerOfTen(scale);
    boolean fits = number.scale() <= scale && exact.abs().compareTo(BigDecimal.TEN.pow(17)) < 0;
    if (units == ScaledLong.NONE) {
      assertThat(fits && number.signum() != 0).isFalse();
    } else {
      assertThat(fits).isTrue();
      assertThat(BigDecimal.valueOf(units)).isEqualByComparingTo(exact);
    }
  }

  @Property
  void theSumOfTenIsStillALong(@ForAll("numbers") BigDecimal number) {
    long units = ScaledLong.of(number, 6);
    if (units != ScaledLong.NONE) {
      assertThat(Math.multiplyExact(units, 10L)).isEqualTo(units * 10);
    }
  }

  @Example
  void whatHasMoreDecimalsThanTheUnitHasNoCount() {
    assertThat(ScaledLong.of(new BigDecimal("0.5"), 0)).isEqualTo(ScaledLong.NONE);
    assertThat(ScaledLong.of(new BigDecimal("4.50"), 2)).isEqualTo(450);
    assertThat(ScaledLong.of(new BigDecimal("4E+3"), 2)).isEqualTo(400_000);
    assertThat(ScaledLong.power(2)).isEqualTo(100);
  }
}
