package io.jixiao.scoring;

import io.jixiao.core.model.Label;
import io.jixiao.core.score.IndicatorScore;
import io.jixiao.core.score.IndicatorState;
import io.jixiao.core.score.Operation;
import io.jixiao.core.score.ScoreSheet;
import io.jixiao.core.score.ScoreTotal;
import io.jixiao.core.score.TraceStep;
import io.jixiao.scoring.internal.Names;
import io.jixiao.scoring.rubric.GradeBands;
import io.jixiao.scoring.rubric.OpenGroup;
import io.jixiao.scoring.rubric.Rubric;
import io.jixiao.scoring.rubric.RubricIndicator;
import io.jixiao.scoring.rubric.ZeroDenominator;
import io.jixiao.scoring.spi.Measure;
import io.jixiao.scoring.spi.ScoringStrategy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares two sheets of one report. */
final class Comparer {

  /** A decimal fraction, but no part of a name, a date or a numbering such as 1.10.2. */
  private static final Pattern FRACTION =
      Pattern.compile("(?<![A-Za-z_\\d.])(\\d++)\\.(\\d++)(?!\\.\\d)");

  private static final String NONE = "—";
  private static final Label NOTHING = Label.of(NONE);

  private final Rubric first;
  private final Rubric second;

  Comparer(Rubric first, Rubric second) {
    this.first = first;
    this.second = second;
  }

  RubricComparison compare(ScoreSheet before, ScoreSheet after) {
    int[] partners = partners(before.indicators(), after.indicators());
    List<RubricComparison.Change> changes = new ArrayList<>();
    boolean[] taken = new boolean[after.indicators().size()];
    for (int i = 0; i < partners.length; i++) {
      IndicatorScore score = before.indicators().get(i);
      if (partners[i] < 0) {
        changes.add(
            new RubricComparison.Change(
                Optional.of(score), Optional.empty(), List.of(only(first.id()))));
        continue;
      }
      taken[partners[i]] = true;
      IndicatorScore other = after.indicators().get(partners[i]);
      List<Label> why = why(score, other);
      if (!why.isEmpty()) {
        changes.add(new RubricComparison.Change(Optional.of(score), Optional.of(other), why));
      }
    }
    for (int i = 0; i < taken.length; i++) {
      if (!taken[i]) {
        changes.add(
            new RubricComparison.Change(
                Optional.empty(),
                Optional.of(after.indicators().get(i)),
                List.of(only(second.id()))));
      }
    }
    return new RubricComparison(before, after, changes, total(before, after));
  }

  /** Says by what the totals differ beside the indicators, and how. */
  private List<Label> total(ScoreSheet before, ScoreSheet after) {
    ScoreTotal a = before.total();
    ScoreTotal b = after.total();
    boolean otherGrade = a.gradeMin() != b.gradeMin() || a.gradeMax() != b.gradeMax();
    boolean otherPoints =
        a.provenMin().compareTo(b.provenMin()) != 0
            || a.provenMax().compareTo(b.provenMax()) != 0
            || first.fullMarks().compareTo(second.fullMarks()) != 0;
    List<Label> why = new ArrayList<>();
    differ(why, "满分", "full marks", text(first.fullMarks()), text(second.fullMarks()));
    if (otherPoints) {
      differ(
          why,
          "分值之和超过满分时",
          "where the points exceed the full marks",
          Terms.constant(first.overFull()),
          Terms.constant(second.overFull()));
      if (leavesOut(before) || leavesOut(after)) {
        differ(
            why,
            "不适用时",
            "where an indicator does not apply",
            Terms.constant(first.notApplicable()),
            Terms.constant(second.notApplicable()));
      }
      groupPoints(why);
    }
    if (otherGrade) {
      differ(
          why, "等次分数线", "least scores of the grades", text(first.grades()), text(second.grades()));
    }
    differ(
        why, "总分", "total", text(a.provenMin(), a.provenMax()), text(b.provenMin(), b.provenMax()));
    if (otherGrade) {
      Label one = grade(a);
      Label two = grade(b);
      differ(why, "等次", "grade", one, two);
    }
    return why;
  }

  private static boolean leavesOut(ScoreSheet sheet) {
    return sheet.indicators().stream().anyMatch(i -> i.state() == IndicatorState.NOT_APPLICABLE);
  }

  private void groupPoints(List<Label> why) {
    for (OpenGroup group : first.openGroups()) {
      for (OpenGroup other : second.openGroups()) {
        if (group.path().size() == other.path().size()
            && Names.startsWith(group.path(), other.path())) {
          String name = String.join(" / ", group.path());
          differ(
              why,
              name + "的分值取自",
              "the points of " + name + " are from",
              Terms.constant(group.pointsFrom()),
              Terms.constant(other.pointsFrom()));
        }
      }
    }
  }

  private static String text(BigDecimal least, BigDecimal most) {
    return least.compareTo(most) == 0 ? text(least) : text(least) + "–" + text(most);
  }

  private static String text(GradeBands grades) {
    return text(grades.excellent()) + "/" + text(grades.good()) + "/" + text(grades.medium());
  }

