package io.jixiao.scoring.rubric;

import java.util.List;
import java.util.StringJoiner;

/** A rubric that cannot be used, with every problem at once. */
public final class RubricException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient List<LintProblem> problems;

  /**
   * Makes an exception.
   *
   * @param rubric the id of the rubric, not null
   * @param problems what is wrong, not null, not empty
   */
  public RubricException(String rubric, List<LintProblem> problems) {
    super(text(rubric, problems));
    this.problems = List.copyOf(problems);
  }

  private static String text(String rubric, List<LintProblem> problems) {
    StringJoiner out = new StringJoiner("\n  ", "rubric " + rubric + ":\n  ", "");
    for (LintProblem problem : problems) {
      out.add(problem.toString());
    }
    return out.toString();
  }

  /** {@return what is wrong} */
  public List<LintProblem> problems() {
    return problems;
  }
}
