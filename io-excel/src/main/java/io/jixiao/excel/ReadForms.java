package io.jixiao.excel;

import io.jixiao.core.check.ConsistencyResult;
import io.jixiao.core.check.Finding;
import io.jixiao.core.check.Place;
import io.jixiao.core.check.Severity;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.excel.internal.FormsIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was read from a workbook: the report as far as it could be read, every fault and guess, and
 * the cell in which each figure stands.
 *
 * @param report the report; empty if the file cannot be read or does not name the unit and year
 * @param faults the faults and guesses in the order in which they were met, not null
 * @param cells the cell of each figure, such as 收支情况!B7, by its path in the report, such as
 *     /income/consolidated/total, not null
 */
public record ReadForms(
    Optional<SelfEvaluationReport> report, List<CellFault> faults, Map<String, String> cells) {

  /**
   * Copies the collections.
   *
   * @param report the report, if there is one
   * @param faults the faults and guesses, not null
   * @param cells the cell of each figure by its path, not null
   */
  public ReadForms {
    faults = List.copyOf(faults);
    cells = Map.copyOf(cells);
  }

  static ReadForms of(FormsIn.Result result) {
    return new ReadForms(Optional.ofNullable(result.report()), result.faults(), result.cells());
  }

  /** {@return true if a fault is an error: something stands in the file and could not be read} */
  public boolean hasErrors() {
    return faults.stream().anyMatch(f -> f.severity() == Severity.ERROR);
  }

  /**
   * Tells the places of findings by the cells of the workbook.
   *
   * @param result the findings on the report that was read, not null
   * @return the same result, each place with its cell
   */
  public ConsistencyResult locate(ConsistencyResult result) {
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : result.findings()) {
      findings.add(
          Finding.builder()
              .from(finding)
              .places(locate(finding.places()))
              .missing(locate(finding.missing()))
              .build());
    }
    return new ConsistencyResult(
        findings,
        result.suspects(),
        result.searchComplete(),
        result.counts(),
        result.staleWaivers());
  }

  private List<Place> locate(List<Place> places) {
    return places.stream().map(p -> p.at(cells.get(p.path()))).toList();
  }
}
