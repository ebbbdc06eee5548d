package io.jixiao.scoring.strategy;

import io.jixiao.core.check.Place;
import io.jixiao.core.model.Label;
import io.jixiao.scoring.spi.Measured;
import io.jixiao.scoring.spi.Outcome;
import io.jixiao.scoring.spi.ScoringContext;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Points by what an indicator's measure gave. What explains them is written out when somebody asks,
 * for which the context is kept.
 */
abstract class ByMeasure extends Outcome.Scored {

  private final ScoringContext context;

  ByMeasure(ScoringContext context, BigDecimal points) {
    super(points);
    this.context = context;
  }

  final Measured.Value measured() {
    return context.measured();
  }

  final BigDecimal weight() {
    return context.weight();
  }

  @Override
  public final List<Place> inputs() {
    return measured().inputs();
  }

  @Override
  public @Nullable Label reading() {
    return measured().reading();
  }

  /** Another reading of the measure may give anything up to the weight. */
  @Override
  public BigDecimal spread() {
    return measured().hasAlternatives() ? weight() : BigDecimal.ZERO;
  }
}
