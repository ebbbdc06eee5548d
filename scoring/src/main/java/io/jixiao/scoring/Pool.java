package io.jixiao.scoring;

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

  /** What the members give together at most, without what does not apply. */
  private BigDecimal limit;

  /** What the weights of the other members leave to those without a weight of their own. */
  private BigDecimal left;

  private int undivided;

  /** How many of the undivided ones apply. */
  private int applying;

  /**
   * Makes a pool without members.
   *
   * @param points how many points there are
   * @param firstScore the position of the first score of an open group, or {@link #SHARED}
   */
  Pool(BigDecimal points, int firstScore) {
    this.points = points;
    this.firstScore = firstScore;
    this.limit = points;
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

  /** {@return how many members have no weight of their own} */
  int undivided() {
    return undivided;
  }

  /** Adds a member with its weight, null if it has none. */
  void share(@Nullable BigDecimal weight) {
    if (weight == null) {
      undivided++;
      applying++;
    } else {
      left = left.subtract(weight).max(BigDecimal.ZERO);
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

  /**
   * Leaves out a member that does not apply.
   *
   * @param weight its weight; null if it has none
   * @return the points that nobody can get now
   */
  BigDecimal drop(@Nullable BigDecimal weight) {
    BigDecimal dropped = weight;
    if (dropped == null) {
      dropped = --applying == 0 ? left : BigDecimal.ZERO;
    }
    limit = limit.subtract(dropped).max(BigDecimal.ZERO);
    return dropped;
  }

  /** Adds sums of the members to those of all, held at what the members can give together. */
  void addHeld(Bounds members, DecimalSum least, DecimalSum most) {
    least.addHeld(members.least(), limit);
    most.addHeld(members.most(), limit);
  }
}
