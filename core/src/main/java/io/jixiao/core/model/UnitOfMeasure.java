package io.jixiao.core.model;

/** What a figure counts. Amounts are compared in 万元 whatever unit they were printed in. */
public enum UnitOfMeasure {
  /** Ten thousand yuan (万元). */
  WAN_YUAN("万元"),
  /** Persons (人). */
  PERSON("人"),
  /** Percent (%): 87.61 means 87.61 %. */
  PERCENT("%"),
  /** Points of a score (分). */
  POINT("分"),
  /** Square metres (㎡). */
  SQUARE_METRE("㎡"),
  /** A plain number, or a unit that is part of the figure's own text. */
  NUMBER("");

  private final String symbol;

  UnitOfMeasure(String symbol) {
    this.symbol = symbol;
  }

  /** {@return the symbol that is printed after a figure, such as 万元; empty for a plain number} */
  public String symbol() {
    return symbol;
  }
}
