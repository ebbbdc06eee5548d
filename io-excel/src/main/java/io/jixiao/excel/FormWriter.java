package io.jixiao.excel;

import io.jixiao.core.model.Language;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.score.Evaluation;
import io.jixiao.excel.internal.Blank;
import io.jixiao.excel.internal.FormsOut;
import io.jixiao.scoring.rubric.Rubric;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes a report as the official forms, one workbook (.xlsx) for each report, ready for print on
 * A4.
 *
 * <p>Figures are written with their printed decimals. Totals are live formulas wherever the other
 * cells add up to the stated figure; a stated total that they do not add up to stays the figure
 * that the unit stated. Blank cells stay blank. Texts that a spreadsheet program could run as a
 * formula are written as texts. Equal arguments give equal bytes: no clock and no locale takes
 * part.
 *
 * <pre>{@code
 * FormWriter.of(Language.ZH).write(report, Path.of("report.xlsx"));
 * FormWriter.of(Language.ZH).with(evaluation).write(report, Path.of("result.xlsx"));
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class FormWriter {

  private final Language language;
  private final @Nullable Evaluation evaluation;

  private FormWriter(Language language, @Nullable Evaluation evaluation) {
    this.language = Objects.requireNonNull(language, "language");
    this.evaluation = evaluation;
  }

  /**
   * Obtains a writer of the forms alone.
   *
   * @param language the language of the labels, not null
   * @return the writer
   */
  public static FormWriter of(Language language) {
    return new FormWriter(language, null);
  }

  /**
   * Returns a writer that adds what was found out about the report: the rules on the score sheet, a
   * result sheet, and a findings sheet with links to the cells.
   *
   * @param result the evaluation of the report, not null
   * @return the writer
   */
  public FormWriter with(Evaluation result) {
    return new FormWriter(language, Objects.requireNonNull(result, "result"));
  }

  /**
   * Writes the workbook to a file: to a temporary file beside it first, which is then moved, so
   * that no partial file is ever seen.
   *
   * @param report the report, not null
   * @param file the file, not null; replaced if it exists
   * @throws IOException if the file cannot be written
   */
  public void write(SelfEvaluationReport report, Path file) throws IOException {
    Objects.requireNonNull(file, "file");
    FormsOut.put(FormsOut.write(report, evaluation, language), file);
  }

  /**
   * Writes the workbook to a stream, which stays open.
   *
   * @param report the report, not null
   * @param out the stream, not null
   * @throws IOException if the stream cannot be written
   */
  public void write(SelfEvaluationReport report, OutputStream out) throws IOException {
    Objects.requireNonNull(out, "out");
    out.write(FormsOut.write(report, evaluation, language));
  }

  /**
   * Writes an empty form of a rubric: input cells are unlocked and checked as they are typed
   * (ranges of numbers, a choice of grades), labels and points are protected without a password.
   *
   * @param rubric the rubric, not null
   * @param year the fiscal year
   * @param file the file, not null; replaced if it exists
   * @throws IOException if the file cannot be written
   */
  public void writeBlank(Rubric rubric, int year, Path file) throws IOException {
    Objects.requireNonNull(file, "file");
    FormsOut.put(Blank.write(rubric, year, language), file);
  }
}