  private static Label grade(ScoreTotal total) {
    Label least = total.gradeMin().label();
    Label most = total.gradeMax().label();
    return least.equals(most)
        ? least
        : new Label(least.zh() + "–" + most.zh(), least.en() + "–" + most.en());
  }

  private static Label only(String id) {
    return new Label("只在 " + id + " 中有", "only in " + id);
  }

  /**
   * Finds for each indicator of the first sheet the one of the second: first all that the forms
   * name alike, so that an id cannot take the row of another, then those of one id.
   */
  private int[] partners(List<IndicatorScore> before, List<IndicatorScore> after) {
    int[] partners = new int[before.size()];
    Arrays.fill(partners, -1);
    boolean[] taken = new boolean[after.size()];
    for (int i = 0; i < partners.length; i++) {
      for (int j = 0; j < taken.length && partners[i] < 0; j++) {
        if (!taken[j] && Names.samePath(after.get(j).path(), before.get(i).path())) {
          partners[i] = j;
          taken[j] = true;
        }
      }
    }
    for (int i = 0; i < partners.length; i++) {
      for (int j = 0; j < taken.length && partners[i] < 0; j++) {
        if (!taken[j] && isOneId(before.get(i), after.get(j))) {
          partners[i] = j;
          taken[j] = true;
        }
      }
    }
    return partners;
  }

  /** The ids of rows in an open group only number them, and so tell nothing of another sheet. */
  private boolean isOneId(IndicatorScore a, IndicatorScore b) {
    return a.id().equals(b.id()) && position(first, a.id()) >= 0 && position(second, b.id()) >= 0;
  }

  private List<Label> why(IndicatorScore a, IndicatorScore b) {
    List<Label> why = new ArrayList<>();
    if (!Names.samePath(a.path(), b.path())) {
      differ(why, "名称", "name", String.join(" / ", a.path()), String.join(" / ", b.path()));
    }
    differ(why, "分值", "weight", text(a.weight()), text(b.weight()));
    boolean otherPoints = !same(a.awarded(), b.awarded());
    boolean otherwise = otherPoints || a.state() != b.state();
    Rule one = rule(first, a);
    Rule two = rule(second, b);
    if (one != null && two != null) {
      rules(why, one, two);
      if (otherwise) {
        zeroDenominators(why, a, one, b, two);
      }
      if (a.state() == IndicatorState.NOT_APPLICABLE
          && b.state() == IndicatorState.NOT_APPLICABLE) {
        differ(
            why,
            "不适用时",
            "where it does not apply",
            Terms.constant(first.notApplicable()),
            Terms.constant(second.notApplicable()));
      }
      if (otherwise && why.isEmpty()) {
        differ(why, "编号（佐证按编号提供）", "id, under which evidence is given", a.id(), b.id());
        unlike(why, one, two);
      }
    }
    if (a.state() != b.state()) {
      differ(why, "状态", "state", a.state().label(), b.state().label());
    }
    if (otherPoints) {
      differ(why, "得分", "points", text(a.awarded()), text(b.awarded()));
    }
    return why;
  }

  private static void rules(List<Label> why, Rule one, Rule two) {
    if (one.pool() != null && two.pool() != null) {
      differ(why, "共享分值", "shared points", text(one.pool()), text(two.pool()));
    }
    measures(why, one.measure(), two.measure());
    if (one.strategy().equals(two.strategy())) {
      return;
    }
    if (one.strategy().kind().equals(two.strategy().kind())) {
      parameters(why, one.strategy(), two.strategy());
    } else {
      differ(
          why,
          "计分方法",
          "kind of rule",
          Terms.kind(one.strategy().kind()),
          Terms.kind(two.strategy().kind()));
    }
  }

  /** Two measures of other names may be called alike. */
  private static void measures(List<Label> why, Optional<Measure> one, Optional<Measure> two) {
    if (!name(one).equals(name(two))) {
      Label a = one.map(Measure::label).orElse(NOTHING);
      Label b = two.map(Measure::label).orElse(NOTHING);
      boolean alike = a.equals(b);
      differ(
          why, "计量", "measure", alike ? Label.of(name(one)) : a, alike ? Label.of(name(two)) : b);
    }
  }

  /** Two rules of one's own may differ in what they do alone, and two measures as well. */
  private static void unlike(List<Label> why, Rule one, Rule two) {
    if (!one.strategy().equals(two.strategy())) {
      Label kind = Terms.kind(one.strategy().kind());
      why.add(
          new Label(
              "计分方法均为 " + kind.zh() + "，参数相同，但不是同一规则",
              "both rules are of the kind "
                  + kind.en()
                  + " with the same parameters, but not equal"));
    } else if (one.measure().isPresent() && !one.measure().equals(two.measure())) {
      String name = name(one.measure());
      why.add(
          new Label(
              "计量均名为 " + name + "，但不是同一公式", "both measures are named " + name + ", but not equal"));
    }
  }

