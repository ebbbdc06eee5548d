package io.jixiao.scoring.strategy;

import io.jixiao.core.check.Place;
import io.jixiao.core.model.Label;
import io.jixiao.core.score.MissingInput;
import io.jixiao.core.score.NextTier;
import io.jixiao.core.score.Operand;
import io.jixiao.core.score.Operation;
import io.jixiao.core.score.Ratio;
import io.jixiao.core.score.ReadingScore;
import io.jixiao.core.score.TraceStep;
import io.jixiao.scoring.spi.Measure;
import io.jixiao.scoring.spi.Measured;
import io.jixiao.scoring.spi.Operands;
import io.jixiao.scoring.spi.Outcome;
import io.jixiao.scoring.spi.ScoringContext;
import io.jixiao.scoring.spi.ScoringStrategy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Balance against carry-over (资金结余): no balance, a balance within what was carried forward, or one
 * beyond it.
 *
 * <pre>{@code
 * // 无结余，3分；有结余，但不超过上年结转，2分；结余超过上年结转，不得分
 * BalanceRule.of(Measures.CUMULATIVE_BALANCE, Measures.CARRIED_FORWARD)
 *     .none("3", BalanceRule.None.ZERO_OR_LESS).within("2").beyond("0");
 * }</pre>
 *
 * <p>A balance equal to the carry-over is within it. Where there is no balance the carry-over is
 * not needed. Every reading of the two figures, alone and together, is another reading of the
 * score. This class is immutable and thread-safe.
 */
public final class BalanceRule implements ScoringStrategy {

  /** What counts as no balance. */
  public enum None {
    /** Exactly zero; a negative balance is within the carry-over. */
    ZERO,
    /** Zero or less. */
    ZERO_OR_LESS
  }

  private static final Label NONE_LABEL = new Label("无结余", "no balance");
  private static final Label WITHIN_LABEL =
      new Label("有结余，但不超过上年结转", "a balance within the amount carried forward");
  private static final Label BEYOND_LABEL =
      new Label("结余超过上年结转", "a balance beyond the amount carried forward");

  private final Measure balance;
  private final Measure carriedForward;
  private final None none;
  private final Operand.Band noneBand;
  private final Operand.Band withinBand;
  private final Operand.Band beyondBand;

  private BalanceRule(
      Measure balance,
      Measure carriedForward,
      None none,
      BigDecimal nonePoints,
      BigDecimal withinPoints,
      BigDecimal beyondPoints) {
    this.balance = balance;
    this.carriedForward = carriedForward;
    this.none = none;
    this.noneBand =
        new Operand.Band(
            none == None.ZERO ? Ratio.ZERO : null, true, Ratio.ZERO, true, nonePoints, NONE_LABEL);
    this.withinBand = new Operand.Band(null, false, Ratio.ZERO, true, withinPoints, WITHIN_LABEL);
    this.beyondBand = new Operand.Band(Ratio.ZERO, false, null, false, beyondPoints, BEYOND_LABEL);
  }

  /**
   * Starts a rule by its two figures.
   *
   * @param balance the balance at the end of the year, not null
   * @param carriedForward what was carried into the year, not null
   * @return a builder
   */
  public static Builder of(Measure balance, Measure carriedForward) {
    return new Builder(balance, carriedForward);
  }

  /** {@return the balance at the end of the year} */
  public Measure balance() {
    return balance;
  }

  /** {@return what was carried into the year} */
  public Measure carriedForward() {
    return carriedForward;
  }

  /** {@return what counts as no balance} */
  public None none() {
    return none;
  }

  /** {@return the points where there is no balance} */
  public BigDecimal nonePoints() {
    return noneBand.points();
  }

  /** {@return the points for a balance within the carry-over} */
  public BigDecimal withinPoints() {
    return withinBand.points();
  }

  /** {@return the points for a balance beyond the carry-over} */
  public BigDecimal beyondPoints() {
    return beyondBand.points();
  }

  @Override
  public String kind() {
    return "balance";
  }

