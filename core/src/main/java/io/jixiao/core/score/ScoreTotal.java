package io.jixiao.core.score;

import io.jixiao.core.model.Grade;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The total of a sheet: what was claimed, and what the figures prove.
 *
 * <p>All totals are points (分), from 0 to the full marks but for what a unit claims. Indicators
 * that a rule or an evaluator scored count with their points, those that do not apply as the rubric
 * states, all others with anything from zero to their weight; the total is an interval. This type
 * is immutable and thread-safe.
 */
@Value.Immutable
public interface ScoreTotal {

  /**
   * {@return the total that the unit claims, as it is printed, which may be out of other full marks
   * than the rubric's; empty if it states none}
   */
  Optional<BigDecimal> claimed();

  /**
   * {@return the sum of the points that the unit gave itself for the indicators of the rubric,
   * blanks left out}
   */
  BigDecimal sumOfClaimed();

  /** {@return the least total that the figures leave possible} */
  BigDecimal provenMin();

  /** {@return the greatest total that the figures leave possible} */
  BigDecimal provenMax();

  /** {@return the points that the rubric gives at most} */
  BigDecimal fullMarks();

  /** {@return what the figures say of the claimed total; empty if none is claimed} */
  Optional<Verdict> verdict();

  /** {@return the claimed grade as printed, such as 优秀; empty if none is claimed} */
  Optional<String> claimedGrade();

  /** {@return the worst grade that the figures leave possible} */
  Grade gradeMin();

  /** {@return the best grade that the figures leave possible} */
  Grade gradeMax();

  /**
   * {@return what the figures say of the claimed grade; empty if none is claimed or it is unknown}
   */
  Optional<Verdict> gradeVerdict();

  /** {@return true if other readings of the rules would change the possible grades} */
  boolean readingChangesGrade();

  /**
   * Starts a new value.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds ScoreTotal values; not thread-safe. */
  final class Builder extends ImmutableScoreTotal.Builder {
    Builder() {}
  }
}
