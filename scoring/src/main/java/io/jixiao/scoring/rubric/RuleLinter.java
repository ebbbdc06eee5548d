package io.jixiao.scoring.rubric;

import io.jixiao.core.internal.Failure;
import io.jixiao.core.model.Label;
import io.jixiao.core.score.Operand;
import io.jixiao.core.score.Ratio;
import io.jixiao.scoring.rubric.LintProblem.Level;
import io.jixiao.scoring.spi.Measure;
import io.jixiao.scoring.spi.ScoringStrategy;
import io.jixiao.scoring.strategy.BalanceRule;
import io.jixiao.scoring.strategy.Checklist;
import io.jixiao.scoring.strategy.Composite;
import io.jixiao.scoring.strategy.Deduction;
import io.jixiao.scoring.strategy.PerOccurrence;
import io.jixiao.scoring.strategy.Proportional;
import io.jixiao.scoring.strategy.QualitativeBands;
import io.jixiao.scoring.strategy.TargetAttainment;
import io.jixiao.scoring.strategy.Tiers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one rule against the points, the measure and the text that it is stated with. */
final class RuleLinter {

  /** Whose word the points are that a rule is read against. */
  enum Points {
    /** The rubric's. */
    RUBRIC,
    /** The rubric's, unless the row prints a weight. */
    ROW_ELSE_RUBRIC,
    /** The unit's, within the points that some indicators share. */
    SHARED,
    /** The row's, within the points of its group. */
    GROUP,
    /** The row's, within the points of its group, which its header may raise. */
    HEADER
  }

  /**
   * What a rule is read against.
   *
   * @param id of the indicator or group
   * @param at its JSON pointer
   * @param rule the JSON pointer of the rule
   * @param within how messages begin where it is a rule within a rule; else empty
   * @param most the points that it may give
   * @param points whose word they are
   * @param text the rule in words; empty if there are none
   * @param measure what is measured; null if nothing is
   */
  record Subject(
      String id,
      String at,
      String rule,
      Label within,
      BigDecimal most,
      Points points,
      String text,
      @Nullable Measure measure) {

    boolean isWhole() {
      return within.zh().isEmpty();
    }

    private Subject part(int index, Composite.Part part) {
      return new Subject(
          id,
          at,
          rule + "/parts/" + index + "/strategy",
          new Label(
              within.zh() + "“" + part.name() + "”部分：",
              within.en() + "part “" + part.name() + "”: "),
          part.weight(),
          Points.RUBRIC,
          text,
          part.measure());
    }

    private Subject words() {
      Label told = new Label(within.zh() + "定性指标：", within.en() + "targets in words: ");
      return new Subject(id, at, rule + "/words", told, most, points, text, measure);
    }
  }

  private static final String NUMBER = "\\d{1,40}(?:\\.\\d{1,40})?";
  private static final Pattern TAKEN_OFF = Pattern.compile("扣\\s*(" + NUMBER + ")\\s*分");
  private static final Ratio HUNDRED = Ratio.of(100);

  private final Subject subject;
  private final RuleText text;
  private final Consumer<LintProblem> problems;

  private RuleLinter(Subject subject, Consumer<LintProblem> problems) {
    this.subject = subject;
    this.text = new RuleText(subject.text());
    this.problems = problems;
  }

  /** Reads a rule and the rules within it. */
  static void read(Subject subject, ScoringStrategy rule, Consumer<LintProblem> problems) {
    RuleLinter linter = new RuleLinter(subject, problems);
    linter.told(rule);
    linter.measured(rule);
    if (rule instanceof Tiers tiers) {
      linter.tiers(tiers);
    } else if (rule instanceof Deduction deduction) {
      linter.deduction(deduction);
    } else if (rule instanceof Proportional proportional) {
      linter.capped(proportional.cap(), "");
    } else if (rule instanceof PerOccurrence occurrences) {
      linter.occurrences(occurrences);
    } else if (rule instanceof Checklist list) {
      linter.checklist(list);
    } else if (rule instanceof BalanceRule balance) {
      linter.balance(balance);
    } else if (rule instanceof QualitativeBands bands) {
      linter.qualitative(bands);
    } else if (rule instanceof TargetAttainment attainment) {
      read(subject.words(), attainment.words(), problems);
    } else if (rule instanceof Composite composite) {
      linter.parts(composite);
    }
  }

