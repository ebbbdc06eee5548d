package io.jixiao.scoring;

import io.jixiao.core.check.Place;
import io.jixiao.core.model.Label;
import io.jixiao.core.score.NextTier;
import io.jixiao.core.score.ReadingScore;
import io.jixiao.core.score.TraceStep;
import io.jixiao.scoring.rubric.RubricIndicator;
import io.jixiao.scoring.spi.Outcome;
import io.jixiao.scoring.spi.ScoringContext;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule decides that gave its points alone: it is applied in full once somebody asks where
 * they come from. This class is immutable and thread-safe.
 */
final class PointsAlone extends Outcome.Scored {

  private final RubricIndicator indicator;
  private final ScoringContext context;

  /** Null until somebody asks. Threads that ask at once get equal outcomes. */
  private Outcome.@Nullable Scored outcome;

  PointsAlone(RubricIndicator indicator, ScoringContext context, BigDecimal points) {
    super(points);
    this.indicator = indicator;
    this.context = context;
  }

  private Outcome.Scored outcome() {
    Outcome.Scored given = outcome;
    if (given == null) {
      Outcome full = indicator.strategy().score(context);
      if (!(full instanceof Outcome.Scored scored) || scored.points().compareTo(points()) != 0) {
        throw new IllegalStateException(
            "the rule gives " + points() + " points alone, and " + full + " in full");
      }
      given = scored;
      outcome = given;
    }
    return given;
  }

  @Override
  public BigDecimal spread() {
    return indicator.hasReadings() ? context.weight() : indicator.strategy().spread();
  }

  @Override
  public BigDecimal raw() {
    return outcome().raw();
  }

  @Override
  public BigDecimal deduction() {
    return outcome().deduction();
  }

  @Override
  public List<Place> inputs() {
    return outcome().inputs();
  }

  @Override
  public List<TraceStep> steps() {
    return outcome().steps();
  }

  @Override
  public @Nullable Label reading() {
    return outcome().reading();
  }

  @Override
  public List<ReadingScore> others() {
    return outcome().others();
  }

  @Override
  public @Nullable NextTier next() {
    return outcome().next();
  }
}
