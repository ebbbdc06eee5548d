package io.jixiao.scoring.spi;

import io.jixiao.core.check.Place;
import io.jixiao.core.model.Label;
import io.jixiao.core.score.MissingInput;
import io.jixiao.core.score.Operand;
import io.jixiao.core.score.Ratio;
import io.jixiao.core.score.TraceStep;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a {@link Measure} gives. All kinds are immutable and thread-safe. */
public sealed interface Measured {

  /**
   * A value, exact, with the figures it comes from. A measure of one's own makes it by {@link
   * Measured#value} or {@link Measured#quotient}; all but the value itself is asked for only when a
   * score is explained.
   */
  abstract non-sealed class Value implements Measured {

    private final Ratio value;

    /**
     * Makes a value; subclasses do.
     *
     * @param value the value, not null
     */
    protected Value(Ratio value) {
      this.value = Objects.requireNonNull(value, "value");
    }

    /** {@return the value} */
    public final Ratio value() {
      return value;
    }

    /** {@return the figures that it comes from} */
    public abstract List<Place> inputs();

    /**
     * {@return the arithmetic from them to the value, which is the result of the last step; empty
     * if the value is the first input itself}
     */
    public abstract List<TraceStep> steps();

    /** {@return the reading of the formula that was used; null if it has one reading only} */
    public @Nullable Label reading() {
      return null;
    }

    /** {@return what other readings give} */
    public List<Alternative> alternatives() {
      return List.of();
    }

    /** {@return true if there is another reading} */
    public boolean hasAlternatives() {
      return !alternatives().isEmpty();
    }

    /** {@return which input a person can change to move the value; null if none is known} */
    public @Nullable Lever lever() {
      return null;
    }

    /** {@return the value as an operand of the step that follows the steps of the measure} */
    public Operand operand() {
      List<TraceStep> steps = steps();
      return steps.isEmpty() ? Operands.input(0) : Operands.result(steps.size() - 1);
    }

    /** Two values are equal if all that they say is, however they keep it. */
    @Override
    public final boolean equals(@Nullable Object o) {
      return o instanceof Value other
          && value.equals(other.value)
          && inputs().equals(other.inputs())
          && steps().equals(other.steps())
          && Objects.equals(reading(), other.reading())
          && alternatives().equals(other.alternatives())
          && Objects.equals(lever(), other.lever());
    }

    @Override
    public final int hashCode() {
      return value.hashCode();
    }

    @Override
    public String toString() {
      return value + " from " + inputs();
    }
  }

  /**
   * What another reading of the formula gives.
   *
   * @param reading the reading, such as 按实有人数, not null
   * @param value its value, not null
   */
  record Alternative(Label reading, Ratio value) {}

  /**
   * An input that moves the value in a straight line.
   *
   * @param input its position among the inputs
   * @param slope by how much the value grows when the input grows by one, not null, not zero
   */
  record Lever(int input, Ratio slope) {}

  /**
   * Inputs are missing.
   *
   * @param missing the inputs, not null, not empty
   */
  record Missing(List<MissingInput> missing) implements Measured {

    /**
     * Copies the list.
     *
     * @param missing the inputs, not null, not empty
     * @throws IllegalArgumentException if nothing is missing
     */
    public Missing {
      missing = List.copyOf(missing);
      if (missing.isEmpty()) {
        throw new IllegalArgumentException("missing inputs, but none is named");
      }
    }
  }

  /**
   * The inputs are there, but the formula has no value for them: its denominator is zero. What then
   * happens is for the rubric to state.
   *
   * @param inputs the figures, not null
   * @param reason why there is no value, not null
   */
  record Undefined(List<Place> inputs, Label reason) implements Measured {

    /**
     * Copies the list.
     *
     * @param inputs the figures, not null
     * @param reason why there is no value, not null
     */
    public Undefined {
      Objects.requireNonNull(reason, "reason");
      inputs = List.copyOf(inputs);
    }
  }

  /**
   * The inputs are there but cannot be used: a text that is no number, evidence of the wrong type.
   *
   * @param reason what is wrong, not null
   */
  record Unusable(Label reason) implements Measured {

    /**
     * Checks that the reason is given.
     *
     * @param reason what is wrong, not null
     */
    public Unusable {
      Objects.requireNonNull(reason, "reason");
    }

    /**
     * Obtains what a formula gives to which a figure is negative that cannot be: a share of less
     * than nothing would be read as a good one.
     *
     * @param figure the figure, not null, its value negative
     * @return why there is no value
     */
    public static Unusable negative(Place figure) {
      String number =
          String.valueOf(figure.value() == null ? null : figure.value().toPlainString())
              + figure.unit().symbol();
      return new Unusable(
          new Label(
              figure.label().zh() + "为负数（" + number + "），不能据以计算",
              figure.label().en() + " is negative (" + number + "); nothing follows from it"));
    }
  }

  /**
   * Obtains the quotient of two figures, with its trace; the first figure is the lever.
   *
   * @param numerator the dividend, not null, its value not null
   * @param denominator the divisor, not null, its value not null
   * @param zeroReason why there is no value if the divisor is zero, not null
   * @return the value; Undefined if the divisor is zero, Unusable if it is negative
   */
  static Measured quotient(Place numerator, Place denominator, Label zeroReason) {
    if (numerator.value() == null || denominator.value() == null) {
      throw new IllegalArgumentException("a quotient needs both figures");
    }
    if (denominator.value().signum() == 0) {
      return new Undefined(List.of(numerator, denominator), zeroReason);
    }
    if (denominator.value().signum() < 0) {
      return Unusable.negative(denominator);
    }
    return new Quotient(Ratio.of(numerator.value(), denominator.value()), numerator, denominator);
  }

  /**
   * Obtains a value with everything that explains it.
   *
   * @param value the value, not null
   * @param inputs the figures, not null
   * @param steps the arithmetic from them to the value, which is the result of the last step; empty
   *     if the value is the first input itself
   * @param reading the reading of the formula that was used, null if it has one reading only
   * @param alternatives what other readings give, not null
   * @param lever which input a person can change to move the value, null if none is known
   * @return the value
   */
  static Value value(
      Ratio value,
      List<Place> inputs,
      List<TraceStep> steps,
      @Nullable Label reading,
      List<Alternative> alternatives,
      @Nullable Lever lever) {
    return new ToldValue(value, inputs, steps, reading, alternatives, lever);
  }
}
