package io.jixiao.json.internal;

import io.jixiao.core.model.Label;
import java.util.List;

/** A value whose properties are each right, but not together. */
final class InvalidValue extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  InvalidValue(List<Problem> problems) {
    super(problems.toString());
    this.problems = problems;
  }

  List<Problem> problems() {
    return problems;
  }

  /**
   * One thing that is wrong.
   *
   * @param pointer where, from the value on
   * @param message what
   */
  record Problem(String pointer, Label message) {}
}
