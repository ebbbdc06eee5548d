package io.jixiao.scoring.rubric;

import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.Label;
import io.jixiao.core.score.Operand;
import io.jixiao.scoring.internal.DecimalSum;
import io.jixiao.scoring.spi.Measure;
import io.jixiao.scoring.spi.ScoringStrategy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A group that a unit fills with indicators of its own (个性化指标): every row of the report below the
 * group's path that no named indicator takes is scored by the group's rule, for the points that the
 * row prints.
 *
 * <p>Whatever the rows add up to, the group gives at most its points, in 分. Points that no row has,
 * all of them where there are no rows, are one more indicator of the group's own id, which cannot
 * be assessed unless an evaluator's evidence decides it. This class is immutable and thread-safe.
 */
public final class OpenGroup {

  /** Where the points of the group come from. */
  public enum PointsFrom {
    /** From the rubric only. */
    RUBRIC,
    /**
     * From the report's group header, such as (70分), where it prints one; else from the rubric, or
     * where the rows print more than that, their sum.
     */
    HEADER_ELSE_RUBRIC
  }

  private final String id;
  private final List<String> path;
  private final BigDecimal points;
  private final PointsFrom pointsFrom;
  private final Operand.@Nullable Rounding division;
  private final @Nullable Measure measure;
  private final ScoringStrategy strategy;
  private final Label rule;
  private final String source;

  private OpenGroup(Builder b) {
    this.id = b.id;
    this.path = b.path;
    this.points =
        Objects.requireNonNull(b.points, () -> "group " + b.id + ": points() are not stated");
    this.pointsFrom =
        Objects.requireNonNull(b.pointsFrom, () -> "group " + b.id + ": points() are not stated");
    this.division = b.division;
    this.measure = b.measure;
    this.strategy =
        Objects.requireNonNull(b.strategy, () -> "group " + b.id + ": no rule is stated");
    this.rule = b.rule;
    this.source = b.source;
    // Whatever the rule or the measure fails to tell of itself is told here, not while scoring.
    indicator(1, Indicator.builder().path(path).build());
  }

  /**
   * Starts a group.
   *
   * @param id the id, unique in its rubric, not null, not blank
   * @param path the level names of the group, not empty
   * @return a builder
   * @throws IllegalArgumentException if the id is blank or there is no level name
   */
  public static Builder group(String id, String... path) {
    return new Builder(id, Rubric.names("group", id, path));
  }

  /** {@return the id; the indicators of the group are id.1, id.2 and so on} */
  public String id() {
    return id;
  }

  /** {@return the level names of the group} */
  public List<String> path() {
    return path;
  }

  /** {@return the points of the group} */
  public BigDecimal points() {
    return points;
  }

  /** {@return where the points of the group come from} */
  public PointsFrom pointsFrom() {
    return pointsFrom;
  }

  /**
   * {@return how the part of a row without weight is rounded, where what the other rows leave is
   * divided equally; empty where such a row needs to be told its weight}
   */
  public Optional<Operand.Rounding> division() {
    return Optional.ofNullable(division);
  }

  /** {@return what is measured in each row; empty where the rule reads the row itself} */
  public Optional<Measure> measure() {
    return Optional.ofNullable(measure);
  }

  /** {@return the rule for each row} */
  public ScoringStrategy strategy() {
    return strategy;
  }

  /** {@return the rule in words} */
  public Label rule() {
    return rule;
  }

  /** {@return where the rule is published} */
  public String source() {
    return source;
  }

  /**
   * Returns the indicator that one row of the report is scored by.
   *
   * @param number the number of the row in the group, from 1
   * @param row the row, not null, with a name
   * @return the indicator, its weight the one that the row prints; without weight if the row prints
   *     none, or a number that cannot be points
   */
  public RubricIndicator indicator(int number, Indicator row) {
    RubricIndicator.Builder out =
        RubricIndicator.ofRow(id + "." + number, row.path())
            .scoredBy(strategy)
            .rule(rule.zh(), rule.en())
            .source(source);
    if (row.weight().filter(DecimalSum::isPoints).isPresent()) {
      out.points(row.weight().get().toPlainString());
    }
    return measure == null ? out.build() : out.measuredBy(measure).build();
  }

  @Override
  public String toString() {
    return id;
  }

  /** Builds a group; not thread-safe. */
  public static final class Builder {

    private final String id;
    private final List<String> path;
    private @Nullable BigDecimal points;
    private @Nullable PointsFrom pointsFrom;
    private Operand.@Nullable Rounding division;
    private @Nullable Measure measure;
    private @Nullable ScoringStrategy strategy;
    private Label rule = Label.of("");
    private String source = "";

    private Builder(String id, List<String> path) {
      this.id = id;
      this.path = path;
    }

    /**
     * States the points of the group.
     *
     * @param number the points, not null
     * @param from whether a printed header may change them, not null
     * @return this builder
     * @throws IllegalArgumentException if the points are no number above 0
     */
    public Builder points(String number, PointsFrom from) {
      BigDecimal value = Rubric.number("group " + id, number);
      if (value.signum() == 0) {
        throw new IllegalArgumentException(
            "group " + id + ": " + number + " points; expected more than 0");
      }
      this.points = value;
      this.pointsFrom = from;
      return this;
    }

    /**
     * Divides what the other rows leave equally among those that print no weight: 三级指标分值 = 二级指标分值 ÷
     * 个数. Where the rounded parts add up to more, the group caps them; where they add up to less,
     * the difference is lost. Without it, two such rows need to be told their weights.
     *
     * @param places the decimals of a part, from 0 to 20
     * @param mode how it is rounded, not null
     * @return this builder
     * @throws IllegalArgumentException if {@code places} is out of range
     */
    public Builder dividedEqually(int places, RoundingMode mode) {
      if (places < 0 || places > 20) {
        throw new IllegalArgumentException(
            "group " + id + ": " + places + " decimals; expected 0 to 20");
      }
      this.division = new Operand.Rounding(places, mode);
      return this;
    }

    /**
     * States what is measured in each row.
     *
     * @param formula the measure, not null
     * @return this builder
     */
    public Builder measuredBy(Measure formula) {
      this.measure = formula;
      return this;
    }

    /**
     * States the rule for each row.
     *
     * @param rule the rule, not null
     * @return this builder
     */
    public Builder scoredBy(ScoringStrategy rule) {
      this.strategy = rule;
      return this;
    }

    /**
     * States the rule in words.
     *
     * @param zh the Chinese text, not null
     * @param en the English text, not null
     * @return this builder
     */
    public Builder rule(String zh, String en) {
      this.rule = new Label(zh, en);
      return this;
    }

    /**
     * States where the rule is published.
     *
     * @param document the document and place, not null
     * @return this builder
     */
    public Builder source(String document) {
      this.source = document;
      return this;
    }

    /**
     * Builds the group.
     *
     * @return the group
     * @throws NullPointerException if points or rule are not stated
     */
    public OpenGroup build() {
      return new OpenGroup(this);
    }
  }
}
