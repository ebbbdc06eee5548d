package io.jixiao.core.score;

import io.jixiao.core.model.Label;

/** What the figures say of a claim. */
public enum Verdict {
  /** The figures leave only the claimed value. */
  CONFIRMED("证实", "confirmed"),
  /** The claimed value is possible; the figures alone do not decide it. */
  UNREFUTED("未被推翻", "unrefuted"),
  /** The claimed value is impossible. */
  REFUTED("推翻", "refuted");

  private final Label label;

  Verdict(String zh, String en) {
    this.label = new Label(zh, en);
  }

  /** {@return the verdict in words} */
  public Label label() {
    return label;
  }
}
