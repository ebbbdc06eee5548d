package io.jixiao.scoring.measure;

import io.jixiao.core.check.Place;
import io.jixiao.core.model.Label;
import io.jixiao.core.score.Operation;
import io.jixiao.core.score.Ratio;
import io.jixiao.core.score.TraceStep;
import io.jixiao.scoring.spi.Measured;
import io.jixiao.scoring.spi.Operands;
import io.jixiao.scoring.spi.ScoringContext;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A figure, or the quotient of two. */
final class FigureRatio extends Formula {

  private final Figure figure;
  private final @Nullable Figure divisor;

  FigureRatio(String name, Label label, Figure numerator, Figure denominator) {
    super(name, label);
    this.figure = numerator;
    this.divisor = denominator;
  }

  FigureRatio(Figure figure) {
    super(figure.name(), figure.label());
    this.figure = figure;
    this.divisor = null;
  }

  @Override
  public Measured measure(ScoringContext context) {
    Ratio value = valueAlone(context);
    if (value != null) {
      return new OfFigures(this, context, value);
    }
    BigDecimal top = figure.number(context);
    if (divisor == null) {
      return top == null
          ? Figure.explain(context, figure)
          : Measured.Unusable.negative(figure.place(context));
    }
    BigDecimal bottom = divisor.number(context);
    if (bottom == null || top == null) {
      return Figure.explain(context, figure, divisor);
    }
    if (figure.refuses(top)) {
      return Measured.Unusable.negative(figure.place(context));
    }
    return bottom.signum() < 0
        ? Measured.Unusable.negative(divisor.place(context))
        : new Measured.Undefined(
            List.of(figure.place(context), divisor.place(context)), zero(divisor));
  }

  @Override
  public @Nullable Ratio valueAlone(ScoringContext context) {
    BigDecimal top = figure.number(context);
    if (top == null || figure.refuses(top)) {
      return null;
    }
    if (divisor == null) {
      return Ratio.of(top);
    }
    BigDecimal bottom = divisor.number(context);
    return bottom == null || bottom.signum() <= 0 ? null : Ratio.of(top, bottom);
  }

  /**
   * What the figures give. Where they stand is found again when somebody asks, which few do: the
   * report and the evidence are kept for it.
   */
  private static final class OfFigures extends Measured.Value {

    private final FigureRatio formula;
    private final ScoringContext context;

    OfFigures(FigureRatio formula, ScoringContext context, Ratio value) {
      super(value);
      this.formula = formula;
      this.context = context;
    }

    @Override
    public List<Place> inputs() {
      Place place = formula.figure.place(context);
      return formula.divisor == null
          ? List.of(place)
          : List.of(place, formula.divisor.place(context));
    }

    @Override
    public List<TraceStep> steps() {
      return formula.divisor == null
          ? List.of()
          : List.of(new TraceStep(Operation.DIVIDE, Operands.FIRST_TWO_INPUTS, value()));
    }

    @Override
    public Measured.Lever lever() {
      return new Measured.Lever(
          0, formula.divisor == null ? Ratio.ONE : Ratio.of(BigDecimal.ONE, value().denominator()));
    }
  }
}
