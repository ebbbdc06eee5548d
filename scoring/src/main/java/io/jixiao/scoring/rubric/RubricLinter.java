package io.jixiao.scoring.rubric;

import io.jixiao.core.model.Label;
import io.jixiao.scoring.internal.Names;
import io.jixiao.scoring.rubric.LintProblem.Level;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a rubric as a careful person would, and lists all problems at once.
 *
 * <p>Errors: no version, issuing body or document, a region that is none, points that do not add up
 * to the full marks or to the points of a level, ids or paths twice, ids or names of evidence that
 * may be taken for another's, two indicators answered by the execution line, points above the
 * weight or above what is shared, an indicator without points, a rule for a measured value where
 * nothing is measured, a group whose rows an earlier one takes, a rule whose parameters are null.
 * Warnings: a gap or an overlap between tiers or levels, points that rise and fall, numbers that
 * the rule's text does not name or names otherwise, edges and sides of a deduction that it puts
 * otherwise, full points out of reach, a deduction of nothing, parts or items that do not add up to
 * the weight, fixed points where a report prints the weight, a zero denominator where nothing is
 * measured, no source. Notes: jumps of points at an edge, no points out of reach, a rule of one's
 * own without parameters.
 *
 * <p>Rules within rules are read as well. That a measure can be less than zero is told by its name:
 * a change (变动率, 增长率) can.
 *
 * <p>A rubric with errors cannot be built; this call gives warnings and notes too.
 */
public final class RubricLinter {

