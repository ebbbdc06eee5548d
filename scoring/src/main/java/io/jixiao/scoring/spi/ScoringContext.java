package io.jixiao.scoring.spi;

import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.scoring.evidence.Evidence;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a strategy or a measure may look at when it scores one indicator of one report.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class ScoringContext {

  private final Table table;
  private final String indicatorId;
  private final BigDecimal weight;
  private final @Nullable Indicator row;
  private final int rowIndex;
  private final Measured.@Nullable Value measured;

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
   * @param measured what the indicator's measure gave; null if it has no measure
   */
  public ScoringContext(
      Table table,
      String indicatorId,
      BigDecimal weight,
      @Nullable Indicator row,
      int rowIndex,
      Measured.@Nullable Value measured) {
    this.table = table;
    this.indicatorId = indicatorId;
    this.weight = weight;
    this.row = row;
    this.rowIndex = rowIndex;
    this.measured = measured;
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
   * Returns what the indicator's measure gave. A strategy is asked only when there is a value;
   * missing inputs and zero denominators are dealt with before.
   *
   * @return the value with its inputs
   * @throws IllegalStateException if the rubric gives the indicator no measure
   */
  public Measured.Value measured() {
    if (measured == null) {
      throw new IllegalStateException("the rubric states no measure for this indicator");
    }
    return measured;
  }

  /**
   * Returns this context with what a measure gave.
   *
   * @param value the value, not null
   * @return the context
   */
  public ScoringContext with(Measured.Value value) {
    return new ScoringContext(table, indicatorId, weight, row, rowIndex, value);
  }

  /**
   * Returns this context with other full points, and without a measured value: for a part of an
   * indicator.
   *
   * @param points the full points of the part, not null
   * @return the context
   */
  public ScoringContext withWeight(BigDecimal points) {
    return new ScoringContext(table, indicatorId, points, row, rowIndex, null);
  }
}
