package io.jixiao.json.internal;

import io.jixiao.core.check.Severity;
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
   * @param severity how bad it is
   */
  record Problem(String pointer, Label message, Severity severity) {

    /** Makes a problem that leaves no value. */
    Problem(String pointer, Label message) {
      this(pointer, message, Severity.ERROR);
    }
  }
}