  private static final Pattern REGION = Pattern.compile("[^/\\s]+(?:/[^/\\s]+)*");
  private static final Label NOT_WITHIN = new Label("", "");

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
    linter.published();
    linter.ids();
    linter.names();
    linter.points();
    for (int i = 0; i < rubric.indicators().size(); i++) {
      linter.indicator(i);
    }
    for (int i = 0; i < rubric.openGroups().size(); i++) {
      linter.group(rubric.openGroups().get(i), "/groups/" + i);
    }
    return List.copyOf(linter.problems);
  }

  private void add(Level level, String where, String pointer, String zh, String en) {
    problems.add(new LintProblem(level, where, pointer, new Label(zh, en)));
  }

  /** A result names the rubric by all of these. */
  private void published() {
    Source source = rubric.source();
    notBlank(rubric.version(), "/version", "没有版本号", "has no version");
    notBlank(source.issuer(), "/source/issuer", "没有发布机关", "has no issuing body");
    notBlank(source.document(), "/source/document", "没有文件名称或文号", "has no document");
    String region = rubric.region();
    if (!region.isEmpty() && !REGION.matcher(region).matches()) {
      add(
          Level.ERROR,
          rubric.id(),
          "/region",
          "地区“" + region + "”应自省起以斜杠分隔，如 湖南省/岳阳市",
          "the region “" + region + "” is not from the province down by slashes, as 湖南省/岳阳市");
    }
  }

  private void notBlank(String text, String pointer, String zh, String en) {
    if (text.isBlank()) {
      add(Level.ERROR, rubric.id(), pointer, zh, en);
    }
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
      within(i);
    }
    if (ids.isEmpty()) {
      add(Level.ERROR, rubric.id(), "/indicators", "没有任何指标", "has no indicator");
    }
  }

  /**
   * Rows of a group have the ids g.1, g.2; evidence goes by an id, or by an id and what is asked.
   */
  private void names() {
    Map<String, String> owners = new HashMap<>();
    List<RubricIndicator> indicators = rubric.indicators();
    int execution = -1;
    for (int i = 0; i < indicators.size(); i++) {
      RubricIndicator indicator = indicators.get(i);
      String at = "/indicators/" + i;
      notOfAGroup(indicator.id(), at);
      owned(owners, indicator.id(), indicator.id(), at);
      for (String asked : RuleLinter.asked(indicator.strategy())) {
        owned(owners, indicator.id() + "." + asked, indicator.id(), at);
      }
      if (indicator.answeredByExecution()) {
        if (execution >= 0) {
          String other = indicators.get(execution).id();
          add(
              Level.ERROR,
              indicator.id(),
              at + "/answeredByExecution",
              "与 " + other + " 同取预算执行情况一行",
              "is answered by the execution line, as " + other + " is");
        }
        execution = i;
      }
    }
    for (int i = 0; i < rubric.openGroups().size(); i++) {
      String id = rubric.openGroups().get(i).id();
      notOfAGroup(id, "/groups/" + i);
      owned(owners, id, id, "/groups/" + i);
    }
  }

  private void notOfAGroup(String id, String at) {
    for (OpenGroup group : rubric.openGroups()) {
      if (id.startsWith(group.id() + ".")) {
        add(
            Level.ERROR,
            id,
            at + "/id",
            "与 " + group.id() + " 组各行的编号（如 " + group.id() + ".1）相混",
            "may be taken for the id of a row of the group "
                + group.id()
                + ", such as "
                + group.id()
                + ".1");
      }
    }
  }

  private void owned(Map<String, String> owners, String name, String id, String at) {
    String other = owners.putIfAbsent(name, id);
    if (other != null && !other.equals(id)) {
      add(
          Level.ERROR,
          id,
          at + "/id",
          "证据 " + name + " 同时属于 " + other,
          "the evidence " + name + " is that of " + other + " too");
    }
  }

  /** The rows of a group go to the first one whose path they are below. */
  private void within(int at) {
    OpenGroup group = rubric.openGroups().get(at);
    for (int i = 0; i < at; i++) {
      OpenGroup before = rubric.openGroups().get(i);
      if (Names.startsWith(group.path(), before.path())) {
        String path = String.join(" / ", group.path());
        add(
            Level.ERROR,
            group.id(),
            "/groups/" + at + "/path",
            "在 " + before.id() + " 组之内，且排在其后，不会有任何指标：" + path,
            "is within the group "
                + before.id()
                + ", which comes first and takes all rows: "
                + path);
        return;
      }
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

  private void indicator(int i) {
    RubricIndicator indicator = rubric.indicators().get(i);
    String at = "/indicators/" + i;
    if (indicator.source().isBlank()) {
      noSource(indicator.id(), at);
    }
    if (indicator.zeroDenominator().isPresent() && indicator.measure().isEmpty()) {
      add(
          Level.WARNING,
          indicator.id(),
          at + "/onZeroDenominator",
          "指标没有指定算法，“分母为零时”的规定不起作用",
          "measures nothing itself, so that what it states for a zero denominator has no effect");
    }
    int pool = rubric.pool(i);
    BigDecimal weight =
        indicator.weight().orElse(pool < 0 ? null : rubric.shared().get(pool).points());
    if (weight == null) {
      return;
    }
    RuleLinter.Points points = RuleLinter.Points.RUBRIC;
    if (indicator.weight().isEmpty()) {
      points = RuleLinter.Points.SHARED;
    } else if (rubric.weightsFrom() == Rubric.WeightsFrom.ROW_ELSE_RUBRIC) {
      points = RuleLinter.Points.ROW_ELSE_RUBRIC;
    }
    RuleLinter.read(
        new RuleLinter.Subject(
            indicator.id(),
            at,
            at + "/strategy",
            NOT_WITHIN,
            weight,
            points,
            indicator.rule().zh(),
            indicator.measure().orElse(null)),
        indicator.strategy(),
        problems::add);
  }

  private void group(OpenGroup group, String at) {
    if (group.source().isBlank()) {
      noSource(group.id(), at);
    }
    RuleLinter.read(
        new RuleLinter.Subject(
            group.id(),
            at,
            at + "/strategy",
            NOT_WITHIN,
            group.points(),
            group.pointsFrom() == OpenGroup.PointsFrom.RUBRIC
                ? RuleLinter.Points.GROUP
                : RuleLinter.Points.HEADER,
            group.rule().zh(),
            group.measure().orElse(null)),
        group.strategy(),
        problems::add);
  }
}
