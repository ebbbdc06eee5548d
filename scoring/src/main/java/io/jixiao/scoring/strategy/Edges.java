package io.jixiao.scoring.strategy;

import io.jixiao.core.model.Label;
import io.jixiao.core.score.Operand;
import io.jixiao.core.score.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Words and bands from edges as rules write them: 90% or 0.9, with 含 where the edge belongs. */
final class Edges {

  private Edges() {}

  static Operand.Band band(
      @Nullable Ratio min,
      boolean minIncluded,
      @Nullable Ratio max,
      boolean maxIncluded,
      boolean percent,
      BigDecimal points) {
    return new Operand.Band(
        min,
        minIncluded,
        max,
        maxIncluded,
        points,
        label(min, minIncluded, max, maxIncluded, percent));
  }

  /** Refuses ends between which there is no value: in the wrong order, or one value left out. */
  static void requireValue(
      @Nullable Ratio min,
      boolean minIncluded,
      @Nullable Ratio max,
      boolean maxIncluded,
      boolean percent) {
    int order = min == null || max == null ? -1 : min.compareTo(max);
    if (min != null
        && max != null
        && (order > 0 || (order == 0 && !(minIncluded && maxIncluded)))) {
      throw new IllegalArgumentException(
          "a tier without a value: " + between(min, minIncluded, max, maxIncluded, percent));
    }
  }

  private static String between(
      Ratio min, boolean minIncluded, Ratio max, boolean maxIncluded, boolean percent) {
    return (minIncluded ? "from " : "above ")
        + text(min, percent)
        + (maxIncluded ? " to " : " to below ")
        + text(max, percent);
  }

  static Label label(
      @Nullable Ratio min,
      boolean minIncluded,
      @Nullable Ratio max,
      boolean maxIncluded,
      boolean percent) {
    if (min != null && max != null) {
      if (min.equals(max)) {
        return new Label("等于" + text(min, percent), "exactly " + text(min, percent));
      }
      return new Label(
          text(min, percent)
              + (minIncluded ? "（含）" : "")
              + "至"
              + text(max, percent)
              + (maxIncluded ? "（含）" : ""),
          between(min, minIncluded, max, maxIncluded, percent));
    }
    if (min != null) {
      return new Label(
          (minIncluded ? "不低于" : "高于") + text(min, percent),
          (minIncluded ? "at least " : "above ") + text(min, percent));
    }
    if (max != null) {
      return new Label(
          (maxIncluded ? "不超过" : "低于") + text(max, percent),
          (maxIncluded ? "at most " : "below ") + text(max, percent));
    }
    return new Label("任何数值", "any value");
  }

  static String text(Ratio edge, boolean percent) {
    if (!edge.isDecimal()) {
      return edge.toString();
    }
    BigDecimal value = percent ? edge.exact().movePointRight(2) : edge.exact();
    BigDecimal plain = value.stripTrailingZeros();
    String digits = (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    return percent ? digits + "%" : digits;
  }

  /** Writes an edge in one way, where 100 % is 1: 90% and 0.900 are 0.9, 2/6 is 1/3. */
  static String plain(Ratio edge) {
    if (edge.isDecimal()) {
      return Points.plain(edge.exact());
    }
    int scale = Math.max(0, Math.max(edge.numerator().scale(), edge.denominator().scale()));
    BigInteger above = edge.numerator().setScale(scale).unscaledValue();
    BigInteger below = edge.denominator().setScale(scale).unscaledValue();
    BigInteger common = above.gcd(below);
    return above.divide(common) + "/" + below.divide(common);
  }

  static boolean isPercent(String edge) {
    return edge.endsWith("%");
  }
}
