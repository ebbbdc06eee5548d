package io.jixiao.core.check;

import io.jixiao.core.model.Label;

/** How a wrong figure may have come about. */
public enum Cause {
  /** Off by rounding only. */
  ROUNDING("四舍五入", "rounding"),
  /** The sign is wrong. */
  SIGN("正负号", "wrong sign"),
  /** One digit is wrong. */
  DIGIT("一位数字录错", "one wrong digit"),
  /** Two neighbouring digits are swapped. */
  DIGITS_SWAPPED("相邻数字颠倒", "digits swapped"),
  /** Two cells are swapped. */
  CELLS_SWAPPED("两个单元格互换", "two cells swapped"),
  /** A component is missing from a total. */
  COMPONENT_MISSING("合计漏项", "component missing from the total"),
  /** A subtotal is counted twice. */
  COUNTED_TWICE("小计重复计入", "subtotal counted twice"),
  /** 元 and 万元 are mixed up (×10,000). */
  YUAN_WAN_YUAN("元/万元混淆", "yuan / ten-thousand-yuan slip"),
  /** A percentage is off by a factor of 100. */
  PERCENT("百分数小数混淆", "percent slip");

  private final Label label;

  Cause(String zh, String en) {
    this.label = new Label(zh, en);
  }

  /** {@return the cause in words} */
  public Label label() {
    return label;
  }
}
