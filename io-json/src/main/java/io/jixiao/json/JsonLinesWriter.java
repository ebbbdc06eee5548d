package io.jixiao.json;

import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.score.Evaluation;
import io.jixiao.json.internal.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes many documents, one a line (NDJSON), compressed if the name of the file ends in {@code
 * .gz}. The file is there in full, after {@link #commit}, or not at all.
 *
 * <pre>{@code
 * try (JsonLinesWriter out = json.writeLines(Path.of("results.ndjson.gz"))) {
 *   out.write(result);
 *   out.commit();
 * }
 * }</pre>
 *
 * <p>This class is not thread-safe.
 */
public final class JsonLinesWriter implements AutoCloseable {

  private final JixiaoJson json;
  private final AtomicFile file;

  JsonLinesWriter(JixiaoJson json, Path file) throws IOException {
    this.json = json;
    this.file = new AtomicFile(file, file.toString().endsWith(".gz"));
  }

  /**
   * Writes a report.
   *
   * @param report the report, not null
   * @throws IOException if the file cannot be written
   * @throws IllegalArgumentException if a text of the report is longer than a document may hold
   */
  public void write(SelfEvaluationReport report) throws IOException {
    writeLine(json.writeReportCompact(report));
  }

  /**
   * Writes a result.
   *
   * @param result the result, not null
   * @throws IOException if the file cannot be written
   * @throws IllegalArgumentException if a text of the result is longer than a document may hold
   */
  public void write(Evaluation result) throws IOException {
    writeLine(json.writeResultCompact(result));
  }

  /**
   * Writes a document that was made before, perhaps in another thread.
   *
   * @param line the document on one line with its line feed, as {@link
   *     JixiaoJson#writeResultCompact} makes it, not null
   * @throws IOException if the file cannot be written
   */
  public void writeLine(byte[] line) throws IOException {
    file.out().write(line);
  }

  /**
   * Puts the file in its place; nothing can be written afterwards.
   *
   * @throws IOException if the file cannot be written
   */
  public void commit() throws IOException {
    file.commit();
  }

  /**
   * Throws away what was not committed.
   *
   * @throws IOException if that fails
   */
  @Override
  public void close() throws IOException {
    file.close();
  }
}
