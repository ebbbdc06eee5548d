package io.jixiao.scoring.spi;

import io.jixiao.core.check.Place;
import io.jixiao.core.score.Operation;
import io.jixiao.core.score.Ratio;
import io.jixiao.core.score.TraceStep;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The quotient of two figures; the first one is the lever. */
final class Quotient extends Measured.Value {

  private final Place numerator;
  private final Place denominator;

  Quotient(Ratio value, Place numerator, Place denominator) {
    super(value);
    this.numerator = numerator;
    this.denominator = denominator;
  }

  @Override
  public List<Place> inputs() {
    return List.of(numerator, denominator);
  }

  @Override
  public List<TraceStep> steps() {
    return List.of(new TraceStep(Operation.DIVIDE, Operands.FIRST_TWO_INPUTS, value()));
  }

  @Override
  public Measured.@Nullable Lever lever() {
    BigDecimal divisor = denominator.value();
    return divisor == null ? null : new Measured.Lever(0, Ratio.of(BigDecimal.ONE, divisor));
  }
}
