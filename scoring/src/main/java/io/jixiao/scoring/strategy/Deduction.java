package io.jixiao.scoring.strategy;

import io.jixiao.core.model.Figures;
import io.jixiao.core.model.Label;
import io.jixiao.core.score.NextTier;
import io.jixiao.core.score.Operand;
import io.jixiao.core.score.Operation;
import io.jixiao.core.score.Ratio;
import io.jixiao.core.score.ReadingScore;
import io.jixiao.core.score.TraceStep;
import io.jixiao.scoring.spi.Measured;
import io.jixiao.scoring.spi.Operands;
import io.jixiao.scoring.spi.Outcome;
import io.jixiao.scoring.spi.ScoringContext;
import io.jixiao.scoring.spi.ScoringStrategy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Deduction per percentage point: full points up to a threshold, then so many off for each step
 * beyond it, down to a floor.
 *
 * <pre>{@code
 * // ≦100%，计5分；每超过一个百分点扣0.5分，扣完为止
 * Deduction.of("0.5").perPercentagePoint().above("100%").reading(Reading.FULL).downTo("0")
 *     .rounded(2, RoundingMode.HALF_UP);
 * // 每低于100%一个百分点扣0.1分
 * Deduction.of("0.1").perPercentagePoint().below("100%")...
 * // 每低5%扣2分
 * Deduction.of("2").perPercentagePoints("5").below("100%")...
 * }</pre>
 *
 * <p>The full points are the weight of the indicator. Rounding applies to what remains; it can only
 * matter under {@link Reading#PRO_RATA}, where the distance to more points is the distance to the
 * threshold, since every smaller step gives a little. What the other readings give is part of every
 * outcome: where the measure can be read in several ways too, each of its readings under each of
 * these. This class is immutable and thread-safe.
 */
public final class Deduction implements ScoringStrategy {

  private static final Operand.Constant HUNDRED =
      new Operand.Constant(Ratio.of(100), new Label("百分点", "percentage points"));

  /** On which side of the threshold points are lost. */
  public enum Side {
    /** Values above the threshold lose points (每超过). */
    ABOVE,
    /** Values below the threshold lose points (每低于, 每减少). */
    BELOW
  }

  private final BigDecimal perStep;
  private final BigDecimal stepWidth;
  private final Ratio threshold;
  private final Side side;
  private final Reading reading;
  private final BigDecimal floor;
  private final int places;
  private final RoundingMode mode;

  /** The width of a step, where 100 % is 1. */
  private final Ratio step;

  private final TakenOff off;

  private final Operand.Constant thresholdOperand;
  private final Operand.Constant widthOperand;
  private final Operand.Constant perStepOperand;
  private final Operand.Constant floorOperand;
  private final Operand.Rounding roundingOperand;
  private final Label withinLabel;

  /** Other readings of a part of a step are within one step, before they are rounded. */
  private final BigDecimal spread;

  private Deduction(Builder b, int places, RoundingMode mode) {
    this.perStep = b.perStep;
    this.stepWidth = Objects.requireNonNull(b.stepWidth, "perPercentagePoint() is not stated");
    this.threshold = Objects.requireNonNull(b.threshold, "above() or below() is not stated");
    this.side = Objects.requireNonNull(b.side, "above() or below() is not stated");
    this.reading = Objects.requireNonNull(b.reading, "reading() is not stated");
    this.floor = Objects.requireNonNull(b.floor, "downTo() is not stated");
    this.places = places;
    this.mode = Objects.requireNonNull(mode, "mode");
    this.step = Ratio.of(stepWidth.movePointLeft(2));
    this.off = new TakenOff(perStep, floor);
    this.thresholdOperand = new Operand.Constant(threshold, new Label("标准", "threshold"));
    this.widthOperand =
        new Operand.Constant(Ratio.of(stepWidth), new Label("每档百分点", "points per step"));
    this.perStepOperand =
        new Operand.Constant(Ratio.of(perStep), new Label("每档扣分", "deduction per step"));
    this.floorOperand = new Operand.Constant(Ratio.of(floor), new Label("扣完为止", "floor"));
    this.roundingOperand = new Operand.Rounding(places, mode);
    this.spread = perStep.add(BigDecimal.ONE.movePointLeft(places));
    this.withinLabel =
        side == Side.ABOVE
            ? Edges.band(null, false, threshold, true, true, floor).label()
            : Edges.band(threshold, true, null, false, true, floor).label();
  }

  /**
   * Starts a rule by what each step takes off.
   *
   * @param points the points per step, such as {@code "0.5"}, not null
   * @return a builder
   * @throws IllegalArgumentException if the points are no number above 0
   */
  public static Builder of(String points) {
    return new Builder(Points.parse(points));
  }

  /** {@return the points that each step takes off} */
  public BigDecimal perStep() {
    return perStep;
  }

  /** {@return how many percentage points make a step} */
  public BigDecimal stepWidth() {
    return stepWidth;
  }

  /** {@return the threshold, where 100 % is 1} */
  public Ratio threshold() {
    return threshold;
  }

  /** {@return on which side of the threshold points are lost} */
  public Side side() {
    return side;
  }

  /** {@return how parts of a step count} */
  public Reading reading() {
    return reading;
  }

  /** {@return the least that remains} */
  public BigDecimal floor() {
    return floor;
  }

  /** {@return to how many decimals the remaining points are rounded} */
  public int places() {
    return places;
  }

  /** {@return how they are rounded} */
  public RoundingMode mode() {
    return mode;
  }

  @Override
  public String kind() {
    return "deduction";
  }

  /**
   * Computes what remains for a value.
   *
   * @param value the measured value, not null
   * @param full the full points, not null
   * @param how the reading, not null
   * @return the points, at least the floor and at most the full points
   */
  public BigDecimal remaining(Ratio value, BigDecimal full, Reading how) {
    if (!isBeyond(value)) {
      return full;
    }
    if (how == Reading.PRO_RATA) {
      return Points.hold(proRata(value, full), floor, full);
    }
    boolean started = how == Reading.STARTED;
    long few =
        side == Side.ABOVE
            ? value.countSteps(threshold, step, started)
            : threshold.countSteps(value, step, started);
    BigDecimal left = off.left(full, few);
    return left != null ? left : off.left(full, steps(value, how));
  }

  /** What remains before the floor. */
  private BigDecimal before(Ratio value, BigDecimal full) {
    return reading == Reading.PRO_RATA
        ? proRata(value, full)
        : off.before(full, steps(value, reading));
  }

  private BigDecimal proRata(Ratio value, BigDecimal full) {
    return Ratio.of(full)
        .minus(beyond(value).dividedBy(step).times(perStepOperand.value()))
        .round(places, mode);
  }

  /** Counts the steps from the threshold to a value beyond it, as whole ones. */
  private BigDecimal steps(Ratio value, Reading how) {
    RoundingMode whole = how == Reading.FULL ? RoundingMode.FLOOR : RoundingMode.CEILING;
    return side == Side.ABOVE
        ? value.stepsFrom(threshold, step, whole)
        : threshold.stepsFrom(value, step, whole);
  }

  private Ratio beyond(Ratio value) {
    return side == Side.ABOVE ? value.minus(threshold) : threshold.minus(value);
  }

  @Override
  public Map<String, String> parameters() {
    Map<String, String> out = new LinkedHashMap<>();
    out.put("perStep", Points.plain(perStep));
    out.put("stepWidth", Points.plain(stepWidth));
    out.put("side", side.name());
    out.put("threshold", Edges.plain(threshold));
    out.put("reading", reading.name());
    out.put("floor", Points.plain(floor));
    out.put("places", Integer.toString(places));
    out.put("mode", mode.name());
    return out;
  }

  @Override
  public Outcome score(ScoringContext context) {
    Ratio value = context.measured().value();
    BigDecimal points = remaining(value, context.weight(), reading);
    return isBeyond(value) ? new Beyond(this, context, points) : new Within(this, context, points);
  }

  @Override
  public @Nullable BigDecimal pointsAlone(ScoringContext context) {
    Ratio value = context.valueAlone();
    return value == null ? null : remaining(value, context.weight(), reading);
  }

  @Override
  public BigDecimal spread() {
    return spread;
  }

  private boolean isBeyond(Ratio value) {
    int c = value.compareTo(threshold);
    return side == Side.ABOVE ? c > 0 : c < 0;
  }

  /** Full points: the value does not pass the threshold. */
  private static final class Within extends ByMeasure {

    private final Deduction rule;

    Within(Deduction rule, ScoringContext context, BigDecimal points) {
      super(context, points);
      this.rule = rule;
    }

    @Override
    public List<TraceStep> steps() {
      return Steps.append(measured().steps(), rule.within(measured(), points()));
    }

    @Override
    public List<ReadingScore> others() {
      return rule.others(measured(), weight());
    }
  }

  /** What remains beyond the threshold. */
  private static final class Beyond extends ByMeasure {

    private final Deduction rule;

    Beyond(Deduction rule, ScoringContext context, BigDecimal points) {
      super(context, points);
      this.rule = rule;
    }

    @Override
    public BigDecimal raw() {
      return weight();
    }

    @Override
    public BigDecimal deduction() {
      return weight().subtract(rule.before(measured().value(), weight()).min(weight()));
    }

    @Override
    public List<TraceStep> steps() {
      return rule.steps(measured(), weight(), points());
    }

    @Override
    public Label reading() {
      return rule.reading.after(measured().reading(), rule.stepWidth);
    }

    @Override
    public List<ReadingScore> others() {
      return rule.others(measured(), weight());
    }

    @Override
    public BigDecimal spread() {
      return measured().hasAlternatives() ? weight() : rule.spread;
    }

    @Override
    public @Nullable NextTier next() {
      return rule.next(measured(), weight(), points());
    }
  }

  private TraceStep within(Measured.Value measured, BigDecimal full) {
    Operand.Band band =
        side == Side.ABOVE
            ? new Operand.Band(null, false, threshold, true, full, withinLabel)
            : new Operand.Band(threshold, true, null, false, full, withinLabel);
    return new TraceStep(Operation.BAND, List.of(measured.operand(), band), Ratio.of(full));
  }

  /**
   * Every reading of the measure under every reading of a step but the one that was used. A value
   * that does not pass the threshold is the same under all readings of a step.
   */
  private List<ReadingScore> others(Measured.Value measured, BigDecimal full) {
    List<ReadingScore> out = new ArrayList<>();
    for (Measured.Alternative other : measured.alternatives()) {
      if (isBeyond(other.value())) {
        out.add(read(other.reading(), other.value(), full, reading));
        addOthers(out, other.reading(), other.value(), full);
      } else {
        out.add(new ReadingScore(other.reading(), full));
      }
    }
    if (isBeyond(measured.value())) {
      addOthers(out, measured.reading(), measured.value(), full);
    }
    return out;
  }

  private void addOthers(
      List<ReadingScore> out, @Nullable Label measured, Ratio value, BigDecimal full) {
    for (Reading how : Reading.values()) {
      if (how != reading) {
        out.add(read(measured, value, full, how));
      }
    }
  }

  private ReadingScore read(@Nullable Label measured, Ratio value, BigDecimal full, Reading how) {
    return new ReadingScore(how.after(measured, stepWidth), remaining(value, full, how));
  }

  private List<TraceStep> steps(Measured.Value measured, BigDecimal full, BigDecimal points) {
    int at = measured.steps().size();
    Ratio beyond = beyond(measured.value());
    List<Operand> subtraction =
        side == Side.ABOVE
            ? List.of(measured.operand(), thresholdOperand)
            : List.of(thresholdOperand, measured.operand());
    Ratio hundredfold = beyond.times(HUNDRED.value());
    Ratio counted = hundredfold.dividedBy(widthOperand.value());
    TraceStep subtract = new TraceStep(Operation.SUBTRACT, subtraction, beyond);
    TraceStep scale =
        new TraceStep(Operation.MULTIPLY, List.of(Operands.result(at), HUNDRED), hundredfold);
    TraceStep divide =
        new TraceStep(Operation.DIVIDE, List.of(Operands.result(at + 1), widthOperand), counted);
    Operation whole = reading == Reading.FULL ? Operation.FLOOR : Operation.CEILING;
    Ratio taken = counted;
    List<TraceStep> tail = new ArrayList<>(8);
    tail.add(subtract);
    tail.add(scale);
    tail.add(divide);
    if (reading != Reading.PRO_RATA) {
      taken =
          Ratio.of(
              counted.round(
                  0, reading == Reading.FULL ? RoundingMode.FLOOR : RoundingMode.CEILING));
      tail.add(new TraceStep(whole, List.of(Operands.result(at + 2)), taken));
    }
    Ratio off = taken.times(perStepOperand.value());
    tail.add(
        new TraceStep(
            Operation.MULTIPLY,
            List.of(Operands.result(at + tail.size() - 1), perStepOperand),
            off));
    Ratio left = Ratio.of(full).minus(off);
    tail.add(
        new TraceStep(
            Operation.SUBTRACT,
            List.of(
                new Operand.Constant(Ratio.of(full), new Label("分值", "weight")),
                Operands.result(at + tail.size() - 1)),
            left));
    if (reading == Reading.PRO_RATA) {
      Steps.round(tail, at, roundingOperand, full);
    }
    tail.add(
        new TraceStep(
            Operation.MAX,
            List.of(Operands.result(at + tail.size() - 1), Steps.least(floorOperand, full)),
            Ratio.of(points)));
    return Steps.append(measured.steps(), tail.toArray(new TraceStep[0]));
  }

  private @Nullable NextTier next(Measured.Value measured, BigDecimal full, BigDecimal points) {
    if (points.compareTo(full) == 0) {
      return null;
    }
    if (reading == Reading.PRO_RATA) {
      return Distance.to(
          measured, threshold, true, side == Side.BELOW, full, v -> remaining(v, full, reading));
    }
    // The fewest steps at which the points already stand where they stand, floor included.
    BigDecimal lost = full.subtract(points);
    Ratio stepsLost = Ratio.of(lost).dividedBy(perStepOperand.value());
    BigDecimal fewer = stepsLost.round(0, RoundingMode.CEILING).subtract(BigDecimal.ONE);
    if (fewer.signum() < 0) {
      return null;
    }
    boolean started = reading == Reading.STARTED;
    BigDecimal edgeSteps = started ? fewer : fewer.add(BigDecimal.ONE);
    Ratio offset = Ratio.of(edgeSteps).times(widthOperand.value()).dividedBy(HUNDRED.value());
    Ratio edge = side == Side.ABOVE ? threshold.plus(offset) : threshold.minus(offset);
    BigDecimal reached = off.left(full, fewer);
    return Distance.to(
        measured, edge, started, side == Side.BELOW, reached, v -> remaining(v, full, reading));
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Deduction other
        && perStep.compareTo(other.perStep) == 0
        && stepWidth.compareTo(other.stepWidth) == 0
        && threshold.equals(other.threshold)
        && side == other.side
        && reading == other.reading
        && floor.compareTo(other.floor) == 0
        && places == other.places
        && mode == other.mode;
  }

  @Override
  public int hashCode() {
    return Objects.hash(threshold, side, reading, places, mode);
  }

  @Override
  public String toString() {
    return "deduction of " + perStep + " per " + stepWidth + " points " + side + " " + threshold;
  }

  /** Writes a deduction as a rule reads; not thread-safe. */
  public static final class Builder {

    private final BigDecimal perStep;
    private @Nullable BigDecimal stepWidth;
    private @Nullable Ratio threshold;
    private @Nullable Side side;
    private @Nullable Reading reading;
    private @Nullable BigDecimal floor;

    private Builder(BigDecimal perStep) {
      if (perStep.signum() == 0) {
        throw new IllegalArgumentException("a deduction of 0 points; expected more than 0");
      }
      this.perStep = perStep;
    }

    /** {@return this builder, each step one percentage point (每一个百分点)} */
    public Builder perPercentagePoint() {
      return perPercentagePoints("1");
    }

    /**
     * States how many percentage points make a step (每5个百分点).
     *
     * @param points the width of a step, not null
     * @return this builder
     * @throws IllegalArgumentException if it is no number above 0
     */
    public Builder perPercentagePoints(String points) {
      BigDecimal width = Figures.parsePlain(points);
      if (width.signum() <= 0) {
        throw new IllegalArgumentException("a step of " + points + "; expected more than 0");
      }
      this.stepWidth = width;
      return this;
    }

    /**
     * States that values above a threshold lose points (每超过).
     *
     * @param edge the threshold, such as {@code "100%"}, not null
     * @return this builder
     * @throws IllegalArgumentException if the threshold is no number, or one is stated already
     */
    public Builder above(String edge) {
      return from(Side.ABOVE, edge);
    }

    /**
     * States that values below a threshold lose points (每低于).
     *
     * @param edge the threshold, such as {@code "50%"}, not null
     * @return this builder
     * @throws IllegalArgumentException if the threshold is no number, or one is stated already
     */
    public Builder below(String edge) {
      return from(Side.BELOW, edge);
    }

    private Builder from(Side beyond, String edge) {
      if (side != null) {
        throw new IllegalArgumentException("two thresholds in one rule; the second is " + edge);
      }
      this.threshold = Ratio.parse(edge);
      this.side = beyond;
      return this;
    }

    /**
     * States how parts of a step count.
     *
     * @param how the reading, not null
     * @return this builder
     */
    public Builder reading(Reading how) {
      this.reading = how;
      return this;
    }

    /**
     * States the least that remains (扣完为止 is 0).
     *
     * @param points the floor, not null
     * @return this builder
     * @throws IllegalArgumentException if it is no number from 0
     */
    public Builder downTo(String points) {
      this.floor = Points.parse(points);
      return this;
    }

    /**
     * Ends the rule by how the remaining points are rounded.
     *
     * @param places the decimals to keep, from 0 to 20
     * @param mode how to round, not null
     * @return the rule
     * @throws NullPointerException if a part of the rule is not stated; the message names it
     * @throws IllegalArgumentException if {@code places} is out of range
     */
    public Deduction rounded(int places, RoundingMode mode) {
      if (places < 0 || places > 20) {
        throw new IllegalArgumentException(places + " decimals; expected 0 to 20");
      }
      return new Deduction(this, places, mode);
    }
  }
}
