package io.jixiao.scoring.spi;

import io.jixiao.core.check.Place;
import io.jixiao.core.model.Label;
import io.jixiao.core.score.NextTier;
import io.jixiao.core.score.ReadingScore;
import io.jixiao.core.score.TraceStep;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Points whose derivation is written out already. */
final class ToldOutcome extends Outcome.Scored {

  private final BigDecimal raw;
  private final BigDecimal deduction;
  private final List<Place> inputs;
  private final List<TraceStep> steps;
  private final @Nullable Label reading;
  private final List<ReadingScore> others;
  private final @Nullable NextTier next;

  ToldOutcome(
      BigDecimal raw,
      BigDecimal deduction,
      BigDecimal points,
      List<Place> inputs,
      List<TraceStep> steps,
      @Nullable Label reading,
      List<ReadingScore> others,
      @Nullable NextTier next) {
    super(points);
    this.raw = Objects.requireNonNull(raw, "raw");
    this.deduction = Objects.requireNonNull(deduction, "deduction");
    this.inputs = List.copyOf(inputs);
    this.steps = List.copyOf(steps);
    this.reading = reading;
    this.others = List.copyOf(others);
    this.next = next;
  }

  @Override
  public BigDecimal raw() {
    return raw;
  }

  @Override
  public BigDecimal deduction() {
    return deduction;
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
  public List<ReadingScore> others() {
    return others;
  }

  @Override
  public @Nullable NextTier next() {
    return next;
  }
}