  @Override
  public Map<String, String> parameters() {
    Map<String, String> out = new LinkedHashMap<>();
    out.put("balance", balance.name());
    out.put("carriedForward", carriedForward.name());
    out.put("noneMeans", none.name());
    out.put("none", Points.plain(nonePoints()));
    out.put("within", Points.plain(withinPoints()));
    out.put("beyond", Points.plain(beyondPoints()));
    return out;
  }

  @Override
  public Outcome score(ScoringContext context) {
    Measured left = balance.measure(context);
    Measured carried = carriedForward.measure(context);
    if (left instanceof Measured.Value value && noneBand.contains(value.value())) {
      return new Balanced(this, context.weight(), value, carried, noneBand);
    }
    if (!(left instanceof Measured.Value of && carried instanceof Measured.Value against)) {
      return notAssessable(left, carried);
    }
    boolean within = of.value().compareTo(against.value()) <= 0;
    return new Balanced(this, context.weight(), of, carried, within ? withinBand : beyondBand);
  }

  @Override
  public @Nullable BigDecimal pointsAlone(ScoringContext context) {
    if (context.hasMeasure() || balance.hasReadings() || carriedForward.hasReadings()) {
      return null;
    }
    Ratio left = balance.valueAlone(context);
    Ratio carried = carriedForward.valueAlone(context);
    return left == null || carried == null ? null : bandOf(left, carried).points();
  }

  /** The balance, what it was held against, and where it lies; against nothing if there is none. */
  private static final class Balanced extends Outcome.Scored {

    private final BalanceRule rule;
    private final BigDecimal weight;
    private final Measured.Value left;
    private final Measured carried;
    private final Measured.@Nullable Value against;
    private final Operand.Band band;

    Balanced(
        BalanceRule rule,
        BigDecimal weight,
        Measured.Value left,
        Measured carried,
        Operand.Band band) {
      super(band.points());
      this.rule = rule;
      this.weight = weight;
      this.left = left;
      this.carried = carried;
      this.against =
          carried instanceof Measured.Value value && !band.equals(rule.noneBand) ? value : null;
      this.band = band;
    }

    @Override
    public @Nullable Label reading() {
      return against == null ? left.reading() : both(left.reading(), against.reading());
    }

    @Override
    public List<ReadingScore> others() {
      return rule.others(left, carried);
    }

    /** Another reading of a figure may lead to any of the bands. */
    @Override
    public BigDecimal spread() {
      boolean several = left.hasAlternatives() || (against != null && against.hasAlternatives());
      return several ? weight : BigDecimal.ZERO;
    }

    @Override
    public List<Place> inputs() {
      if (against == null) {
        return left.inputs();
      }
      List<Place> out = new ArrayList<>(left.inputs());
      out.addAll(against.inputs());
      return List.copyOf(out);
    }

    @Override
    public List<TraceStep> steps() {
      Ratio points = Ratio.of(band.points());
      if (against == null) {
        return Steps.append(
            left.steps(), new TraceStep(Operation.BAND, List.of(left.operand(), band), points));
      }
      List<Place> inputs = new ArrayList<>(left.inputs());
      List<TraceStep> out = new ArrayList<>(left.steps());
      Operand carried = Steps.moved(against.operand(), inputs.size(), out.size());
      Steps.add(inputs, out, against.inputs(), against.steps());
      Ratio difference = left.value().minus(against.value());
      out.add(new TraceStep(Operation.SUBTRACT, List.of(left.operand(), carried), difference));
      out.add(
          new TraceStep(Operation.BAND, List.of(Operands.result(out.size() - 1), band), points));
      return List.copyOf(out);
    }

    @Override
    public @Nullable NextTier next() {
      return against == null
          ? null
          : rule.next(left, against, band, left.value().compareTo(against.value()) > 0);
    }
  }

  /**
   * Every reading of the balance against every reading of the carry-over, but those that were used.
   * No balance is the same whatever was carried forward; against what is not known the points are
   * not known.
   */
  private List<ReadingScore> others(Measured.Value left, Measured carried) {
    List<ReadingScore> out = new ArrayList<>();
    addOthers(out, left.reading(), left.value(), carried, false);
    for (Measured.Alternative other : left.alternatives()) {
      addOthers(out, other.reading(), other.value(), carried, true);
    }
    return out;
  }

