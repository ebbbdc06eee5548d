package io.jixiao.scoring;

import io.jixiao.core.model.Label;

/**
 * Something that keeps a report from being scored: no rubric or several, a provider or a rule that
 * fails. The message says it in Chinese and English.
 */
public final class ScoringException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient Label label;

  /**
   * Makes an exception.
   *
   * @param label what went wrong, not null
   */
  public ScoringException(Label label) {
    super(label.zh() + " / " + label.en());
    this.label = label;
  }

  /**
   * Makes an exception with a cause.
   *
   * @param label what went wrong, not null
   * @param cause what caused it, not null
   */
  public ScoringException(Label label, Throwable cause) {
    super(label.zh() + " / " + label.en(), cause);
    this.label = label;
  }

  /** {@return what went wrong} */
  public Label label() {
    return label;
  }
}
