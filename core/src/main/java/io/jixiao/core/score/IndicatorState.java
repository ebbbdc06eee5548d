package io.jixiao.core.score;

import io.jixiao.core.model.Label;

/** How the scoring of one indicator ended. */
public enum IndicatorState {
  /** The rule was applied to figures. */
  SCORED("已评分", "scored"),
  /** The indicator does not apply to the unit; its weight is treated as the rubric states. */
  NOT_APPLICABLE("不适用", "not applicable"),
  /** Inputs are missing, which are listed, or there is a reason why nothing follows from them. */
  NOT_ASSESSABLE("无法评定", "not assessable"),
  /** Left to a human: the points are the unit's or the evaluator's own. */
  JUDGED("由人评定", "judged");

  private final Label label;

  IndicatorState(String zh, String en) {
    this.label = new Label(zh, en);
  }

  /** {@return the state in words} */
  public Label label() {
    return label;
  }
}
