package io.jixiao.scoring.rubric;

import io.jixiao.core.model.Label;
import io.jixiao.core.score.Operand;
import io.jixiao.core.score.Ratio;
import io.jixiao.scoring.internal.Names;
import io.jixiao.scoring.rubric.LintProblem.Level;
import io.jixiao.scoring.strategy.Checklist;
import io.jixiao.scoring.strategy.Deduction;
import io.jixiao.scoring.strategy.PerOccurrence;
import io.jixiao.scoring.strategy.Tiers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a rubric as a careful person would, and lists all problems at once.
 *
 * <p>Errors: points that do not add up to the full marks or to the points of a level, ids or paths
 * twice, points above the weight, an indicator without points. Warnings: a gap or an overlap
 * between tiers, points that rise and fall, edges that the rule's text does not name or names
 * otherwise, full points out of reach, no source. Notes: jumps of points at an edge, no points out
 * of reach.
 *
 * <p>A rubric with errors cannot be built; this call gives warnings and notes too.
 */
public final class RubricLinter {

  private static final Pattern INCLUDED =
      Pattern.compile("(-|至|–|~)?(\\d+(?:\\.\\d+)?)%?[（(]含[)）]");
  private static final Ratio ZERO = Ratio.ZERO;

  private final Rubric rubric;
  private final List<LintProblem> problems = new ArrayList<>();

  private RubricLinter(Rubric rubric) {
    this.rubric = rubric;
  }

  /**
   * Lists the problems of a rubric.
   *
   * @param rubric the rubric, not null
   * @return the problems, in the order of the rubric; empty if there are none
   */
  public static List<LintProblem> lint(Rubric rubric) {
    RubricLinter linter = new RubricLinter(rubric);
    linter.ids();
    linter.points();
    for (int i = 0; i < rubric.indicators().size(); i++) {
      linter.indicator(rubric.indicators().get(i), "/indicators/" + i);
    }
    for (int i = 0; i < rubric.openGroups().size(); i++) {
      OpenGroup group = rubric.openGroups().get(i);
      if (group.source().isBlank()) {
        linter.noSource(group.id(), "/groups/" + i);
      }
    }
    return List.copyOf(linter.problems);
  }

  private void add(Level level, String where, String pointer, String zh, String en) {
    problems.add(new LintProblem(level, where, pointer, new Label(zh, en)));
  }

  private void ids() {
    Set<String> ids = new HashSet<>();
    List<RubricIndicator> indicators = rubric.indicators();
    for (int i = 0; i < indicators.size(); i++) {
      RubricIndicator indicator = indicators.get(i);
      if (!ids.add(indicator.id())) {
        twice(indicator.id(), "/indicators/" + i);
      }
      for (int j = 0; j < i; j++) {
        if (Names.samePath(indicator.path(), indicators.get(j).path())) {
          String path = String.join(" / ", indicator.path());
          add(
              Level.ERROR,
              indicator.id(),
              "/indicators/" + i + "/path",
              "与 " + indicators.get(j).id() + " 同名：" + path,
              "has the same path as " + indicators.get(j).id() + ": " + path);
        }
      }
    }
    for (int i = 0; i < rubric.openGroups().size(); i++) {
      String id = rubric.openGroups().get(i).id();
      if (!ids.add(id)) {
        twice(id, "/groups/" + i);
      }
    }
    if (ids.isEmpty()) {
      add(Level.ERROR, rubric.id(), "/indicators", "没有任何指标", "has no indicator");
    }
  }

  private void twice(String id, String at) {
    add(Level.ERROR, id, at + "/id", "编号重复", "the id is used twice");
  }

