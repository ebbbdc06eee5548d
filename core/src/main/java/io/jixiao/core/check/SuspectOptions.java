package io.jixiao.core.check;

import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * How far to search for wrong cells, and which cells to trust.
 *
 * <p>This class is immutable; it is thread-safe if its trust function is.
 */
public final class SuspectOptions {

  private static final SuspectOptions STANDARD = new SuspectOptions(3, 20_000, Set.of(), path -> 0);

  private final int maxCells;
  private final int maxTrials;
  private final Set<String> pinned;
  private final ToIntFunction<String> trust;

  private SuspectOptions(
      int maxCells, int maxTrials, Set<String> pinned, ToIntFunction<String> trust) {
    this.maxCells = maxCells;
    this.maxTrials = maxTrials;
    this.pinned = Set.copyOf(pinned);
    this.trust = Objects.requireNonNull(trust, "trust");
  }

  /**
   * Obtains the standard options: up to 3 wrong cells that hang together, 20,000 trials for each
   * such knot of findings, nothing pinned, totals trusted more than details.
   *
   * @return the options
   */
  public static SuspectOptions standard() {
    return STANDARD;
  }

  /**
   * Returns these options with another bound on the wrong cells that hang together.
   *
   * @param cells the most cells of one suspect, from 0 (no search) to 5
   * @return the options
   * @throws IllegalArgumentException if the bound is out of range
   */
  public SuspectOptions withMaxCells(int cells) {
    if (cells < 0 || cells > 5) {
      throw new IllegalArgumentException("maxCells " + cells + ": expected 0 to 5");
    }
    return new SuspectOptions(cells, maxTrials, pinned, trust);
  }

  /**
   * Returns these options with another bound on the work.
   *
   * @param trials the most sets of cells to try for one knot of findings, at least 1
   * @return the options
   * @throws IllegalArgumentException if the bound is less than 1
   */
  public SuspectOptions withMaxTrials(int trials) {
    if (trials < 1) {
      throw new IllegalArgumentException("maxTrials " + trials + ": expected at least 1");
    }
    return new SuspectOptions(maxCells, trials, pinned, trust);
  }

  /**
   * Returns these options with cells that are known to be right.
   *
   * @param paths their paths, such as /income/consolidated/total, not null
   * @return the options
   */
  public SuspectOptions withPinned(Set<String> paths) {
    return new SuspectOptions(maxCells, maxTrials, paths, trust);
  }

  /**
   * Returns these options with a judgement of how far to trust each cell. It orders suspects of
   * equal size and never hides one.
   *
   * @param trustOfPath gives the trust of the cell at a path, higher for more trusted, not null
   * @return the options
   */
  public SuspectOptions withTrust(ToIntFunction<String> trustOfPath) {
    return new SuspectOptions(maxCells, maxTrials, pinned, trustOfPath);
  }

  /** {@return the most cells of one suspect} */
  public int maxCells() {
    return maxCells;
  }

  /** {@return the most sets of cells to try for one knot of findings} */
  public int maxTrials() {
    return maxTrials;
  }

  /** {@return the paths of the cells that are known to be right} */
  public Set<String> pinned() {
    return pinned;
  }

  /** {@return the judgement of how far to trust each cell} */
  public ToIntFunction<String> trust() {
    return trust;
  }
}
