package io.jixiao.scoring.strategy;

import io.jixiao.core.check.Place;
import io.jixiao.core.score.NextTier;
import io.jixiao.core.score.Ratio;
import io.jixiao.scoring.spi.Measured;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How far the lever of a measure is from an edge. */
final class Distance {

  private Distance() {}

  /** What a rule gives for a value. */
  @FunctionalInterface
  interface Rule {

    /** {@return the points for a value; null if the rule gives none for it} */
    @Nullable BigDecimal points(Ratio value);
  }

  /** More decimals than these are nothing a person could enter. */
  private static final int MOST_PLACES = 4;

  /**
   * Finds the smallest change of the lever that brings the value to an edge, in the decimals of the
   * figure. Where that would go beyond the band aimed at, which then gives less, the exact change
   * takes its place if it is a short decimal.
   *
   * @param measured the value with its lever
   * @param edge the value to reach
   * @param included true if reaching the edge is enough, false if it must be passed
   * @param points what it gives at least
   * @param rule what the value then reached gives
   */
  static @Nullable NextTier to(
      Measured.Value measured, Ratio edge, boolean included, BigDecimal points, Rule rule) {
    Measured.Lever lever = measured.lever();
    if (lever == null) {
      return null;
    }
    Place input = measured.inputs().get(lever.input());
    BigDecimal figure = input.value();
    if (figure == null) {
      return null;
    }
    Ratio change = edge.minus(measured.value()).dividedBy(lever.slope());
    int places = Math.min(20, Math.max(0, figure.scale()));
    BigDecimal rounded = change.round(places, RoundingMode.UP);
    if (!included && Ratio.of(rounded).equals(change)) {
      BigDecimal unit = BigDecimal.ONE.movePointLeft(places);
      boolean upwards = edge.compareTo(measured.value()) > 0 == lever.slope().signum() > 0;
      rounded = upwards ? rounded.add(unit) : rounded.subtract(unit);
    }
    BigDecimal reached = rule.points(moved(measured, lever, rounded));
    if (reached == null || reached.compareTo(points) < 0) {
      if (!change.isDecimal()) {
        return null;
      }
      rounded = change.exact().stripTrailingZeros();
      rounded = rounded.setScale(Math.max(places, rounded.scale()));
      reached = rule.points(moved(measured, lever, rounded));
      if (rounded.scale() > Math.max(places, MOST_PLACES)
          || reached == null
          || reached.compareTo(points) < 0) {
        return null;
      }
    }
    return new NextTier(input.path(), input.label(), input.unit(), rounded, reached);
  }

  private static Ratio moved(Measured.Value measured, Measured.Lever lever, BigDecimal change) {
    return measured.value().plus(Ratio.of(change).times(lever.slope()));
  }
}
