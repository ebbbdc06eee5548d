package io.jixiao.scoring.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DecimalSumTest {

  @Provide
  Arbitrary<List<BigDecimal>> numbers() {
    Arbitrary<BigDecimal> points =
        Arbitraries.bigDecimals()
            .between(new BigDecimal("-1000"), new BigDecimal("1000"))
            .ofScale(2);
    Arbitrary<BigDecimal> any = Arbitraries.bigDecimals().ofScale(9);
    return Arbitraries.oneOf(points, any, points.map(BigDecimal::stripTrailingZeros))
        .list()
        .ofMaxSize(30);
  }

  @Property
  void theSumIsThatOfAddingOneByOne_decimalsIncluded(@ForAll("numbers") List<BigDecimal> numbers) {
    DecimalSum sum = new DecimalSum();
    BigDecimal slow = BigDecimal.ZERO;
    for (BigDecimal number : numbers) {
      sum.add(number);
      slow = slow.add(number);
    }
    assertThat(sum.value()).isEqualTo(slow);
  }

  @Property
  void sumsCompareAndAreHeldAsNumbersAre(
      @ForAll("numbers") List<BigDecimal> numbers, @ForAll("numbers") List<BigDecimal> limits) {
    for (BigDecimal limit : limits) {
      DecimalSum sum = new DecimalSum();
      numbers.forEach(sum::add);
      BigDecimal number = sum.value();
      assertThat(sum.isMoreThan(limit)).isEqualTo(number.compareTo(limit) > 0);
      assertThat(sum.isLessThan(limit)).isEqualTo(number.compareTo(limit) < 0);
      assertThat(sum.compareTo(DecimalSum.of(limit))).isEqualTo(number.compareTo(limit));
      if (sum.isCounted()) {
        assertThat(DecimalSum.number(sum.units())).isEqualByComparingTo(number);
      }
      DecimalSum held = new DecimalSum();
      held.addHeld(sum, limit);
      BigDecimal least = number.min(limit);
      assertThat(held.value()).isEqualTo(least.setScale(Math.max(0, least.scale())));
    }
  }

  @Test
  void aSumBeyondALongIsKept() {
    DecimalSum sum = new DecimalSum();
    BigDecimal most = new BigDecimal("999999999");
    for (int i = 0; i < 30_000; i++) {
      sum.add(most);
    }
    assertThat(sum.value()).isEqualByComparingTo(most.multiply(BigDecimal.valueOf(30_000)));
  }
}
