package io.jixiao.core.check;

/** How an identity that does not simply hold came out. Identities that hold are counted only. */
public enum Outcome {
  /** The two sides cannot be equal, whatever was rounded away. */
  FAILED,
  /** The printed figures differ, but their intervals meet. */
  WITHIN_ROUNDING,
  /**
   * The two sides differ as printed but are equal in another scope (口径), which the finding names:
   * an income total without the money carried forward, say. Counted as held.
   */
  OTHER_SCOPE,
  /** Figures are missing that would decide it. */
  NOT_ASSESSABLE
}
