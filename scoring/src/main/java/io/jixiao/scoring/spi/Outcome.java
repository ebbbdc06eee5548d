package io.jixiao.scoring.spi;

import io.jixiao.core.check.Place;
import io.jixiao.core.model.Label;
import io.jixiao.core.score.Derivation;
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
   * <p>How they came about is written out when somebody asks, see {@link Derivation}. A rule of
   * one's own makes its outcome by {@link Outcome#points} or {@link Outcome#scored}.
   */
  abstract non-sealed class Scored implements Outcome, Derivation {

    /** More than any weight. */
    private static final BigDecimal ANY = BigDecimal.valueOf(Long.MAX_VALUE);

    private final BigDecimal points;

    /**
     * Makes an outcome; subclasses do.
     *
     * @param points the final points, not null, from 0 to the weight
     */
    protected Scored(BigDecimal points) {
      this.points = Objects.requireNonNull(points, "points");
    }

    /** {@return the points before floor and cap} */
    @Override
    public BigDecimal raw() {
      return points;
    }

    /** {@return the points taken off, not negative} */
    @Override
    public BigDecimal deduction() {
      return BigDecimal.ZERO;
    }

    /** {@return the final points, from 0 to the weight} */
    public final BigDecimal points() {
      return points;
    }

    /**
     * {@return by how many points another reading of the rule differs at most; zero if there is
     * none, and more than any weight if one leaves the points open}
     */
    public BigDecimal spread() {
      BigDecimal spread = BigDecimal.ZERO;
      for (ReadingScore other : others()) {
        BigDecimal given = other.points();
        spread = given == null ? ANY : spread.max(given.subtract(points).abs());
      }
      return spread;
    }

    @Override
    public @Nullable Label reading() {
      return null;
    }

    @Override
    public List<ReadingScore> others() {
      return List.of();
    }

    @Override
    public @Nullable NextTier next() {
      return null;
    }

    /** Two outcomes are equal if all that they say is, however they keep it. */
    @Override
    public final boolean equals(@Nullable Object o) {
      return o instanceof Scored other
          && raw().equals(other.raw())
          && deduction().equals(other.deduction())
          && points.equals(other.points)
          && inputs().equals(other.inputs())
          && steps().equals(other.steps())
          && Objects.equals(reading(), other.reading())
          && others().equals(other.others())
          && Objects.equals(next(), other.next());
    }

    @Override
    public final int hashCode() {
      return points.hashCode();
    }

    @Override
    public String toString() {
      return points + " points from " + inputs();
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
     * @throws IllegalArgumentException if nothing is missing and no reason is given
     */
    public NotAssessable {
      missing = List.copyOf(missing);
      if (missing.isEmpty() && reason == null) {
        throw new IllegalArgumentException("not assessable, but nothing says why");
      }
    }
  }

  /**
   * The indicator does not apply to the unit.
   *
   * @param reason why, not null
   */
  record NotApplicable(Label reason) implements Outcome {

    /**
     * Checks that the reason is given.
     *
     * @param reason why, not null
     */
    public NotApplicable {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * The points are a person's.
   *
   * @param points the points that an evaluator gave; null if only the unit's own claim stands
   * @param reason by whom and why, not null
   */
  record Judged(@Nullable BigDecimal points, Label reason) implements Outcome {

    /**
     * Checks that the reason is given.
     *
     * @param points the points that an evaluator gave; null if only the unit's own claim stands
     * @param reason by whom and why, not null
     */
    public Judged {
      Objects.requireNonNull(reason, "reason");
    }
  }

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
    return scored(
        points,
        BigDecimal.ZERO,
        points,
        inputs,
        List.of(new TraceStep(Operation.GIVE, List.of(new Operand.Constant(value, why)), value)),
        null,
        List.of(),
        null);
  }

  /**
   * Obtains points with everything that explains them.
   *
   * @param raw the points before floor and cap, not null
   * @param deduction the points taken off, not null, not negative
   * @param points the final points, not null, from 0 to the weight
   * @param inputs the figures that were used, not null
   * @param steps the arithmetic from them to the final points, not null
   * @param reading the reading of the rule that was used, null if it has one
   * @param others what other readings give, not null
   * @param next what would give more, null if full or unknown
   * @return the outcome
   */
  static Scored scored(
      BigDecimal raw,
      BigDecimal deduction,
      BigDecimal points,
      List<Place> inputs,
      List<TraceStep> steps,
      @Nullable Label reading,
      List<ReadingScore> others,
      @Nullable NextTier next) {
    return new ToldOutcome(raw, deduction, points, inputs, steps, reading, others, next);
  }
}
