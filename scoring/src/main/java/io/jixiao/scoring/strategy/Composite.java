package io.jixiao.scoring.strategy;

import io.jixiao.core.check.Place;
import io.jixiao.core.model.Label;
import io.jixiao.core.score.MissingInput;
import io.jixiao.core.score.Operand;
import io.jixiao.core.score.Operation;
import io.jixiao.core.score.Ratio;
import io.jixiao.core.score.ReadingScore;
import io.jixiao.core.score.TraceStep;
import io.jixiao.scoring.internal.Parameters;
import io.jixiao.scoring.spi.Measure;
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
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Composite: the sum, the least or the weighted mean of parts, each with its own measure and rule.
 *
 * <pre>{@code
 * Composite.builder()
 *     .part("size", "5", sizeRate, byFivePoints).part("cost", "5", costRate, byFivePoints)
 *     .combine(Composite.How.MIN).rounded(2, RoundingMode.HALF_UP);
 * }</pre>
 *
 * <p>Each part is scored within its own weight. The sum is held at the indicator's weight; the
 * least counts as it is; the weighted mean is the sum of points over the sum of the parts' weights,
 * times the indicator's weight. If any part is not scored, the whole is not: missing inputs of all
 * parts are listed together; a part that is left to a person leaves the whole to one, and a part
 * that does not apply leaves the whole not assessable, unless none applies, since no rule says what
 * the other parts then count for. A part whose measure would divide by zero leaves the whole not
 * assessable, whatever the rubric states for a zero denominator: that concerns an indicator's own
 * measure. What another reading of a part gives, the other parts as they are, is part of the
 * outcome, under the name of the part, and so is what it gives for all parts that have it; the
 * distance to more points is not, since any part could move. This class is immutable and
 * thread-safe.
 */
public final class Composite implements ScoringStrategy {

  /** How the parts are combined. */
  public enum How {
    /** Their sum. */
    SUM,
    /** The least of them. */
    MIN,
    /** Their mean, weighted. */
    WEIGHTED_MEAN
  }

  /**
   * A part.
   *
   * @param name its name, not null
   * @param weight its own full points, not null
   * @param measure what it measures; null if its rule needs none
   * @param rule its rule, not null
   */
  public record Part(
      String name, BigDecimal weight, @Nullable Measure measure, ScoringStrategy rule) {

    /** Two parts are equal if name, points as a figure, measure and rule are. */
    @Override
    public boolean equals(Object o) {
      return o instanceof Part other
          && name.equals(other.name)
          && weight.compareTo(other.weight) == 0
          && Objects.equals(measure, other.measure)
          && rule.equals(other.rule);
    }

    @Override
    public int hashCode() {
      return Objects.hash(name, weight.stripTrailingZeros(), measure, rule);
    }
  }

  private static final Label WEIGHT = new Label("分值", "weight");

  private final List<Part> parts;
  private final How how;
  private final int places;
  private final RoundingMode mode;

  /** The full points of all parts. */
  private final BigDecimal whole;

  private Composite(List<Part> parts, How how, BigDecimal whole, int places, RoundingMode mode) {
    this.parts = List.copyOf(parts);
    this.whole = whole;
    this.how = how;
    this.places = places;
    this.mode = mode;
  }

  /** {@return a builder without parts} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the parts, in order} */
  public List<Part> parts() {
    return parts;
  }

  /** {@return how the parts are combined} */
  public How how() {
    return how;
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
    return "composite";
  }

  @Override
  public Map<String, String> parameters() {
    Map<String, String> out = new LinkedHashMap<>();
    for (Part part : parts) {
      Measure measure = part.measure();
      out.put(
          "part:" + part.name(),
          Points.plain(part.weight())
              + " "
              + (measure == null ? "" : measure.name())
              + " "
              + Parameters.text(part.rule()));
    }
    out.put("how", how.name());
    out.put("places", Integer.toString(places));
    out.put("mode", mode.name());
    return out;
  }

