package io.jixiao.json.internal;

import io.jixiao.core.model.Label;
import io.jixiao.scoring.rubric.OpenGroup;
import io.jixiao.scoring.rubric.Rubric;
import io.jixiao.scoring.rubric.RubricIndicator;
import io.jixiao.scoring.rubric.SharedPoints;
import io.jixiao.scoring.spi.ScoringStrategy;
import io.jixiao.scoring.strategy.Deduction;
import io.jixiao.scoring.strategy.PerOccurrence;
import io.jixiao.scoring.strategy.Proportional;
import io.jixiao.scoring.strategy.Tiers;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Finds contradictions between the parts of a rubric document. */
public final class RubricLint {

  private RubricLint() {}

  /**
   * Checks a rubric.
   *
   * @param rubric the rubric
   * @param problems takes the JSON pointer and the words of each problem
   */
  public static void check(Rubric rubric, BiConsumer<String, Label> problems) {
    Set<String> ids = new HashSet<>();
    Set<String> shared = new HashSet<>();
    rubric.shared().forEach(s -> shared.addAll(s.members()));
    BigDecimal sum = BigDecimal.ZERO;
    List<RubricIndicator> indicators = rubric.indicators();
    for (int i = 0; i < indicators.size(); i++) {
      RubricIndicator indicator = indicators.get(i);
      String at = "/indicators/" + i;
      unique(indicator.id(), ids, at, problems);
      if (indicator.measure().isEmpty() && needsMeasure(indicator.strategy())) {
        problems.accept(
            at + "/measure",
            new Label("该规则需要算法（measure）", "the rule needs a measure, and none is stated"));
      }
      if (!shared.contains(indicator.id())) {
        sum = sum.add(indicator.weight().orElse(BigDecimal.ZERO));
      }
    }
    List<OpenGroup> groups = rubric.openGroups();
    for (int i = 0; i < groups.size(); i++) {
      unique(groups.get(i).id(), ids, "/groups/" + i, problems);
      sum = sum.add(groups.get(i).points());
    }
    for (int i = 0; i < rubric.shared().size(); i++) {
      SharedPoints points = rubric.shared().get(i);
      for (int j = 0; j < points.members().size(); j++) {
        String member = points.members().get(j);
        if (!ids.contains(member)) {
          problems.accept(
              "/shared/" + i + "/members/" + j,
              new Label("没有代号为“" + member + "”的指标", "there is no indicator \"" + member + "\""));
        }
      }
      sum = sum.add(points.points());
    }
    if (sum.compareTo(rubric.fullMarks()) != 0) {
      String figures = sum.toPlainString() + " ≠ " + rubric.fullMarks().toPlainString();
      problems.accept(
          "/fullMarks",
          new Label("各项分值之和不等于满分：" + figures, "the points do not add up: " + figures));
    }
  }

  private static void unique(
      String id, Set<String> ids, String at, BiConsumer<String, Label> problems) {
    if (!ids.add(id)) {
      problems.accept(
          at + "/id", new Label("代号“" + id + "”重复", "the id \"" + id + "\" is there twice"));
    }
  }

  private static boolean needsMeasure(ScoringStrategy strategy) {
    return strategy instanceof Tiers
        || strategy instanceof Deduction
        || strategy instanceof PerOccurrence
        || strategy instanceof Proportional;
  }
}
