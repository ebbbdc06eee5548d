package io.jixiao.excel.internal;

import io.jixiao.core.model.Language;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.score.Evaluation;
import io.jixiao.core.score.ProjectScore;
import io.jixiao.core.score.ScoreSheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
   * @param language the language of the labels, not null
   * @return the workbook
   * @throws IOException if writing fails
   */
  public static byte[] write(
      SelfEvaluationReport report, @Nullable Evaluation evaluation, Language language)
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
      more.evaluation(scores);
      more.projectTables(
          evaluation == null
              ? List.of()
              : evaluation.projects().stream().map(ProjectScore::sheet).toList());
      more.evaluators();
      more.data();
      if (scores != null) {
        ResultSheets.result(book, scores);
      }
      if (evaluation != null) {
        ResultSheets.findings(book, evaluation.consistency());
      }
      return Packaging.bytes(workbook);
    }
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
