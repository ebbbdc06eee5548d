package io.jixiao.scoring.spi;

import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.score.Ratio;
import io.jixiao.scoring.evidence.Evidence;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a strategy or a measure may look at when it scores one indicator of one report.
 *
 * <p>The measure is applied when its value is first asked for, and the value kept. This class is
 * immutable and thread-safe.
 */
public final class ScoringContext {

  private static final Label VALUE = new Label("给定的值", "a value that is given");

  private final Table table;
  private final String indicatorId;
  private final BigDecimal weight;
  private final @Nullable Indicator row;
  private final int rowIndex;
  private final @Nullable Measure measure;

  /**
   * What the measure gave, null until somebody asks. Threads that ask at once get equal values,
   * since a measure is deterministic and what it gives immutable.
   */
  private @Nullable Measured measured;

  /**
   * What all indicators of a sheet are scored by.
   *
   * @param report the report, not null
   * @param evaluation the self-evaluation table that is scored, not null
   * @param path its path in the report, such as /evaluation, not null
   * @param evidence the facts beside the report, not null
   */
  public record Table(
      SelfEvaluationReport report, SelfEvaluation evaluation, String path, Evidence evidence) {

    /**
     * Checks that nothing is null.
     *
     * @param report the report, not null
     * @param evaluation the self-evaluation table that is scored, not null
     * @param path its path in the report, not null
     * @param evidence the facts beside the report, not null
     */
    public Table {
      Objects.requireNonNull(report, "report");
      Objects.requireNonNull(evaluation, "evaluation");
      Objects.requireNonNull(path, "path");
      Objects.requireNonNull(evidence, "evidence");
    }
  }

  /**
   * Makes a context.
   *
   * @param table what all indicators of the sheet are scored by, not null
   * @param indicatorId the id of the indicator in the rubric, not null
   * @param weight the points that it can give at most, not null
   * @param row the row of the report's table; null if it has none
   * @param rowIndex the position of the row in the table, from 0; −1 if it has none
   * @param measure what is measured; null if the indicator has no measure
   */
  public ScoringContext(
      Table table,
      String indicatorId,
      BigDecimal weight,
      @Nullable Indicator row,
      int rowIndex,
      @Nullable Measure measure) {
    this.table = table;
    this.indicatorId = indicatorId;
    this.weight = weight;
    this.row = row;
    this.rowIndex = rowIndex;
    this.measure = measure;
  }

  /** {@return what all indicators of the sheet are scored by} */
  public Table table() {
    return table;
  }

  /** {@return the report} */
  public SelfEvaluationReport report() {
    return table.report();
  }

  /** {@return the self-evaluation table that is scored: the department's or a project's} */
  public SelfEvaluation evaluation() {
    return table.evaluation();
  }

  /** {@return the path of the table in the report, such as /evaluation} */
  public String evaluationPath() {
    return table.path();
  }

  /** {@return the facts beside the report} */
  public Evidence evidence() {
    return table.evidence();
  }

  /** {@return the id of the indicator in the rubric} */
  public String indicatorId() {
    return indicatorId;
  }

  /** {@return the points that the indicator can give at most} */
  public BigDecimal weight() {
    return weight;
  }

  /** {@return the row of the report's table that answers the indicator, if it has one} */
  public Optional<Indicator> row() {
    return Optional.ofNullable(row);
  }

  /** {@return the path of the row in the report; of the table if there is no row} */
  public String rowPath() {
    return row == null ? table.path() : table.path() + "/indicators/" + rowIndex;
  }

  /**
   * Applies the indicator's measure.
   *
   * @return what it gives, not null
   * @throws IllegalStateException if the rubric gives the indicator no measure, or the measure
   *     gives null
   */
  public Measured measure() {
    Measured given = measured;
    if (given == null) {
      if (measure == null) {
        throw new IllegalStateException("the rubric states no measure for this indicator");
      }
      given = measure.measure(this);
      if (given == null) {
        throw new IllegalStateException("the measure " + measure.name() + " gave null");
      }
      measured = given;
    }
    return given;
  }

  /** {@return true if the rubric gives the indicator a measure} */
  public boolean hasMeasure() {
    return measure != null;
  }

  /**
   * Asks the indicator's measure for its value alone.
   *
   * @return the value; null if there is no measure, or it has more to tell than a value
   */
  public @Nullable Ratio valueAlone() {
    return measure == null ? null : measure.valueAlone(this);
  }

  /**
   * Returns the value that the indicator's measure gave. A strategy is asked only when there is a
   * value; missing inputs and zero denominators are dealt with before.
   *
   * @return the value with its inputs
   * @throws IllegalStateException if the rubric gives the indicator no measure, or it has no value
   */
  public Measured.Value measured() {
    if (measure() instanceof Measured.Value value) {
      return value;
    }
    throw new IllegalStateException("the measure of this indicator has no value");
  }

  /**
   * Returns this context with a value as what is measured.
   *
   * @param value the value, not null
   * @return the context
   */
  public ScoringContext with(Measured.Value value) {
    return part(weight, Measure.of("given", VALUE, context -> value));
  }

  /**
   * Returns this context with other full points and another measure: for a part of an indicator.
   *
   * @param points the full points of the part, not null
   * @param part what is measured; null if the part has no measure
   * @return the context
   */
  public ScoringContext part(BigDecimal points, @Nullable Measure part) {
    return new ScoringContext(table, indicatorId, points, row, rowIndex, part);
  }
}
