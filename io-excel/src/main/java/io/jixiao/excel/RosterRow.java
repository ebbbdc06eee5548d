package io.jixiao.excel;

import io.jixiao.core.model.SelfEvaluationReport;
import java.util.List;
import java.util.Optional;

/**
 * One row of a roster.
 *
 * @param number the row in the file, from 1
 * @param report the report of the row; empty if the row does not name unit and year
 * @param faults the faults and guesses of the row, each with its cell, not null
 */
public record RosterRow(int number, Optional<SelfEvaluationReport> report, List<CellFault> faults) {

  /**
   * Copies the faults.
   *
   * @param number the row in the file, from 1
   * @param report the report of the row, if there is one
   * @param faults the faults and guesses of the row, not null
   */
  public RosterRow {
    faults = List.copyOf(faults);
  }
}
