package io.jixiao.excel;

import io.jixiao.core.model.Language;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.excel.internal.RosterOut;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes a roster row by row in constant memory, as .xlsx, or as .csv where the name of the file
 * says so. The file is written beside its place and moved there by {@link #finish}; closing a
 * writer that was not finished leaves nothing behind.
 *
 * <pre>{@code
 * try (RosterWriter roster = RosterWriter.open(Path.of("roster.xlsx"), Language.ZH)) {
 *   for (SelfEvaluationReport report : reports) {
 *     roster.write(report);
 *   }
 *   roster.finish();
 * }
 * }</pre>
 *
 * <p>A writer without rows is a template. This class is not thread-safe.
 */
public final class RosterWriter implements Closeable {

  private final RosterOut out;
  private boolean finished;

  private RosterWriter(RosterOut out) {
    this.out = out;
  }

  /**
   * Starts a roster.
   *
   * @param file the file, not null; replaced by {@link #finish} if it exists
   * @param language the language of the headings, not null
   * @return the writer
   * @throws IOException if the file cannot be written
   */
  public static RosterWriter open(Path file, Language language) throws IOException {
    return new RosterWriter(RosterOut.open(file, language));
  }

  /**
   * Writes one row: what the roster has columns for.
   *
   * @param report the report, not null
   * @throws IOException if the row cannot be written or the sheet is full
   */
  public void write(SelfEvaluationReport report) throws IOException {
    out.write(report);
  }

  /**
   * Ends the roster and puts the file in place.
   *
   * @throws IOException if the file cannot be written
   */
  public void finish() throws IOException {
    if (!finished) {
      finished = true;
      out.commit();
    }
  }

  /**
   * Closes the writer; a roster that was not finished is dropped.
   *
   * @throws IOException if the temporary file cannot be removed
   */
  @Override
  public void close() throws IOException {
    if (!finished) {
      finished = true;
      out.close();
    }
  }
}
