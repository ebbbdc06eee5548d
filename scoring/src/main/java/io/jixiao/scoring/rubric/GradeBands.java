package io.jixiao.scoring.rubric;

import io.jixiao.core.model.Grade;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * Which scores of a hundred lead to which grade: half-open bands, so that no score falls between
 * two grades. A total out of other full marks is graded by its share of them.
 *
 * @param excellent the least score graded 优, not null
 * @param good the least score graded 良, not null
 * @param medium the least score graded 中, not null; anything less is 差
 */
public record GradeBands(BigDecimal excellent, BigDecimal good, BigDecimal medium) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** The national bands: 优 [90, 100], 良 [80, 90), 中 [60, 80), 差 below 60. */
  public static final GradeBands NATIONAL =
      new GradeBands(BigDecimal.valueOf(90), BigDecimal.valueOf(80), BigDecimal.valueOf(60));

  /**
   * Checks the order of the bands, so that each grade can be had.
   *
   * @param excellent the least score graded 优, not null
   * @param good the least score graded 良, not null
   * @param medium the least score graded 中, not null
   * @throws IllegalArgumentException if they do not fall from at most a hundred to above zero
   */
  public GradeBands {
    Objects.requireNonNull(excellent, "excellent");
    if (excellent.compareTo(good) <= 0 || good.compareTo(medium) <= 0) {
      throw new IllegalArgumentException(
          "grades from " + excellent + ", " + good + ", " + medium + "; expected falling scores");
    }
    if (excellent.compareTo(HUNDRED) > 0 || medium.signum() <= 0) {
      throw new IllegalArgumentException(
          "grades from "
              + excellent
              + " down to "
              + medium
              + "; expected at most 100 and above 0, as out of a hundred");
    }
  }

  /**
   * Grades a score.
   *
   * @param score the score out of a hundred, not null
   * @return its grade
   */
  public Grade of(BigDecimal score) {
    if (score.compareTo(excellent) >= 0) {
      return Grade.EXCELLENT;
    }
    if (score.compareTo(good) >= 0) {
      return Grade.GOOD;
    }
    return score.compareTo(medium) >= 0 ? Grade.MEDIUM : Grade.POOR;
  }

  /**
   * Grades a score out of other full marks than a hundred.
   *
   * @param score the score, not null
   * @param fullMarks the full marks, not null, greater than zero
   * @return its grade
   */
  public Grade of(BigDecimal score, BigDecimal fullMarks) {
    if (fullMarks.compareTo(HUNDRED) == 0) {
      return of(score);
    }
    BigDecimal hundredfold = score.multiply(HUNDRED);
    if (hundredfold.compareTo(excellent.multiply(fullMarks)) >= 0) {
      return Grade.EXCELLENT;
    }
    if (hundredfold.compareTo(good.multiply(fullMarks)) >= 0) {
      return Grade.GOOD;
    }
    return hundredfold.compareTo(medium.multiply(fullMarks)) >= 0 ? Grade.MEDIUM : Grade.POOR;
  }
}
