package io.jixiao.scoring.strategy;

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
 * Proportional: the weight times the measured rate, up to a cap.
 *
 * <pre>{@code
 * // 执行率得分 = 10 × 执行数 ÷ 全年预算数，最高 10 分
 * Proportional.cappedAt("100%").rounded(2, RoundingMode.HALF_UP);
 * }</pre>
 *
 * <p>A cap below 100 % is the greatest rate that counts: {@code cappedAt("80%")} gives at most 80 %
 * of the weight. A negative rate gives no points. This class is immutable and thread-safe.
 */
public final class Proportional implements ScoringStrategy {

  private static final Label WEIGHT = new Label("分值", "weight");

  private final Ratio cap;
  private final int places;
  private final RoundingMode mode;
  private final Operand.Constant capOperand;
  private final Operand.Rounding rounding;

  private Proportional(Ratio cap, int places, RoundingMode mode) {
    this.cap = cap;
    this.places = places;
    this.mode = mode;
    this.capOperand = new Operand.Constant(cap, new Label("上限", "cap"));
    this.rounding = new Operand.Rounding(places, mode);
  }

  /**
   * Starts a rule by the greatest rate that counts. Below 100 % full points are out of reach.
   *
   * @param rate the cap, at most {@code "100%"}, not null
   * @return a builder
   * @throws IllegalArgumentException if the cap is not above 0 and at most 100 %
   */
  public static Builder cappedAt(String rate) {
    Ratio cap = Ratio.parse(rate);
    if (cap.signum() <= 0 || cap.compareTo(Ratio.ONE) > 0) {
      throw new IllegalArgumentException("a cap of " + rate + "; expected above 0 up to 100%");
    }
    return new Builder(cap);
  }

  /** {@return the greatest rate that counts, which gives this share of the weight} */
  public Ratio cap() {
    return cap;
  }

  /** {@return to how many decimals the points are rounded} */
  public int places() {
    return places;
  }

  /** {@return how they are rounded} */
  public RoundingMode mode() {
    return mode;
  }

  @Override
  public String kind() {
    return "proportional";
  }

  @Override
  public Map<String, String> parameters() {
    Map<String, String> out = new LinkedHashMap<>();
    out.put("cap", Edges.plain(cap));
    out.put("places", Integer.toString(places));
    out.put("mode", mode.name());
    return out;
  }

  @Override
  public Outcome score(ScoringContext context) {
    return new Share(this, context, points(context.measured().value(), context.weight()));
  }

  @Override
  public @Nullable BigDecimal pointsAlone(ScoringContext context) {
    Ratio value = context.valueAlone();
    return value == null ? null : points(value, context.weight());
  }

  /** A share of the weight. */
  private static final class Share extends ByMeasure {

    private final Proportional rule;

    Share(Proportional rule, ScoringContext context, BigDecimal points) {
      super(context, points);
      this.rule = rule;
    }

    @Override
    public BigDecimal raw() {
      return Ratio.of(weight()).times(measured().value()).round(rule.places, rule.mode);
    }

    @Override
    public BigDecimal deduction() {
      return raw().subtract(points()).max(BigDecimal.ZERO);
    }

    @Override
    public List<TraceStep> steps() {
      return rule.steps(measured(), weight());
    }

    @Override
    public List<ReadingScore> others() {
      return rule.others(measured(), weight());
    }

    @Override
    public @Nullable NextTier next() {
      return rule.next(measured(), weight(), points());
    }
  }

  private List<TraceStep> steps(Measured.Value measured, BigDecimal weight) {
    Ratio full = Ratio.of(weight);
    int at = measured.steps().size();
    Ratio capped = measured.value().compareTo(cap) > 0 ? cap : measured.value();
    Ratio held = capped.signum() < 0 ? Ratio.ZERO : capped;
    List<TraceStep> out = new ArrayList<>(measured.steps());
    out.add(new TraceStep(Operation.MIN, List.of(measured.operand(), capOperand), capped));
    out.add(
        new TraceStep(
            Operation.MAX,
            List.of(
                Operands.result(at), new Operand.Constant(Ratio.ZERO, new Label("下限", "floor"))),
            held));
    out.add(
        new TraceStep(
            Operation.MULTIPLY,
            List.of(new Operand.Constant(full, WEIGHT), Operands.result(at + 1)),
            full.times(held)));
    Steps.round(out, 0, rounding, weight);
    return List.copyOf(out);
  }

  private BigDecimal points(Ratio rate, BigDecimal weight) {
    Ratio held = rate.compareTo(cap) > 0 ? cap : rate;
    return held.signum() <= 0
        ? BigDecimal.ZERO
        : Ratio.of(weight).times(held).round(places, mode).min(weight);
  }

  private List<ReadingScore> others(Measured.Value measured, BigDecimal weight) {
    if (measured.alternatives().isEmpty()) {
      return List.of();
    }
    List<ReadingScore> out = new ArrayList<>();
    for (Measured.Alternative other : measured.alternatives()) {
      out.add(new ReadingScore(other.reading(), points(other.value(), weight)));
    }
    return out;
  }

  private @Nullable NextTier next(Measured.Value measured, BigDecimal weight, BigDecimal points) {
    BigDecimal most = points(cap, weight);
    return points.compareTo(most) >= 0
        ? null
        : Distance.to(measured, cap, true, true, most, v -> points(v, weight));
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Proportional other
        && cap.equals(other.cap)
        && places == other.places
        && mode == other.mode;
  }

  @Override
  public int hashCode() {
    return Objects.hash(cap, places, mode);
  }

  @Override
  public String toString() {
    return "proportional up to " + cap;
  }

  /** A rule that still needs its rounding; not thread-safe. */
  public static final class Builder {

    private final Ratio cap;

    private Builder(Ratio cap) {
      this.cap = cap;
    }

    /**
     * Ends the rule by how the points are rounded.
     *
     * @param places the decimals to keep, from 0 to 20
     * @param mode how to round, not null
     * @return the rule
     * @throws IllegalArgumentException if {@code places} is out of range
     */
    public Proportional rounded(int places, RoundingMode mode) {
      if (places < 0 || places > 20) {
        throw new IllegalArgumentException(places + " decimals; expected 0 to 20");
      }
      return new Proportional(cap, places, Objects.requireNonNull(mode, "mode"));
    }
  }
}
