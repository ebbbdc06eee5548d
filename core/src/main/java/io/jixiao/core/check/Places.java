package io.jixiao.core.check;

import io.jixiao.core.model.SelfEvaluationReport;
import java.util.List;

/** The cells of a report. */
public final class Places {

  private Places() {}

  /**
   * Lists every figure of a report, blank ones too, in the order of the report.
   *
   * @param report the report, not null
   * @return the places
   */
  public static List<Place> of(SelfEvaluationReport report) {
    return ReportCells.byPath(report).values().stream().map(Cell::place).toList();
  }

  /**
   * Tells whether the figure of a place cannot be below zero; balances, adjustments and what a text
   * states can.
   *
   * @param place the place, not null
   * @return true if it cannot
   */
  public static boolean isNonNegative(Place place) {
    return Cell.isNonNegative(place.path(), place.unit());
  }
}
