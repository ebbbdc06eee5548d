package io.jixiao.scoring.strategy;

import io.jixiao.core.model.Label;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The three readings of 每超过一个百分点 (for every percentage point beyond). */
public enum Reading {
  /** A point that has started counts in full: 5.56 points are 6. */
  STARTED("不足一个百分点按一个百分点计", "a started point counts in full"),
  /** Only full points count: 5.56 points are 5. */
  FULL("每满一个百分点计", "only full points count"),
  /** Every part of a point counts for its part: 5.56 points are 5.56. */
  PRO_RATA("按比例计", "every part of a point counts for its part");

  private final Label label;

  Reading(String zh, String en) {
    this.label = new Label(zh, en);
  }

  /** This reading for steps of so many points, behind that of the measure, where it has one. */
  Label after(@Nullable Label measured, BigDecimal width) {
    Label own = of(width);
    return measured == null
        ? own
        : new Label(measured.zh() + "，" + own.zh(), measured.en() + ", " + own.en());
  }

  private Label of(BigDecimal width) {
    if (this == PRO_RATA || width.compareTo(BigDecimal.ONE) == 0) {
      return label;
    }
    String points = width.stripTrailingZeros().toPlainString();
    String zh = points + "个百分点";
    return this == FULL
        ? new Label("每满" + zh + "计", "only full steps of " + points + " points count")
        : new Label(
            "不足" + zh + "按" + zh + "计", "a started step of " + points + " points counts in full");
  }

  /** {@return the reading in words} */
  public Label label() {
    return label;
  }
}
