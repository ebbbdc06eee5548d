package io.jixiao.scoring.measure;

import io.jixiao.core.check.Place;
import io.jixiao.core.model.Label;
import io.jixiao.core.score.Operand;
import io.jixiao.core.score.Operation;
import io.jixiao.core.score.Ratio;
import io.jixiao.core.score.TraceStep;
import io.jixiao.scoring.spi.Measured;
import io.jixiao.scoring.spi.Operands;
import io.jixiao.scoring.spi.ScoringContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The part of a sum that is left after some of it was taken away. */
final class FigureSums extends Formula {

  private final Figure[] figures;

  /** How many of the figures make the whole; the others are taken away from it. */
  private final int whole;

  FigureSums(String name, Label label, List<Figure> whole, List<Figure> less) {
    super(name, label);
    List<Figure> all = new ArrayList<>(whole);
    all.addAll(less);
    this.figures = all.toArray(new Figure[0]);
    this.whole = whole.size();
  }

  @Override
  public Measured measure(ScoringContext context) {
    List<Place> inputs = new ArrayList<>(figures.length);
    List<Operand> terms = new ArrayList<>(whole);
    List<Operand> rest = new ArrayList<>();
    rest.add(Operands.result(0));
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal left = BigDecimal.ZERO;
    for (int i = 0; i < figures.length; i++) {
      BigDecimal number = figures[i].number(context);
      if (number == null) {
        return Figure.explain(context, figures);
      }
      if (figures[i].refuses(number)) {
        return Measured.Unusable.negative(figures[i].place(context));
      }
      inputs.add(figures[i].place(context));
      if (i < whole) {
        terms.add(Operands.input(i));
        total = total.add(number);
        left = left.add(number);
      } else {
        rest.add(Operands.input(i));
        left = left.subtract(number);
      }
    }
    String zh = label().zh();
    String en = label().en();
    if (total.signum() == 0) {
      return new Measured.Undefined(inputs, new Label(zh + "的分母为 0", en + " has no base"));
    }
    if (total.signum() < 0) {
      return new Measured.Unusable(new Label(zh + "的分母为负数", en + " has a negative base"));
    }
    Ratio value = quotient(left, total);
    return Measured.value(
        value,
        inputs,
        List.of(
            new TraceStep(Operation.ADD, terms, exactly(total)),
            new TraceStep(Operation.SUBTRACT, rest, exactly(left)),
            new TraceStep(
                Operation.DIVIDE, List.of(Operands.result(1), Operands.result(0)), value)),
        null,
        List.of(),
        new Measured.Lever(whole, quotient(BigDecimal.ONE.negate(), total)));
  }
}
