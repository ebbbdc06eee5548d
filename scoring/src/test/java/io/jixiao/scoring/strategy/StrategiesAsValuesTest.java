package io.jixiao.scoring.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jixiao.core.model.Label;
import io.jixiao.core.score.Operand;
import io.jixiao.core.score.Ratio;
import io.jixiao.scoring.measure.Measures;
import io.jixiao.scoring.spi.ScoringStrategy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule is a value: equal if all its parameters are, different if one is. */
class StrategiesAsValuesTest {

  private static Deduction.Builder perPoint() {
    return Deduction.of("0.5").perPercentagePoint().reading(Reading.FULL).downTo("0");
  }

  private static Deduction.Builder deduction() {
    return perPoint().above("100%");
  }

  private static BalanceRule.Builder balance() {
    return BalanceRule.of(Measures.CUMULATIVE_BALANCE, Measures.CARRIED_FORWARD);
  }

  private static TargetAttainment.Builder target() {
    return TargetAttainment.builder()
        .missed(TargetAttainment.Missed.ZERO)
        .bareTarget(TargetAttainment.BareTarget.AT_LEAST)
        .statedRate(TargetAttainment.StatedRate.LEFT_TO_A_PERSON)
        .overFulfilment("100%", TargetAttainment.OverFulfilment.FULL);
  }

  private static QualitativeBands.Builder bands() {
    return QualitativeBands.builder().band("达成", "80%", "100%");
  }

  private static Composite.Builder composite() {
    return Composite.builder().part("a", "1", Measures.EXECUTION_RATE, Judged.byPerson());
  }

