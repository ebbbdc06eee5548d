package io.jixiao.scoring.rubric;

/** What happens to the weight of an indicator that does not apply to the unit. */
public enum NotApplicablePolicy {
  /** Its points count as got. */
  FULL_POINTS,
  /** Its points count as lost. */
  NO_POINTS,
  /**
   * It is left out, and the total is raised in proportion to the full marks, rounded half up to two
   * decimals; the grade is that of the rounded total. The sheet notes it.
   */
  RESCALE
}
