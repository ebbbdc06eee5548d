package io.jixiao.scoring.rubric;

import io.jixiao.core.internal.Failure;
import io.jixiao.core.internal.ScaledLong;
import io.jixiao.core.model.Label;
import io.jixiao.core.score.IndicatorDescription;
import io.jixiao.scoring.internal.DecimalSum;
import io.jixiao.scoring.internal.Names;
import io.jixiao.scoring.spi.Measure;
import io.jixiao.scoring.spi.ScoringStrategy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of a rubric: its place, its points, what is measured and by which rule it is
 * scored.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class RubricIndicator {

  private final String id;
  private final List<String> path;
  private final String[] levels;
  private final Optional<Measure> measure;
  private final ScoringStrategy strategy;
  private final Label rule;
  private final String source;
  private final @Nullable ZeroDenominator zeroDenominator;
  private final boolean answeredByExecution;
  private final IndicatorDescription description;
  private final long weightUnits;
  private final long spreadUnits;

  private RubricIndicator(Builder b) {
    this.id = b.id;
    this.path = b.path;
    this.levels = path.toArray(new String[0]);
    this.measure = Optional.ofNullable(b.measure);
    this.strategy =
        Objects.requireNonNull(b.strategy, () -> "indicator " + b.id + ": no rule is stated");
    this.rule = b.rule;
    this.source = b.source;
    this.zeroDenominator = b.zeroDenominator;
    this.answeredByExecution = b.answeredByExecution;
    this.description =
        new IndicatorDescription(id, path.get(path.size() - 1), path, b.weight, rule, source);
    this.weightUnits = b.weight == null ? ScaledLong.NONE : DecimalSum.units(b.weight);
    this.spreadUnits = spread();
  }

  /** Asks once how far other readings go; a rule or measure of one's own may fail to say. */
  private long spread() {
    try {
      return hasReadings() ? weightUnits : DecimalSum.units(strategy.spread());
    } catch (Throwable e) {
      Failure.throwIfFatal(e);
      throw new IllegalArgumentException(
          "indicator " + id + ": hasReadings() or spread() of its measure or rule failed: " + e, e);
    }
  }

  /**
   * Starts an indicator.
   *
   * @param id the id, unique in its rubric, such as staff-control, not null, not blank
   * @param path the level names, outermost first, the last one its own name, not empty
   * @return a builder
   * @throws IllegalArgumentException if the id or a level name is blank, or there is no level name
   */
  public static Builder indicator(String id, String... path) {
    return new Builder(id, Rubric.names("indicator", id, path));
  }

  /** Starts the indicator of a row, whose names are as a report has them, blank ones included. */
  static Builder ofRow(String id, List<String> path) {
    return new Builder(id, path);
  }

  /** {@return the id, unique in its rubric} */
  public String id() {
    return id;
  }

  /** {@return the level names, outermost first, the last one its own name} */
  public List<String> path() {
    return path;
  }

  /**
   * Tells whether a printed row is the one of this indicator: whether it names the same levels,
   * from the last one up as far as both go. Spaces and quotation marks make no difference.
   *
   * @param printed the level names of the row, not null
   * @return true if it is
   */
  public boolean isNamed(List<String> printed) {
    int level = printed.size();
    if (level != levels.length) {
      return Names.samePath(printed, levels);
    }
    while (level > 0 && printed.get(level - 1).equals(levels[level - 1])) {
      level--;
    }
    return level == 0 || Names.samePath(printed, levels);
  }

  /** {@return how many level names it has} */
  int depth() {
    return levels.length;
  }

  /** {@return its own name, the last of its level names} */
  public String name() {
    return description.name();
  }

  /** {@return the points that it can give at most; empty where it has a part of shared points} */
  public Optional<BigDecimal> weight() {
    return Optional.ofNullable(description.weight());
  }

  /**
   * {@return the weight in millionths of a point, by which points are added up quickly; {@link
   * Long#MIN_VALUE} where it has none, or needs more digits}
   */
  public long weightUnits() {
    return weightUnits;
  }

  /** {@return true if the measure may have other readings} */
  public boolean hasReadings() {
    return measure.isPresent() && measure.get().hasReadings();
  }

  /**
   * {@return by how many millionths of a point other readings of the measure and the rule differ
   * from the points alone at most; {@link Long#MIN_VALUE} where that needs more digits}
   */
  public long spreadUnits() {
    return spreadUnits;
  }

  /** {@return what is measured; empty where the rule needs no measure} */
  public Optional<Measure> measure() {
    return measure;
  }

  /** {@return the rule} */
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

  /** {@return what happens if the measure divides by zero; empty where the rubric's word holds} */
  public Optional<ZeroDenominator> zeroDenominator() {
    return Optional.ofNullable(zeroDenominator);
  }

  /** {@return true if the unit claims its points in the execution line, not in a row of its own} */
  public boolean answeredByExecution() {
    return answeredByExecution;
  }

  /** {@return what the scores of all sheets say of it} */
  public IndicatorDescription description() {
    return description;
  }

  @Override
  public String toString() {
    return id;
  }

  /** Builds an indicator; not thread-safe. */
  public static final class Builder {

    private final String id;
    private final List<String> path;
    private @Nullable BigDecimal weight;
    private @Nullable Measure measure;
    private @Nullable ScoringStrategy strategy;
    private Label rule = Label.of("");
    private String source = "";
    private @Nullable ZeroDenominator zeroDenominator;
    private boolean answeredByExecution;

    private Builder(String id, List<String> path) {
      this.id = id;
      this.path = path;
    }

    /**
     * States the points that it can give at most; not called where it shares points.
     *
     * @param points the points, such as {@code "5"}, not null
     * @return this builder
     * @throws IllegalArgumentException if the points are no number from 0
     */
    public Builder points(String points) {
      this.weight = Rubric.number("indicator " + id, points);
      return this;
    }

    /**
     * States what is measured.
     *
     * @param formula the measure, not null
     * @return this builder
     */
    public Builder measuredBy(Measure formula) {
      this.measure = formula;
      return this;
    }

    /**
     * States the rule.
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
     * States what happens if the measure divides by zero, where it is not as the rubric says.
     *
     * @param outcome what happens, not null
     * @return this builder
     */
    public Builder onZeroDenominator(ZeroDenominator outcome) {
      this.zeroDenominator = outcome;
      return this;
    }

    /**
     * States that the unit claims its points in the execution line (年度资金总额) and not in a row of its
     * own.
     *
     * @return this builder
     */
    public Builder answeredByExecution() {
      this.answeredByExecution = true;
      return this;
    }

    /**
     * Builds the indicator.
     *
     * @return the indicator
     * @throws NullPointerException if no rule is stated
     */
    public RubricIndicator build() {
      return new RubricIndicator(this);
    }
  }
}
