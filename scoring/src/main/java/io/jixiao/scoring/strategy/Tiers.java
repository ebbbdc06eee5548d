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
 * Tiers: the band in which the measured value falls decides the points.
 *
 * <pre>{@code
 * // ≥90%，计5分；80%（含）-90%，计4分；低于80%不得分
 * Tiers.builder().atLeast("90%").gives("5").atLeast("80%").gives("4").otherwise("0");
 * // =0，计3分；0-10%（含），计2分；大于10%不得分；低于0无从评定
 * Tiers.builder().exactly("0%").gives("3").above("0%").upTo("10%").gives("2").above("10%").gives("0")
 *     .otherwiseNotAssessable();
 * }</pre>
 *
 * <p>Bands are tried in the order they are written and the first that holds decides, so that {@code
 * atLeast("80%")} after {@code atLeast("90%")} means 80%（含）–90%. This class is immutable and
 * thread-safe.
 */
public final class Tiers implements ScoringStrategy {

  /** What a value outside all tiers leads to. */
  public enum Outside {
    /** Stated points. */
    POINTS,
    /** The indicator is not assessable. */
    NOT_ASSESSABLE,
    /** The rule does not say; a person decides. */
    LEFT_TO_A_PERSON
  }

  private static final Label OUTSIDE = new Label("不在任何一档之内", "in none of the tiers");
  private static final Label WEIGHT = new Label("分值", "weight");

  private final List<Operand.Band> bands;
  private final Operand.Band[] tried;
  private final Outside outside;
  private final @Nullable BigDecimal otherwise;
  private final boolean percent;
  private final boolean shares;

  private Tiers(
      List<Operand.Band> bands,
      Outside outside,
      @Nullable BigDecimal otherwise,
      boolean percent,
      boolean shares) {
    this.bands = List.copyOf(bands);
    this.tried = this.bands.toArray(new Operand.Band[0]);
    this.outside = outside;
    this.otherwise = otherwise;
    this.percent = percent;
    this.shares = shares;
  }

  /** {@return a builder without tiers} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Obtains tiers from bands that are written out in full.
   *
   * @param bands the bands, tried in this order, not null, not empty
   * @param outside what a value outside all bands leads to, not null
   * @param otherwise the points outside all bands; null unless {@code outside} is POINTS
   * @param percent true if the edges are percentages, which concerns words only
   * @param shares true if the points of the bands are shares of the weight, where 1 is all of it
   * @return the tiers
   * @throws IllegalArgumentException if there is no band, one holds no value, points are negative,
   *     shares are above 1, or {@code otherwise} does not go with {@code outside}
   */
  public static Tiers of(
      List<Operand.Band> bands,
      Outside outside,
      @Nullable BigDecimal otherwise,
      boolean percent,
      boolean shares) {
    if (bands.isEmpty()) {
      throw new IllegalArgumentException("tiers without a band");
    }
    if ((outside == Outside.POINTS) != (otherwise != null)) {
      throw new IllegalArgumentException(
          "points outside the bands go with POINTS and only with it");
    }
    for (Operand.Band band : bands) {
      Edges.requireValue(band.min(), band.minIncluded(), band.max(), band.maxIncluded(), percent);
      Points.require(band.points(), shares);
    }
    if (otherwise != null) {
      Points.require(otherwise, shares);
    }
    return new Tiers(bands, outside, otherwise, percent, shares);
  }

  /** {@return what a value outside all bands leads to} */
  public Outside outside() {
    return outside;
  }

  /** {@return true if the points of the bands are shares of the weight} */
  public boolean shares() {
    return shares;
  }

  /** {@return the bands, in the order in which they are tried} */
  public List<Operand.Band> bands() {
    return bands;
  }

  /** {@return the points outside all bands; null unless {@link #outside} is POINTS} */
  public @Nullable BigDecimal otherwise() {
    return otherwise;
  }

  /** {@return true if the edges are percentages} */
  public boolean percent() {
    return percent;
  }

  @Override
  public String kind() {
    return "tiers";
  }

  @Override
  public Map<String, String> parameters() {
    Map<String, String> out = new LinkedHashMap<>();
    for (int i = 0; i < bands.size(); i++) {
      Operand.Band band = bands.get(i);
      out.put(
          "band" + (i + 1),
          (band.minIncluded() ? "[" : "(")
              + edge(band.min())
              + ","
              + edge(band.max())
              + (band.maxIncluded() ? "]" : ")")
              + "="
              + Points.plain(band.points()));
    }
    out.put("outside", otherwise == null ? outside.name() : Points.plain(otherwise));
    out.put("percent", Boolean.toString(percent));
    out.put("shares", Boolean.toString(shares));
    return out;
  }

