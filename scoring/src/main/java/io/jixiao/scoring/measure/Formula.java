package io.jixiao.scoring.measure;

import io.jixiao.core.model.Figures;
import io.jixiao.core.model.Label;
import io.jixiao.core.score.Ratio;
import io.jixiao.scoring.spi.Measure;
import io.jixiao.scoring.spi.ScoringContext;
import java.math.BigDecimal;

/** A measure of the catalogue. */
abstract class Formula implements Measure {

  private final String name;
  private final Label label;

  Formula(String name, Label label) {
    this.name = name;
    this.label = label;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final Label label() {
    return label;
  }

  @Override
  public final String toString() {
    return name;
  }

  /** Why there is no ratio whose denominator is zero. */
  static Label zero(Figure denominator) {
    return new Label(
        denominator.label().zh() + "为 0，无法计算比率",
        denominator.label().en() + " is 0; there is no ratio");
  }

  /** Finds again a figure that is known to be there. */
  static BigDecimal number(Figure figure, ScoringContext context) {
    BigDecimal number = figure.number(context);
    if (number == null) {
      throw new IllegalStateException(figure.name() + " is blank");
    }
    return number;
  }

  /** A number that was computed from figures, and so may have more digits than any of them. */
  static Ratio exactly(BigDecimal computed) {
    return isShort(computed) ? Ratio.of(computed) : Ratio.parse(computed.toPlainString());
  }

  /** The quotient of two such numbers, the divisor more than zero. */
  static Ratio quotient(BigDecimal top, BigDecimal bottom) {
    return isShort(top) && isShort(bottom)
        ? Ratio.of(top, bottom)
        : exactly(top).dividedBy(exactly(bottom));
  }

  private static boolean isShort(BigDecimal number) {
    int digits = number.precision();
    int scale = number.scale();
    return digits <= Figures.MAX_DIGITS
        && scale <= Figures.MAX_DIGITS
        && (long) digits - scale <= Figures.MAX_DIGITS;
  }
}
