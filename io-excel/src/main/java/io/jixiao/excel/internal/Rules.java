package io.jixiao.excel.internal;

import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.Language;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.score.IndicatorScore;
import io.jixiao.core.score.ScoreSheet;
import io.jixiao.scoring.rubric.OpenGroup;
import io.jixiao.scoring.rubric.Rubric;
import io.jixiao.scoring.rubric.RubricIndicator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands in the column of rules, by the path of the indicator. */
final class Rules {

  private Rules() {}

  /** The rules that indicators were scored by. */
  static Map<List<String>, String> of(ScoreSheet scores, Language language) {
    Map<List<String>, String> out = new HashMap<>();
    for (IndicatorScore score : scores.indicators()) {
      out.putIfAbsent(score.path(), score.trace().rule().in(language));
    }
    return out;
  }

  /** The rules of a rubric for the rows of a table; an own indicator takes those of its group. */
  static Map<List<String>, String> of(Rubric rubric, SelfEvaluation evaluation, Language language) {
    Map<List<String>, String> named = new HashMap<>();
    for (RubricIndicator indicator : rubric.indicators()) {
      named.putIfAbsent(indicator.path(), indicator.rule().in(language));
    }
    Map<List<String>, String> out = new HashMap<>();
    for (Indicator indicator : evaluation.indicators()) {
      String rule = named.get(indicator.path());
      for (OpenGroup group : rubric.openGroups()) {
        int n = group.path().size();
        if (rule == null
            && indicator.path().size() >= n
            && indicator.path().subList(0, n).equals(group.path())) {
          rule = group.rule().in(language);
        }
      }
      if (rule != null) {
        out.putIfAbsent(indicator.path(), rule);
      }
    }
    return out;
  }
}
