package io.jixiao.core.model;

/** The unit in which an amount of money was printed. */
public enum AmountUnit {
  /** Yuan (元). */
  YUAN("元", -4),
  /** Ten thousand yuan (万元), the unit of the official forms. */
  WAN_YUAN("万元", 0),
  /** A hundred million yuan (亿元), seen in narratives only. */
  YI_YUAN("亿元", 4);

  private final String symbol;
  private final int powerOfWanYuan;

  AmountUnit(String symbol, int powerOfWanYuan) {
    this.symbol = symbol;
    this.powerOfWanYuan = powerOfWanYuan;
  }

  /** {@return the printed mark, such as 万元} */
  public String symbol() {
    return symbol;
  }

  /** {@return the power of ten that turns this unit into 万元: −4 for 元, 0 for 万元, 4 for 亿元} */
  public int powerOfWanYuan() {
    return powerOfWanYuan;
  }
}
