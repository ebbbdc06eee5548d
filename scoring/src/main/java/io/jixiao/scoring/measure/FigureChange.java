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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one figure changed against another. */
final class FigureChange extends Formula {

  /** How a change is expressed. */
  enum Kind {
    /** (now − before) ÷ before. */
    RELATIVE,
    /** The same whatever the direction. */
    MAGNITUDE,
    /** now − before. */
    DIFFERENCE
  }

  private final Figure now;
  private final Figure before;
  private final Kind kind;

  FigureChange(String name, Label label, Figure now, Figure before, Kind kind) {
    super(name, label);
    this.now = now;
    this.before = before;
    this.kind = kind;
  }

  @Override
  public Measured measure(ScoringContext context) {
    Ratio value = valueAlone(context);
    if (value != null) {
      return new Change(this, context, value);
    }
    BigDecimal later = now.number(context);
    BigDecimal earlier = before.number(context);
    if (later == null || earlier == null) {
      return Figure.explain(context, now, before);
    }
    if (earlier.signum() < 0) {
      return Measured.Unusable.negative(before.place(context));
    }
    if (now.refuses(later)) {
      return Measured.Unusable.negative(now.place(context));
    }
    return later.signum() == 0
        ? new Change(this, context, Ratio.ZERO)
        : new Measured.Undefined(List.of(now.place(context), before.place(context)), zero(before));
  }

  @Override
  public @Nullable Ratio valueAlone(ScoringContext context) {
    BigDecimal later = now.number(context);
    BigDecimal earlier = before.number(context);
    if (later == null || earlier == null || now.refuses(later) || earlier.signum() < 0) {
      return null;
    }
    BigDecimal difference = later.subtract(earlier);
    if (kind == Kind.DIFFERENCE) {
      return exactly(difference);
    }
    if (earlier.signum() == 0) {
      return null;
    }
    Ratio change = quotient(difference, earlier);
    return kind == Kind.MAGNITUDE ? change.abs() : change;
  }

  /** The change, whose figures are found again when somebody asks. */
  private static final class Change extends Measured.Value {

    private final FigureChange formula;
    private final ScoringContext context;

    Change(FigureChange formula, ScoringContext context, Ratio value) {
      super(value);
      this.formula = formula;
      this.context = context;
    }

    @Override
    public List<Place> inputs() {
      return List.of(formula.now.place(context), formula.before.place(context));
    }

    @Override
    public List<TraceStep> steps() {
      BigDecimal base = base();
      BigDecimal difference = number(formula.now, context).subtract(base);
      List<TraceStep> out = new ArrayList<>(3);
      out.add(new TraceStep(Operation.SUBTRACT, Operands.FIRST_TWO_INPUTS, exactly(difference)));
      if (base.signum() != 0 && formula.kind != Kind.DIFFERENCE) {
        out.add(
            new TraceStep(
                Operation.DIVIDE,
                List.of(Operands.result(0), Operands.input(1)),
                quotient(difference, base)));
      }
      if (formula.kind == Kind.MAGNITUDE) {
        out.add(new TraceStep(Operation.ABS, List.of(Operands.result(out.size() - 1)), value()));
      }
      return List.copyOf(out);
    }

    private BigDecimal base() {
      return number(formula.before, context);
    }

    /** A change whatever its direction does not move in a straight line. */
    @Override
    public Measured.@Nullable Lever lever() {
      BigDecimal base = base();
      return switch (formula.kind) {
        case DIFFERENCE -> new Measured.Lever(0, Ratio.ONE);
        case MAGNITUDE -> null;
        case RELATIVE ->
            base.signum() == 0 ? null : new Measured.Lever(0, Ratio.of(BigDecimal.ONE, base));
      };
    }
  }
}