  private void addOthers(
      List<ReadingScore> out,
      @Nullable Label reading,
      Ratio balance,
      Measured carried,
      boolean other) {
    if (noneBand.contains(balance)) {
      add(out, other ? reading : null, nonePoints());
    } else if (carried instanceof Measured.Value against) {
      if (other) {
        add(out, both(reading, against.reading()), bandOf(balance, against.value()).points());
      }
      for (Measured.Alternative a : against.alternatives()) {
        add(out, both(reading, a.reading()), bandOf(balance, a.value()).points());
      }
    } else if (other) {
      add(out, reading, null);
    }
  }

  private static void add(
      List<ReadingScore> out, @Nullable Label reading, @Nullable BigDecimal points) {
    if (reading != null) {
      out.add(new ReadingScore(reading, points));
    }
  }

  private static @Nullable Label both(@Nullable Label balance, @Nullable Label carried) {
    if (balance == null || carried == null) {
      return balance == null ? carried : balance;
    }
    return new Label(balance.zh() + "，" + carried.zh(), balance.en() + ", " + carried.en());
  }

  private @Nullable NextTier next(
      Measured.Value of, Measured.Value against, Operand.Band band, boolean beyond) {
    if (beyond && withinBand.points().compareTo(band.points()) > 0) {
      return Distance.to(
          of,
          against.value(),
          true,
          false,
          withinBand.points(),
          v -> bandOf(v, against.value()).points());
    }
    return noneBand.points().compareTo(band.points()) > 0
        ? Distance.to(
            of,
            Ratio.ZERO,
            true,
            false,
            noneBand.points(),
            v -> bandOf(v, against.value()).points())
        : null;
  }

  private Operand.Band bandOf(Ratio balance, Ratio against) {
    if (noneBand.contains(balance)) {
      return noneBand;
    }
    return balance.compareTo(against) <= 0 ? withinBand : beyondBand;
  }

  private static Outcome notAssessable(Measured... parts) {
    List<MissingInput> missing = new ArrayList<>();
    Label reason = null;
    for (Measured part : parts) {
      if (part instanceof Measured.Missing m) {
        missing.addAll(m.missing());
      } else if (part instanceof Measured.Undefined u) {
        reason = u.reason();
      } else if (part instanceof Measured.Unusable u) {
        reason = u.reason();
      }
    }
    return new Outcome.NotAssessable(missing, reason);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof BalanceRule other && parameters().equals(other.parameters());
  }

  @Override
  public int hashCode() {
    return Objects.hash(balance.name(), carriedForward.name(), none);
  }

  /** Writes a balance rule as it reads; not thread-safe. */
  public static final class Builder {

    private final Measure balance;
    private final Measure carriedForward;
    private @Nullable None none;
    private @Nullable BigDecimal nonePoints;
    private @Nullable BigDecimal withinPoints;

    private Builder(Measure balance, Measure carriedForward) {
      this.balance = Objects.requireNonNull(balance, "balance");
      this.carriedForward = Objects.requireNonNull(carriedForward, "carriedForward");
    }

    /**
     * States the points where there is no balance.
     *
     * @param points the points, not null
     * @param meaning what counts as no balance, not null
     * @return this builder
     * @throws IllegalArgumentException if the points are no number from 0
     */
    public Builder none(String points, None meaning) {
      this.nonePoints = Points.parse(points);
      this.none = meaning;
      return this;
    }

    /**
     * States the points for a balance within the carry-over.
     *
     * @param points the points, not null
     * @return this builder
     * @throws IllegalArgumentException if the points are no number from 0
     */
    public Builder within(String points) {
      this.withinPoints = Points.parse(points);
      return this;
    }

    /**
     * Ends the rule by the points for a balance beyond the carry-over.
     *
     * @param points the points, not null
     * @return the rule
     * @throws IllegalArgumentException if the points are no number from 0
     * @throws NullPointerException if a part of the rule is not stated; the message names it
     */
    public BalanceRule beyond(String points) {
      return new BalanceRule(
          balance,
          carriedForward,
          Objects.requireNonNull(none, "none() is not stated"),
          Objects.requireNonNull(nonePoints, "none() is not stated"),
          Objects.requireNonNull(withinPoints, "within() is not stated"),
          Points.parse(points));
    }
  }
}
