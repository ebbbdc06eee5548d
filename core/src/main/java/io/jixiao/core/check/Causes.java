package io.jixiao.core.check;

import io.jixiao.core.model.UnitOfMeasure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Guesses how a figure came to be wrong, from the figure and its repair. */
final class Causes {

  private Causes() {}

  static Optional<Cause> of(
      Cell before, BigDecimal repaired, List<Relation.Sum> totalOf, List<Relation.Sum> partOf) {
    if (before.value == null) {
      return Optional.of(Cause.COMPONENT_MISSING);
    }
    Optional<Cause> slip = ofSlip(before, repaired);
    if (slip.isPresent()) {
      return slip;
    }
    BigDecimal stated = before.value;
    BigDecimal difference = stated.subtract(repaired);
    for (Relation.Sum sum : totalOf) {
      for (Cell part : sum.plus()) {
        if (part.value != null && part.value.signum() != 0) {
          if (part.value.compareTo(difference.negate()) == 0) {
            return Optional.of(Cause.COMPONENT_MISSING);
          }
          if (part.value.compareTo(difference) == 0) {
            return Optional.of(Cause.COUNTED_TWICE);
          }
        }
      }
    }
    for (Relation.Sum sum : partOf) {
      // a subtotal (小计) listed among the figures that it is the sum of
      BigDecimal others = Relation.total(sum.plus()).subtract(stated);
      if (repaired.signum() == 0 && stated.signum() != 0 && others.compareTo(stated) == 0) {
        return Optional.of(Cause.COUNTED_TWICE);
      }
    }
    BigDecimal fewUnits = Interval.halfUnit(stated).multiply(BigDecimal.valueOf(6));
    return before.isRounded() && difference.abs().compareTo(fewUnits) <= 0
        ? Optional.of(Cause.ROUNDING)
        : Optional.empty();
  }

  /** The slips of one hand at one cell: sign, unit, percent, a digit wrong or two swapped. */
  static Optional<Cause> ofSlip(Cell before, BigDecimal repaired) {
    BigDecimal stated = before.orZero();
    if (stated.signum() != 0 && stated.compareTo(repaired.negate()) == 0) {
      return Optional.of(Cause.SIGN);
    }
    if (before.unit == UnitOfMeasure.WAN_YUAN && isScaled(stated, repaired, 4)) {
      return Optional.of(Cause.YUAN_WAN_YUAN);
    }
    if (before.unit == UnitOfMeasure.PERCENT && isScaled(stated, repaired, 2)) {
      return Optional.of(Cause.PERCENT);
    }
    return digits(stated, repaired);
  }

  /**
   * What a figure was before a slip of unit, percent or sign, whichever can have happened to it.
   */
  static List<BigDecimal> undone(Cell before) {
    BigDecimal stated = before.orZero();
    if (stated.signum() == 0) {
      return List.of();
    }
    return switch (before.unit) {
      case WAN_YUAN -> List.of(scaled(stated, -4), scaled(stated, 4), stated.negate());
      case PERCENT -> List.of(scaled(stated, -2), scaled(stated, 2));
      default -> List.of();
    };
  }

  /** The figure in another unit, with the decimals that it then needs or has anyway. */
  private static BigDecimal scaled(BigDecimal figure, int power) {
    if (power > 0) {
      return figure.movePointRight(power);
    }
    BigDecimal shortest = figure.scaleByPowerOfTen(power).stripTrailingZeros();
    return shortest.setScale(Math.max(shortest.scale(), Math.max(figure.scale(), 0)));
  }

  private static boolean isScaled(BigDecimal a, BigDecimal b, int power) {
    return a.signum() != 0
        && (a.scaleByPowerOfTen(power).compareTo(b) == 0
            || a.scaleByPowerOfTen(-power).compareTo(b) == 0);
  }

  private static Optional<Cause> digits(BigDecimal a, BigDecimal b) {
    if (a.signum() * b.signum() < 0) {
      return Optional.empty();
    }
    int scale = Math.max(a.scale(), b.scale());
    String x = a.abs().setScale(scale).unscaledValue().toString();
    String y = b.abs().setScale(scale).unscaledValue().toString();
    if (x.length() != y.length()) {
      return Optional.empty();
    }
    int first = -1;
    int last = -1;
    int different = 0;
    for (int i = 0; i < x.length(); i++) {
      if (x.charAt(i) != y.charAt(i)) {
        first = first < 0 ? i : first;
        last = i;
        different++;
      }
    }
    if (different == 1) {
      return Optional.of(Cause.DIGIT);
    }
    boolean swapped =
        different == 2
            && last == first + 1
            && x.charAt(first) == y.charAt(last)
            && x.charAt(last) == y.charAt(first);
    return swapped ? Optional.of(Cause.DIGITS_SWAPPED) : Optional.empty();
  }
}
