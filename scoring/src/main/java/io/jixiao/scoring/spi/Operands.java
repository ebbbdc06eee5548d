package io.jixiao.scoring.spi;

import io.jixiao.core.score.Operand;
import java.util.List;

/** Operands by position. The common ones are shared. This class is immutable and thread-safe. */
public final class Operands {

  private static final int SHARED = 16;
  private static final List<Operand> INPUTS = inputs();
  private static final List<Operand> RESULTS = results();

  /** The first two inputs, as operands of a quotient. */
  public static final List<Operand> FIRST_TWO_INPUTS = List.of(input(0), input(1));

  private Operands() {}

  private static List<Operand> inputs() {
    Operand[] out = new Operand[SHARED];
    for (int i = 0; i < SHARED; i++) {
      out[i] = new Operand.Input(i);
    }
    return List.of(out);
  }

  private static List<Operand> results() {
    Operand[] out = new Operand[SHARED];
    for (int i = 0; i < SHARED; i++) {
      out[i] = new Operand.Result(i);
    }
    return List.of(out);
  }

  /**
   * Obtains an input of the trace as an operand.
   *
   * @param index its position, from 0
   * @return the operand
   */
  public static Operand input(int index) {
    return index < SHARED ? INPUTS.get(index) : new Operand.Input(index);
  }

  /**
   * Obtains the result of an earlier step as an operand.
   *
   * @param index the position of the step, from 0
   * @return the operand
   */
  public static Operand result(int index) {
    return index < SHARED ? RESULTS.get(index) : new Operand.Result(index);
  }
}
