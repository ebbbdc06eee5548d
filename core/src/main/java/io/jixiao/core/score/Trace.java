package io.jixiao.core.score;

import io.jixiao.core.check.Place;
import io.jixiao.core.model.Label;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How the points of an indicator came about, as data: the rule, the inputs with their places, and
 * every step from them to the points. {@link #replay} recomputes the points from this alone.
 *
 * <p>The result of the last step is the awarded points. An indicator that could not be scored has
 * no steps. This type is immutable and thread-safe.
 *
 * @param rule the rule's text, not null
 * @param source where the rule is published, not null
 * @param reading the reading of the rule that was used, where it has several
 * @param inputs the figures that were used, each with its place; for evidence the path is
 *     #/evidence/ and its name, not null
 * @param steps the steps in order, not null
 */
public record Trace(
    Label rule, String source, Optional<Label> reading, List<Place> inputs, List<TraceStep> steps) {

  /**
   * Copies the lists.
   *
   * @param rule the rule's text, not null
   * @param source where the rule is published, not null
   * @param reading the reading of the rule that was used, where it has several
   * @param inputs the figures that were used, not null
   * @param steps the steps in order, not null
   */
  public Trace {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(reading, "reading");
    inputs = List.copyOf(inputs);
    steps = List.copyOf(steps);
  }

  /**
   * Recomputes the points from the inputs and the steps, trusting no stored result.
   *
   * @return the points; empty if there are no steps
   * @throws IllegalStateException if a step cannot be done, does not give the result that is stored
   *     with it, or refers to what is not there; the message names the step
   */
  public Optional<Ratio> replay() {
    Ratio[] results = new Ratio[steps.size()];
    for (int i = 0; i < results.length; i++) {
      TraceStep step = steps.get(i);
      Ratio result;
      try {
        result = apply(step, i, results);
      } catch (IllegalArgumentException | ArithmeticException e) {
        throw new IllegalStateException("step " + i + ": " + e.getMessage(), e);
      }
      if (!result.equals(step.result())) {
        throw new IllegalStateException(
            "step " + i + " gives " + result + ", not " + step.result());
      }
      // The stored result, which is equal, has no more digits than the document it came from;
      // what was computed would grow with each step.
      results[i] = step.result();
    }
    return results.length == 0 ? Optional.empty() : Optional.of(results[results.length - 1]);
  }

  private Ratio apply(TraceStep step, int at, Ratio[] results) {
    List<Operand> operands = step.operands();
    Ratio first = value(operands.get(0), at, results);
    return switch (step.operation()) {
      case ABS -> first.abs();
      case FLOOR -> Ratio.of(first.round(0, RoundingMode.FLOOR));
      case CEILING -> Ratio.of(first.round(0, RoundingMode.CEILING));
      case GIVE -> first;
      case ROUND -> {
        if (operands.size() > 1 && operands.get(1) instanceof Operand.Rounding r) {
          yield Ratio.of(first.round(r.places(), r.mode()));
        }
        throw new IllegalStateException("step " + at + " rounds without saying how");
      }
      case BAND -> {
        if (operands.size() > 1 && operands.get(1) instanceof Operand.Band b && b.contains(first)) {
          yield Ratio.of(b.points());
        }
        throw new IllegalStateException("step " + at + ": " + first + " is not in the band");
      }
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, MIN, MAX -> {
        Ratio result = first;
        for (int i = 1; i < operands.size(); i++) {
          result = combine(step.operation(), result, value(operands.get(i), at, results));
        }
        yield result;
      }
    };
  }

  private static Ratio combine(Operation operation, Ratio a, Ratio b) {
    return switch (operation) {
      case ADD -> a.plus(b);
      case SUBTRACT -> a.minus(b);
      case MULTIPLY -> a.times(b);
      case DIVIDE -> a.dividedBy(b);
      case MIN -> a.compareTo(b) <= 0 ? a : b;
      case MAX -> a.compareTo(b) >= 0 ? a : b;
      default -> throw new IllegalStateException(operation + " takes one operand");
    };
  }

  private Ratio value(Operand operand, int at, Ratio[] results) {
    if (operand instanceof Operand.Constant c) {
      return c.value();
    }
    if (operand instanceof Operand.Result r && r.index() >= 0 && r.index() < at) {
      return results[r.index()];
    }
    if (operand instanceof Operand.Input in && in.index() >= 0 && in.index() < inputs.size()) {
      BigDecimal value = inputs.get(in.index()).value();
      if (value != null) {
        return Ratio.of(value);
      }
    }
    throw new IllegalStateException(
        "step " + at + " refers to " + operand + ", which has no value");
  }
}