  /** In each family the first two are the same rule and all others differ from it. */
  static List<List<Supplier<ScoringStrategy>>> families() {
    return List.of(
        List.of(
            () -> deduction().rounded(2, RoundingMode.HALF_UP),
            () ->
                Deduction.of("0.50")
                    .perPercentagePoints("1.0")
                    .above("1")
                    .reading(Reading.FULL)
                    .downTo("0.00")
                    .rounded(2, RoundingMode.HALF_UP),
            () -> deduction().rounded(1, RoundingMode.HALF_UP),
            () -> deduction().rounded(2, RoundingMode.DOWN),
            () -> deduction().downTo("1").rounded(2, RoundingMode.HALF_UP),
            () -> perPoint().below("100%").rounded(2, RoundingMode.HALF_UP),
            () -> perPoint().above("0%").rounded(2, RoundingMode.HALF_UP),
            () -> deduction().perPercentagePoints("5").rounded(2, RoundingMode.HALF_UP),
            () -> deduction().reading(Reading.STARTED).rounded(2, RoundingMode.HALF_UP),
            () ->
                Deduction.of("1")
                    .perPercentagePoint()
                    .above("100%")
                    .reading(Reading.FULL)
                    .downTo("0")
                    .rounded(2, RoundingMode.HALF_UP)),
        List.of(
            () -> balance().none("3", BalanceRule.None.ZERO).within("2").beyond("0"),
            () -> balance().none("3.0", BalanceRule.None.ZERO).within("2.00").beyond("0.0"),
            () -> balance().none("3", BalanceRule.None.ZERO_OR_LESS).within("2").beyond("0"),
            () -> balance().none("4", BalanceRule.None.ZERO).within("2").beyond("0"),
            () -> balance().none("3", BalanceRule.None.ZERO).within("1").beyond("0"),
            () -> balance().none("3", BalanceRule.None.ZERO).within("2").beyond("1"),
            () ->
                BalanceRule.of(Measures.CARRIED_FORWARD, Measures.CARRIED_FORWARD)
                    .none("3", BalanceRule.None.ZERO)
                    .within("2")
                    .beyond("0"),
            () ->
                BalanceRule.of(Measures.CUMULATIVE_BALANCE, Measures.CUMULATIVE_BALANCE)
                    .none("3", BalanceRule.None.ZERO)
                    .within("2")
                    .beyond("0")),
        List.of(
            () -> target().rounded(2, RoundingMode.HALF_UP),
            () ->
                target()
                    .overFulfilment("1", TargetAttainment.OverFulfilment.FULL)
                    .rounded(2, RoundingMode.HALF_UP),
            () ->
                target()
                    .missed(TargetAttainment.Missed.PROPORTIONAL)
                    .rounded(2, RoundingMode.HALF_UP),
            () ->
                target()
                    .words(
                        bands().choose(QualitativeBands.End.UPPER).rounded(2, RoundingMode.HALF_UP))
                    .rounded(2, RoundingMode.HALF_UP)),
        List.of(
            () -> bands().choose(QualitativeBands.End.UPPER).rounded(2, RoundingMode.HALF_UP),
            () ->
                QualitativeBands.builder()
                    .band("达成", "0.800", "1")
                    .choose(QualitativeBands.End.UPPER)
                    .rounded(2, RoundingMode.HALF_UP),
            () -> bands().choose(QualitativeBands.End.LOWER).rounded(2, RoundingMode.HALF_UP)),
        List.of(
            () -> composite().combine(Composite.How.SUM).rounded(2, RoundingMode.HALF_UP),
            () -> composite().combine(Composite.How.SUM).rounded(2, RoundingMode.HALF_UP),
            () -> composite().combine(Composite.How.MIN).rounded(2, RoundingMode.HALF_UP)),
        List.of(
            () -> Proportional.cappedAt("100%").rounded(2, RoundingMode.HALF_UP),
            () -> Proportional.cappedAt("1.00").rounded(2, RoundingMode.HALF_UP),
            () -> Proportional.cappedAt("90%").rounded(2, RoundingMode.HALF_UP),
            () -> Proportional.cappedAt("100%").rounded(1, RoundingMode.HALF_UP),
            () -> Proportional.cappedAt("100%").rounded(2, RoundingMode.DOWN)),
        List.of(
            () -> PerOccurrence.of("0.5", "0"),
            () -> PerOccurrence.of("0.50", "0"),
            () -> PerOccurrence.of("1", "0"),
            () -> PerOccurrence.of("0.5", "1")),
        List.of(
            () -> Checklist.builder().item("1", Label.of("a"), "1").build(),
            () -> Checklist.builder().item("1", Label.of("a"), "1").build(),
            () -> Checklist.builder().item("1", Label.of("a"), "2").build(),
            () -> Checklist.builder().item("1", Label.of("a"), "100%").build()),
        List.of(Judged::byPerson, Judged::byPerson, () -> Judged.because(Label.of("x"))),
        List.of(
            () -> Tiers.builder().atLeast("90%").gives("5").otherwise("0"),
            () ->
                Tiers.of(
                    List.of(
                        new Operand.Band(
                            Ratio.parse("90.0%"),
                            true,
                            null,
                            false,
                            new BigDecimal("5.0"),
                            Label.of("优"))),
                    Tiers.Outside.POINTS,
                    new BigDecimal("0.0"),
                    true,
                    false),
            () -> Tiers.builder().above("90%").gives("5").otherwise("0"),
            () -> Tiers.builder().atLeast("90%").gives("5").otherwise("1"),
            () -> Tiers.builder().atLeast("90%").gives("5").otherwiseNotAssessable(),
            () -> Tiers.builder().atLeast("90%").gives("5").otherwiseLeftToAPerson(),
            () -> Tiers.builder().atLeast("90%").gives("50%").otherwise("0%"),
            () -> Tiers.builder().atLeast("0.9").gives("5").otherwise("0")));
  }

  @ParameterizedTest
  @MethodSource("families")
  void equalIfAndOnlyIfAllParametersAre(List<Supplier<ScoringStrategy>> family) {
    ScoringStrategy first = family.get(0).get();
    assertThat(family.get(1).get()).isEqualTo(first).hasSameHashCodeAs(first);
    assertThat(family.get(1).get().parameters()).isEqualTo(first.parameters());
    for (Supplier<ScoringStrategy> other : family.subList(2, family.size())) {
      assertThat(other.get()).isNotEqualTo(first);
    }
    assertThat(first).isNotEqualTo("a text").isEqualTo(first);
    assertThat(first.toString()).isNotBlank();
  }

