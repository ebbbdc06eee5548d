package io.jixiao.scoring;

import io.jixiao.core.score.Operand;
import io.jixiao.scoring.internal.DecimalSum;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Points that indicators have together: those that a rubric lets them share, or those of an open
 * group. Not thread-safe.
 */
final class Pool {

  /** In place of the first score of an open group. */
  static final int SHARED = -1;

  private final BigDecimal points;
  private final int firstScore;
  private final Bounds proven = new Bounds();
  private final DecimalSum claimed = new DecimalSum();

  /** What the weights of the members leave to those without a weight of their own. */
  private BigDecimal left;

  private int undivided;

  /** What each member without a weight has where the rest is divided equally. */
  private @Nullable BigDecimal part;

  /** How many members have the weight that a row prints, and the weight of the last of them. */
  private int printed;

  private BigDecimal lastPrinted = BigDecimal.ZERO;

  /** True if the one weight that is printed is that of all who have none of their own. */
  private boolean merged;

  /** How many members apply, how many of them are undivided, and what the others weigh. */
  private int applying;

  private int applyingUndivided;
  private BigDecimal applyingWeights = BigDecimal.ZERO;

  /** True if any member was left out. */
  private boolean leftOut;

  /**
   * Makes a pool without members.
   *
   * @param points how many points there are
   * @param firstScore the position of the first score of an open group, or {@link #SHARED}
   */
  Pool(BigDecimal points, int firstScore) {
    this.points = points;
    this.firstScore = firstScore;
    this.left = points;
  }

  /** {@return how many points there are} */
  BigDecimal points() {
    return points;
  }

  /** {@return the position of the first score of an open group, or {@link #SHARED}} */
  int firstScore() {
    return firstScore;
  }

  /** {@return true if the members are the rows that a unit put below an open group} */
  boolean isOpenGroup() {
    return firstScore != SHARED;
  }

  /** {@return between what bounds the sum of the members lies, before it is held} */
  Bounds proven() {
    return proven;
  }

  /** {@return what the weights of the other members leave to those without one} */
  BigDecimal left() {
    return left;
  }

  /**
   * {@return what a member without a weight of its own may have: what the others leave, or any of
   * the points where that is nothing, which leaves its weight to be told}
   */
  BigDecimal open() {
    return left.signum() > 0 ? left : points;
  }

  /** {@return the weight of a member that has none of its own; null if nothing tells it} */
  @Nullable BigDecimal part() {
    return part == null && undivided == 1 && left.signum() > 0 ? left : part;
  }

  /** {@return true if no row has the weight that it prints, since it is that of a merged cell} */
  boolean isMerged() {
    return merged;
  }

  /** {@return how many members have no weight of their own} */
  int undivided() {
    return undivided;
  }

  /** Adds a member with its weight, null if it has none. */
  void share(@Nullable BigDecimal weight) {
    applying++;
    if (weight == null) {
      undivided++;
      applyingUndivided++;
    } else {
      left = left.subtract(weight).max(BigDecimal.ZERO);
      applyingWeights = applyingWeights.add(weight);
    }
  }

  /** Adds a member with the weight that its row prints, null if it prints none. */
  void sharePrinted(@Nullable BigDecimal weight) {
    share(weight);
    if (weight != null) {
      printed++;
      lastPrinted = weight;
    }
  }

  /**
   * Looks at all members: where one row prints all points, and others none, it prints the points of
   * a merged cell, and nobody divided them.
   */
  void divide() {
    if (printed == 1 && undivided > 0 && lastPrinted.compareTo(points) == 0) {
      merged = true;
      undivided++;
      applyingUndivided++;
      applyingWeights = applyingWeights.subtract(lastPrinted);
      left = points.subtract(applyingWeights).max(BigDecimal.ZERO);
    }
  }

  /** Divides what is left equally among the members without a weight. */
  void divideEqually(Operand.Rounding rounding) {
    if (undivided > 0 && left.signum() > 0) {
      BigDecimal number = BigDecimal.valueOf(undivided);
      part = left.divide(number, rounding.places(), rounding.mode());
      BigDecimal parts = part.multiply(number);
      applyingWeights = applyingWeights.add(parts);
      left = left.subtract(parts).max(BigDecimal.ZERO);
      undivided = 0;
      applyingUndivided = 0;
    }
  }

  /** Adds what the unit gave itself for a member. */
  void claim(BigDecimal score, long units) {
    claimed.add(score, units);
  }

  /** {@return what the unit gave itself for all members} */
  DecimalSum claimed() {
    return claimed;
  }

  /** Leaves out a member that does not apply, by its weight; null if it has none. */
  void drop(@Nullable BigDecimal weight) {
    leftOut = true;
    applying--;
    if (weight == null) {
      applyingUndivided--;
    } else {
      applyingWeights = applyingWeights.subtract(weight);
    }
  }

  /** {@return true if not all members were left out} */
  boolean applies() {
    return applying > 0;
  }

  /**
   * {@return what those who apply give together at most: nothing once nobody applies, and what is
   * not divided only while somebody can get it}
   */
  BigDecimal limit() {
    if (!leftOut) {
      return points;
    }
    if (!applies()) {
      return BigDecimal.ZERO;
    }
    boolean open = undivided == 0 || applyingUndivided > 0;
    return (open ? applyingWeights.add(left) : applyingWeights).min(points);
  }

  /** Adds sums of the members to those of all, held at what the members can give together. */
  void addHeld(Bounds members, DecimalSum least, DecimalSum most) {
    least.addHeld(members.least(), limit());
    most.addHeld(members.most(), limit());
  }
}
