package io.jixiao.scoring;

import io.jixiao.core.model.Label;
import io.jixiao.core.score.IndicatorScore;
import io.jixiao.core.score.ScoreSheet;
import io.jixiao.scoring.internal.Names;
import io.jixiao.scoring.rubric.Rubric;
import io.jixiao.scoring.rubric.RubricIndicator;
import io.jixiao.scoring.spi.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares two sheets of one report. */
final class Comparer {

  private final Rubric first;
  private final Rubric second;

  Comparer(Rubric first, Rubric second) {
    this.first = first;
    this.second = second;
  }

  RubricComparison compare(ScoreSheet before, ScoreSheet after) {
    List<RubricComparison.Change> changes = new ArrayList<>();
    boolean[] taken = new boolean[after.indicators().size()];
    for (IndicatorScore score : before.indicators()) {
      int at = find(after.indicators(), score, taken);
      if (at < 0) {
        changes.add(
            new RubricComparison.Change(
                Optional.of(score), Optional.empty(), List.of(only(first.id()))));
        continue;
      }
      taken[at] = true;
      IndicatorScore other = after.indicators().get(at);
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
    return new RubricComparison(before, after, changes);
  }

  private static Label only(String id) {
    return new Label("只在 " + id + " 中有", "only in " + id);
  }

  private static int find(List<IndicatorScore> all, IndicatorScore wanted, boolean[] taken) {
    for (int i = 0; i < all.size(); i++) {
      if (!taken[i] && Names.samePath(all.get(i).path(), wanted.path())) {
        return i;
      }
    }
    return -1;
  }

  private List<Label> why(IndicatorScore a, IndicatorScore b) {
    List<Label> why = new ArrayList<>();
    differ(why, "分值", "weight", text(a.weight()), text(b.weight()));
    RubricIndicator one = rule(first, a);
    RubricIndicator two = rule(second, b);
    if (one != null && two != null) {
      differ(why, "计量", "measure", measure(one), measure(two));
      if (!one.strategy().kind().equals(two.strategy().kind())) {
        differ(why, "计分方法", "kind of rule", one.strategy().kind(), two.strategy().kind());
      } else {
        parameters(why, one, two);
      }
    }
    if (a.state() != b.state()) {
      differ(why, "状态", "state", a.state().name(), b.state().name());
    }
    if (!same(a.awarded(), b.awarded())) {
      differ(why, "得分", "points", text(a.awarded()), text(b.awarded()));
    }
    return why;
  }

  private static void parameters(List<Label> why, RubricIndicator one, RubricIndicator two) {
    TreeMap<String, String> before = new TreeMap<>(one.strategy().parameters());
    TreeMap<String, String> after = new TreeMap<>(two.strategy().parameters());
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      differ(
          why,
          "参数 " + name,
          "parameter " + name,
          before.getOrDefault(name, "—"),
          after.getOrDefault(name, "—"));
    }
  }

  private static void differ(List<Label> why, String zh, String en, String a, String b) {
    if (!a.equals(b)) {
      why.add(new Label(zh + "：" + a + " → " + b, en + ": " + a + " → " + b));
    }
  }

  private static boolean same(Optional<BigDecimal> a, Optional<BigDecimal> b) {
    return (a.isPresent() && b.isPresent())
        ? a.get().compareTo(b.get()) == 0
        : a.isPresent() == b.isPresent();
  }

  private static String text(Optional<BigDecimal> number) {
    return number.map(n -> n.stripTrailingZeros().toPlainString()).orElse("—");
  }

  private static String measure(RubricIndicator indicator) {
    return indicator.measure().map(Measure::name).orElse("—");
  }

  private static @Nullable RubricIndicator rule(Rubric rubric, IndicatorScore score) {
    for (RubricIndicator indicator : rubric.indicators()) {
      if (indicator.id().equals(score.id())) {
        return indicator;
      }
    }
    return null;
  }
}