  private void add(Level level, String pointer, String zh, String en) {
    Label within = subject.within();
    problems.accept(
        new LintProblem(
            level, subject.id(), pointer, new Label(within.zh() + zh, within.en() + en)));
  }

  /** What a rule or measure of one's own says of itself is part of the hash of the rubric. */
  private void told(ScoringStrategy rule) {
    try {
      Measure measure = subject.measure();
      if (measure != null && isNull(measure.name())) {
        String at = subject.at() + "/measure";
        add(Level.ERROR, at, "算法的 name() 为 null", "the measure has no name()");
      }
      if (isNull(rule.kind())) {
        add(Level.ERROR, subject.rule(), "规则的 kind() 为 null", "the rule has no kind()");
      }
      Map<String, String> parameters = rule.parameters();
      if (isNull(parameters)) {
        add(
            Level.ERROR,
            subject.rule(),
            "规则的 parameters() 返回了 null",
            "the rule's parameters() are null; expected a map, empty if there are none");
        return;
      }
      if (parameters.isEmpty()) {
        add(
            Level.NOTE,
            subject.rule(),
            "规则没有列出参数，其变化不会反映在方案的内容哈希中",
            "the rule states no parameters; the hash of the rubric does not tell if it changes");
      }
      for (Map.Entry<String, String> parameter : parameters.entrySet()) {
        if (isNull(parameter.getKey()) || isNull(parameter.getValue())) {
          add(
              Level.ERROR,
              subject.rule(),
              "规则的参数 " + parameter.getKey() + " 为 null",
              "the rule's parameter " + parameter.getKey() + " is null");
        }
      }
    } catch (Throwable e) {
      Failure.throwIfFatal(e);
      add(
          Level.ERROR,
          subject.rule(),
          "规则或算法的名称、参数无法读取：" + e,
          "name or parameters of the rule or the measure cannot be read: " + e);
    }
  }

  private void measured(ScoringStrategy rule) {
    boolean needed =
        rule instanceof Tiers
            || rule instanceof Deduction
            || rule instanceof Proportional
            || rule instanceof PerOccurrence;
    if (needed && subject.measure() == null) {
      add(
          Level.ERROR,
          subject.rule(),
          "规则按算法的数值计分，但没有指定算法",
          "scores a measured value, but nothing is measured");
    }
  }

  private static boolean isNull(@Nullable Object fromOutside) {
    return fromOutside == null;
  }

  /** Compares the most that a rule gives with the points there are. */
  private void most(BigDecimal most, boolean shares) {
    if (shares) {
      capped(Ratio.of(most), "");
      return;
    }
    BigDecimal full = subject.most();
    if (most.compareTo(full) > 0) {
      add(
          subject.points() == Points.HEADER ? Level.WARNING : Level.ERROR,
          subject.rule(),
          "最高档 " + most + " 分超过分值 " + full,
          "gives " + most + ", above its weight " + full);
    } else if (most.compareTo(full) < 0 && isExact()) {
      add(
          Level.WARNING,
          subject.rule(),
          "最高档 " + most + " 分，达不到分值 " + full,
          "gives at most " + most + " of " + full);
    }
  }

  /** No share is above all of the weight, but the most may be less. */
  private void capped(Ratio most, String pointer) {
    if (most.compareTo(Ratio.ONE) < 0) {
      String share = text(most, true);
      add(
          Level.WARNING,
          subject.rule() + pointer,
          "最高档 " + share + "，达不到 100%",
          "gives at most " + share + " of the weight");
    }
  }

