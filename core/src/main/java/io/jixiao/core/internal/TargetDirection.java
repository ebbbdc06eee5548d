package io.jixiao.core.internal;

import io.jixiao.core.model.Comparison;
import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.PerformanceTarget;
import io.jixiao.core.model.Quantity;
import java.util.List;
import java.util.Set;

/** Which way a target goes, as far as its number, its unit and the name of its row tell. */
public final class TargetDirection {

  private static final String COST = "成本";

  /** What there should be little of; a row so named may well have an upper limit. */
  private static final List<String> UNWANTED =
      List.of(
          COST, "费用", "投诉", "信访", "上访", "事故", "伤亡", "死亡", "火灾", "灾害", "舆情", "案件", "案发", "纠纷", "违规",
          "违纪", "违法", "处罚", "差错", "错误", "失误", "故障", "缺陷", "返工", "超支", "超期", "逾期", "延误", "时限", "时长",
          "时间", "工期", "周期", "能耗", "排放", "隐患");

  /** What is done about it, of which there should be much: 信访办结率, 隐患排查. */
  private static final List<String> DONE =
      List.of(
          "办理", "办结", "处理", "处置", "查处", "督办", "排查", "整改", "化解", "调解", "救助", "回复", "及时", "完成", "演练",
          "培训", "宣传", "检查", "防治", "预防", "下降", "降低", "减少", "节约");

  private static final String UNWANTED_BEGINNINGS = beginnings(UNWANTED);
  private static final String DONE_BEGINNINGS = beginnings(DONE);

  private static final Set<String> SPANS =
      Set.of("年", "个月", "月", "周", "天", "日", "个工作日", "工作日", "小时", "个小时", "分钟", "秒", "学时");

  private TargetDirection() {}

  /**
   * Tells whether a level above a row is one of cost (成本指标).
   *
   * @param row the row, not null
   * @return true if it is
   */
  public static boolean isCost(Indicator row) {
    List<String> path = row.path();
    for (int i = 0; i < path.size() - 1; i++) {
      if (path.get(i).contains(COST)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Reads a number that has no sign.
   *
   * <p>A count of zero is met exactly, and money in a row of cost is a ceiling. Money elsewhere, a
   * span of time, less than nothing, a rate of zero, and a figure of what there should be little of
   * may be meant either way.
   *
   * @param row the row, not null
   * @param number the number, not null
   * @return EXACTLY, AT_MOST, UNSTATED where it may be meant either way; AT_LEAST for all others
   */
  public static Comparison ofBare(Indicator row, Quantity number) {
    int sign = number.number().signum();
    if (sign == 0 && !number.isPercent()) {
      return Comparison.EXACTLY;
    }
    if (sign > 0 && isMoney(number) && isCost(row)) {
      return Comparison.AT_MOST;
    }
    boolean eitherWay =
        sign <= 0 || isMoney(number) || SPANS.contains(number.unit()) || isUnwanted(row);
    return eitherWay ? Comparison.UNSTATED : Comparison.AT_LEAST;
  }

  /**
   * Tells whether a target looks turned round: an upper limit, by a sign, on something that people
   * do and that is counted (≤12次). An upper limit on complaints, days or money is none.
   *
   * @param row the row, not null
   * @param target the target, or one of several in its cell, not null
   * @return true if a lower limit was meant, as it seems
   */
  public static boolean looksInverted(Indicator row, PerformanceTarget target) {
    return (target.comparison() == Comparison.AT_MOST
            || target.comparison() == Comparison.LESS_THAN)
        && !target.isInWords()
        && target.value().filter(TargetDirection::isCount).isPresent()
        && !isUnwanted(row);
  }

  private static boolean isCount(Quantity number) {
    return !number.unit().isEmpty()
        && !number.isPercent()
        && !isMoney(number)
        && !SPANS.contains(number.unit());
  }

  /** Money, or money for each of something: 万元, 元/人. */
  private static boolean isMoney(Quantity number) {
    return number.unit().contains("元");
  }

  private static boolean isUnwanted(Indicator row) {
    for (String level : row.path()) {
      if (holds(level, UNWANTED, UNWANTED_BEGINNINGS)) {
        return !holds(row.name(), DONE, DONE_BEGINNINGS);
      }
    }
    return false;
  }

  /** Most characters begin none of the words, so that no word is compared there. */
  private static boolean holds(String text, List<String> words, String beginnings) {
    for (int i = 0; i < text.length(); i++) {
      if (beginnings.indexOf(text.charAt(i)) >= 0) {
        for (String word : words) {
          if (text.startsWith(word, i)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static String beginnings(List<String> words) {
    StringBuilder out = new StringBuilder();
    for (String word : words) {
      out.append(word.charAt(0));
    }
    return out.toString();
  }
}
