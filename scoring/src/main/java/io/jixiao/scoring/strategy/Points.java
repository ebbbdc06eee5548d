package io.jixiao.scoring.strategy;

import io.jixiao.core.model.Figures;
import java.math.BigDecimal;

/** Points as rules write them. */
final class Points {

  private Points() {}

  static BigDecimal parse(String text) {
    return require(Figures.parsePlain(text));
  }

  static BigDecimal require(BigDecimal points) {
    if (Figures.requireBounded(points).signum() < 0) {
      throw new IllegalArgumentException(points + " points; expected 0 or more");
    }
    return points;
  }

  /** Writes a figure in one way, however many zeros it was stated with. */
  static String plain(BigDecimal figure) {
    return figure.stripTrailingZeros().toPlainString();
  }

  /** Tells whether points are written as a share of the weight. */
  static boolean isShare(String text) {
    return text.endsWith("%");
  }

  /** Reads points, or a share of the weight, where 1 is all of it. */
  static BigDecimal parse(String text, boolean share) {
    return share ? parse(text.substring(0, text.length() - 1)).movePointLeft(2) : parse(text);
  }

  static BigDecimal require(BigDecimal points, boolean share) {
    require(points);
    if (share && points.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(points + " of the weight; expected at most 1");
    }
    return points;
  }

  static IllegalArgumentException mixed(String points) {
    return new IllegalArgumentException("points and shares of the weight in one rule: " + points);
  }

  /** Holds points at the full ones, and above the floor, which is never more than those. */
  static BigDecimal hold(BigDecimal points, BigDecimal floor, BigDecimal full) {
    if (points.compareTo(full) > 0) {
      return full;
    }
    if (floor.signum() == 0) {
      return points.signum() < 0 ? floor : points;
    }
    BigDecimal least = floor.min(full);
    return points.compareTo(least) < 0 ? least : points;
  }
}
