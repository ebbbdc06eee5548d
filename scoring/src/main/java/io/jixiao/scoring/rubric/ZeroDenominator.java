package io.jixiao.scoring.rubric;

/**
 * What happens to an indicator whose measure divides by zero.
 *
 * <p>Without a base, 0 ÷ 0 and 5 ÷ 0 are not the same: purchases of 5 万元 without a procurement
 * budget are no matter that does not apply.
 */
public enum ZeroDenominator {
  /** It cannot be assessed; the reason is given. */
  NOT_ASSESSABLE,
  /**
   * It does not apply to the unit if all figures are zero; else it cannot be assessed, and the
   * reason states the amounts.
   */
  NOT_APPLICABLE,
  /** It gets full points, whatever the other figures. */
  FULL_POINTS,
  /** It gets no points, whatever the other figures. */
  NO_POINTS
}
