package io.jixiao.scoring.strategy;

import io.jixiao.core.model.Label;
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

  /** This reading behind that of the measure, where the measure has one. */
  Label after(@Nullable Label measured) {
    return measured == null
        ? label
        : new Label(measured.zh() + "，" + label.zh(), measured.en() + ", " + label.en());
  }

  /** {@return the reading in words} */
  public Label label() {
    return label;
  }
}
