package io.jixiao.core.check;

import io.jixiao.core.model.Label;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A smallest set of cells whose change repairs every identity over figures that they stand in:
 * sums, ratios and bounds. What is said of texts, such as a missing reason for a lower score, may
 * be said of the repaired report too.
 *
 * @param rank the order of likelihood, from 1; equal sizes are ordered, never hidden
 * @param changes the cells with their repaired values, not null, not empty
 * @param cause how the fault may have come about, if one fits
 * @param explains the codes of the findings that the change removes, in order, not null
 */
public record Suspect(
    int rank, List<Change> changes, Optional<Cause> cause, List<String> explains) {

  /**
   * Copies the lists.
   *
   * @param rank the order of likelihood, from 1
   * @param changes the cells with their repaired values, not null, not empty
   * @param cause how the fault may have come about, if one fits
   * @param explains the codes of the findings that the change removes, not null
   */
  public Suspect {
    changes = List.copyOf(changes);
    explains = List.copyOf(explains);
    Objects.requireNonNull(cause, "cause");
  }

  /**
   * One cell to change.
   *
   * @param path the path of the cell, not null
   * @param label its name for a person, not null
   * @param stated the figure as printed; empty where the cell is blank
   * @param repaired the figure that repairs the identities, in the precision of the cell, not null
   */
  public record Change(
      String path, Label label, Optional<BigDecimal> stated, BigDecimal repaired) {}
}
