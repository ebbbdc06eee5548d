package io.jixiao.scoring.strategy;

import io.jixiao.core.check.Place;
import io.jixiao.core.model.Label;
import io.jixiao.core.score.Operand;
import io.jixiao.core.score.Operation;
import io.jixiao.core.score.Ratio;
import io.jixiao.core.score.TraceStep;
import io.jixiao.scoring.spi.Operands;
import java.math.BigDecimal;
import java.util.ArrayList;
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

  /** Adds a trace behind those there are, its operands where they then stand. */
  static void add(
      List<Place> inputs,
      List<TraceStep> steps,
      List<Place> moreInputs,
      List<TraceStep> moreSteps) {
    int inputsBefore = inputs.size();
    int stepsBefore = steps.size();
    inputs.addAll(moreInputs);
    for (TraceStep step : moreSteps) {
      List<Operand> moved = new ArrayList<>(step.operands().size());
      for (Operand operand : step.operands()) {
        moved.add(moved(operand, inputsBefore, stepsBefore));
      }
      steps.add(new TraceStep(step.operation(), moved, step.result()));
    }
  }

  /** The same operand behind so many inputs and steps. */
  static Operand moved(Operand operand, int inputsBefore, int stepsBefore) {
    if (operand instanceof Operand.Input in) {
      return Operands.input(in.index() + inputsBefore);
    }
    return operand instanceof Operand.Result r ? Operands.result(r.index() + stepsBefore) : operand;
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