  @Test
  void aThirdIsAThirdHoweverItIsWritten() {
    assertThat(third("1/3").parameters()).isEqualTo(third("20/60").parameters());
    assertThat(third("-0.1/0.3")).isEqualTo(third("-1/3")).isNotEqualTo(third("1/3"));
  }

  private static Tiers third(String edge) {
    return Tiers.builder().atLeast(edge).gives("5").otherwise("0");
  }

  static List<ThrowingCallable> mistakes() {
    return List.of(
        () -> Deduction.of("0"),
        () -> Deduction.of("-1"),
        () -> Deduction.of("1").perPercentagePoints("0"),
        () -> deduction().below("50%"),
        () -> deduction().rounded(21, RoundingMode.UP),
        () -> deduction().rounded(-1, RoundingMode.UP),
        () -> target().rounded(21, RoundingMode.UP),
        () -> Proportional.cappedAt("0%"),
        () -> Proportional.cappedAt("101%"),
        () -> Proportional.cappedAt("100%").rounded(21, RoundingMode.UP),
        () -> bands().band("未达成", "50%", "40%"),
        () -> bands().band("未达成", "-1%", "40%"),
        () -> bands().band("未达成", "0%", "101%"),
        () -> bands().rounded(2, RoundingMode.UP),
        () ->
            QualitativeBands.builder()
                .choose(QualitativeBands.End.UPPER)
                .rounded(2, RoundingMode.UP),
        () -> bands().choose(QualitativeBands.End.UPPER).rounded(21, RoundingMode.UP),
        () -> Composite.builder().combine(Composite.How.SUM).rounded(2, RoundingMode.UP),
        () -> composite().combine(Composite.How.SUM).rounded(21, RoundingMode.UP),
        () -> Tiers.builder().otherwise("0"),
        () -> Tiers.builder().atLeast("90%").gives("5").atLeast("0.8"),
        () -> Tiers.builder().atLeast("90%").gives("5").atLeast("80%").gives("50%"),
        () -> Tiers.builder().atLeast("90%").below("80%").gives("5"),
        () -> Tiers.builder().atLeast("90%").gives("101%").otherwise("0%"),
        () -> Tiers.builder().atLeast("九成"),
        () -> PerOccurrence.of("-1", "0"),
        () ->
            Tiers.of(
                List.of(
                    new Operand.Band(null, false, Ratio.ONE, true, BigDecimal.ONE, Label.of("x"))),
                Tiers.Outside.POINTS,
                null,
                true,
                false));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void aMistakeInARuleIsRefusedAtOnce(ThrowingCallable mistake) {
    assertThatThrownBy(mistake).isInstanceOf(IllegalArgumentException.class).message().isNotBlank();
  }

  @Test
  void whatIsNotStatedInADeductionIsNamed() {
    assertThatThrownBy(() -> Deduction.of("1").rounded(2, RoundingMode.UP))
        .hasMessageContaining("perPercentagePoint()");
    assertThatThrownBy(() -> balance().beyond("0")).hasMessageContaining("none()");
    assertThatThrownBy(() -> balance().none("3", BalanceRule.None.ZERO).beyond("0"))
        .hasMessageContaining("within()");
    assertThatThrownBy(() -> composite().rounded(2, RoundingMode.UP))
        .hasMessageContaining("combine()");
  }

  @Test
  void bandsReadFromLowToHighAreCutFromBelow() {
    Tiers rule = Tiers.builder().upTo("10%").gives("3").upTo("20%").gives("2").otherwise("0");
    assertThat(rule.bands())
        .extracting(b -> b.label().en())
        .containsExactly("at most 10%", "above 10% to 20%");
    assertThat(Tiers.builder().below("60").gives("0").otherwise("1").bands())
        .extracting(b -> b.label().en())
        .containsExactly("below 60");
    assertThat(Tiers.builder().above("6").gives("1").otherwise("0").bands())
        .extracting(b -> b.label().zh())
        .containsExactly("高于6");
  }
}
