package io.jixiao.scoring.spi;

import io.jixiao.core.model.Label;
import io.jixiao.core.score.Ratio;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A formula over a report and its evidence.
 *
 * <p>A measure is total: it gives a value, or says what is missing or why there is none, and never
 * throws for what a report says. Implementations are immutable and thread-safe.
 */
public interface Measure {

  /** {@return the unique name by which rubrics refer to it, such as staffControlRate} */
  String name();

  /** {@return what it measures, such as 在职人员控制率} */
  Label label();

  /**
   * Applies the formula.
   *
   * @param context the report, the evidence and the row, not null
   * @return the value, what is missing, or why there is none, not null
   */
  Measured measure(ScoringContext context);

  /**
   * Gives the value alone, which is less work than the figures behind it. A measure of one's own
   * need not.
   *
   * @param context the report, the evidence and the row, not null
   * @return the value that {@link #measure} gives; null where only that tells: there is no value,
   *     or other readings although the measure {@linkplain #hasReadings has none}
   */
  default @Nullable Ratio valueAlone(ScoringContext context) {
    return null;
  }

  /** {@return true if other readings may have other values than {@link #valueAlone}} */
  default boolean hasReadings() {
    return false;
  }

  /**
   * Obtains a measure from a function.
   *
   * @param name the unique name, not null
   * @param label what it measures, not null
   * @param formula the formula, not null, total
   * @return the measure
   */
  static Measure of(String name, Label label, Function<ScoringContext, Measured> formula) {
    return new Measure() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Label label() {
        return label;
      }

      @Override
      public Measured measure(ScoringContext context) {
        return formula.apply(context);
      }

      @Override
      public String toString() {
        return name;
      }
    };
  }
}
