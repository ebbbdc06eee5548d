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

  /**
   * Finds the smallest change of the lever that brings the value to an edge.
   *
   * @param measured the value with its lever
   * @param edge the value to reach
   * @param included true if reaching the edge is enough, false if it must be passed
   * @param points what it gives
   */
  static @Nullable NextTier to(
      Measured.Value measured, Ratio edge, boolean included, BigDecimal points) {
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
    return new NextTier(input.path(), input.label(), input.unit(), rounded, points);
  }
}
