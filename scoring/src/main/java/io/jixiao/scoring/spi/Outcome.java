package io.jixiao.scoring.spi;

import io.jixiao.core.check.Place;
import io.jixiao.core.model.Label;
import io.jixiao.core.score.MissingInput;
import io.jixiao.core.score.NextTier;
import io.jixiao.core.score.Operand;
import io.jixiao.core.score.Operation;
import io.jixiao.core.score.Ratio;
import io.jixiao.core.score.ReadingScore;
import io.jixiao.core.score.TraceStep;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a {@link ScoringStrategy} decides. All kinds are immutable and thread-safe. */
public sealed interface Outcome {

  /**
   * The rule gives points.
   *
   * @param raw the points before floor and cap, not null
   * @param deduction the points taken off, not null, not negative
   * @param points the final points, not null, from 0 to the weight
   * @param inputs the figures that were used, not null
   * @param steps the arithmetic from them to the final points, not null
   * @param reading the reading of the rule that was used, null if it has one
   * @param others what other readings give, not null
   * @param next what would give more, null if full or unknown
   */
  record Scored(
      BigDecimal raw,
      BigDecimal deduction,
      BigDecimal points,
      List<Place> inputs,
      List<TraceStep> steps,
      @Nullable Label reading,
      List<ReadingScore> others,
      @Nullable NextTier next)
      implements Outcome {

    /**
     * Copies the lists.
     *
     * @param raw the points before floor and cap, not null
     * @param deduction the points taken off, not null
     * @param points the final points, not null
     * @param inputs the figures that were used, not null
     * @param steps the arithmetic from them to the final points, not null
     * @param reading the reading of the rule that was used, null if it has one
     * @param others what other readings give, not null
     * @param next what would give more, null if full or unknown
     */
    public Scored {
      Objects.requireNonNull(raw, "raw");
      Objects.requireNonNull(deduction, "deduction");
      Objects.requireNonNull(points, "points");
      inputs = List.copyOf(inputs);
      steps = List.copyOf(steps);
      others = List.copyOf(others);
    }
  }

  /**
   * The rule cannot be applied.
   *
   * @param missing what is missing, not null
   * @param reason why, null if the missing inputs say it
   */
  record NotAssessable(List<MissingInput> missing, @Nullable Label reason) implements Outcome {

    /**
     * Copies the list.
     *
     * @param missing what is missing, not null
     * @param reason why, null if the missing inputs say it
     */
    public NotAssessable {
      missing = List.copyOf(missing);
    }
  }

  /**
   * The indicator does not apply to the unit.
   *
   * @param reason why, not null
   */
  record NotApplicable(Label reason) implements Outcome {}

  /**
   * The points are a person's.
   *
   * @param points the points that an evaluator gave; null if only the unit's own claim stands
   * @param reason by whom and why, not null
   */
  record Judged(@Nullable BigDecimal points, Label reason) implements Outcome {}

  /**
   * Obtains points that a rule gives as such: the shortest way for a strategy of one's own.
   *
   * @param points the points, not null, from 0 to the weight
   * @param why what led to them, in words, not null
   * @return the outcome
   */
  static Scored points(BigDecimal points, Label why) {
    return points(points, why, List.of());
  }

  /**
   * Obtains points that a rule gives as such, with the figures it looked at.
   *
   * @param points the points, not null, from 0 to the weight
   * @param why what led to them, in words, not null
   * @param inputs the figures, not null
   * @return the outcome
   */
  static Scored points(BigDecimal points, Label why, List<Place> inputs) {
    Ratio value = Ratio.of(points);
    return new Scored(
        points,
        BigDecimal.ZERO,
        points,
        inputs,
        List.of(new TraceStep(Operation.GIVE, List.of(new Operand.Constant(value, why)), value)),
        null,
        List.of(),
        null);
  }
}
