package io.jixiao.core.score;

import io.jixiao.core.check.Place;
import io.jixiao.core.model.Label;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How points came about, written out when somebody asks: the figures that were used, the steps from
 * them to the points, and what else could have been.
 *
 * <p>Whatever is kept to answer is immutable, be it the report itself, and each question gets the
 * same answer whenever it is asked.
 */
public interface Derivation {

  /** {@return the points before floor and cap; null if no rule gave points} */
  @Nullable BigDecimal raw();

  /** {@return the points taken off, not negative; null if no rule gave points} */
  @Nullable BigDecimal deduction();

  /** {@return the figures that were used, each with its place} */
  List<Place> inputs();

  /** {@return the steps from the figures to the points, which are the result of the last one} */
  List<TraceStep> steps();

  /** {@return the reading of the rule that was used; null if it has one} */
  @Nullable Label reading();

  /** {@return what other readings of the rule would give; empty if it has one} */
  List<ReadingScore> others();

  /** {@return what would have given more points; null if the points are full or it is unknown} */
  @Nullable NextTier next();
}
