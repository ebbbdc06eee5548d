package io.jixiao.scoring.strategy;

import io.jixiao.core.check.Place;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.UnitOfMeasure;
import io.jixiao.core.score.MissingInput;
import io.jixiao.core.score.Operand;
import io.jixiao.core.score.Operation;
import io.jixiao.core.score.Ratio;
import io.jixiao.core.score.TraceStep;
import io.jixiao.scoring.evidence.EvidenceItem;
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
 * Qualitative bands: 达成 100–80 %, 部分达成 80–60 %, 未达成 60–0 % of the weight.
 *
 * <pre>{@code
 * QualitativeBands.builder()
 *     .band("达成", "80%", "100%").band("部分达成", "60%", "80%").band("未达成", "0%", "60%")
 *     .choose(QualitativeBands.End.UPPER).rounded(2, RoundingMode.HALF_UP);
 * }</pre>
 *
 * <p>Which level was reached is evidence under the indicator's id and {@code .level}, a {@link
 * EvidenceItem.Level}. Each band but the first leaves its upper end to the band above it: exactly
 * 80 % is in the first, exactly 60 % in the second. Only {@link End#UPPER} gives a lower band that
 * end, as its limit. Where the end is the evaluator's choice, the evidence {@code .share} gives the
 * share, which must lie in the band. This class is immutable and thread-safe.
 */
public final class QualitativeBands implements ScoringStrategy {

  /** Which end of the band counts. */
  public enum End {
    /**
     * The upper end. Below the first band it is the limit that the band does not reach itself, and
     * gives as much as the band above it begins with: 部分达成 80 %.
     */
    UPPER,
    /** The lower end. */
    LOWER,
    /** What the evaluator chooses within the band. */
    EVALUATOR
  }

  /**
   * A band.
   *
   * @param level the level that leads to it, such as 部分达成, not null
   * @param min the least share of the weight, not null
   * @param max the greatest share of the weight, not null
   */
  public record Band(String level, Ratio min, Ratio max) {}

  private static final Label FETCH =
      new Label("由评价人员判断达成程度", "let the evaluator say how far it was reached");

  private static final Label SHARE = new Label("档内比例", "share within the band");

  private final List<Band> bands;
  private final End end;
  private final int places;
  private final RoundingMode mode;

  private QualitativeBands(List<Band> bands, End end, int places, RoundingMode mode) {
    this.bands = List.copyOf(bands);
    this.end = end;
    this.places = places;
    this.mode = mode;
  }

  /** {@return a builder without bands} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the bands, best first} */
  public List<Band> bands() {
    return bands;
  }

  /** {@return which end of the band counts} */
  public End end() {
    return end;
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
    return "qualitative";
  }

  @Override
  public Map<String, String> parameters() {
    Map<String, String> out = new LinkedHashMap<>();
    for (Band band : bands) {
      out.put("level:" + band.level(), Edges.plain(band.min()) + ".." + Edges.plain(band.max()));
    }
    out.put("end", end.name());
    out.put("places", Integer.toString(places));
    out.put("mode", mode.name());
    return out;
  }

  @Override
  public Outcome score(ScoringContext context) {
    String name = context.indicatorId() + ".level";
    EvidenceItem item = context.evidence().find(name);
    if (item == null) {
      Label asked =
          new Label(
              "达成程度（" + levels("、") + "之一）", "level of achievement (one of " + levels(", ") + ")");
      return new Outcome.NotAssessable(List.of(new MissingInput(name, asked, FETCH)), null);
    }
    if (item instanceof EvidenceItem.Level level) {
      for (int i = 0; i < bands.size(); i++) {
        if (bands.get(i).level().equals(level.level())) {
          return band(context, i);
        }
      }
      String known = levels("、");
      return new Outcome.NotAssessable(
          List.of(),
          new Label(
              "达成程度“" + level.level() + "”不在" + known + "之列",
              "the level “" + level.level() + "” is none of " + known));
    }
    return new Outcome.NotAssessable(
        List.of(),
        new Label("证据 " + name + " 的类型不对，应为达成程度", name + " has the wrong type; expected a level"));
  }

  private String levels(String separator) {
    List<String> out = new ArrayList<>(bands.size());
    for (Band band : bands) {
      out.add(band.level());
    }
    return String.join(separator, out);
  }

  /** The shares of a band in words: 0.6（含）至0.8的小数, and 1 in the first band alone. */
  private Label fraction(int at) {
    Band band = bands.get(at);
    Label edges = Edges.label(band.min(), true, band.max(), at == 0, false);
    return new Label(edges.zh() + "的小数", "a fraction " + edges.en());
  }

  private Outcome band(ScoringContext context, int at) {
    Band band = bands.get(at);
    List<Place> inputs = new ArrayList<>(2);
    Label reached = new Label("达成程度“" + band.level() + "”", "level “" + band.level() + "”");
    inputs.add(place(context.indicatorId() + ".level", reached, null));
    Operand part = null;
    Ratio share = end == End.UPPER ? band.max() : band.min();
    if (end == End.EVALUATOR) {
      String name = context.indicatorId() + ".share";
      EvidenceItem item = context.evidence().find(name);
      if (item == null) {
        Label fraction = fraction(at);
        Label asked =
            new Label(
                "“" + band.level() + "”一档之内的比例，为" + fraction.zh(),
                "share within the band “" + band.level() + "”, " + fraction.en());
        return new Outcome.NotAssessable(List.of(new MissingInput(name, asked, FETCH)), null);
      }
      if (!(item instanceof EvidenceItem.Numeric chosen)) {
        return new Outcome.NotAssessable(
            List.of(),
            new Label(
                "证据 " + name + " 的类型不对，应为数值", name + " has the wrong type; expected a number"));
      }
      share = Ratio.of(chosen.number());
      inputs.add(place(name, SHARE, chosen.number()));
      part = Operands.input(1);
      int top = share.compareTo(band.max());
      if (share.compareTo(band.min()) < 0 || top > 0 || (top == 0 && at > 0)) {
        Label fraction = fraction(at);
        return new Outcome.NotAssessable(
            List.of(),
            new Label(
                "比例 " + share + " 不在“" + band.level() + "”一档之内，应为" + fraction.zh(),
                "the share "
                    + share
                    + " is not in the band “"
                    + band.level()
                    + "”; expected "
                    + fraction.en()));
      }
    }
    BigDecimal weight = context.weight();
    Ratio product = Ratio.of(weight).times(share);
    BigDecimal raw = product.round(places, mode);
    BigDecimal points = raw.min(weight);
    List<TraceStep> steps = new ArrayList<>(3);
    steps.add(
        new TraceStep(
            Operation.MULTIPLY,
            List.of(
                new Operand.Constant(Ratio.of(weight), new Label("分值", "weight")),
                part == null ? new Operand.Constant(share, Label.of(band.level())) : part),
            product));
    Steps.round(steps, 0, new Operand.Rounding(places, mode), weight);
    return Outcome.scored(raw, raw.subtract(points), points, inputs, steps, null, List.of(), null);
  }

  private static Place place(String name, Label label, @Nullable BigDecimal value) {
    return new Place("#/evidence/" + name, label, UnitOfMeasure.NUMBER, value, null);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof QualitativeBands other
        && bands.equals(other.bands)
        && end == other.end
        && places == other.places
        && mode == other.mode;
  }

  @Override
  public int hashCode() {
    return Objects.hash(bands, end, places, mode);
  }

  @Override
  public String toString() {
    return "qualitative" + parameters();
  }

  /** Builds the bands, best first; not thread-safe. */
  public static final class Builder {

    private final List<Band> bands = new ArrayList<>();
    private End end = End.UPPER;
    private boolean stated;

    private Builder() {}

    /**
     * Adds a band below those there are.
     *
     * @param level the level that leads to it, not null
     * @param min the least share of the weight, such as {@code "60%"}, not null
     * @param max the greatest share of the weight, not null
     * @return this builder
     * @throws IllegalArgumentException if the shares are out of order or outside 0 to 100 %
     */
    public Builder band(String level, String min, String max) {
      Ratio from = Ratio.parse(min);
      Ratio to = Ratio.parse(max);
      if (from.signum() < 0 || to.compareTo(Ratio.ONE) > 0 || from.compareTo(to) > 0) {
        throw new IllegalArgumentException(
            level + ": from " + min + " to " + max + "; expected 0% to 100%, rising");
      }
      bands.add(new Band(level, from, to));
      return this;
    }

    /**
     * States which end of the band counts.
     *
     * @param which the end, not null
     * @return this builder
     */
    public Builder choose(End which) {
      this.end = Objects.requireNonNull(which, "which");
      this.stated = true;
      return this;
    }

    /**
     * Ends the rule by how the points are rounded.
     *
     * @param places the decimals to keep, from 0 to 20
     * @param mode how to round, not null
     * @return the rule
     * @throws IllegalArgumentException if there is no band, two have one level, the end is not
     *     stated, or {@code places} is out of range
     */
    public QualitativeBands rounded(int places, RoundingMode mode) {
      if (bands.isEmpty() || !stated || places < 0 || places > 20) {
        throw new IllegalArgumentException(
            "qualitative bands need a band, choose() and 0 to 20 decimals");
      }
      for (int i = 0; i < bands.size(); i++) {
        for (int j = 0; j < i; j++) {
          if (bands.get(i).level().equals(bands.get(j).level())) {
            throw new IllegalArgumentException("two bands for the level " + bands.get(i).level());
          }
        }
      }
      return new QualitativeBands(bands, end, places, Objects.requireNonNull(mode, "mode"));
    }
  }
}
