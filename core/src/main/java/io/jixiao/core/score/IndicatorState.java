package io.jixiao.core.score;

/** How the scoring of one indicator ended. */
public enum IndicatorState {
  /** The rule was applied to figures. */
  SCORED,
  /** The indicator does not apply to the unit; its weight is treated as the rubric states. */
  NOT_APPLICABLE,
  /** Inputs are missing; they are listed. */
  NOT_ASSESSABLE,
  /** Left to a human: the points are the unit's or the evaluator's own. */
  JUDGED
}
