package io.jixiao.scoring.internal;

import io.jixiao.scoring.rubric.Rubric;
import java.util.List;

/** The rubrics of this library. */
public final class StandardRubrics {

  private StandardRubrics() {}

  /** {@return the rubrics, each built anew} */
  public static List<Rubric> all() {
    return List.of(Form31.yueyang2021());
  }
}
