package io.jixiao.excel.internal;

import io.jixiao.core.model.Language;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.score.Evaluation;
import io.jixiao.core.score.ScoreSheet;
import io.jixiao.scoring.rubric.Rubric;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes the forms of one report into one workbook. */
public final class FormsOut {

  private FormsOut() {}

  /**
   * Writes the workbook as bytes that depend on the arguments alone.
   *
   * @param report the report, not null
   * @param evaluation what was found out about it; null for the forms alone
   * @param rubrics the rubrics whose rules are printed where no evaluation tells them, not null
   * @param language the language of the labels, not null
   * @return the workbook
   * @throws IOException if writing fails
   */
  public static byte[] write(
      SelfEvaluationReport report,
      @Nullable Evaluation evaluation,
      List<Rubric> rubrics,
      Language language)
      throws IOException {
    Book book = new Book(language);
    ScoreSheet scores = evaluation == null ? null : evaluation.sheet().orElse(null);
    try (XSSFWorkbook workbook = book.workbook()) {
      ProfileSheet.write(book, report);
      MoneySheet.write(book, report);
      MoreOut more = new MoreOut(book, report);
      more.money();
      more.goals();
      more.baseData();
      more.evaluation(
          scores == null
              ? rules(rubrics, Rubric.Scope.DEPARTMENT, report.evaluation(), language)
              : Rules.of(scores, language),
          false);
      List<Map<List<String>, String>> rules = new ArrayList<>();
      for (int i = 0; i < report.projectEvaluations().size(); i++) {
        rules.add(
            evaluation != null && i < evaluation.projects().size()
                ? Rules.of(evaluation.projects().get(i).sheet(), language)
                : rules(
                    rubrics,
                    Rubric.Scope.PROJECT,
                    report.projectEvaluations().get(i).evaluation(),
                    language));
      }
      more.projectTables(rules);
      more.evaluators();
      more.data();
      if (evaluation != null) {
        ResultSheets.results(book, evaluation);
        ResultSheets.findings(book, evaluation.consistency());
      }
      return Packaging.bytes(workbook);
    }
  }

  private static Map<List<String>, String> rules(
      List<Rubric> rubrics, Rubric.Scope scope, SelfEvaluation evaluation, Language language) {
    Map<List<String>, String> out = new HashMap<>();
    for (Rubric rubric : rubrics) {
      if (rubric.scope() == scope) {
        Rules.of(rubric, evaluation, language).forEach(out::putIfAbsent);
      }
    }
    return out;
  }

  /**
   * Puts bytes in place as a whole file.
   *
   * @param bytes the bytes, not null
   * @param target the file, not null
   * @throws IOException if writing fails
   */
  public static void put(byte[] bytes, Path target) throws IOException {
    Packaging.put(bytes, target);
  }
}
