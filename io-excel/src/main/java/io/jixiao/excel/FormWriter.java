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
import java.util.ArrayList;
import java.util.List;
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

  /** The empty rows of a group that the unit fills with its own indicators, unless stated. */
  public static final int OPEN_ROWS = 5;

  /** The most empty rows of such a group. */
  public static final int MAX_OPEN_ROWS = 100;

  private final Language language;
  private final @Nullable Evaluation evaluation;
  private final List<Rubric> rubrics;

  private FormWriter(Language language, @Nullable Evaluation evaluation, List<Rubric> rubrics) {
    this.language = Objects.requireNonNull(language, "language");
    this.evaluation = evaluation;
    this.rubrics = List.copyOf(rubrics);
  }

  /**
   * Obtains a writer of the forms alone.
   *
   * @param language the language of the labels, not null
   * @return the writer
   */
  public static FormWriter of(Language language) {
    return new FormWriter(language, null, List.of());
  }

  /**
   * Returns a writer that adds what was found out about the report: the rules on the score sheet, a
   * result sheet of the department and one of each project, and a findings sheet with links to the
   * cells.
   *
   * @param result the evaluation of the report, not null
   * @return the writer
   */
  public FormWriter with(Evaluation result) {
    return new FormWriter(language, Objects.requireNonNull(result, "result"), rubrics);
  }

  /**
   * Returns a writer that prints the rules of a rubric beside the indicators that it names or whose
   * group it leaves to the unit. Rules are no part of a report, so without a rubric or an
   * evaluation their column stays empty.
   *
   * @param rubric a rubric for departments or for projects, not null
   * @return the writer
   */
  public FormWriter with(Rubric rubric) {
    List<Rubric> more = new ArrayList<>(rubrics);
    more.add(Objects.requireNonNull(rubric, "rubric"));
    return new FormWriter(language, evaluation, more);
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
    FormsOut.put(FormsOut.write(report, evaluation, rubrics, language), file);
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
    out.write(FormsOut.write(report, evaluation, rubrics, language));
  }

  /**
   * Writes an empty form of a rubric with {@value #OPEN_ROWS} empty rows in each group that the
   * unit fills with its own indicators.
   *
   * @param rubric the rubric, not null
   * @param year the fiscal year
   * @param file the file, not null; replaced if it exists
   * @throws IOException if the file cannot be written
   * @see #writeBlank(Rubric, int, int, Path)
   */
  public void writeBlank(Rubric rubric, int year, Path file) throws IOException {
    writeBlank(rubric, year, OPEN_ROWS, file);
  }

  /**
   * Writes an empty form of a rubric, of a department or of a project as the rubric says: input
   * cells are unlocked and checked as they are typed (ranges of numbers, a choice of grades),
   * labels and points are protected without a password.
   *
   * @param rubric the rubric, not null
   * @param year the fiscal year
   * @param openRows how many empty rows each group gets that the unit fills with its own
   *     indicators, from 1 to {@value #MAX_OPEN_ROWS}
   * @param file the file, not null; replaced if it exists
   * @throws IllegalArgumentException if the number of rows is out of range
   * @throws IOException if the file cannot be written
   */
  public void writeBlank(Rubric rubric, int year, int openRows, Path file) throws IOException {
    Objects.requireNonNull(file, "file");
    if (openRows < 1 || openRows > MAX_OPEN_ROWS) {
      throw new IllegalArgumentException(openRows + " rows; expected 1 to " + MAX_OPEN_ROWS);
    }
    FormsOut.put(Blank.write(rubric, year, openRows, language), file);
  }
}
