package io.jixiao.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jixiao.core.check.Place;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.UnitOfMeasure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceTest {

  private static final Label NAME = Label.of("x");
  private static final List<Place> STAFF =
      List.of(
          new Place("/a", NAME, UnitOfMeasure.PERSON, new BigDecimal("84"), null),
          new Place("/b", NAME, UnitOfMeasure.PERSON, new BigDecimal("111"), null),
          new Place("/c", NAME, UnitOfMeasure.PERSON, null, null));

  private static Trace trace(TraceStep... steps) {
    return new Trace(NAME, "s", Optional.empty(), STAFF, List.of(steps));
  }

  private static Operand constant(String value) {
    return new Operand.Constant(Ratio.parse(value), NAME);
  }

  private static TraceStep step(Operation operation, String result, Operand... operands) {
    return new TraceStep(operation, List.of(operands), Ratio.parse(result));
  }

  @ParameterizedTest
  @CsvSource({
    "ADD, 195",
    "SUBTRACT, -27",
    "MULTIPLY, 9324",
    "DIVIDE, 84/111",
    "MIN, 84",
    "MAX, 111",
    "ABS, 84",
    "FLOOR, 84",
    "CEILING, 84",
    "GIVE, 84"
  })
  void everyOperationReplays(Operation operation, String result) {
    assertThat(trace(step(operation, result, new Operand.Input(0), new Operand.Input(1))).replay())
        .contains(Ratio.parse(result));
  }

  @Test
  void laterStepsUseTheResultsOfEarlierOnes() {
    Trace trace =
        trace(
            step(Operation.DIVIDE, "84/111", new Operand.Input(0), new Operand.Input(1)),
            step(
                Operation.ROUND,
                "0.76",
                new Operand.Result(0),
                new Operand.Rounding(2, RoundingMode.HALF_UP)),
            step(
                Operation.BAND,
                "5",
                new Operand.Result(1),
                new Operand.Band(null, false, Ratio.ONE, true, new BigDecimal("5"), NAME)));
    assertThat(trace.replay()).contains(Ratio.of(5));
    assertThat(trace().replay()).isEmpty();
  }

  @Test
  void aChangedResultOrABrokenReferenceIsFound() {
    assertThatThrownBy(
            () -> trace(step(Operation.ADD, "1", new Operand.Input(0), constant("1"))).replay())
        .hasMessageContaining("step 0 gives 85, not 1");
    for (Operand broken :
        new Operand[] {
          new Operand.Result(0),
          new Operand.Result(-1),
          new Operand.Input(9),
          new Operand.Input(-1),
          new Operand.Input(2),
          new Operand.Rounding(2, RoundingMode.UP)
        }) {
      assertThatThrownBy(() -> trace(step(Operation.ABS, "1", broken)).replay())
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("has no value");
    }
    assertThatThrownBy(
            () -> trace(step(Operation.ROUND, "1", constant("1"), constant("1"))).replay())
        .hasMessageContaining("rounds");
    assertThatThrownBy(
            () ->
                trace(
                        step(
                            Operation.BAND,
                            "1",
                            constant("2"),
                            new Operand.Band(null, false, Ratio.ONE, true, BigDecimal.ONE, NAME)))
                    .replay())
        .hasMessageContaining("not in the band");
  }

  @ParameterizedTest
  @CsvSource({
    "0.8, true, false, true",
    "0.9, true, false, false",
    "0.85, false, false, true",
    "0.8, false, true, false",
    "0.9, false, true, true",
    "0.79, true, true, false",
    "0.91, true, true, false"
  })
  void edgesBelongToABandOrNot(
      String value, boolean minIncluded, boolean maxIncluded, boolean contained) {
    Operand.Band band =
        new Operand.Band(
            Ratio.parse("0.8"), minIncluded, Ratio.parse("0.9"), maxIncluded, BigDecimal.ONE, NAME);
    assertThat(band.contains(Ratio.parse(value))).isEqualTo(contained);
  }
}
