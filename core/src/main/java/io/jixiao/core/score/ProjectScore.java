package io.jixiao.core.score;

import java.util.Objects;

/**
 * The score sheet of one project.
 *
 * @param name the name of the project as printed, not null
 * @param sheet its score sheet, not null
 */
public record ProjectScore(String name, ScoreSheet sheet) {

  /**
   * Checks that nothing is null.
   *
   * @param name the name of the project, not null
   * @param sheet its score sheet, not null
   */
  public ProjectScore {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(sheet, "sheet");
  }
}
