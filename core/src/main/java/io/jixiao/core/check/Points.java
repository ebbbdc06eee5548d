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

  /** The sum of all weights before an indicator, so that a run of rows costs one subtraction. */
  private final BigDecimal[] weightsBefore;

  private final BigDecimal scoreTotal;

  /** How many level names each indicator has in common with the one before it. */
  private final int[] alike;

  /** The groups whose points are shared by some indicators (共享分值). */
  private final List<IndicatorGroup> shared = new ArrayList<>(0);

  Points(SelfEvaluation evaluation) {
    this.evaluation = evaluation;
    this.indicators = evaluation.indicators();
    this.groups = evaluation.groups();
    int size = indicators.size();
    this.weights = new @Nullable BigDecimal[size];
    this.scores = new @Nullable BigDecimal[size];
    this.weightsBefore = new BigDecimal[size + 1];
    this.alike = new int[size];
    List<String> before = List.of();
    BigDecimal weightSum = BigDecimal.ZERO;
    BigDecimal scoreSum = BigDecimal.ZERO;
    for (int i = 0; i < size; i++) {
      Indicator indicator = indicators.get(i);
      BigDecimal weight = indicator.weight().orElse(null);
      BigDecimal score = indicator.score().orElse(null);
      weights[i] = weight;
      scores[i] = score;
      weightsBefore[i] = weightSum;
      weightSum = weight == null ? weightSum : weightSum.add(weight);
      scoreSum = score == null ? scoreSum : scoreSum.add(score);
      List<String> path = indicator.path();
      alike[i] = common(before, path);
      before = path;
    }
    weightsBefore[size] = weightSum;
    this.scoreTotal = scoreSum;
    for (int i = 0; i < groups.size(); i++) {
      IndicatorGroup group = groups.get(i);
      if (!group.members().isEmpty()) {
        shared.add(group);
      }
    }
  }

  @Nullable BigDecimal weight(int index) {
    return weights[index];
  }

  @Nullable BigDecimal score(int index) {
    return scores[index];
  }

  /**
   * The sum of the weights below a path and of the points shared there; null if it is zero, since
   * only the cells tell whether that is blank.
   */
  @Nullable BigDecimal weightTotal(List<String> path) {
    BigDecimal sum = null;
    int size = weights.length;
    int from = -1;
    boolean inside = path.isEmpty();
    for (int i = 0; i < size; i++) {
      if (alike[i] < path.size()) {
        inside = startsWith(indicators.get(i).path(), path);
      }
      boolean counts = inside && (path.isEmpty() || indicators.get(i).path().size() > path.size());
      if (counts && from < 0) {
        from = i;
      } else if (!counts && from >= 0) {
        sum = Relation.sum(sum, weightsBefore[i].subtract(weightsBefore[from]));
        from = -1;
      }
    }
    if (from >= 0) {
      sum = Relation.sum(sum, weightsBefore[size].subtract(weightsBefore[from]));
    }
    for (int i = 0; i < shared.size(); i++) {
      IndicatorGroup group = shared.get(i);
      if (startsWith(group.path(), path)) {
        sum = Relation.sum(sum, group.weight().orElse(null));
      }
    }
    return sum == null || sum.signum() == 0 ? null : sum;
  }

  /** The sum of all self-scores; null if it is zero, as in {@link #weightTotal}. */
  @Nullable BigDecimal scoreTotal() {
    return scoreTotal.signum() == 0 ? null : scoreTotal;
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
    return path.size() >= prefix.size() && common(path, prefix) == prefix.size();
  }

  private static int common(List<String> a, List<String> b) {
    int size = Math.min(a.size(), b.size());
    int same = 0;
    while (same < size && a.get(same).equals(b.get(same))) {
      same++;
    }
    return same;
  }
}
