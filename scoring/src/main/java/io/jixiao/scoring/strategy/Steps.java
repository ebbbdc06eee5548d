package io.jixiao.scoring.strategy;

import io.jixiao.core.model.Label;
import io.jixiao.core.score.Operand;
import io.jixiao.core.score.Operation;
import io.jixiao.core.score.Ratio;
import io.jixiao.core.score.TraceStep;
import io.jixiao.scoring.spi.Operands;
import java.math.BigDecimal;
import java.util.List;

/** Lists of steps. */
final class Steps {

  private Steps() {}

  /**
   * Rounds what the last step gives. Where rounding goes beyond a weight of more decimals, such as
   * 2.5 rounded to whole points, a further step holds it there.
   */
  static void round(List<TraceStep> steps, int before, Operand.Rounding how, BigDecimal weight) {
    int last = steps.size() - 1;
    Ratio rounded = Ratio.of(steps.get(last).result().round(how.places(), how.mode()));
    steps.add(
        new TraceStep(Operation.ROUND, List.of(Operands.result(before + last), how), rounded));
    Ratio full = Ratio.of(weight);
    if (rounded.compareTo(full) > 0) {
      steps.add(
          new TraceStep(
              Operation.MIN,
              List.of(
                  Operands.result(before + last + 1),
                  new Operand.Constant(full, new Label("分值", "weight"))),
              full));
    }
  }

  /** The floor of a deduction, which is the weight itself where that is less. */
  static Operand.Constant least(Operand.Constant floor, BigDecimal weight) {
    Ratio full = Ratio.of(weight);
    return floor.value().compareTo(full) <= 0 ? floor : new Operand.Constant(full, floor.label());
  }

  static List<TraceStep> append(List<TraceStep> before, TraceStep... more) {
    int n = before.size();
    if (n == 0) {
      return List.of(more);
    }
    TraceStep[] out = new TraceStep[n + more.length];
    for (int i = 0; i < n; i++) {
      out[i] = before.get(i);
    }
    System.arraycopy(more, 0, out, n, more.length);
    return List.of(out);
  }
}
