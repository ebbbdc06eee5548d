package io.jixiao.scoring.measure;

import io.jixiao.core.model.Label;
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
}