  private static String edge(@Nullable Ratio edge) {
    return edge == null ? "" : Edges.plain(edge);
  }

  @Override
  public Outcome score(ScoringContext context) {
    BigDecimal given = points(find(context.measured().value()));
    if (given == null) {
      return outside(context.measured().value());
    }
    return new InTier(this, context, inPoints(given, context.weight()));
  }

  @Override
  public @Nullable BigDecimal pointsAlone(ScoringContext context) {
    Ratio value = context.valueAlone();
    BigDecimal given = value == null ? null : points(find(value));
    return given == null ? null : inPoints(given, context.weight());
  }

  /** No tier holds the value, which a person who decides has to see. */
  private Outcome outside(Ratio value) {
    String text = Edges.text(value, percent);
    if (!value.isDecimal()) {
      BigDecimal near = value.times(Ratio.of(percent ? 100 : 1)).round(2, RoundingMode.HALF_UP);
      text += " ≈ " + near.toPlainString() + (percent ? "%" : "");
    }
    String zh = text + " 不在任何一档之内";
    String en = text + " is in none of the tiers";
    return outside == Outside.LEFT_TO_A_PERSON
        ? new Outcome.Judged(null, new Label(zh + "，由人评定", en + "; left to a person"))
        : new Outcome.NotAssessable(List.of(), new Label(zh, en));
  }

  /** Points by the tier in which a value lies. */
  private static final class InTier extends ByMeasure {

    private final Tiers rule;

    InTier(Tiers rule, ScoringContext context, BigDecimal points) {
      super(context, points);
      this.rule = rule;
    }

    @Override
    public List<TraceStep> steps() {
      return rule.steps(measured(), weight(), rule.find(measured().value()), points());
    }

    @Override
    public List<ReadingScore> others() {
      return rule.others(measured(), weight());
    }

    @Override
    public @Nullable NextTier next() {
      BigDecimal given = rule.points(rule.find(measured().value()));
      return given == null ? null : rule.next(measured(), given, weight());
    }
  }

  private List<TraceStep> steps(
      Measured.Value measured, BigDecimal weight, int at, BigDecimal points) {
    BigDecimal given = points(at);
    Ratio result = Ratio.of(given == null ? points : given);
    TraceStep step =
        at < 0
            ? new TraceStep(Operation.GIVE, List.of(new Operand.Constant(result, OUTSIDE)), result)
            : new TraceStep(Operation.BAND, List.of(measured.operand(), bands.get(at)), result);
    return shares
        ? Steps.append(measured.steps(), step, share(measured, weight, points))
        : Steps.append(measured.steps(), step);
  }

  private static TraceStep share(Measured.Value measured, BigDecimal weight, BigDecimal points) {
    return new TraceStep(
        Operation.MULTIPLY,
        List.of(
            Operands.result(measured.steps().size()),
            new Operand.Constant(Ratio.of(weight), WEIGHT)),
        Ratio.of(points));
  }

  private BigDecimal inPoints(BigDecimal given, BigDecimal weight) {
    return shares ? given.multiply(weight) : given;
  }

  private @Nullable BigDecimal points(int at) {
    return at < 0 ? otherwise : tried[at].points();
  }

  private int find(Ratio value) {
    for (int i = 0; i < tried.length; i++) {
      if (tried[i].contains(value)) {
        return i;
      }
    }
    return -1;
  }

  private List<ReadingScore> others(Measured.Value measured, BigDecimal weight) {
    if (measured.alternatives().isEmpty()) {
      return List.of();
    }
    List<ReadingScore> out = new ArrayList<>();
    for (Measured.Alternative alternative : measured.alternatives()) {
      BigDecimal points = points(find(alternative.value()));
      out.add(
          new ReadingScore(
              alternative.reading(), points == null ? null : inPoints(points, weight)));
    }
    return out;
  }

  /**
   * A way to more points.
   *
   * @param edge the value to reach
   * @param included true if reaching it is enough
   * @param rising true if it is reached from below
   * @param points what it gives, before they are points of the weight
   */
  private record Way(Ratio edge, boolean included, boolean rising, BigDecimal points) {}

  /** The nearest way to more points, from the side on which the value lies. */
  private @Nullable NextTier next(Measured.Value measured, BigDecimal points, BigDecimal weight) {
    if (isGreatest(points)) {
      return null;
    }
    Ratio value = measured.value();
    Way best = null;
    for (Way way : ways(value, points)) {
      if (best == null || distance(way, value).compareTo(distance(best, value)) < 0) {
        best = way;
      }
    }
    return best == null
        ? null
        : Distance.to(
            measured,
            best.edge(),
            best.included(),
            best.rising(),
            inPoints(best.points(), weight),
            reached -> {
              BigDecimal given = points(find(reached));
              return given == null ? null : inPoints(given, weight);
            });
  }