  @Override
  public Outcome score(ScoringContext context) {
    List<Outcome> outcomes = new ArrayList<>(parts.size());
    List<Outcome.Scored> scored = new ArrayList<>(parts.size());
    for (Part part : parts) {
      Outcome outcome = score(context, part);
      outcomes.add(outcome);
      if (outcome instanceof Outcome.Scored s) {
        scored.add(within(part, s));
      }
    }
    if (scored.size() < parts.size()) {
      return notScored(outcomes);
    }
    BigDecimal weight = context.weight();
    BigDecimal raw = rounded(combined(points(scored)), weight);
    return new Combined(this, scored, weight, raw);
  }

  private static Outcome.Scored within(Part part, Outcome.Scored scored) {
    BigDecimal points = scored.points();
    if (points.signum() < 0 || points.compareTo(part.weight()) > 0) {
      throw new IllegalStateException(
          "the part "
              + part.name()
              + ": "
              + points
              + " points; expected from 0 to "
              + part.weight()
              + ", its weight");
    }
    return scored;
  }

  /** What the whole is where some parts are not scored; their points alone would be no points. */
  private Outcome notScored(List<Outcome> outcomes) {
    List<MissingInput> missing = new ArrayList<>();
    Label unknown = null;
    Label inapplicable = null;
    Label judged = null;
    int applying = 0;
    for (int i = 0; i < outcomes.size(); i++) {
      Outcome outcome = outcomes.get(i);
      if (outcome instanceof Outcome.NotApplicable n) {
        inapplicable = inapplicable == null ? ofPart(i, n.reason()) : inapplicable;
        continue;
      }
      applying++;
      if (outcome instanceof Outcome.NotAssessable n) {
        missing.addAll(n.missing());
        unknown = unknown == null && n.reason() != null ? ofPart(i, n.reason()) : unknown;
      } else if (outcome instanceof Outcome.Judged j) {
        judged = judged == null ? ofPart(i, j.reason()) : judged;
      } else if (!(outcome instanceof Outcome.Scored)) {
        throw new IllegalStateException(
            "the rule of the part " + parts.get(i).name() + " gave null");
      }
    }
    if (applying == 0 && inapplicable != null) {
      return new Outcome.NotApplicable(inapplicable);
    }
    Label reason = unknown != null ? unknown : inapplicable;
    return !missing.isEmpty() || reason != null || judged == null
        ? new Outcome.NotAssessable(missing, reason)
        : new Outcome.Judged(null, judged);
  }

  /** The sum or the least of the points of the parts. */
  private BigDecimal combined(List<BigDecimal> points) {
    BigDecimal out = points.get(0);
    for (BigDecimal part : points.subList(1, points.size())) {
      out = how == How.MIN ? out.min(part) : out.add(part);
    }
    return out;
  }

  private static List<BigDecimal> points(List<Outcome.Scored> scored) {
    return scored.stream().map(Outcome.Scored::points).toList();
  }

  private BigDecimal rounded(BigDecimal combined, BigDecimal weight) {
    return scaled(combined, weight).round(places, mode);
  }

  private Ratio scaled(BigDecimal combined, BigDecimal weight) {
    Ratio total = Ratio.of(combined);
    return how == How.WEIGHTED_MEAN
        ? total.times(Ratio.of(weight)).dividedBy(Ratio.of(whole))
        : total;
  }

  private static Outcome score(ScoringContext context, Part part) {
    ScoringContext own = context.part(part.weight(), part.measure());
    if (part.measure() == null) {
      return part.rule().score(own);
    }
    Measured measured = own.measure();
    if (measured instanceof Measured.Value) {
      return part.rule().score(own);
    }
    if (measured instanceof Measured.Missing m) {
      return new Outcome.NotAssessable(m.missing(), null);
    }
    if (measured instanceof Measured.Undefined u) {
      return new Outcome.NotAssessable(List.of(), u.reason());
    }
    return new Outcome.NotAssessable(List.of(), ((Measured.Unusable) measured).reason());
  }

  /** The points of all parts, combined. */
  private static final class Combined extends Outcome.Scored {

    private final Composite rule;
    private final List<Outcome.Scored> scored;
    private final BigDecimal weight;
    private final BigDecimal raw;

