package io.jixiao.core.model;

/** How an achieved value is compared with a target. */
public enum Comparison {
  /** ≥, 不低于, 以上, 达: the value itself included. */
  AT_LEAST,
  /** &gt;, 超过, 高于: the value itself excluded. */
  MORE_THAN,
  /** ≤, 不超过, 以下, 以内: the value itself included. */
  AT_MOST,
  /** &lt;, 低于, 不满: the value itself excluded. */
  LESS_THAN,
  /** An equals sign is printed. */
  EXACTLY,
  /**
   * A number alone, such as 100 %: whether reaching or meeting it counts is for the rubric to say.
   */
  UNSTATED
}
