package io.jixiao.scoring.internal;

import io.jixiao.scoring.rubric.Rubric;
import java.util.List;

/** The rubrics of this library. */
public final class StandardRubrics {

  private StandardRubrics() {}

  /** {@return the rubrics, each built anew} */
  public static List<Rubric> all() {
    return List.of(
        Form31.yueyang2021(),
        Form31.yunxi2020(),
        LocalRubrics.xinzhou2021(),
        LocalRubrics.quyuan2024(),
        LocalRubrics.quyuan2024Project(),
        LocalRubrics.lianyungang2021(),
        NationalRubrics.departments(),
        NationalRubrics.projects(),
        NationalRubrics.projectsWithCost());
  }
}