  private static Ratio distance(Way way, Ratio value) {
    return way.edge().minus(value).abs();
  }

  private List<Way> ways(Ratio value, BigDecimal points) {
    List<Way> out = new ArrayList<>();
    for (Operand.Band band : bands) {
      Ratio min = band.min();
      Ratio max = band.max();
      if (band.points().compareTo(points) > 0) {
        if (min != null && value.compareTo(min) <= 0) {
          out.add(new Way(min, band.minIncluded(), true, band.points()));
        } else if (max != null) {
          out.add(new Way(max, band.maxIncluded(), false, band.points()));
        }
      }
      if (otherwise != null && otherwise.compareTo(points) > 0) {
        outwards(out, value, min, !band.minIncluded(), false, otherwise);
        outwards(out, value, max, !band.maxIncluded(), true, otherwise);
      }
    }
    return out;
  }

  /** Out of a band by one of its ends, where no other band begins. */
  private void outwards(
      List<Way> out,
      Ratio value,
      @Nullable Ratio end,
      boolean included,
      boolean rising,
      BigDecimal given) {
    if (end == null || (rising ? value.compareTo(end) > 0 : value.compareTo(end) < 0)) {
      return;
    }
    if (included && find(end) < 0) {
      out.add(new Way(end, true, rising, given));
    } else if (!isHeldBeyond(end, rising)) {
      out.add(new Way(end, false, rising, given));
    }
  }

  private boolean isHeldBeyond(Ratio end, boolean rising) {
    for (Operand.Band band : bands) {
      Ratio near = rising ? band.min() : band.max();
      Ratio far = rising ? band.max() : band.min();
      int sign = rising ? 1 : -1;
      if ((near == null || sign * near.compareTo(end) <= 0)
          && (far == null || sign * far.compareTo(end) > 0)) {
        return true;
      }
    }
    return false;
  }

  private boolean isGreatest(BigDecimal points) {
    for (Operand.Band band : bands) {
      if (band.points().compareTo(points) > 0) {
        return false;
      }
    }
    return otherwise == null || otherwise.compareTo(points) <= 0;
  }

  /** Two rules are equal if ends and points are as figures, whatever the tiers are called. */
  @Override
  public boolean equals(Object o) {
    return o instanceof Tiers other && parameters().equals(other.parameters());
  }

  @Override
  public int hashCode() {
    return parameters().hashCode();
  }

  @Override
  public String toString() {
    return "tiers" + bands;
  }

  /** Writes tiers as a rule reads; not thread-safe. */
  public static final class Builder {

    private final List<Operand.Band> bands = new ArrayList<>();
    private boolean percent;
    private boolean first = true;
    private boolean shares;
    private boolean firstPoints = true;

    private Builder() {}

    /**
     * Starts a tier: the edge and all that is above it (≥, 以上, 达).
     *
     * @param edge the edge, such as {@code "90%"} or {@code "6"}, not null
     * @return the tier, which still needs its points
     * @throws IllegalArgumentException if the edge is no number
     */
    public Tier atLeast(String edge) {
      return new Tier(this, edge(edge), true, null, false);
    }

    /**
     * Starts a tier: all that is above the edge, without it (＞, 超过, 大于).
     *
     * @param edge the edge, not null
     * @return the tier, which still needs its points
     * @throws IllegalArgumentException if the edge is no number
     */
    public Tier above(String edge) {
      return new Tier(this, edge(edge), false, null, false);
    }

    /**
     * Starts a tier: the edge and all that is below it (≤, 以下, 不超过).
     *
     * @param edge the edge, not null
     * @return the tier, which still needs its points
     * @throws IllegalArgumentException if the edge is no number
     */
    public Tier upTo(String edge) {
      return new Tier(this, null, false, edge(edge), true);
    }

    /**
     * Starts a tier: all that is below the edge, without it (＜, 低于, 不满).
     *
     * @param edge the edge, not null
     * @return the tier, which still needs its points
     * @throws IllegalArgumentException if the edge is no number
     */
    public Tier below(String edge) {
      return new Tier(this, null, false, edge(edge), false);
    }

    /**
     * Starts a tier of one value.
     *
     * @param edge the value, not null
     * @return the tier, which still needs its points
     * @throws IllegalArgumentException if the value is no number
     */
    public Tier exactly(String edge) {
      Ratio value = edge(edge);
      return new Tier(this, value, true, value, true);
    }

