package io.jixiao.scoring.rubric;

import io.jixiao.core.model.Label;
import java.util.Objects;

/**
 * Something that a rubric's author should look at.
 *
 * @param level how bad it is, not null
 * @param where the id of the indicator or group; the id of the rubric where it concerns the whole,
 *     not null
 * @param pointer what it concerns, as a JSON pointer into the document of the rubric, such as
 *     {@code /indicators/3/points}, not null
 * @param message what is wrong, not null
 */
public record LintProblem(Level level, String where, String pointer, Label message) {

  /** How bad a problem is. */
  public enum Level {
    /** The rubric cannot be used. */
    ERROR,
    /** Probably not meant. */
    WARNING,
    /** Worth knowing, such as a jump of points at an edge. */
    NOTE
  }

  /**
   * Checks that nothing is null.
   *
   * @param level how bad it is, not null
   * @param where where it is, not null
   * @param pointer what it concerns, not null
   * @param message what is wrong, not null
   */
  public LintProblem {
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(message, "message");
  }

  /** {@return level, place and message in both languages} */
  @Override
  public String toString() {
    return level + " " + where + ": " + message.zh() + " / " + message.en();
  }
}