  private static void parameters(List<Label> why, ScoringStrategy one, ScoringStrategy two) {
    Map<String, String> before = one.parameters();
    Map<String, String> after = two.parameters();
    boolean known = Terms.isKind(one.kind());
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      String a = before.getOrDefault(name, NONE);
      String b = after.getOrDefault(name, NONE);
      if (!plain(a).equals(plain(b))) {
        Label called = known ? Terms.parameter(name) : Label.of(name);
        differ(
            why,
            "参数 " + called.zh(),
            "parameter " + called.en(),
            known ? Terms.value(name, a) : Label.of(a),
            known ? Terms.value(name, b) : Label.of(b));
      }
    }
  }

  /** The text with its numbers as figures: 0.50 is 0.5. */
  private static String plain(String value) {
    return FRACTION.matcher(value).replaceAll(Comparer::plain);
  }

  private static String plain(MatchResult number) {
    String fraction = number.group(2);
    int end = fraction.length();
    while (end > 0 && fraction.charAt(end - 1) == '0') {
      end--;
    }
    return Matcher.quoteReplacement(
        end == 0 ? number.group(1) : number.group(1) + "." + fraction.substring(0, end));
  }

  /** Names what is stated for a base of zero where that is what came true in both sheets. */
  private static void zeroDenominators(
      List<Label> why, IndicatorScore a, Rule one, IndicatorScore b, Rule two) {
    if (one.zeroDenominator() != two.zeroDenominator()
        && one.measure().isPresent()
        && two.measure().isPresent()
        && cameTrue(one.zeroDenominator(), a)
        && cameTrue(two.zeroDenominator(), b)) {
      differ(
          why,
          "分母为 0 时",
          "where the base is zero",
          Terms.constant(one.zeroDenominator()),
          Terms.constant(two.zeroDenominator()));
    }
  }

  private static boolean cameTrue(ZeroDenominator policy, IndicatorScore score) {
    return switch (policy) {
      case NOT_ASSESSABLE -> isOpen(score);
      // An amount without a base is not assessable.
      case NOT_APPLICABLE -> score.state() == IndicatorState.NOT_APPLICABLE || isOpen(score);
      case FULL_POINTS, NO_POINTS -> isGiven(score);
    };
  }

  /** Whether the rule leaves the points open; an evaluator may have judged those. */
  private static boolean isOpen(IndicatorScore score) {
    return score.state() == IndicatorState.JUDGED
        || (score.state() == IndicatorState.NOT_ASSESSABLE && score.missing().isEmpty());
  }

  /** Whether points were given as such, and not computed. */
  private static boolean isGiven(IndicatorScore score) {
    if (score.state() != IndicatorState.SCORED) {
      return false;
    }
    List<TraceStep> steps = score.trace().steps();
    return steps.size() == 1 && steps.get(0).operation() == Operation.GIVE;
  }

  private static void differ(List<Label> why, String zh, String en, String a, String b) {
    differ(why, zh, en, Label.of(a), Label.of(b));
  }

  private static void differ(List<Label> why, String zh, String en, Label a, Label b) {
    if (!a.equals(b)) {
      why.add(new Label(zh + "：" + a.zh() + " → " + b.zh(), en + ": " + a.en() + " → " + b.en()));
    }
  }

  private static boolean same(Optional<BigDecimal> a, Optional<BigDecimal> b) {
    return (a.isPresent() && b.isPresent())
        ? a.get().compareTo(b.get()) == 0
        : a.isPresent() == b.isPresent();
  }

  private static String text(Optional<BigDecimal> number) {
    return number.map(Comparer::text).orElse(NONE);
  }

  private static String text(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static String name(Optional<Measure> measure) {
    return measure.map(Measure::name).orElse(NONE);
  }

  private static @Nullable Rule rule(Rubric rubric, IndicatorScore score) {
    int at = position(rubric, score.id());
    if (at >= 0) {
      RubricIndicator indicator = rubric.indicators().get(at);
      int pool = rubric.pool(at);
      return new Rule(
          indicator.strategy(),
          indicator.measure(),
          indicator.zeroDenominator().orElse(rubric.zeroDenominator()),
          pool < 0 ? null : rubric.shared().get(pool).points());
    }
    for (OpenGroup group : rubric.openGroups()) {
      if (isOf(group, score.id())) {
        return new Rule(
            group.strategy(), group.measure(), rubric.zeroDenominator(), group.points());
      }
    }
    return null;
  }

  /** The position of a named indicator; −1 if the rubric has none of the id. */
  private static int position(Rubric rubric, String id) {
    for (int i = 0; i < rubric.indicators().size(); i++) {
      if (rubric.indicators().get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether an id is that of the group, or of its row with a number. */
  private static boolean isOf(OpenGroup group, String id) {
    int dot = group.id().length();
    return id.equals(group.id())
        || (id.startsWith(group.id()) && id.lastIndexOf('.') == dot && dot < id.length());
  }

  /**
   * By what an indicator is scored.
   *
   * @param pool the points that it shares with others, null if it has its points alone
   */
  private record Rule(
      ScoringStrategy strategy,
      Optional<Measure> measure,
      ZeroDenominator zeroDenominator,
      @Nullable BigDecimal pool) {}
}
