package io.jixiao.core.check;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the check of one report found.
 *
 * <p>The findings are put into words when they are first asked for, for which a result keeps the
 * report; counts and {@link #hasErrors} do not need them. This class is immutable and thread-safe.
 */
public final class ConsistencyResult {

  private final List<Suspect> suspects;
  private final boolean searchComplete;
  private final Counts counts;
  private final List<Waiver> staleWaivers;
  private final boolean errors;
  private final Supplier<List<Finding>> source;
  private volatile @Nullable List<Finding> findings;

  /**
   * Makes a result from its parts, such as a stored one.
   *
   * @param findings the identities that do not simply hold, in the order of the catalogue, not null
   * @param suspects the cells that may be wrong, likeliest first, not null
   * @param searchComplete false if the search for suspects stopped at its bound, with what it had
   * @param counts how many identities came out how, not null
   * @param staleWaivers waivers that fit no finding any more, since the figures changed, not null
   */
  public ConsistencyResult(
      List<Finding> findings,
      List<Suspect> suspects,
      boolean searchComplete,
      Counts counts,
      List<Waiver> staleWaivers) {
    List<Finding> copy = List.copyOf(findings);
    this.findings = copy;
    this.source = () -> copy;
    this.errors =
        copy.stream()
            .anyMatch(
                f ->
                    f.outcome() == Outcome.FAILED
                        && f.severity() == Severity.ERROR
                        && f.waiver().isEmpty());
    this.suspects = List.copyOf(suspects);
    this.searchComplete = searchComplete;
    this.counts = Objects.requireNonNull(counts, "counts");
    this.staleWaivers = List.copyOf(staleWaivers);
  }

  /** Makes a result whose findings are put into words on demand. */
  ConsistencyResult(
      Supplier<List<Finding>> source,
      boolean errors,
      List<Suspect> suspects,
      boolean searchComplete,
      Counts counts) {
    this.source = source;
    this.errors = errors;
    this.suspects = suspects;
    this.searchComplete = searchComplete;
    this.counts = counts;
    this.staleWaivers = List.of();
  }

  /** {@return the identities that do not simply hold, in the order of the catalogue} */
  public List<Finding> findings() {
    List<Finding> known = findings;
    if (known == null) {
      // two threads may both render; they come to equal lists
      known = source.get();
      findings = known;
    }
    return known;
  }

  /** {@return the cells that may be wrong, likeliest first} */
  public List<Suspect> suspects() {
    return suspects;
  }

  /** {@return false if the search for suspects stopped at its bound, with what it had} */
  public boolean searchComplete() {
    return searchComplete;
  }

  /** {@return how many instances of identities came out how} */
  public Counts counts() {
    return counts;
  }

  /** {@return waivers that fit no finding any more, since the figures changed} */
  public List<Waiver> staleWaivers() {
    return staleWaivers;
  }

  /** {@return true if a finding of severity ERROR stands that is not waived} */
  public boolean hasErrors() {
    return errors;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof ConsistencyResult other
        && counts.equals(other.counts)
        && searchComplete == other.searchComplete
        && suspects.equals(other.suspects)
        && staleWaivers.equals(other.staleWaivers)
        && findings().equals(other.findings());
  }

  @Override
  public int hashCode() {
    return Objects.hash(counts, searchComplete, suspects);
  }

  @Override
  public String toString() {
    return counts + " " + findings() + " " + suspects;
  }

  /**
   * How many instances of identities came out how; waived findings are counted as waived only.
   *
   * @param held those that hold as printed or in another scope
   * @param failed those that fail
   * @param withinRounding those that rounding explains
   * @param notAssessable those that miss figures
   * @param waived those that were found and waived
   */
  public record Counts(int held, int failed, int withinRounding, int notAssessable, int waived) {}
}