    Combined(Composite rule, List<Outcome.Scored> scored, BigDecimal weight, BigDecimal raw) {
      super(raw.min(weight));
      this.rule = rule;
      this.scored = scored;
      this.weight = weight;
      this.raw = raw;
    }

    @Override
    public BigDecimal raw() {
      return raw;
    }

    @Override
    public BigDecimal deduction() {
      return raw.subtract(points());
    }

    @Override
    public List<Place> inputs() {
      List<Place> out = new ArrayList<>();
      for (Outcome.Scored part : scored) {
        out.addAll(part.inputs());
      }
      return List.copyOf(out);
    }

    @Override
    public List<TraceStep> steps() {
      return rule.steps(scored, weight, raw, points());
    }

    @Override
    public @Nullable Label reading() {
      Label out = null;
      for (int i = 0; i < scored.size(); i++) {
        Label reading = scored.get(i).reading();
        if (reading != null) {
          Label named = rule.ofPart(i, reading);
          out =
              out == null
                  ? named
                  : new Label(out.zh() + "；" + named.zh(), out.en() + "; " + named.en());
        }
      }
      return out;
    }

    /** Each other reading of each part alone, then of all parts together that have it. */
    @Override
    public List<ReadingScore> others() {
      List<ReadingScore> out = new ArrayList<>();
      Map<Label, Map<Integer, ReadingScore>> joint = new LinkedHashMap<>();
      for (int i = 0; i < scored.size(); i++) {
        for (ReadingScore other : scored.get(i).others()) {
          out.add(read(rule.ofPart(i, other.reading()), Map.of(i, other)));
          joint.computeIfAbsent(other.reading(), r -> new TreeMap<>()).putIfAbsent(i, other);
        }
      }
      joint.forEach(
          (reading, parts) -> {
            if (parts.size() > 1) {
              out.add(read(rule.ofParts(parts.keySet(), reading), parts));
            }
          });
      return List.copyOf(out);
    }

    /** What the whole gives where some parts are read otherwise. */
    private ReadingScore read(Label named, Map<Integer, ReadingScore> others) {
      List<BigDecimal> points = new ArrayList<>(scored.size());
      for (int i = 0; i < scored.size(); i++) {
        ReadingScore other = others.get(i);
        BigDecimal given = other == null ? scored.get(i).points() : other.points();
        if (given == null) {
          return new ReadingScore(named, null);
        }
        points.add(given);
      }
      return new ReadingScore(named, rule.rounded(rule.combined(points), weight).min(weight));
    }

    /** A sum moves by no more than all parts do, the least by no more than one of them. */
    @Override
    public BigDecimal spread() {
      BigDecimal sum = BigDecimal.ZERO;
      BigDecimal most = BigDecimal.ZERO;
      for (Outcome.Scored part : scored) {
        BigDecimal spread = part.spread();
        sum = sum.add(spread);
        most = most.max(spread);
      }
      if (most.signum() == 0) {
        return BigDecimal.ZERO;
      }
      return rule.how == How.WEIGHTED_MEAN
          ? weight
          : (rule.how == How.SUM ? sum : most).add(BigDecimal.ONE.movePointLeft(rule.places));
    }
  }

  private Label ofParts(Set<Integer> at, Label said) {
    StringJoiner names = new StringJoiner("、");
    at.forEach(i -> names.add(parts.get(i).name()));
    return new Label(names + "：" + said.zh(), names + ": " + said.en());
  }

  private Label ofPart(int at, Label said) {
    String name = parts.get(at).name();
    return new Label(name + "：" + said.zh(), name + ": " + said.en());
  }