    /**
     * Ends the tiers: every other value gives these points.
     *
     * @param points the points, not null
     * @return the tiers
     * @throws IllegalArgumentException if there is no tier, or the points are no number from 0
     */
    public Tiers otherwise(String points) {
      return of(bands, Outside.POINTS, points(points), percent, shares);
    }

    /**
     * Ends the tiers: any other value is not assessable.
     *
     * @return the tiers
     * @throws IllegalArgumentException if there is no tier
     */
    public Tiers otherwiseNotAssessable() {
      return of(bands, Outside.NOT_ASSESSABLE, null, percent, shares);
    }

    /**
     * Ends the tiers: the rule does not say what any other value gives; a person decides.
     *
     * @return the tiers
     * @throws IllegalArgumentException if there is no tier
     */
    public Tiers otherwiseLeftToAPerson() {
      return of(bands, Outside.LEFT_TO_A_PERSON, null, percent, shares);
    }

    private BigDecimal points(String text) {
      boolean share = Points.isShare(text);
      if (firstPoints) {
        shares = share;
        firstPoints = false;
      } else if (shares != share) {
        throw Points.mixed(text);
      }
      return Points.parse(text, share);
    }

    private Ratio edge(String text) {
      if (first) {
        percent = Edges.isPercent(text);
        first = false;
      } else if (percent != Edges.isPercent(text)) {
        throw new IllegalArgumentException("edges with and without % in one rule: " + text);
      }
      return Ratio.parse(text);
    }

    /**
     * Cuts a band back where an earlier one that lies within it holds all up to its end: 80% 以上
     * after 90% 以上 is 80%（含）-90%. Bands that overlap otherwise stay as they are written: the first
     * decides, and the linter sees where only a part of one lies within the other.
     */
    private void add(Tier tier, BigDecimal points) {
      Ratio min = tier.min;
      boolean minIncluded = tier.minIncluded;
      Ratio max = tier.max;
      boolean maxIncluded = tier.maxIncluded;
      Edges.requireValue(min, minIncluded, max, maxIncluded, percent);
      for (Operand.Band before : bands) {
        Ratio from = before.min();
        Ratio to = before.max();
        boolean holdsTop = Objects.equals(to, max) && (before.maxIncluded() || !maxIncluded);
        boolean holdsBottom = Objects.equals(from, min) && (before.minIncluded() || !minIncluded);
        if (holdsTop && from != null && (min == null || from.compareTo(min) > 0)) {
          max = from;
          maxIncluded = !before.minIncluded();
        } else if (holdsBottom && to != null && (max == null || to.compareTo(max) < 0)) {
          min = to;
          minIncluded = !before.maxIncluded();
        }
      }
      bands.add(Edges.band(min, minIncluded, max, maxIncluded, percent, points));
    }
  }

  /** A tier that still needs its points; not thread-safe. */
  public static final class Tier {

    private final Builder builder;
    private final @Nullable Ratio min;
    private final boolean minIncluded;
    private @Nullable Ratio max;
    private boolean maxIncluded;

    private Tier(
        Builder builder,
        @Nullable Ratio min,
        boolean minIncluded,
        @Nullable Ratio max,
        boolean maxIncluded) {
      this.builder = builder;
      this.min = min;
      this.minIncluded = minIncluded;
      this.max = max;
      this.maxIncluded = maxIncluded;
    }

    /**
     * Gives the tier an upper end that belongs to it: 0-10%（含） is {@code above("0%").upTo("10%")}.
     *
     * @param edge the upper end, not null
     * @return this tier
     * @throws IllegalArgumentException if the edge is no number
     */
    public Tier upTo(String edge) {
      this.max = builder.edge(edge);
      this.maxIncluded = true;
      return this;
    }

    /**
     * Gives the tier an upper end that does not belong to it: 80%（含）-90% is {@code
     * atLeast("80%").below("90%")}.
     *
     * @param edge the upper end, not null
     * @return this tier
     * @throws IllegalArgumentException if the edge is no number
     */
    public Tier below(String edge) {
      this.max = builder.edge(edge);
      this.maxIncluded = false;
      return this;
    }

    /**
     * States the points of the tier.
     *
     * @param points the points, such as {@code "0.5"}, or a share of the weight, such as {@code
     *     "60%"}, not null
     * @return the builder, for the next tier
     * @throws IllegalArgumentException if the points are no number from 0, or no value lies between
     *     the ends
     */
    public Builder gives(String points) {
      builder.add(this, builder.points(points));
      return builder;
    }
  }
}
