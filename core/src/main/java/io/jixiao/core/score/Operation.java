package io.jixiao.core.score;

/** One step of arithmetic in a {@link Trace}. Every operation is exact but {@link #ROUND}. */
public enum Operation {
  /** The sum of the operands. */
  ADD,
  /** The first operand less the others. */
  SUBTRACT,
  /** The product of the operands. */
  MULTIPLY,
  /** The first operand divided by the second. */
  DIVIDE,
  /** The least of the operands. */
  MIN,
  /** The greatest of the operands. */
  MAX,
  /** The magnitude of the operand. */
  ABS,
  /** The operand rounded down to a whole number. */
  FLOOR,
  /** The operand rounded up to a whole number. */
  CEILING,
  /** The first operand rounded as the second, a {@link Operand.Rounding}, says. */
  ROUND,
  /** The points of the second operand, a {@link Operand.Band}, in which the first operand lies. */
  BAND,
  /** The operand itself: points that a rule gives as such, or that a person gave. */
  GIVE
}