  /** Points as they are stated: as a figure, or as a share of the weight. */
  private static String points(BigDecimal points, boolean shares) {
    return shares ? text(Ratio.of(points), true) : points.toString();
  }

  /** Tells whether a rule is expected to reach the points, and not only to stay within them. */
  private boolean isExact() {
    return subject.points() == Points.RUBRIC || subject.points() == Points.ROW_ELSE_RUBRIC;
  }

  /** A rule that states points instead of shares does not follow a weight that a row prints. */
  private void absolute() {
    if (subject.points() != Points.RUBRIC) {
      add(
          Level.WARNING,
          subject.rule(),
          "规则给出的是固定分数，报告所印分值可能低于它；宜改为分值的比例",
          "states fixed points, and a weight that a report prints may be less; state shares of the"
              + " weight");
    }
  }

  private void noZero() {
    add(Level.NOTE, subject.rule(), "任何数值都不会得零分", "never gives no points");
  }

  private void balance(BalanceRule rule) {
    BigDecimal none = rule.nonePoints();
    BigDecimal within = rule.withinPoints();
    BigDecimal beyond = rule.beyondPoints();
    most(none.max(within).max(beyond), false);
    if (none.min(within).min(beyond).signum() > 0) {
      noZero();
    }
    if (none.compareTo(within) < 0 || within.compareTo(beyond) < 0) {
      add(
          Level.WARNING,
          subject.rule(),
          "结余越多得分越高：" + none + "、" + within + "、" + beyond,
          "gives more for a greater balance: " + none + ", " + within + ", " + beyond);
    }
    given(none);
    given(within);
    given(beyond);
    absolute();
  }

