package io.jixiao.scoring;

import io.jixiao.core.model.Label;
import io.jixiao.scoring.strategy.Reading;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the kinds, parameters and constants of rules are called in words. What is of a rule of one's
 * own keeps its name.
 */
final class Terms {

  private static final Map<String, Label> KINDS =
      Map.ofEntries(
          term("tiers", "分档计分", "tiers"),
          term("deduction", "超限扣分", "deduction for each step"),
          term("proportional", "按比例计分", "in proportion"),
          term("occurrences", "按次扣分", "deduction for each occurrence"),
          term("checklist", "逐项计分", "checklist"),
          term("balance", "结余计分", "rule of the balance"),
          term("target", "按指标值完成情况计分", "attainment of the target"),
          term("qualitative", "定性分级计分", "qualitative bands"),
          term("composite", "组合计分", "composite"),
          term("judged", "由人评定", "judged"));

  private static final Map<String, Label> PARAMETERS =
      Map.ofEntries(
          term("perStep", "每步扣分", "points for each step"),
          term("stepWidth", "步长（百分点）", "percentage points in a step"),
          term("side", "扣分方向", "side that loses points"),
          term("threshold", "界限", "threshold"),
          term("reading", "“每超过一个百分点”的读法", "reading of “for each point beyond”"),
          term("floor", "最低分", "least points"),
          term("places", "保留小数位数", "decimals kept"),
          term("mode", "舍入方式", "rounding"),
          term("cap", "上限", "cap"),
          term("each", "每次扣分", "points for each occurrence"),
          term("outside", "各档之外", "outside all tiers"),
          term("percent", "界限为百分比", "edges in per cent"),
          term("shares", "各档按分值的比例", "shares of the weight"),
          term("end", "档内取值", "points within a band"),
          term("why", "评定原因", "why a person decides"),
          term("balance", "结余", "balance"),
          term("carriedForward", "上年结转", "carried forward"),
          term("noneMeans", "“无结余”指", "no balance means"),
          term("none", "无结余得分", "points without a balance"),
          term("within", "不超过上年结转得分", "points within the amount carried forward"),
          term("beyond", "超过上年结转得分", "points beyond the amount carried forward"),
          term("how", "组合方式", "how the parts are joined"),
          term("missed", "未达指标值时", "where the target is missed"),
          term("bareTarget", "指标值没有符号时", "where the target has no sign"),
          term("statedRate", "以完成率对文字指标时", "a rate against a target in words"),
          term("overThreshold", "大幅超过指标值的界限", "threshold of far more than the target"),
          term("overFulfilment", "大幅超过指标值时", "where the target is far exceeded"),
          term("words", "文字指标的计分方法", "rule for targets in words"));

