package io.jixiao.examples;

import io.jixiao.core.check.ConsistencyResult;
import io.jixiao.core.check.Finding;
import io.jixiao.core.check.Outcome;
import io.jixiao.core.check.Place;
import io.jixiao.core.check.Severity;
import io.jixiao.core.check.Suspect;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.Language;
import io.jixiao.core.score.Evaluation;
import io.jixiao.core.score.IndicatorScore;
import io.jixiao.core.score.IndicatorState;
import io.jixiao.core.score.ProjectScore;
import io.jixiao.core.score.ScoreSheet;
import io.jixiao.core.score.ScoreTotal;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Optional;

/** Prints an evaluation for a person. */
final class ConsoleReport {

  private static final int MOST_SHOWN = 8;

  private final PrintWriter out;
  private final Language language;

  ConsoleReport(PrintWriter out, Language language) {
    this.out = out;
    this.language = language;
  }

  void print(Evaluation evaluation) {
    String rubric =
        evaluation.sheet().map(s -> s.rubric().id() + " " + s.rubric().version()).orElse("—");
    out.printf(
        "== %s  %d  %s %s%n",
        evaluation.unit().name(), evaluation.unit().year(), word("评分标准", "rubric"), rubric);
    findings(evaluation.consistency());
    suspects(evaluation.consistency());
    evaluation.sheet().ifPresent(sheet -> sheet(sheet, ""));
    evaluation.notScored().ifPresent(why -> out.println("  " + why.in(language)));
    for (ProjectScore project : evaluation.projects()) {
      out.printf("  -- %s %s%n", word("项目", "project"), project.name());
      sheet(project.sheet(), "  ");
    }
    out.println();
  }

  private void findings(ConsistencyResult result) {
    ConsistencyResult.Counts counts = result.counts();
    out.printf(
        "  %s%n",
        word(
            String.format(
                "勾稽：成立 %d，不成立 %d，舍入内 %d，缺数 %d",
                counts.held(), counts.failed(), counts.withinRounding(), counts.notAssessable()),
            String.format(
                "identities: %d held, %d failed, %d within rounding, %d not assessable",
                counts.held(), counts.failed(), counts.withinRounding(), counts.notAssessable())));
    for (Outcome outcome : Outcome.values()) {
      for (Finding finding : result.findings()) {
        if (finding.outcome() == outcome) {
          finding(finding);
        }
      }
    }
  }

  private void finding(Finding finding) {
    out.printf(
        "  [%s] %s %s%s%n",
        word(finding.severity()), finding.rule(), finding.message().in(language), waived(finding));
    if (finding.outcome() == Outcome.FAILED) {
      StringBuilder places = new StringBuilder();
      int shown = Math.min(finding.places().size(), MOST_SHOWN);
      for (Place place : finding.places().subList(0, shown)) {
        places.append(' ').append(place.path());
      }
      int more = finding.places().size() - shown;
      if (more > 0) {
        places.append(word(" 等另 " + more + " 处", " and " + more + " more"));
      }
      out.println("      @" + places);
    }
  }

  private String waived(Finding finding) {
    return finding.waiver().map(w -> word("（已豁免：", " (waived: ") + w.reason() + ")").orElse("");
  }

  private void suspects(ConsistencyResult result) {
    for (Suspect suspect : result.suspects()) {
      out.printf(
          "  %s %d: %s  (%s)%n",
          word("疑点", "suspect"),
          suspect.rank(),
          suspect.message().in(language),
          String.join(" ", suspect.explains()));
    }
    if (!result.searchComplete()) {
      out.println(
          "  "
              + word(
                  "疑点搜索已到上限，以上为已找到的部分",
                  "the search for wrong cells stopped at its bound; above is what it had"));
    }
  }

  private void sheet(ScoreSheet sheet, String indent) {
    for (IndicatorScore score : sheet.indicators()) {
      if (score.state() == IndicatorState.SCORED
          || score.state() == IndicatorState.NOT_ASSESSABLE) {
        out.printf("%s  %s%n", indent, score.explanation(language));
      }
    }
    int scored = sheet.count(IndicatorState.SCORED);
    int notApplicable = sheet.count(IndicatorState.NOT_APPLICABLE);
    int notAssessable = sheet.count(IndicatorState.NOT_ASSESSABLE);
    int judged = sheet.count(IndicatorState.JUDGED);
    out.printf(
        "%s  %s%n",
        indent,
        word(
            String.format(
                "指标：已评 %d，不适用 %d，无法评定 %d，由人评定 %d", scored, notApplicable, notAssessable, judged),
            String.format(
                "indicators: %d scored, %d not applicable, %d not assessable, %d judged",
                scored, notApplicable, notAssessable, judged)));
    ScoreTotal total = sheet.total();
    out.printf(
        "%s  %s %s%s  %s %s  %s [%s, %s]  %s%n",
        indent,
        word("自评", "claimed"),
        plain(total.claimed()),
        total.claimedGrade().map(g -> " " + g).orElse(""),
        word("自评合计", "sum of claims"),
        total.sumOfClaimed().toPlainString(),
        word("数据可证", "proven"),
        total.provenMin().toPlainString(),
        total.provenMax().toPlainString(),
        verdict(total));
    if (total.readingChangesGrade()) {
      out.printf(
          "%s  %s%n",
          indent, word("按另一种理解计分，等次可能不同", "under another reading the grade may differ"));
    }
    int shown = Math.min(sheet.notes().size(), MOST_SHOWN);
    for (Label note : sheet.notes().subList(0, shown)) {
      out.printf("%s  %s%s%n", indent, word("注：", "note: "), note.in(language));
    }
    int more = sheet.notes().size() - shown;
    if (more > 0) {
      out.printf(
          "%s  %s%n",
          indent, word("另有 " + more + " 条，见结果文件", more + " more notes are in the result"));
    }
  }

  private String verdict(ScoreTotal total) {
    return word("结论 ", "verdict ")
        + total.verdict().map(v -> v.label().in(language)).orElse("—")
        + word("，等次 ", ", grade ")
        + total.gradeVerdict().map(v -> v.label().in(language)).orElse("—");
  }

  private static String plain(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse("—");
  }

  private String word(Severity severity) {
    return switch (severity) {
      case ERROR -> word("错误", "error");
      case WARNING -> word("提醒", "warning");
      case INFO -> word("信息", "info");
    };
  }

  private String word(String zh, String en) {
    return new Label(zh, en).in(language);
  }
}
