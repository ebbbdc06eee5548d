package io.jixiao.scoring.spi;

import io.jixiao.core.check.Place;
import io.jixiao.core.model.Label;
import io.jixiao.core.score.Ratio;
import io.jixiao.core.score.TraceStep;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value whose arithmetic is written out already. */
final class ToldValue extends Measured.Value {

  private final List<Place> inputs;
  private final List<TraceStep> steps;
  private final @Nullable Label reading;
  private final List<Measured.Alternative> alternatives;
  private final Measured.@Nullable Lever lever;

  ToldValue(
      Ratio value,
      List<Place> inputs,
      List<TraceStep> steps,
      @Nullable Label reading,
      List<Measured.Alternative> alternatives,
      Measured.@Nullable Lever lever) {
    super(value);
    this.inputs = List.copyOf(inputs);
    this.steps = List.copyOf(steps);
    this.reading = reading;
    this.alternatives = List.copyOf(alternatives);
    this.lever = lever;
  }

  @Override
  public List<Place> inputs() {
    return inputs;
  }

  @Override
  public List<TraceStep> steps() {
    return steps;
  }

  @Override
  public @Nullable Label reading() {
    return reading;
  }

  @Override
  public List<Measured.Alternative> alternatives() {
    return alternatives;
  }

  @Override
  public Measured.@Nullable Lever lever() {
    return lever;
  }
}