  /** Constants by the parameter that they are given to. */
  private static final Map<String, Label> CONSTANTS =
      Map.ofEntries(
          term("side ABOVE", "超过界限", "above the threshold"),
          term("side BELOW", "低于界限", "below the threshold"),
          reading(Reading.STARTED),
          reading(Reading.FULL),
          reading(Reading.PRO_RATA),
          term("mode HALF_UP", "四舍五入", "half up"),
          term("mode HALF_DOWN", "五舍六入", "half down"),
          term("mode HALF_EVEN", "四舍六入五成双", "half even"),
          term("mode UP", "一律进位", "away from zero"),
          term("mode DOWN", "一律舍去", "towards zero"),
          term("mode CEILING", "向上取", "up"),
          term("mode FLOOR", "向下取", "down"),
          term("mode UNNECESSARY", "不舍入", "none"),
          term("outside NOT_ASSESSABLE", "无法评定", "not assessable"),
          term("outside LEFT_TO_A_PERSON", "由人评定", "left to a person"),
          term("percent true", "是", "yes"),
          term("percent false", "否", "no"),
          term("shares true", "是", "yes"),
          term("shares false", "否", "no"),
          term("end UPPER", "取上端", "the upper end"),
          term("end LOWER", "取下端", "the lower end"),
          term("end EVALUATOR", "由评价人定", "what the evaluator chooses"),
          term("noneMeans ZERO", "正好为零", "exactly zero"),
          term("noneMeans ZERO_OR_LESS", "零或负数", "zero or less"),
          term("how SUM", "相加", "sum"),
          term("how MIN", "取最低", "least"),
          term("how WEIGHTED_MEAN", "加权平均", "weighted mean"),
          term("missed PROPORTIONAL", "按比例得分", "in proportion"),
          term("missed ZERO", "不得分", "no points"),
          term("missed LEFT_TO_A_PERSON", "由人评定", "left to a person"),
          term("bareTarget AT_LEAST", "应达到", "to be reached"),
          term("bareTarget EXACTLY", "应正好等于", "to be met exactly"),
          term("bareTarget NOT_ASSESSABLE", "无法评定", "not assessable"),
          term("statedRate WEIGHT_TIMES_RATE", "分值×完成率", "weight × rate"),
          term("statedRate LEFT_TO_A_PERSON", "由人评定", "left to a person"),
          term("overFulfilment FULL", "得满分", "full points"),
          term("overFulfilment LEFT_TO_A_PERSON", "由人评定", "left to a person"),
          term("ZeroDenominator NOT_ASSESSABLE", "无法评定", "not assessable"),
          term("ZeroDenominator NOT_APPLICABLE", "不适用", "not applicable"),
          term("ZeroDenominator FULL_POINTS", "得满分", "full points"),
          term("ZeroDenominator NO_POINTS", "不得分", "no points"),
          term("NotApplicablePolicy FULL_POINTS", "计满分", "full points"),
          term("NotApplicablePolicy NO_POINTS", "计零分", "no points"),
          term("NotApplicablePolicy RESCALE", "剔除后折算", "left out, the rest brought to full marks"),
          term("OverFull CAP", "按满分封顶", "held at the full marks"),
          term("OverFull RESCALE", "折算为满分", "brought down in proportion"),
          term("PointsFrom RUBRIC", "方案", "the rubric"),
          term("PointsFrom HEADER_ELSE_RUBRIC", "表中标题，未印时取方案", "the header, else the rubric"));

  /** Parameters that a rubric names: tiers by number, parts, levels and items by what they are. */
  private static final Pattern OF_THE_RUBRIC =
      Pattern.compile("(band(?=\\d+$)|part:|level:|item:)(.*)", Pattern.DOTALL);

  private Terms() {}

  private static Map.Entry<String, Label> term(String name, String zh, String en) {
    return Map.entry(name, new Label(zh, en));
  }

  private static Map.Entry<String, Label> reading(Reading reading) {
    return Map.entry("reading " + reading.name(), reading.label());
  }

  static boolean isKind(String kind) {
    return KINDS.containsKey(kind);
  }

  static Label kind(String kind) {
    return KINDS.getOrDefault(kind, Label.of(kind));
  }

  /** What a parameter of a rule of a known kind is called. */
  static Label parameter(String name) {
    Matcher own = OF_THE_RUBRIC.matcher(name);
    if (own.matches()) {
      String which = own.group(2);
      return switch (own.group(1)) {
        case "band" -> new Label("第" + which + "档", "tier " + which);
        case "part:" -> new Label("“" + which + "”部分", "part “" + which + "”");
        case "level:" -> new Label("“" + which + "”一级", "level “" + which + "”");
        default -> new Label("要点 " + which, "item " + which);
      };
    }
    return PARAMETERS.getOrDefault(name, Label.of(name));
  }

  /** What a value of a parameter of a rule of a known kind is called. */
  static Label value(String parameter, String value) {
    return CONSTANTS.getOrDefault(parameter + " " + value, Label.of(value));
  }

  static Label constant(Enum<?> value) {
    return value(value.getDeclaringClass().getSimpleName(), value.name());
  }
}
