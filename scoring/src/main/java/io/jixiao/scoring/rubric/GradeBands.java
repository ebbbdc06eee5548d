package io.jixiao.scoring.rubric;

import io.jixiao.core.internal.ScaledLong;
import io.jixiao.core.model.Grade;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * Which scores lead to which grade: half-open bands, so that no score falls between two grades.
 *
 * @param excellent the least score graded 优, not null
 * @param good the least score graded 良, not null
 * @param medium the least score graded 中, not null; anything less is 差
 */
public record GradeBands(BigDecimal excellent, BigDecimal good, BigDecimal medium) {

  /** The national bands: 优 [90, 100], 良 [80, 90), 中 [60, 80), 差 below 60. */
  public static final GradeBands NATIONAL =
      new GradeBands(BigDecimal.valueOf(90), BigDecimal.valueOf(80), BigDecimal.valueOf(60));

  /**
   * Checks the order of the bands.
   *
   * @param excellent the least score graded 优, not null
   * @param good the least score graded 良, not null
   * @param medium the least score graded 中, not null
   * @throws IllegalArgumentException if they do not fall
   */
  public GradeBands {
    Objects.requireNonNull(excellent, "excellent");
    if (excellent.compareTo(good) <= 0 || good.compareTo(medium) <= 0) {
      throw new IllegalArgumentException(
          "grades from " + excellent + ", " + good + ", " + medium + "; expected falling scores");
    }
  }

  /**
   * Grades a score.
   *
   * @param score the score, not null
   * @return its grade
   */
  public Grade of(BigDecimal score) {
    if (ScaledLong.compare(score, excellent) >= 0) {
      return Grade.EXCELLENT;
    }
    if (ScaledLong.compare(score, good) >= 0) {
      return Grade.GOOD;
    }
    return ScaledLong.compare(score, medium) >= 0 ? Grade.MEDIUM : Grade.POOR;
  }
}
