package io.jixiao.examples;

import io.jixiao.core.score.Evaluation;
import io.jixiao.core.score.Verdict;

/** What was done, for the last line and the exit status. */
final class Tally {

  private int reports;
  private int withErrors;
  private int refuted;
  private int unusable;

  void add(Evaluation evaluation) {
    reports++;
    withErrors += evaluation.consistency().hasErrors() ? 1 : 0;
    refuted +=
        evaluation
                .sheet()
                .flatMap(s -> s.total().verdict())
                .filter(v -> v == Verdict.REFUTED)
                .isPresent()
            ? 1
            : 0;
  }

  void addUnusable() {
    unusable++;
  }

  int status(boolean strict) {
    if (unusable > 0) {
      return Main.UNUSABLE;
    }
    return strict && withErrors > 0 ? Main.FINDINGS : 0;
  }

  String summary(Terminal terminal) {
    return terminal.word(
        String.format(
            "共 %d 份报告：%d 份数据有错，%d 份自评总分被推翻，%d 份无法使用", reports, withErrors, refuted, unusable),
        String.format(
            "%d reports: %d with errors in their figures, %d with a refuted total, %d unusable",
            reports, withErrors, refuted, unusable));
  }
}
