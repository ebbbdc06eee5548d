package io.jixiao.core.check;

import io.jixiao.core.model.SelfEvaluationReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An identity over paths: every match of the stated path is one relation. */
record PathRule(boolean ratio) implements Identity.Rule {

  @Override
  public void check(Identity identity, SelfEvaluationReport report, Run run) {
    Map<String, Cell> cells = run.cells();
    if (identity.stated().indexOf('*') < 0) {
      state(identity, cells.get(identity.stated()), List.of(), run);
      return;
    }
    Pattern pattern =
        Pattern.compile(Pattern.quote(identity.stated()).replace("*", "\\E([^/]+)\\Q"));
    for (Map.Entry<String, Cell> entry : cells.entrySet()) {
      Matcher m = pattern.matcher(entry.getKey());
      if (m.matches()) {
        List<String> stars = new ArrayList<>();
        for (int i = 1; i <= m.groupCount(); i++) {
          stars.add(m.group(i));
        }
        state(identity, entry.getValue(), stars, run);
      }
    }
  }

  private void state(Identity identity, @Nullable Cell stated, List<String> stars, Run run) {
    if (stated == null) {
      return;
    }
    List<Cell> plus = new ArrayList<>();
    List<Cell> minus = new ArrayList<>();
    List<Cell> over = new ArrayList<>();
    for (Identity.Term term : identity.terms()) {
      Cell cell = run.cells().get(bind(term.path(), stars));
      if (cell != null) {
        switch (term.role()) {
          case PLUS -> plus.add(cell);
          case MINUS -> minus.add(cell);
          default -> over.add(cell);
        }
      }
    }
    run.state(
        ratio
            ? new Relation.Ratio(identity, stated, plus, over)
            : new Relation.Sum(identity, stated, plus, minus));
  }

  private static String bind(String path, List<String> stars) {
    String bound = path;
    for (String star : stars) {
      bound = bound.replaceFirst("\\*", Matcher.quoteReplacement(star));
    }
    return bound;
  }
}
