package io.jixiao.core.check;

import io.jixiao.core.internal.ScaledLong;
import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.IndicatorGroup;
import io.jixiao.core.model.SelfEvaluation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The points of one self-evaluation table, read once for all the rules about them. */
final class Points {

  final SelfEvaluation evaluation;
  final List<Indicator> indicators;
  final List<IndicatorGroup> groups;
  private final @Nullable BigDecimal[] weights;
  private final @Nullable BigDecimal[] scores;
  private final Total scoreTotal = new Total();
  private final boolean targets;
  private final boolean results;
  private final Level whole = new Level("");

  /** A sum of points: in hundredths as long as these are whole, which they nearly always are. */
  private static final class Total {

    private static final int DECIMALS = 2;
    private static final long MOST = ScaledLong.power(12);

    private long hundredths;
    private @Nullable BigDecimal rest;
    private boolean any;

    void add(BigDecimal points) {
      long units = ScaledLong.of(points, DECIMALS);
      any = true;
      if (-MOST < units && units < MOST) {
        hundredths += units;
      } else {
        rest = Relation.sum(rest, points);
      }
    }

    void add(Total more) {
      any |= more.any;
      hundredths += more.hundredths;
      rest = Relation.sum(rest, more.rest);
    }

    /** Whether points were added, and come to exactly so many. */
    boolean is(@Nullable BigDecimal points) {
      if (points == null || !any) {
        return false;
      }
      if (rest == null && ScaledLong.of(points, DECIMALS) == hundredths) {
        return true;
      }
      BigDecimal sum = BigDecimal.valueOf(hundredths, DECIMALS);
      return (rest == null ? sum : sum.add(rest)).compareTo(points) == 0;
    }
  }

  /** A level name (一级、二级指标) and the points below it. */
  private static final class Level {

    final String name;
    final Total points = new Total();
    private List<Level> below = List.of();
    private int hint;

    /** The first and the last indicator below, with others between them perhaps. */
    private int first = Integer.MAX_VALUE;

    private int last = -1;

    Level(String name) {
      this.name = name;
    }

    @Nullable Level find(String other) {
      // both tables go from level to level in order: it is the one found last, or the next
      int size = below.size();
      for (int i = 0; i < size; i++) {
        int at = hint + i < size ? hint + i : hint + i - size;
        if (below.get(at).name.equals(other)) {
          hint = at;
          return below.get(at);
        }
      }
      return null;
    }

    /** The level at the first names of a path, made where it is missing. */
    Level at(List<String> path, int depth) {
      Level level = this;
      for (int i = 0; i < depth; i++) {
        Level next = level.find(path.get(i));
        if (next == null) {
          next = new Level(path.get(i));
          if (level.below.isEmpty()) {
            level.below = new ArrayList<>(4);
          }
          level.hint = level.below.size();
          level.below.add(next);
        }
        level = next;
      }
      return level;
    }

    void addUp() {
      for (int i = 0; i < below.size(); i++) {
        Level level = below.get(i);
        level.addUp();
        points.add(level.points);
        first = Math.min(first, level.first);
        last = Math.max(last, level.last);
      }
    }
  }

  Points(SelfEvaluation evaluation) {
    this.evaluation = evaluation;
    this.indicators = evaluation.indicators();
    this.groups = evaluation.groups();
    int size = indicators.size();
    this.weights = new @Nullable BigDecimal[size];
    this.scores = new @Nullable BigDecimal[size];
    boolean anyTarget = false;
    boolean anyResult = false;
    for (int i = 0; i < size; i++) {
      Indicator indicator = indicators.get(i);
      BigDecimal weight = indicator.weight().orElse(null);
      BigDecimal score = indicator.score().orElse(null);
      weights[i] = weight;
      scores[i] = score;
      anyTarget |= indicator.target().isPresent();
      anyResult |= indicator.achieved().isPresent();
      if (score != null) {
        scoreTotal.add(score);
      }
      List<String> path = indicator.path();
      if (!path.isEmpty()) {
        Level level = whole.at(path, path.size() - 1);
        level.first = Math.min(level.first, i);
        level.last = i;
        if (weight != null) {
          level.points.add(weight);
        }
      }
    }
    this.targets = anyTarget;
    this.results = anyResult;
    for (int i = 0; i < groups.size(); i++) {
      IndicatorGroup group = groups.get(i);
      BigDecimal weight = group.weight().orElse(null);
      if (weight != null && !group.members().isEmpty()) {
        whole.at(group.path(), group.path().size()).points.add(weight);
      }
    }
    whole.addUp();
  }

  @Nullable BigDecimal weight(int index) {
    return weights[index];
  }

  @Nullable BigDecimal score(int index) {
    return scores[index];
  }

  /** Whether an indicator has a target (年度指标值). */
  boolean hasTargets() {
    return targets;
  }

  /** Whether an indicator has a result (实际完成值). */
  boolean hasResults() {
    return results;
  }

  /**
   * Whether the weights below a path and the points shared there plainly come to so many; not if
   * all are blank.
   */
  boolean weightsAre(@Nullable BigDecimal points, List<String> path) {
    Level level = level(path);
    return level != null && level.points.is(points);
  }

  private @Nullable Level level(List<String> path) {
    Level level = whole;
    for (int i = 0; i < path.size() && level != null; i++) {
      level = level.find(path.get(i));
    }
    return level;
  }

  /** Whether the self-scores plainly come to so many; not if all are blank. */
  boolean scoresAre(@Nullable BigDecimal points) {
    return scoreTotal.is(points);
  }

  /** Whether shared scores are there, none below zero, and plainly within their points. */
  boolean sharedFits(IndicatorGroup group) {
    BigDecimal bound = group.weight().orElse(null);
    BigDecimal sum = null;
    Level level = level(group.path());
    for (int i = level == null ? 0 : level.first; level != null && i <= level.last; i++) {
      BigDecimal score = scores[i];
      if (score != null && isMember(indicators.get(i), group)) {
        if (score.signum() < 0) {
          return false;
        }
        sum = Relation.sum(sum, score);
      }
    }
    return bound != null && sum != null && sum.compareTo(bound) <= 0;
  }

  /** Whether an indicator shares the points of a merged cell. */
  static boolean isMember(Indicator indicator, IndicatorGroup group) {
    return below(indicator.path(), group.path()) && group.members().contains(indicator.name());
  }

  /** Whether an indicator's path lies below a group's. */
  static boolean below(List<String> path, List<String> group) {
    return path.size() > group.size() && startsWith(path, group);
  }

  static boolean startsWith(List<String> path, List<String> prefix) {
    if (path.size() < prefix.size()) {
      return false;
    }
    for (int i = 0; i < prefix.size(); i++) {
      if (!path.get(i).equals(prefix.get(i))) {
        return false;
      }
    }
    return true;
  }
}