  private List<TraceStep> steps(
      List<Outcome.Scored> scored, BigDecimal weight, BigDecimal raw, BigDecimal points) {
    List<Place> inputs = new ArrayList<>();
    List<TraceStep> steps = new ArrayList<>();
    List<Operand> results = new ArrayList<>(scored.size());
    for (Outcome.Scored part : scored) {
      Steps.add(inputs, steps, part.inputs(), part.steps());
      results.add(Operands.result(steps.size() - 1));
    }
    Operand full = new Operand.Constant(Ratio.of(weight), WEIGHT);
    Ratio total = Ratio.of(combined(points(scored)));
    steps.add(new TraceStep(how == How.MIN ? Operation.MIN : Operation.ADD, results, total));
    if (how == How.WEIGHTED_MEAN) {
      Ratio scaled = total.times(Ratio.of(weight));
      steps.add(
          new TraceStep(
              Operation.MULTIPLY, List.of(Operands.result(steps.size() - 1), full), scaled));
      total = scaled.dividedBy(Ratio.of(whole));
      steps.add(
          new TraceStep(
              Operation.DIVIDE,
              List.of(
                  Operands.result(steps.size() - 1),
                  new Operand.Constant(Ratio.of(whole), new Label("各部分分值之和", "sum of weights"))),
              total));
    }
    steps.add(
        new TraceStep(
            Operation.ROUND,
            List.of(Operands.result(steps.size() - 1), new Operand.Rounding(places, mode)),
            Ratio.of(raw)));
    steps.add(
        new TraceStep(
            Operation.MIN, List.of(Operands.result(steps.size() - 1), full), Ratio.of(points)));
    return List.copyOf(steps);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Composite other
        && parts.equals(other.parts)
        && how == other.how
        && places == other.places
        && mode == other.mode;
  }

  @Override
  public int hashCode() {
    return Objects.hash(parts, how, places, mode);
  }

  @Override
  public String toString() {
    return "composite" + parameters();
  }

  /** Builds a composite; not thread-safe. */
  public static final class Builder {

    private final List<Part> parts = new ArrayList<>();
    private @Nullable How how;

    private Builder() {}

    /**
     * Adds a part.
     *
     * @param name its name, unique in the composite, not null
     * @param points its own full points, not null
     * @param measure what it measures; null if its rule needs none
     * @param rule its rule, not null
     * @return this builder
     * @throws IllegalArgumentException if the points are no number from 0
     */
    public Builder part(
        String name, String points, @Nullable Measure measure, ScoringStrategy rule) {
      parts.add(new Part(name, Points.parse(points), measure, rule));
      return this;
    }

    /**
     * States how the parts are combined.
     *
     * @param combination the way, not null
     * @return this builder
     */
    public Builder combine(How combination) {
      this.how = combination;
      return this;
    }

    /**
     * Ends the rule by how the points are rounded.
     *
     * @param places the decimals to keep, from 0 to 20
     * @param mode how to round, not null
     * @return the rule
     * @throws NullPointerException if {@link #combine} is not stated
     * @throws IllegalArgumentException if there is no part, two have one name or read the one level
     *     that is known of an indicator, the mean is to be weighted by nothing but zeros, or {@code
     *     places} is out of range
     */
    public Composite rounded(int places, RoundingMode mode) {
      if (parts.isEmpty() || places < 0 || places > 20) {
        throw new IllegalArgumentException("a composite needs a part and 0 to 20 decimals");
      }
      asksOneLevel();
      BigDecimal whole = BigDecimal.ZERO;
      for (int i = 0; i < parts.size(); i++) {
        whole = whole.add(parts.get(i).weight());
        for (int j = 0; j < i; j++) {
          if (parts.get(i).name().equals(parts.get(j).name())) {
            throw new IllegalArgumentException("two parts with the name " + parts.get(i).name());
          }
        }
      }
      if (how == How.WEIGHTED_MEAN && whole.signum() == 0) {
        throw new IllegalArgumentException("a weighted mean of parts without points");
      }
      return new Composite(
          parts,
          Objects.requireNonNull(how, "combine() is not stated"),
          whole,
          places,
          Objects.requireNonNull(mode, "mode"));
    }

    /** Evidence has one level for an indicator, which cannot answer for two parts. */
    private void asksOneLevel() {
      Part first = null;
      for (Part part : parts) {
        if (part.rule() instanceof QualitativeBands) {
          if (first != null) {
            throw new IllegalArgumentException(
                "the parts "
                    + first.name()
                    + " and "
                    + part.name()
                    + " read the same level of the indicator");
          }
          first = part;
        }
      }
    }
  }
}
