package io.jixiao.core.check;

import java.util.List;

/**
 * What the check of one report found.
 *
 * @param findings the identities that do not simply hold, in the order of the catalogue, not null
 * @param suspects the cells that may be wrong, likeliest first, not null
 * @param searchComplete false if the search for suspects stopped at its bound, with what it had
 * @param counts how many identities came out how, not null
 * @param staleWaivers waivers that fit no finding any more, since the figures changed, not null
 */
public record ConsistencyResult(
    List<Finding> findings,
    List<Suspect> suspects,
    boolean searchComplete,
    Counts counts,
    List<Waiver> staleWaivers) {

  /**
   * Copies the lists.
   *
   * @param findings the identities that do not simply hold, not null
   * @param suspects the cells that may be wrong, not null
   * @param searchComplete false if the search for suspects stopped at its bound
   * @param counts how many identities came out how, not null
   * @param staleWaivers waivers that fit no finding any more, not null
   */
  public ConsistencyResult {
    findings = List.copyOf(findings);
    suspects = List.copyOf(suspects);
    staleWaivers = List.copyOf(staleWaivers);
  }

  /** {@return true if a finding of severity ERROR stands that is not waived} */
  public boolean hasErrors() {
    return findings.stream().anyMatch(f -> f.severity() == Severity.ERROR && f.waiver().isEmpty());
  }

  /**
   * How many instances of identities came out how; waived findings are counted as waived only.
   *
   * @param held those that hold as printed
   * @param failed those that fail
   * @param withinRounding those that rounding explains
   * @param notAssessable those that miss figures
   * @param waived those that were found and waived
   */
  public record Counts(int held, int failed, int withinRounding, int notAssessable, int waived) {}
}
