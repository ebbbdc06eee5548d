package io.jixiao.core.check;

import io.jixiao.core.model.SelfEvaluationReport;

/** The Yueyang 2021 fixture for tests of other packages. */
public final class YueyangReport {

  private YueyangReport() {}

  /** The money tables as printed; 基本支出 is wrong. */
  public static SelfEvaluationReport asPrinted() {
    return Yueyang.report().build();
  }

  /** The same with 基本支出 put right. */
  public static SelfEvaluationReport consistent() {
    return Yueyang.consistent();
  }
}