  private void points() {
    Set<String> sharing = new HashSet<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (int s = 0; s < rubric.shared().size(); s++) {
      SharedPoints shared = rubric.shared().get(s);
      sum = sum.add(shared.points());
      for (int m = 0; m < shared.members().size(); m++) {
        String member = shared.members().get(m);
        boolean known = rubric.indicators().stream().anyMatch(i -> i.id().equals(member));
        if (!known || !sharing.add(member)) {
          add(
              Level.ERROR,
              member,
              "/shared/" + s + "/members/" + m,
              known ? "两次参与共享分值" : "共享分值的指标不存在",
              known ? "shares points twice" : "shares points, but there is no such indicator");
        }
      }
    }
    for (int i = 0; i < rubric.indicators().size(); i++) {
      RubricIndicator indicator = rubric.indicators().get(i);
      if (indicator.weight().isPresent() == sharing.contains(indicator.id())) {
        add(
            Level.ERROR,
            indicator.id(),
            "/indicators/" + i + (indicator.weight().isPresent() ? "/points" : ""),
            indicator.weight().isPresent() ? "既有分值又共享分值" : "没有分值",
            indicator.weight().isPresent() ? "has points and shares others" : "has no points");
      }
      sum = sum.add(indicator.weight().orElse(BigDecimal.ZERO));
    }
    for (OpenGroup group : rubric.openGroups()) {
      sum = sum.add(group.points());
    }
    if (sum.compareTo(rubric.fullMarks()) != 0) {
      add(
          Level.ERROR,
          rubric.id(),
          "/fullMarks",
          "分值合计 " + sum + "，应为 " + rubric.fullMarks(),
          "the points add up to " + sum + "; expected " + rubric.fullMarks());
    }
    for (int i = 0; i < rubric.levels().size(); i++) {
      level(rubric.levels().get(i), "/levels/" + i);
    }
  }

  private void level(LevelPoints level, String at) {
    BigDecimal sum = BigDecimal.ZERO;
    Set<String> below = new HashSet<>();
    for (RubricIndicator indicator : rubric.indicators()) {
      if (Names.startsWith(indicator.path(), level.path())) {
        below.add(indicator.id());
        sum = sum.add(indicator.weight().orElse(BigDecimal.ZERO));
      }
    }
    for (SharedPoints shared : rubric.shared()) {
      if (below.containsAll(shared.members())) {
        sum = sum.add(shared.points());
      }
    }
    for (OpenGroup group : rubric.openGroups()) {
      if (Names.startsWith(group.path(), level.path())) {
        sum = sum.add(group.points());
      }
    }
    if (sum.compareTo(level.points()) != 0) {
      String path = String.join(" / ", level.path());
      add(
          Level.ERROR,
          rubric.id(),
          at + "/points",
          path + " 分值合计 " + sum + "，应为 " + level.points(),
          path + ": the points add up to " + sum + "; expected " + level.points());
    }
  }

  private void noSource(String where, String at) {
    add(Level.WARNING, where, at + "/source", "没有注明规则出处", "states no source of the rule");
  }

  private void indicator(RubricIndicator indicator, String at) {
    if (indicator.source().isBlank()) {
      noSource(indicator.id(), at);
    }
    Optional<BigDecimal> weight = indicator.weight();
    if (weight.isEmpty()) {
      return;
    }
    if (indicator.strategy() instanceof Tiers tiers) {
      tiers(indicator, at, tiers, weight.get());
    } else if (indicator.strategy() instanceof Deduction deduction) {
      deduction(indicator, at, deduction, weight.get());
    } else if (indicator.strategy() instanceof PerOccurrence occurrences) {
      floor(indicator, at, occurrences.floor(), weight.get());
    } else if (indicator.strategy() instanceof Checklist checklist) {
      checklist(indicator, at, checklist, weight.get());
    }
  }

