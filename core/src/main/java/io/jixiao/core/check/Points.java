package io.jixiao.core.check;

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
  private final @Nullable BigDecimal scoreTotal;
  private final Level whole = new Level("");

  /** A level name (一级、二级指标) and the points below it. */
  private static final class Level {

    final String name;
    final List<Level> below = new ArrayList<>(4);
    @Nullable BigDecimal points;

    Level(String name) {
      this.name = name;
    }

    @Nullable Level find(String other) {
      // the table is in order: the last level is mostly the one
      for (int i = below.size() - 1; i >= 0; i--) {
        if (below.get(i).name.equals(other)) {
          return below.get(i);
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
          level.below.add(next);
        }
        level = next;
      }
      return level;
    }

    void add(@Nullable BigDecimal more) {
      points = Relation.sum(points, more);
    }

    void addUp() {
      for (int i = 0; i < below.size(); i++) {
        below.get(i).addUp();
        add(below.get(i).points);
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
    BigDecimal scoreSum = null;
    for (int i = 0; i < size; i++) {
      Indicator indicator = indicators.get(i);
      weights[i] = indicator.weight().orElse(null);
      scores[i] = indicator.score().orElse(null);
      scoreSum = Relation.sum(scoreSum, scores[i]);
      List<String> path = indicator.path();
      if (!path.isEmpty()) {
        whole.at(path, path.size() - 1).add(weights[i]);
      }
    }
    this.scoreTotal = scoreSum;
    for (int i = 0; i < groups.size(); i++) {
      IndicatorGroup group = groups.get(i);
      if (!group.members().isEmpty()) {
        whole.at(group.path(), group.path().size()).add(group.weight().orElse(null));
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

  /** The sum of the weights below a path and of the points shared there; null if all are blank. */
  @Nullable BigDecimal weightTotal(List<String> path) {
    Level level = whole;
    for (int i = 0; i < path.size() && level != null; i++) {
      level = level.find(path.get(i));
    }
    return level == null ? null : level.points;
  }

  /** The sum of all self-scores; null if all are blank. */
  @Nullable BigDecimal scoreTotal() {
    return scoreTotal;
  }

  /** Whether shared scores are there, none below zero, and plainly within their points. */
  boolean sharedFits(IndicatorGroup group) {
    BigDecimal bound = group.weight().orElse(null);
    BigDecimal sum = null;
    for (int i = 0; i < scores.length; i++) {
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
    return group.members().contains(indicator.name()) && below(indicator.path(), group.path());
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
