package io.jixiao.core.score;

import java.util.List;
import java.util.Objects;

/**
 * One step of arithmetic with its result.
 *
 * @param operation what is done, not null
 * @param operands what it is done with, not null, not empty
 * @param result what comes out, not null
 */
public record TraceStep(Operation operation, List<Operand> operands, Ratio result) {

  /**
   * Copies the operands.
   *
   * @param operation what is done, not null
   * @param operands what it is done with, not null, not empty
   * @param result what comes out, not null
   * @throws IllegalArgumentException if there is no operand
   */
  public TraceStep {
    Objects.requireNonNull(operation, "operation");
    operands = List.copyOf(operands);
    if (operands.isEmpty()) {
      throw new IllegalArgumentException(operation + " without operands");
    }
    Objects.requireNonNull(result, "result");
  }
}
