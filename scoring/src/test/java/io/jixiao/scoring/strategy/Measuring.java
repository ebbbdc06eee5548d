package io.jixiao.scoring.strategy;

import io.jixiao.core.check.Place;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.UnitOfMeasure;
import io.jixiao.core.score.Ratio;
import io.jixiao.core.score.Trace;
import io.jixiao.scoring.Reports;
import io.jixiao.scoring.evidence.Evidence;
import io.jixiao.scoring.spi.Measured;
import io.jixiao.scoring.spi.Outcome;
import io.jixiao.scoring.spi.ScoringContext;
import io.jixiao.scoring.spi.ScoringStrategy;
import java.math.BigDecimal;
import java.util.Optional;

/** Applies a rule to a bare value. */
final class Measuring {

  private Measuring() {}

  static ScoringContext context(String weight, BigDecimal numerator, BigDecimal denominator) {
    Measured measured =
        Measured.quotient(
            new Place("/n", Label.of("分子"), UnitOfMeasure.WAN_YUAN, numerator, null),
            new Place("/d", Label.of("分母"), UnitOfMeasure.WAN_YUAN, denominator, null),
            Label.of("zero"));
    return new ScoringContext(
            new ScoringContext.Table(
                Reports.yueyang(),
                SelfEvaluation.builder().build(),
                "/evaluation",
                Evidence.none()),
            "x",
            new BigDecimal(weight),
            null,
            -1,
            null)
        .with((Measured.Value) measured);
  }

  static Outcome.Scored score(
      ScoringStrategy rule, String weight, BigDecimal numerator, BigDecimal denominator) {
    return (Outcome.Scored) rule.score(context(weight, numerator, denominator));
  }

  static Outcome.Scored score(ScoringStrategy rule, String weight, BigDecimal value) {
    return score(rule, weight, value, BigDecimal.ONE);
  }

  static Ratio replay(Outcome.Scored outcome) {
    return new Trace(Label.of(""), "", Optional.empty(), outcome.inputs(), outcome.steps())
        .replay()
        .orElseThrow();
  }
}
