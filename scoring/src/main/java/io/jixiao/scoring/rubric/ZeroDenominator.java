package io.jixiao.scoring.rubric;

/** What happens to an indicator whose measure divides by zero. */
public enum ZeroDenominator {
  /** It cannot be assessed; the reason is given. */
  NOT_ASSESSABLE,
  /** It does not apply to the unit. */
  NOT_APPLICABLE,
  /** It gets full points. */
  FULL_POINTS,
  /** It gets no points. */
  NO_POINTS
}
