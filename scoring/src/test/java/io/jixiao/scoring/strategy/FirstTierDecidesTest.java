package io.jixiao.scoring.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** The first tier that holds decides, and no edge is lost between two of them. */
class FirstTierDecidesTest {

  private static String points(Tiers rule, String value) {
    return Measuring.score(rule, "10", new BigDecimal(value)).points().toPlainString();
  }

  @Test
  void anUpperEdgeThatNoEarlierTierHoldsStaysWithTheLaterOne() {
    Tiers rule =
        Tiers.builder()
            .atLeast("80%")
            .below("90%")
            .gives("4")
            .atLeast("70%")
            .upTo("90%")
            .gives("3")
            .otherwise("0");
    assertThat(points(rule, "0.8999")).isEqualTo("4");
    assertThat(points(rule, "0.9")).isEqualTo("3");
    assertThat(points(rule, "0.9001")).isEqualTo("0");
    assertThat(points(rule, "0.7")).isEqualTo("3");
  }

  @Test
  void aLowerEdgeThatNoEarlierTierHoldsStaysWithTheLaterOne() {
    Tiers rule =
        Tiers.builder()
            .above("0%")
            .upTo("10%")
            .gives("4")
            .atLeast("0%")
            .upTo("20%")
            .gives("3")
            .otherwise("0");
    assertThat(points(rule, "0")).isEqualTo("3");
    assertThat(points(rule, "0.1")).isEqualTo("4");
    assertThat(points(rule, "0.15")).isEqualTo("3");
  }

  @Test
  void oneValueBeforeATierAroundItDecides() {
    Tiers least = Tiers.builder().exactly("0%").gives("3").upTo("10%").gives("2").otherwise("0");
    assertThat(points(least, "0")).isEqualTo("3");
    assertThat(points(least, "0.0001")).isEqualTo("2");
    assertThat(points(least, "0.1")).isEqualTo("2");
    assertThat(points(least, "0.11")).isEqualTo("0");
    Tiers most =
        Tiers.builder().exactly("100%").gives("10").atLeast("90%").gives("5").otherwise("0");
    assertThat(points(most, "1")).isEqualTo("10");
    assertThat(points(most, "0.99")).isEqualTo("5");
    assertThat(points(most, "1.01")).isEqualTo("5");
  }

  @Test
  void aTierThatHoldsNoValueIsRefused() {
    Tiers.Tier none = Tiers.builder().atLeast("80%").below("80%");
    assertThatThrownBy(() -> none.gives("4"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a tier without a value: from 80% to below 80%");
    Tiers.Tier half = Tiers.builder().above("80%").upTo("80%");
    assertThatThrownBy(() -> half.gives("4")).hasMessageContaining("above 80% to 80%");
    Tiers.Tier turned = Tiers.builder().atLeast("90%").upTo("80%");
    assertThatThrownBy(() -> turned.gives("4")).hasMessageContaining("from 90% to 80%");
    assertThat(points(Tiers.builder().atLeast("80%").upTo("80%").gives("4").otherwise("0"), "0.80"))
        .isEqualTo("4");
  }
}