  private void tiers(RubricIndicator indicator, String at, Tiers tiers, BigDecimal weight) {
    String id = indicator.id();
    BigDecimal full = tiers.shares() ? BigDecimal.ONE : weight;
    BigDecimal most = BigDecimal.ZERO;
    boolean zero = false;
    for (Operand.Band band : tiers.bands()) {
      most = most.max(band.points());
      zero |= band.points().signum() == 0;
    }
    BigDecimal otherwise = tiers.otherwise();
    if (otherwise != null) {
      most = most.max(otherwise);
      zero |= otherwise.signum() == 0;
    }
    if (most.compareTo(full) > 0) {
      add(
          Level.ERROR,
          id,
          at + "/strategy",
          "最高档 " + most + " 分超过分值 " + full,
          "gives " + most + ", above its weight " + full);
    } else if (most.compareTo(full) < 0) {
      add(
          Level.WARNING,
          id,
          at + "/strategy",
          "最高档 " + most + " 分，达不到分值 " + full,
          "gives at most " + most + " of " + full);
    }
    if (!zero && tiers.outside() != Tiers.Outside.LEFT_TO_A_PERSON) {
      noZero(id, at);
    }
    coverage(id, at + "/strategy", tiers);
    if (!tiers.shares()) {
      edges(indicator, at, tiers);
    }
  }

  private void noZero(String id, String at) {
    add(Level.NOTE, id, at + "/strategy", "任何数值都不会得零分", "never gives no points");
  }

  /** Walks the values from 0 up through every edge and between the edges. */
  private void coverage(String id, String at, Tiers tiers) {
    List<Ratio> probes = probes(tiers);
    BigDecimal before = null;
    boolean rises = false;
    boolean falls = false;
    for (int i = 0; i < probes.size(); i++) {
      Ratio probe = probes.get(i);
      int first = -1;
      for (int k = 0; k < tiers.bands().size(); k++) {
        if (tiers.bands().get(k).contains(probe)) {
          if (first < 0) {
            first = k;
          } else if (tiers.bands().get(k).points().compareTo(tiers.bands().get(first).points())
              != 0) {
            add(
                Level.WARNING,
                id,
                at + "/bands/" + k,
                "第 " + (first + 1) + " 档与第 " + (k + 1) + " 档在 " + text(probe, tiers) + " 重叠",
                "tiers " + (first + 1) + " and " + (k + 1) + " overlap at " + text(probe, tiers));
          }
        }
      }
      BigDecimal points = first < 0 ? tiers.otherwise() : tiers.bands().get(first).points();
      if (points == null) {
        if (tiers.outside() == Tiers.Outside.NOT_ASSESSABLE) {
          add(
              Level.WARNING,
              id,
              at + "/bands",
              text(probe, tiers) + " 不在任何一档之内",
              text(probe, tiers) + " is in none of the tiers");
        }
        before = null;
        continue;
      }
      if (before != null && points.compareTo(before) != 0) {
        boolean atProbe = i % 2 == 0;
        Ratio edge = probes.get(atProbe ? i : i - 1);
        BigDecimal there = atProbe ? points : before;
        rises |= points.compareTo(before) > 0;
        falls |= points.compareTo(before) < 0;
        add(
            Level.NOTE,
            id,
            at + "/bands",
            "在 " + text(edge, tiers) + " 处由 " + before + " 跳到 " + points + "，该处得 " + there,
            "jumps from "
                + before
                + " to "
                + points
                + " at "
                + text(edge, tiers)
                + ", which gives "
                + there);
      }
      before = points;
    }
    if (rises && falls) {
      add(Level.WARNING, id, at + "/bands", "得分随数值有升有降", "the points rise and fall with the value");
    }
  }

