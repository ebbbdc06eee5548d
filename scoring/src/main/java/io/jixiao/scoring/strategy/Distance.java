package io.jixiao.scoring.strategy;

import io.jixiao.core.check.Place;
import io.jixiao.core.model.Figures;
import io.jixiao.core.score.NextTier;
import io.jixiao.core.score.Ratio;
import io.jixiao.scoring.spi.Measured;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How far the lever of a measure, or a figure, is from an edge. */
final class Distance {

  private Distance() {}

  /** What a rule gives for a value. */
  @FunctionalInterface
  interface Rule {

    /** {@return the points for a value; null if the rule gives none for it} */
    @Nullable BigDecimal points(Ratio value);
  }

  /** What a rule gives after a change of the figure. */
  @FunctionalInterface
  interface Change {

    /** {@return the points after a change; null if the rule then gives none} */
    @Nullable BigDecimal points(BigDecimal change);
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
   * @param rising true if greater values give more, so that the edge is passed from below
   * @param points what it gives at least
   * @param rule what the value then reached gives
   */
  static @Nullable NextTier to(
      Measured.Value measured,
      Ratio edge,
      boolean included,
      boolean rising,
      BigDecimal points,
      Rule rule) {
    Measured.Lever lever = measured.lever();
    if (lever == null) {
      return null;
    }
    Place input = measured.inputs().get(lever.input());
    return by(
        input,
        edge.minus(measured.value()).dividedBy(lever.slope()),
        included,
        rising == lever.slope().signum() > 0,
        points,
        change -> rule.points(moved(measured, lever, change)));
  }

  /**
   * Finds the smallest change of a figure that reaches what is aimed at, in the decimals of the
   * figure. Where that goes beyond it, the exact change takes its place if it is a short decimal.
   *
   * @param input the figure
   * @param change the exact change
   * @param included true if the exact change is enough, false if it must be passed
   * @param upwards true if it is passed by more, false if by less
   * @param points what is given at least
   * @param rule what a change then gives
   */
  static @Nullable NextTier by(
      Place input,
      Ratio change,
      boolean included,
      boolean upwards,
      BigDecimal points,
      Change rule) {
    BigDecimal figure = input.value();
    if (figure == null) {
      return null;
    }
    int places = Math.min(20, Math.max(0, figure.scale()));
    BigDecimal rounded = change.round(places, RoundingMode.UP);
    if (rounded.precision() >= Figures.MAX_DIGITS) {
      return null;
    }
    if (!included && Ratio.of(rounded).equals(change)) {
      BigDecimal unit = BigDecimal.ONE.movePointLeft(places);
      rounded = upwards ? rounded.add(unit) : rounded.subtract(unit);
    }
    BigDecimal reached = rule.points(rounded);
    if (reached == null || reached.compareTo(points) < 0) {
      if (!change.isDecimal()) {
        return null;
      }
      rounded = change.exact().stripTrailingZeros();
      rounded = rounded.setScale(Math.max(places, rounded.scale()));
      if (rounded.scale() > Math.max(places, MOST_PLACES)
          || rounded.precision() >= Figures.MAX_DIGITS) {
        return null;
      }
      reached = rule.points(rounded);
      if (reached == null || reached.compareTo(points) < 0) {
        return null;
      }
    }
    return new NextTier(input.path(), input.label(), input.unit(), rounded, reached);
  }

  private static Ratio moved(Measured.Value measured, Measured.Lever lever, BigDecimal change) {
    return measured.value().plus(Ratio.of(change).times(lever.slope()));
  }
}
