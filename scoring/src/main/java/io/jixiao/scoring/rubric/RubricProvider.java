package io.jixiao.scoring.rubric;

import java.util.List;

/**
 * Brings rubrics of one's own: a class named in {@code
 * META-INF/services/io.jixiao.scoring.rubric.RubricProvider}, or {@code provides}d by a module,
 * with a public constructor without parameters.
 *
 * <p>A provider that fails, returns null or repeats an id is reported by its class name; the other
 * providers still work.
 */
public interface RubricProvider {

  /**
   * Returns the rubrics.
   *
   * @return the rubrics, not null, without null
   */
  List<Rubric> rubrics();
}