  private static String text(Ratio probe, Tiers tiers) {
    return tiers.percent()
        ? probe
                .times(Ratio.of(100))
                .round(4, java.math.RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString()
            + "%"
        : probe.toString();
  }

  /** Zero, every edge, and a value between each two of them and beyond the last. */
  private static List<Ratio> probes(Tiers tiers) {
    List<Ratio> edges = new ArrayList<>();
    edges.add(ZERO);
    for (Operand.Band band : tiers.bands()) {
      for (Ratio edge : new Ratio[] {band.min(), band.max()}) {
        if (edge != null && edge.signum() >= 0 && !edges.contains(edge)) {
          edges.add(edge);
        }
      }
    }
    edges.sort(null);
    List<Ratio> out = new ArrayList<>();
    for (int i = 0; i < edges.size(); i++) {
      out.add(edges.get(i));
      Ratio next = i + 1 < edges.size() ? edges.get(i + 1) : edges.get(i).plus(Ratio.of(2));
      out.add(edges.get(i).plus(next).dividedBy(Ratio.of(2)));
    }
    return out;
  }

  /** Compares the edges with the numbers of the rule's text, and 含 with what belongs to a tier. */
  private void edges(RubricIndicator indicator, String at, Tiers tiers) {
    String text = indicator.rule().zh();
    if (text.isBlank()) {
      return;
    }
    Set<Ratio> named = new HashSet<>();
    for (Operand.Band band : tiers.bands()) {
      for (Ratio edge : new Ratio[] {band.min(), band.max()}) {
        if (edge != null && named.add(edge) && !text.contains(number(edge, tiers))) {
          add(
              Level.WARNING,
              indicator.id(),
              at + "/rule",
              "规则文字中没有 " + number(edge, tiers),
              "the rule's text does not name " + number(edge, tiers));
        }
      }
    }
    Matcher m = INCLUDED.matcher(text);
    while (m.find()) {
      boolean upper = m.group(1) != null;
      Ratio edge = Ratio.parse(m.group(2) + (tiers.percent() ? "%" : ""));
      boolean agrees = false;
      for (Operand.Band band : tiers.bands()) {
        Ratio end = upper ? band.max() : band.min();
        boolean included = upper ? band.maxIncluded() : band.minIncluded();
        agrees |= end != null && end.equals(edge) && included;
      }
      if (!agrees) {
        add(
            Level.WARNING,
            indicator.id(),
            at + "/rule",
            "规则文字“" + m.group() + "”与各档边界不符",
            "the rule's “" + m.group() + "” does not agree with the edges of the tiers");
      }
    }
  }

  private static String number(Ratio edge, Tiers tiers) {
    BigDecimal value = tiers.percent() ? edge.exact().movePointRight(2) : edge.exact();
    BigDecimal plain = value.stripTrailingZeros();
    return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
  }

  private void deduction(RubricIndicator indicator, String at, Deduction rule, BigDecimal weight) {
    floor(indicator, at, rule.floor(), weight);
    if (rule.floor().signum() == 0
        && rule.side() == Deduction.Side.BELOW
        && rule.remaining(ZERO, weight, rule.reading()).signum() > 0) {
      noZero(indicator.id(), at);
    }
    String text = indicator.rule().zh();
    String each = rule.perStep().stripTrailingZeros().toPlainString();
    if (!text.isBlank() && !text.contains(each)) {
      add(
          Level.WARNING,
          indicator.id(),
          at + "/rule",
          "规则文字中没有 " + each,
          "the rule's text does not name " + each);
    }
  }

  private void floor(RubricIndicator indicator, String at, BigDecimal floor, BigDecimal weight) {
    if (floor.compareTo(weight) > 0) {
      add(
          Level.ERROR,
          indicator.id(),
          at + "/strategy/floor",
          "扣至 " + floor + " 分，高于分值 " + weight,
          "a floor of " + floor + " above the weight " + weight);
    } else if (floor.signum() > 0) {
      add(
          Level.NOTE,
          indicator.id(),
          at + "/strategy/floor",
          "最低得 " + floor + " 分",
          "never gives less than " + floor);
    }
  }

  private void checklist(RubricIndicator indicator, String at, Checklist list, BigDecimal weight) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Checklist.Item item : list.items()) {
      sum = sum.add(item.points());
    }
    if (sum.compareTo(weight) != 0) {
      add(
          Level.WARNING,
          indicator.id(),
          at + "/strategy/items",
          "各项合计 " + sum + " 分，分值为 " + weight,
          "the items add up to " + sum + ", the weight is " + weight);
    }
  }
}
