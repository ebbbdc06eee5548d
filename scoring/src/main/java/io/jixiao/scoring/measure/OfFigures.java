package io.jixiao.scoring.measure;

import io.jixiao.core.check.Place;
import io.jixiao.core.score.Operation;
import io.jixiao.core.score.Ratio;
import io.jixiao.core.score.TraceStep;
import io.jixiao.scoring.spi.Measured;
import io.jixiao.scoring.spi.Operands;
import io.jixiao.scoring.spi.ScoringContext;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure, or the quotient of two. Where they stand is found again when somebody asks, which few
 * do: the report and the evidence are kept for it.
 */
final class OfFigures extends Measured.Value {

  private final ScoringContext context;
  private final Figure figure;
  private final @Nullable Figure divisor;

  OfFigures(Ratio value, ScoringContext context, Figure figure, @Nullable Figure divisor) {
    super(value);
    this.context = context;
    this.figure = figure;
    this.divisor = divisor;
  }

  @Override
  public List<Place> inputs() {
    return divisor == null
        ? List.of(figure.place(context))
        : List.of(figure.place(context), divisor.place(context));
  }

  @Override
  public List<TraceStep> steps() {
    return divisor == null
        ? List.of()
        : List.of(new TraceStep(Operation.DIVIDE, Operands.FIRST_TWO_INPUTS, value()));
  }

  @Override
  public Measured.Lever lever() {
    return new Measured.Lever(
        0, divisor == null ? Ratio.ONE : Ratio.of(BigDecimal.ONE, value().denominator()));
  }
}
