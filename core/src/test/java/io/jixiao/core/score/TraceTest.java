package io.jixiao.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.jixiao.core.check.Place;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.UnitOfMeasure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceTest {

  // --------------------------------------------------------------------------------- helpers

  private static Place place(String label, UnitOfMeasure unit, @Nullable String value) {
    return new Place(
        "/" + label, Label.of(label), unit, value == null ? null : new BigDecimal(value), null);
  }

  private static Operand constant(String value) {
    return new Operand.Constant(Ratio.parse(value), Label.of("常数"));
  }

  private static Operand input(int index) {
    return new Operand.Input(index);
  }

  private static Operand result(int index) {
    return new Operand.Result(index);
  }

  private static TraceStep step(Operation operation, String result, Operand... operands) {
    return new TraceStep(operation, List.of(operands), Ratio.parse(result));
  }

  private static Trace trace(List<Place> inputs, TraceStep... steps) {
    return new Trace(Label.of("规则"), "附件3-1", Optional.empty(), inputs, List.of(steps));
  }

  private static Trace trace(TraceStep... steps) {
    return trace(List.of(), steps);
  }

  private static Operand.Band band(
      @Nullable String min, boolean minIn, @Nullable String max, boolean maxIn, String points) {
    return new Operand.Band(
        min == null ? null : Ratio.parse(min),
        minIn,
        max == null ? null : Ratio.parse(max),
        maxIn,
        new BigDecimal(points),
        Label.of("档"));
  }

  // ---------------------------------------------------------------------------------- replay

  @Test
  void staffBeyondThePosts_replaysToTwoAndAHalfPoints() {
    // 在职 38 of 编制 36: five full points above 100 %, half a point off for each
    Trace trace =
        trace(
            List.of(
                place("在职人员", UnitOfMeasure.PERSON, "38"),
                place("编制人数", UnitOfMeasure.PERSON, "36")),
            step(Operation.DIVIDE, "38/36", input(0), input(1)),
            step(Operation.SUBTRACT, "2/36", result(0), constant("100%")),
            step(Operation.DIVIDE, "200/36", result(1), constant("1%")),
            step(Operation.FLOOR, "5", result(2)),
            step(Operation.MULTIPLY, "2.5", result(3), constant("0.5")),
            step(Operation.SUBTRACT, "2.5", constant("5"), result(4)),
            step(Operation.MAX, "2.5", result(5), constant("0")),
            step(Operation.MIN, "2.5", result(6), constant("5")));
    assertThat(trace.replay()).contains(Ratio.parse("2.5"));
  }

  @Test
  void theExecutionRateOfQuyuan_replaysThroughItsRounding() {
    Trace trace =
        trace(
            List.of(
                place("全年执行数", UnitOfMeasure.WAN_YUAN, "203.10"),
                place("全年预算数", UnitOfMeasure.WAN_YUAN, "231.81")),
            step(Operation.DIVIDE, "203.10/231.81", input(0), input(1)),
            step(Operation.MULTIPLY, "2031/231.81", result(0), constant("10")),
            step(
                Operation.ROUND, "8.76", result(1), new Operand.Rounding(2, RoundingMode.HALF_UP)));
    assertThat(trace.replay()).contains(Ratio.parse("8.76"));
  }

  @ParameterizedTest
  @CsvSource({
    "ADD, 6.5",
    "SUBTRACT, 1.5",
    "MULTIPLY, 10",
    "DIVIDE, 1.6",
    "MIN, 2.5",
    "MAX, 4",
  })
  void everyOperationOnTwoOperands_givesItsOwnResult(Operation operation, String expected) {
    assertThat(trace(step(operation, expected, constant("4"), constant("2.5"))).replay())
        .contains(Ratio.parse(expected));
  }

  @ParameterizedTest
  @CsvSource({"ABS, 13.26", "FLOOR, -14", "CEILING, -13", "GIVE, -13.26"})
  void everyOperationOnOneOperand_givesItsOwnResult(Operation operation, String expected) {
    assertThat(trace(step(operation, expected, constant("-13.26"))).replay())
        .contains(Ratio.parse(expected));
  }

  @ParameterizedTest
  @CsvSource({"ADD, 7", "SUBTRACT, -1", "MULTIPLY, 12", "MIN, 1", "MAX, 3"})
  void operationsOnMany_takeAllOperands(Operation operation, String expected) {
    String first = operation == Operation.SUBTRACT || operation == Operation.MULTIPLY ? "2" : "3";
    String third = operation == Operation.MULTIPLY ? "2" : "1";
    String second = operation == Operation.SUBTRACT ? "2" : "3";
    assertThat(
            trace(step(operation, expected, constant(first), constant(second), constant(third)))
                .replay())
        .contains(Ratio.parse(expected));
  }

  @Test
  void theBandOfTheValue_givesItsPoints() {
    Operand.Band tier = band("80%", true, "90%", false, "4");
    assertThat(trace(step(Operation.BAND, "4", constant("80%"), tier)).replay())
        .contains(Ratio.of(4));
  }

  @Test
  void withoutSteps_thereAreNoPoints() {
    assertThat(trace().replay()).isEmpty();
  }

  // ------------------------------------------------------------------- what does not replay

  @Property
  void anyOtherResult_isFoundOut(
      @ForAll @IntRange(min = -999, max = 999) int a,
      @ForAll @IntRange(min = -999, max = 999) int b,
      @ForAll @IntRange(min = -3, max = 3) int off) {
    Trace trace =
        trace(
            step(Operation.ADD, Integer.toString(a + b + off), constant("" + a), constant("" + b)));
    if (off == 0) {
      assertThat(trace.replay()).contains(Ratio.of(a + b));
    } else {
      assertThatIllegalStateException()
          .isThrownBy(trace::replay)
          .withMessage("step 0 gives %s, not %s", a + b, a + b + off);
    }
  }

  @Test
  void aWrongStepInTheMiddle_isNamed() {
    Trace trace =
        trace(
            step(Operation.GIVE, "5", constant("5")),
            step(Operation.SUBTRACT, "3", result(0), constant("1")),
            step(Operation.GIVE, "3", result(1)));
    assertThatIllegalStateException()
        .isThrownBy(trace::replay)
        .withMessage("step 1 gives 4, not 3");
  }

  @Test
  void aBlankInput_isNotZero() {
    Trace trace =
        trace(
            List.of(place("累计结余", UnitOfMeasure.WAN_YUAN, null)),
            step(Operation.GIVE, "0", input(0)));
    assertThatIllegalStateException()
        .isThrownBy(trace::replay)
        .withMessageContaining("step 0")
        .withMessageContaining("has no value");
  }

  @Test
  void whatIsNotThere_cannotBeReferredTo() {
    List<Place> inputs = List.of(place("编制人数", UnitOfMeasure.PERSON, "111"));
    for (Operand operand :
        List.of(
            input(1),
            input(-1),
            result(1),
            result(2),
            result(-1),
            new Operand.Rounding(2, RoundingMode.HALF_UP),
            band("0", true, "1", true, "3"))) {
      Trace trace =
          trace(
              inputs, step(Operation.GIVE, "111", input(0)), step(Operation.GIVE, "111", operand));
      assertThatIllegalStateException()
          .as(operand.toString())
          .isThrownBy(trace::replay)
          .withMessageContaining("step 1 refers to");
    }
  }

  @Test
  void aValueOutsideItsBand_isFoundOut() {
    Trace trace =
        trace(step(Operation.BAND, "4", constant("90%"), band("80%", true, "90%", false, "4")));
    assertThatIllegalStateException()
        .isThrownBy(trace::replay)
        .withMessage("step 0: 0.90 is not in the band");
  }

  @Test
  void stepsThatMakeNoSense_areNamedAndNeverFailOtherwise() {
    List<TraceStep> senseless =
        List.of(
            step(Operation.ROUND, "1", constant("1")),
            step(Operation.ROUND, "1", constant("1"), constant("2")),
            step(Operation.ROUND, "1", constant("1"), new Operand.Rounding(99, RoundingMode.UP)),
            step(
                Operation.ROUND,
                "1/3",
                constant("1/3"),
                new Operand.Rounding(2, RoundingMode.UNNECESSARY)),
            step(Operation.BAND, "1", constant("1")),
            step(Operation.BAND, "1", constant("1"), constant("2")),
            step(Operation.DIVIDE, "1", constant("1"), constant("0")));
    for (TraceStep step : senseless) {
      Trace trace = trace(step(Operation.GIVE, "1", constant("1")), step);
      assertThatIllegalStateException()
          .as(step.toString())
          .isThrownBy(trace::replay)
          .withMessageContaining("step 1");
    }
  }

  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aTraceMadeToGrow_isReplayedAtTheCostOfItsOwnSize() {
    // squaring 1.0/1.0 doubles the decimals each time, though the value stays 1
    List<TraceStep> steps = new ArrayList<>();
    steps.add(step(Operation.DIVIDE, "1", constant("2.5"), constant("2.5")));
    for (int i = 0; i < 200; i++) {
      steps.add(step(Operation.MULTIPLY, "1", result(i), result(i)));
    }
    assertThat(trace(steps.toArray(TraceStep[]::new)).replay()).contains(Ratio.ONE);
  }

  // ------------------------------------------------------------------------------- invariants

  @Test
  void aStepWithoutOperands_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TraceStep(Operation.ADD, List.of(), Ratio.ZERO))
        .withMessageContaining("ADD");
  }

  @Test
  void listsAreCopied_soThatATraceNeverChanges() {
    List<Operand> operands = new ArrayList<>(List.of(constant("3")));
    TraceStep step = new TraceStep(Operation.GIVE, operands, Ratio.of(3));
    List<Place> inputs = new ArrayList<>();
    List<TraceStep> steps = new ArrayList<>(List.of(step));
    Trace trace = new Trace(Label.of(""), "", Optional.empty(), inputs, steps);
    operands.clear();
    steps.clear();
    inputs.add(place("x", UnitOfMeasure.NUMBER, "1"));
    assertThat(trace.replay()).contains(Ratio.of(3));
    assertThat(trace.inputs()).isEmpty();
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> trace.steps().clear());
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> trace.steps().get(0).operands().clear());
  }

  // ------------------------------------------------------------------------------------ bands

  @Property
  void aBandHoldsWhatItsEdgesSay(
      @ForAll @IntRange(min = 7_990, max = 9_010) int hundredthsOfPercent,
      @ForAll boolean minIncluded,
      @ForAll boolean maxIncluded) {
    Ratio value = Ratio.of(BigDecimal.valueOf(hundredthsOfPercent, 4));
    boolean above = hundredthsOfPercent > 8_000 || (minIncluded && hundredthsOfPercent == 8_000);
    boolean below = hundredthsOfPercent < 9_000 || (maxIncluded && hundredthsOfPercent == 9_000);
    assertThat(band("80%", minIncluded, "90%", maxIncluded, "4").contains(value))
        .isEqualTo(above && below);
    assertThat(band("80%", minIncluded, null, maxIncluded, "4").contains(value)).isEqualTo(above);
    assertThat(band(null, minIncluded, "90%", maxIncluded, "4").contains(value)).isEqualTo(below);
    assertThat(band(null, minIncluded, null, maxIncluded, "4").contains(value)).isTrue();
  }

  @Test
  void theEdgesOfABandAreExact() {
    Operand.Band band = band("80%", true, "90%", false, "4");
    assertThat(band.contains(Ratio.parse("4/5"))).isTrue();
    assertThat(band.contains(Ratio.parse("79.9999999999999999%"))).isFalse();
    assertThat(band.contains(Ratio.parse("89.9999999999999999%"))).isTrue();
    assertThat(band.contains(Ratio.parse("9/10"))).isFalse();
    assertThat(band("100%", true, "100%", true, "3").contains(Ratio.parse("7/7"))).isTrue();
    assertThat(band("100%", true, "100%", false, "3").contains(Ratio.ONE)).isFalse();
  }
}