  private void parts(Composite rule) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal least = rule.parts().get(0).weight();
    for (Composite.Part part : rule.parts()) {
      sum = sum.add(part.weight());
      least = least.min(part.weight());
    }
    if (rule.how() == Composite.How.SUM && differs(sum)) {
      add(
          Level.WARNING,
          subject.rule() + "/parts",
          "各部分合计 " + sum + " 分，分值为 " + subject.most(),
          "the parts add up to " + sum + ", the weight is " + subject.most());
    } else if (rule.how() == Composite.How.MIN && differs(least)) {
      add(
          Level.WARNING,
          subject.rule() + "/parts",
          "各部分取低，最多 " + least + " 分，分值为 " + subject.most(),
          "the least of the parts is at most " + least + ", the weight is " + subject.most());
    }
    for (int i = 0; i < rule.parts().size(); i++) {
      Composite.Part part = rule.parts().get(i);
      for (Composite.Part before : rule.parts().subList(0, i)) {
        oneAnswer(before, part, i);
      }
      read(subject.part(i, part), part.rule(), problems);
    }
    // the mean is a share of whatever the weight is
    if (rule.how() != Composite.How.WEIGHTED_MEAN) {
      absolute();
    }
  }

  /** Evidence has one answer by one name, which would count for both parts. */
  private void oneAnswer(Composite.Part before, Composite.Part part, int at) {
    Set<String> names = asked(before.rule());
    names.retainAll(asked(part.rule()));
    if (!names.isEmpty()) {
      String name = String.join("、", names);
      add(
          Level.ERROR,
          subject.rule() + "/parts/" + at,
          "“" + before.name() + "”部分与“" + part.name() + "”部分读取同一证据：" + name,
          "the parts “"
              + before.name()
              + "” and “"
              + part.name()
              + "” read the same evidence: "
              + name);
    }
  }

  /** What a rule asks a person, by the names that follow the indicator's id. */
  static Set<String> asked(ScoringStrategy rule) {
    Set<String> out = new TreeSet<>();
    if (rule instanceof Checklist list) {
      list.items().forEach(item -> out.add(item.id()));
    } else if (rule instanceof QualitativeBands bands) {
      out.add("level");
      if (bands.end() == QualitativeBands.End.EVALUATOR) {
        out.add("share");
      }
    } else if (rule instanceof TargetAttainment attainment) {
      out.addAll(asked(attainment.words()));
    } else if (rule instanceof Composite composite) {
      composite.parts().forEach(part -> out.addAll(asked(part.rule())));
    }
    return out;
  }

  private boolean differs(BigDecimal points) {
    int order = points.compareTo(subject.most());
    return order > 0 || (order < 0 && isExact());
  }

  /** Each level leaves its upper end to the level before it, so that none is left over. */
  private void qualitative(QualitativeBands rule) {
    String at = subject.rule() + "/bands";
    Ratio most = Ratio.ZERO;
    Ratio least = Ratio.ONE;
    for (QualitativeBands.Band band : rule.bands()) {
      most = most.compareTo(band.max()) < 0 ? band.max() : most;
      Ratio given = rule.end() == QualitativeBands.End.UPPER ? band.max() : band.min();
      least = least.compareTo(given) > 0 ? given : least;
    }
    capped(most, "/bands");
    if (least.signum() > 0) {
      noZero();
    }
    for (int i = 1; i < rule.bands().size(); i++) {
      QualitativeBands.Band above = rule.bands().get(i - 1);
      QualitativeBands.Band band = rule.bands().get(i);
      String upper = text(band.max(), true);
      String lower = text(above.min(), true);
      int order = band.max().compareTo(above.min());
      if (order < 0) {
        add(
            Level.WARNING,
            at + "/" + i,
            upper + " 至 " + lower + " 不在任何一档之内",
            upper + " to " + lower + " is in none of the levels");
      } else if (order > 0) {
        add(
            Level.WARNING,
            at + "/" + i,
            "“" + band.level() + "”至 " + upper + "，与“" + above.level() + "”自 " + lower + " 起重叠",
            "“"
                + band.level()
                + "” goes up to "
                + upper
                + " and overlaps “"
                + above.level()
                + "”, which starts at "
                + lower);
      }
    }
  }

  private void tiers(Tiers tiers) {
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
    most(most, tiers.shares());
    if (!zero && tiers.outside() != Tiers.Outside.LEFT_TO_A_PERSON) {
      noZero();
    }
    coverage(tiers);
    edges(tiers);
    if (!tiers.shares()) {
      for (Operand.Band band : tiers.bands()) {
        given(band.points());
      }
      absolute();
    }
  }

  /** Walks the values of the range up through every edge and between the edges. */
  private void coverage(Tiers tiers) {
    String at = subject.rule() + "/bands";
    List<Ratio> probes = probes(tiers, canFall(subject.measure()));
    Set<List<Integer>> overlaps = new HashSet<>();
    BigDecimal before = null;
    boolean rises = false;
    boolean falls = false;
    for (int i = 0; i < probes.size(); i++) {
      Ratio probe = probes.get(i);
      String value = text(probe, tiers.percent());
      int first = -1;
      for (int k = 0; k < tiers.bands().size(); k++) {
        if (tiers.bands().get(k).contains(probe)) {
          if (first < 0) {
            first = k;
          } else if (overlap(tiers.bands().get(first), tiers.bands().get(k))
              && overlaps.add(List.of(first, k))) {
            add(
                Level.WARNING,
                at + "/" + k,
                "第 " + (first + 1) + " 档与第 " + (k + 1) + " 档在 " + value + " 重叠",
                "tiers " + (first + 1) + " and " + (k + 1) + " overlap at " + value);
          }
        }
      }
      BigDecimal points = first < 0 ? tiers.otherwise() : tiers.bands().get(first).points();
      if (first < 0 && isBetweenCounts(tiers, probes, i)) {
        add(
            Level.NOTE,
            at,
            value + " 不在任何一档之内，只计整数时无妨",
            value + " is in none of the tiers, which does no harm to whole numbers");
        continue;
      }
      if (points == null) {
        if (tiers.outside() == Tiers.Outside.NOT_ASSESSABLE) {
          add(Level.WARNING, at, value + " 不在任何一档之内", value + " is in none of the tiers");
        }
        before = null;
        continue;
      }
      if (before != null && points.compareTo(before) != 0) {
        boolean atProbe = i % 2 == 0;
        String edge = text(probes.get(atProbe ? i : i - 1), tiers.percent());
        String from = points(before, tiers.shares());
        String to = points(points, tiers.shares());
        String there = atProbe ? to : from;
        rises |= points.compareTo(before) > 0;
        falls |= points.compareTo(before) < 0;
        add(
            Level.NOTE,
            at,
            "在 " + edge + " 处由 " + from + " 跳到 " + to + "，该处得 " + there,
            "jumps from " + from + " to " + to + " at " + edge + ", which gives " + there);
      }
      before = points;
    }
    if (rises && falls) {
      add(Level.WARNING, at, "得分随数值有升有降", "the points rise and fall with the value");
    }
  }

  /** Tells whether a value lies between two whole numbers in a row, both of which have a tier. */
  private static boolean isBetweenCounts(Tiers tiers, List<Ratio> probes, int at) {
    if (tiers.percent() || at % 2 == 0 || at + 1 == probes.size()) {
      return false;
    }
    Ratio before = probes.get(at - 1);
    Ratio after = probes.get(at + 1);
    return after.minus(before).equals(Ratio.ONE)
        && before.isDecimal()
        && before.exact().stripTrailingZeros().scale() <= 0
        && tiers.bands().stream().anyMatch(band -> band.contains(before))
        && tiers.bands().stream().anyMatch(band -> band.contains(after));
  }

  /** The first of two tiers decides, as it should where the other goes on around it. */
  private static boolean overlap(Operand.Band first, Operand.Band later) {
    return first.points().compareTo(later.points()) != 0
        && !(isWithin(first, later) && !isWithin(later, first));
  }

  private static boolean isWithin(Operand.Band inner, Operand.Band outer) {
    return !isPassed(inner.min(), inner.minIncluded(), outer.min(), outer.minIncluded(), 1)
        && !isPassed(inner.max(), inner.maxIncluded(), outer.max(), outer.maxIncluded(), -1);
  }

  /** Tells whether a band goes beyond the end of another; downwards is 1, upwards −1. */
  private static boolean isPassed(
      @Nullable Ratio end, boolean included, @Nullable Ratio by, boolean byIncluded, int down) {
    if (by == null) {
      return false;
    }
    int order = end == null ? -1 : down * end.compareTo(by);
    return order < 0 || (order == 0 && included && !byIncluded);
  }

  /** Tells by its name whether what is measured can be less than zero, as a change can. */
  private static boolean canFall(@Nullable Measure measure) {
    if (measure == null || isNull(measure.name()) || isNull(measure.label())) {
      return false;
    }
    String zh = measure.label().zh();
    return measure.name().toLowerCase(Locale.ROOT).contains("change")
        || zh.contains("变动率")
        || zh.contains("增长率");
  }

  /** The least value, every edge, and a value between each two of them and beyond the last. */
  private static List<Ratio> probes(Tiers tiers, boolean belowZero) {
    List<Ratio> edges = new ArrayList<>();
    edges.add(Ratio.ZERO);
    for (Operand.Band band : tiers.bands()) {
      for (Ratio edge : new Ratio[] {band.min(), band.max()}) {
        if (edge != null && (belowZero || edge.signum() >= 0) && !edges.contains(edge)) {
          edges.add(edge);
        }
      }
    }
    edges.sort(null);
    if (belowZero) {
      edges.add(0, edges.get(0).minus(Ratio.ONE));
    }
    List<Ratio> out = new ArrayList<>();
    for (int i = 0; i < edges.size(); i++) {
      out.add(edges.get(i));
      Ratio next = i + 1 < edges.size() ? edges.get(i + 1) : edges.get(i).plus(Ratio.of(2));
      out.add(edges.get(i).plus(next).dividedBy(Ratio.of(2)));
    }
    return out;
  }

  private static String text(Ratio value, boolean percent) {
    if (percent) {
      return plain(value.times(HUNDRED).round(4, RoundingMode.HALF_EVEN)) + "%";
    }
    return value.isDecimal() ? plain(value.exact()) : value.toString();
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /** Compares the edges with the numbers of the rule's text, and whose they are. */
  private void edges(Tiers tiers) {
    if (text.isBlank() || (tiers.shares() && !text.hasNumbers())) {
      return;
    }
    Set<Ratio> seen = new HashSet<>();
    for (Operand.Band band : tiers.bands()) {
      for (Ratio edge : new Ratio[] {band.min(), band.max()}) {
        if (edge != null && seen.add(edge) && !text.isNamed(edge, tiers.percent())) {
          notNamed(
              tiers.percent() && edge.isDecimal()
                  ? plain(edge.times(HUNDRED).exact())
                  : text(edge, false));
        }
      }
    }
    // the text of a rule in parts speaks of them all
    List<RuleText.Edge> said = subject.isWhole() ? text.edges() : List.of();
    for (RuleText.Edge edge : said) {
      Ratio at = Ratio.parse(plain(edge.number()) + (tiers.percent() ? "%" : ""));
      boolean below = isOf(tiers, at, true);
      boolean above = isOf(tiers, at, false);
      boolean otherwise = edge.isBelow() ? above && !below : below && !above;
      boolean unknown = edge.isMarked() && !below && !above;
      if (unknown || (otherwise && !isSaidBothWays(said, edge))) {
        add(
            Level.WARNING,
            subject.at() + "/rule",
            "规则文字“" + edge.words() + "”与各档边界不符",
            "the rule's “" + edge.words() + "” does not agree with the edges of the tiers");
      }
    }
  }

  /** Tells whether a tier leaves its edge to what is below it, or above it. */
  private static boolean isOf(Tiers tiers, Ratio edge, boolean below) {
    for (Operand.Band band : tiers.bands()) {
      Ratio max = band.max();
      Ratio min = band.min();
      if ((max != null && max.equals(edge) && band.maxIncluded() == below)
          || (min != null && min.equals(edge) && band.minIncluded() != below)) {
        return true;
      }
    }
    return false;
  }

  /** 10%以下 beside 10%以上 leaves open whose the edge is, unless 含 says it. */
  private static boolean isSaidBothWays(List<RuleText.Edge> said, RuleText.Edge edge) {
    return !edge.isMarked()
        && said.stream()
            .anyMatch(
                other ->
                    other.number().compareTo(edge.number()) == 0
                        && other.isBelow() != edge.isBelow());
  }

  /** Compares points with those that the text gives in figures, if it gives any. */
  private void given(BigDecimal points) {
    boolean full = points.compareTo(subject.most()) == 0 && subject.text().contains("满分");
    if (points.signum() > 0 && !full && !text.mayGive(points)) {
      add(
          Level.WARNING,
          subject.at() + "/rule",
          "规则文字中没有 " + plain(points) + " 分",
          "the rule's text does not give " + plain(points));
    }
  }

  private void notNamed(String number) {
    add(
        Level.WARNING,
        subject.at() + "/rule",
        "规则文字中没有 " + number,
        "the rule's text does not name " + number);
  }

  private void deduction(Deduction rule) {
    floor(rule.floor());
    if (rule.floor().signum() == 0
        && rule.side() == Deduction.Side.BELOW
        && rule.remaining(Ratio.ZERO, subject.most(), rule.reading()).signum() > 0) {
      noZero();
    }
    takesOff(rule.perStep(), "/perStep");
    if (!text.isBlank() && !text.isNamed(Ratio.of(rule.perStep()), false)) {
      notNamed(plain(rule.perStep()));
    }
    if (subject.isWhole()) {
      steps(rule);
    }
  }

  /** Compares threshold, side and width with the text, as far as it tells them. */
  private void steps(Deduction rule) {
    BigDecimal threshold = rule.threshold().isDecimal() ? rule.threshold().exact() : null;
    Set<BigDecimal> limits = text.limits();
    if (threshold != null
        && !limits.isEmpty()
        && limits.stream().noneMatch(l -> l.movePointLeft(2).compareTo(threshold.abs()) == 0)
        && !(threshold.signum() == 0 && text.isNamed(Ratio.ZERO, true))) {
      String edge = text(rule.threshold(), true);
      notNamed(edge);
    }
    Deduction.Side side = text.side();
    if (side != null && side != rule.side()) {
      boolean above = rule.side() == Deduction.Side.ABOVE;
      add(
          Level.WARNING,
          subject.at() + "/rule",
          above ? "规则文字为低于界限扣分，规则为超过界限扣分" : "规则文字为超过界限扣分，规则为低于界限扣分",
          above
              ? "the rule's text takes off below the threshold, the rule above it"
              : "the rule's text takes off above the threshold, the rule below it");
    }
    Set<BigDecimal> widths = text.widths();
    if (!widths.isEmpty() && widths.stream().noneMatch(w -> w.compareTo(rule.stepWidth()) == 0)) {
      String width = plain(widths.iterator().next());
      add(
          Level.WARNING,
          subject.at() + "/rule",
          "规则文字每 " + width + " 个百分点一档，规则每 " + plain(rule.stepWidth()) + " 个百分点一档",
          "the rule's text has steps of "
              + width
              + " points, the rule of "
              + plain(rule.stepWidth()));
    }
  }

  private void occurrences(PerOccurrence rule) {
    floor(rule.floor());
    takesOff(rule.each(), "/each");
    Set<BigDecimal> named = new HashSet<>();
    Matcher m = TAKEN_OFF.matcher(subject.isWhole() ? subject.text() : "");
    while (m.find()) {
      named.add(new BigDecimal(m.group(1)).stripTrailingZeros());
    }
    if (named.size() == 1 && !named.contains(rule.each().stripTrailingZeros())) {
      String figure = plain(named.iterator().next());
      add(
          Level.WARNING,
          subject.at() + "/rule",
          "规则文字为扣 " + figure + " 分，规则每次扣 " + plain(rule.each()) + " 分",
          "the rule's text takes off " + figure + ", the rule takes off " + plain(rule.each()));
    }
  }

  private void takesOff(BigDecimal points, String pointer) {
    if (points.signum() == 0) {
      add(Level.WARNING, subject.rule() + pointer, "每次扣 0 分", "takes off nothing");
    }
  }

  private void floor(BigDecimal floor) {
    String at = subject.rule() + "/floor";
    if (floor.compareTo(subject.most()) > 0) {
      add(
          Level.ERROR,
          at,
          "扣至 " + floor + " 分，高于分值 " + subject.most(),
          "a floor of " + floor + " above the weight " + subject.most());
    } else if (floor.signum() > 0) {
      add(Level.NOTE, at, "最低得 " + floor + " 分", "never gives less than " + floor);
    }
  }

  private void checklist(Checklist list) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Checklist.Item item : list.items()) {
      sum = sum.add(item.points());
    }
    String at = subject.rule() + "/items";
    if (list.shares() && sum.compareTo(BigDecimal.ONE) != 0) {
      String share = text(Ratio.of(sum), true);
      add(
          Level.WARNING,
          at,
          "各项合计 " + share + "，应为 100%",
          "the items add up to " + share + " of the weight");
    } else if (!list.shares() && differs(sum)) {
      add(
          Level.WARNING,
          at,
          "各项合计 " + sum + " 分，分值为 " + subject.most(),
          "the items add up to " + sum + ", the weight is " + subject.most());
    }
    if (!list.shares()) {
      absolute();
    }
  }
}
