package io.jixiao.core.score;

import io.jixiao.core.check.Interval;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What one indicator of a rubric got, and how.
 *
 * <p>Raw points are what the rule computes before its floor and cap, the deduction is what it takes
 * off, and awarded is what is left: {@code awarded} is {@code rawPoints − deduction}, held between
 * zero and the weight. This type is immutable and thread-safe.
 */
@Value.Immutable
public interface IndicatorScore {

  /** {@return the id of the indicator in its rubric, such as staff-control} */
  String id();

  /** {@return the name of the indicator, such as 资金结余} */
  String name();

  /** {@return the level names, outermost first, the last one the name of the indicator} */
  List<String> path();

  /**
   * {@return the weight in points (分); empty where it is a part of shared points not divided yet}
   */
  Optional<BigDecimal> weight();

  /** {@return the points that the unit gave itself; empty where blank} */
  Optional<BigDecimal> claimed();

  /** {@return how the scoring ended} */
  IndicatorState state();

  /** {@return the points before floor and cap; empty unless the state is SCORED} */
  Optional<BigDecimal> rawPoints();

  /** {@return the points taken off; empty unless the state is SCORED} */
  Optional<BigDecimal> deduction();

  /**
   * {@return the final points: those of the rule where SCORED, those of a person where JUDGED;
   * empty otherwise}
   */
  Optional<BigDecimal> awarded();

  /** {@return what the figures leave possible, from no points to the weight} */
  Interval proven();

  /** {@return the inputs that the rule misses; empty unless the state is NOT_ASSESSABLE} */
  List<MissingInput> missing();

  /** {@return why the indicator ended in its state, where the inputs alone do not say it} */
  Optional<Label> reason();

  /** {@return what other readings of the rule would give; empty if it has one reading} */
  List<ReadingScore> otherReadings();

  /** {@return what would have given more points, where the rule has such a step} */
  Optional<NextTier> nextTier();

  /** {@return how the points came about} */
  Trace trace();

  /** {@return true if points were claimed and the rule gave others} */
  default boolean differs() {
    return state() == IndicatorState.SCORED
        && claimed().isPresent()
        && awarded().isPresent()
        && claimed().get().compareTo(awarded().get()) != 0;
  }

  /** {@return true if the claim differs from the award but another reading of the rule gives it} */
  default boolean fitsAnotherReading() {
    if (differs()) {
      for (ReadingScore other : otherReadings()) {
        if (other.points().compareTo(claimed().orElseThrow()) == 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** {@return true if the claim differs from the award under every reading of the rule} */
  default boolean isDisputed() {
    return differs() && !fitsAnotherReading();
  }

  /**
   * Explains the score in one sentence. The text is made anew at each call, from the data of this
   * value alone.
   *
   * @param language the language, not null
   * @return the sentence
   */
  default String explanation(Language language) {
    return Explanations.of(this, language);
  }

  /**
   * Starts a new value.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds IndicatorScore values; not thread-safe. */
  final class Builder extends ImmutableIndicatorScore.Builder {
    Builder() {}
  }
}
