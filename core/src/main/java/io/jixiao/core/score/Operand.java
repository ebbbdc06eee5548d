package io.jixiao.core.score;

import io.jixiao.core.model.Label;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a {@link TraceStep} works on. All kinds are immutable and thread-safe. */
public sealed interface Operand {

  /**
   * An input of the trace.
   *
   * @param index its position in {@link Trace#inputs()}, from 0
   */
  record Input(int index) implements Operand {}

  /**
   * The result of an earlier step.
   *
   * @param index its position in {@link Trace#steps()}, from 0
   */
  record Result(int index) implements Operand {}

  /**
   * A number of the rule.
   *
   * @param value the number, not null
   * @param label what it is, such as 分值, not null
   */
  record Constant(Ratio value, Label label) implements Operand {

    /**
     * Checks that nothing is null.
     *
     * @param value the number, not null
     * @param label what it is, not null
     */
    public Constant {
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(label, "label");
    }
  }

  /**
   * How to round.
   *
   * @param places the decimals to keep
   * @param mode the mode, not null
   */
  record Rounding(int places, RoundingMode mode) implements Operand {

    /**
     * Checks that the mode is given.
     *
     * @param places the decimals to keep
     * @param mode the mode, not null
     */
    public Rounding {
      Objects.requireNonNull(mode, "mode");
    }
  }

  /**
   * A band of values with its points: 80%（含）-90%，计4分.
   *
   * @param min the lower end; null if there is none
   * @param minIncluded true if the lower end belongs to the band
   * @param max the upper end; null if there is none
   * @param maxIncluded true if the upper end belongs to the band
   * @param points the points of the band, not null
   * @param label the band in words, not null
   */
  record Band(
      @Nullable Ratio min,
      boolean minIncluded,
      @Nullable Ratio max,
      boolean maxIncluded,
      BigDecimal points,
      Label label)
      implements Operand {

    /**
     * Checks that points and words are given.
     *
     * @param min the lower end; null if there is none
     * @param minIncluded true if the lower end belongs to the band
     * @param max the upper end; null if there is none
     * @param maxIncluded true if the upper end belongs to the band
     * @param points the points of the band, not null
     * @param label the band in words, not null
     */
    public Band {
      Objects.requireNonNull(points, "points");
      Objects.requireNonNull(label, "label");
    }

    /**
     * Tells whether a value lies in the band.
     *
     * @param value the value, not null
     * @return true if it does
     */
    public boolean contains(Ratio value) {
      if (min != null) {
        int c = value.compareTo(min);
        if (c < 0 || (c == 0 && !minIncluded)) {
          return false;
        }
      }
      if (max != null) {
        int c = value.compareTo(max);
        return c < 0 || (c == 0 && maxIncluded);
      }
      return true;
    }
  }
}
