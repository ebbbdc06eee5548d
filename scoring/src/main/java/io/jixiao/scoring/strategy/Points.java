package io.jixiao.scoring.strategy;

import io.jixiao.core.internal.ScaledLong;
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

  static BigDecimal clamp(BigDecimal points, BigDecimal min, BigDecimal max) {
    return ScaledLong.compare(points, min) < 0
        ? min
        : ScaledLong.compare(points, max) > 0 ? max : points;
  }
}
