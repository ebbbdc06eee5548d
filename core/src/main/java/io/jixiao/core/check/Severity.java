package io.jixiao.core.check;

/** How much a finding weighs. */
public enum Severity {
  /** The figures contradict each other, or a rule of the form is broken. */
  ERROR,
  /** Worth a question; may be right. */
  WARNING,
  /** For information, such as a difference that rounding explains. */
  INFO
}
