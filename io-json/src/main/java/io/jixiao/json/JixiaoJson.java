package io.jixiao.json;

import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.score.Evaluation;
import io.jixiao.json.internal.Documents;
import io.jixiao.json.internal.JsonFiles;
import io.jixiao.json.internal.LineSource;
import io.jixiao.json.internal.ObjectType;
import io.jixiao.json.internal.ReportTypes;
import io.jixiao.json.internal.ResultTypes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads and writes the documents of this library: strict, exact and bounded.
 *
 * <pre>{@code
 * JixiaoJson json = JixiaoJson.standard();
 * SelfEvaluationReport report = json.readReport(Path.of("report.json")).orElseThrow();
 * json.writeReport(report, Path.of("copy.json"));
 * }</pre>
 *
 * <p>Documents are UTF-8. Each names its kind and version in a property {@code schema}, such as
 * {@code "jixiao-report/1"}. Figures are strings with their printed decimals ({@code "2058.52"},
 * {@code "4.9亿元"}, {@code "87.61%"}); JSON numbers are read too, from their own digits, unless they
 * have an exponent, but are no part of the form that the schema describes, since to a schema 1e5 is
 * 100000. Points that a rubric was given with a negative scale, such as 1E+1, are written as the 10
 * that they print. What is absent is left out; {@code null} is read as absent.
 *
 * <p>All faults of a document are reported at once, each with its JSON pointer, line and column. A
 * property that is not known is an error; {@link #lenient()} makes it a warning.
 *
 * <p>Limits: a document has at most 16 MiB, is nested at most 64 levels deep, and holds texts of at
 * most 20,000, names of at most 200 and numbers of at most 200 characters; of its faults the first
 * 200 are listed. What is written keeps the same limits.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class JixiaoJson {

  private static final JixiaoJson STANDARD = new JixiaoJson(JsonFiles.STRICT);

  private final JsonFiles files;

  private JixiaoJson(JsonFiles files) {
    this.files = files;
  }

  private static JixiaoJson with(boolean strict, List<Migration> migrations) {
    return new JixiaoJson(new JsonFiles(new Documents.Options(strict, migrations)));
  }

  /** {@return the strict reader and writer} */
  public static JixiaoJson standard() {
    return STANDARD;
  }

  /** {@return the same, but unknown properties are reported as warnings and left out} */
  public JixiaoJson lenient() {
    return with(false, files.options().migrations());
  }

  /**
   * Returns the same, with a step that makes a newer version of an older document. The places of
   * faults in such a document are pointers into what the steps made of it, without lines.
   *
   * @param migration the step, not null
   * @return the reader
   */
  public JixiaoJson withMigration(Migration migration) {
    List<Migration> steps = new ArrayList<>(files.options().migrations());
    steps.add(migration);
    return with(files.options().strict(), List.copyOf(steps));
  }

  /**
   * Reads a report from a file.
   *
   * @param file the file, not null
   * @return the report, or the faults; a file that cannot be read is a fault, too
   */
  public ReadResult<SelfEvaluationReport> readReport(Path file) {
    return files.read(ReportTypes.REPORT, file);
  }

  /**
   * Reads a report from a stream, which is not closed.
   *
   * @param in the stream, not null
   * @param name the name of the document in faults, not null
   * @return the report, or the faults
   */
  public ReadResult<SelfEvaluationReport> readReport(InputStream in, String name) {
    return files.read(ReportTypes.REPORT, in, name);
  }

  /**
   * Reads a report from memory.
   *
   * @param json the document in UTF-8, not null, not changed
   * @param name the name of the document in faults, not null
   * @return the report, or the faults
   */
  public ReadResult<SelfEvaluationReport> readReport(byte[] json, String name) {
    return files.read(ReportTypes.REPORT, json, name);
  }

  /**
   * Reads a report from its text.
   *
   * @param json the text of the document, not null
   * @return the report, or the faults
   */
  public ReadResult<SelfEvaluationReport> readReport(String json) {
    return files.read(ReportTypes.REPORT, json.getBytes(StandardCharsets.UTF_8), "report");
  }

  /**
   * Writes a report as text, one property a line.
   *
   * @param report the report, not null
   * @return the document, ending in a line feed
   * @throws IllegalArgumentException if a text of the report is longer than a document may hold
   */
  public String writeReport(SelfEvaluationReport report) {
    return new String(JsonFiles.bytes(ReportTypes.REPORT, report, true), StandardCharsets.UTF_8);
  }

  /**
   * Writes a report on one line.
   *
   * @param report the report, not null
   * @return the document in UTF-8, ending in a line feed
   * @throws IllegalArgumentException if a text of the report is longer than a document may hold
   */
  public byte[] writeReportCompact(SelfEvaluationReport report) {
    return JsonFiles.bytes(ReportTypes.REPORT, report, false);
  }

  /**
   * Writes a report to a file, one property a line. The file is there in full or not at all.
   *
   * @param report the report, not null
   * @param file the file, not null; replaced if it is there
   * @throws UncheckedIOException if the file cannot be written
   * @throws IllegalArgumentException if a text of the report is longer than a document may hold
   */
  public void writeReport(SelfEvaluationReport report, Path file) {
    JsonFiles.write(ReportTypes.REPORT, report, file);
  }

  /**
   * Reads a result from a file.
   *
   * @param file the file, not null
   * @return the result, or the faults; a file that cannot be read is a fault, too
   */
  public ReadResult<Evaluation> readResult(Path file) {
    return files.read(ResultTypes.RESULT, file);
  }

  /**
   * Reads a result from a stream, which is not closed.
   *
   * @param in the stream, not null
   * @param name the name of the document in faults, not null
   * @return the result, or the faults
   */
  public ReadResult<Evaluation> readResult(InputStream in, String name) {
    return files.read(ResultTypes.RESULT, in, name);
  }

  /**
   * Reads a result from memory.
   *
   * @param json the document in UTF-8, not null, not changed
   * @param name the name of the document in faults, not null
   * @return the result, or the faults
   */
  public ReadResult<Evaluation> readResult(byte[] json, String name) {
    return files.read(ResultTypes.RESULT, json, name);
  }

  /**
   * Reads a result from its text.
   *
   * @param json the text of the document, not null
   * @return the result, or the faults
   */
  public ReadResult<Evaluation> readResult(String json) {
    return files.read(ResultTypes.RESULT, json.getBytes(StandardCharsets.UTF_8), "result");
  }

  /**
   * Writes a result as text, one property a line.
   *
   * @param result the result, not null
   * @return the document, ending in a line feed
   * @throws IllegalArgumentException if a text of the result is longer than a document may hold
   */
  public String writeResult(Evaluation result) {
    return new String(JsonFiles.bytes(ResultTypes.RESULT, result, true), StandardCharsets.UTF_8);
  }

  /**
   * Writes a result on one line.
   *
   * @param result the result, not null
   * @return the document in UTF-8, ending in a line feed
   * @throws IllegalArgumentException if a text of the result is longer than a document may hold
   */
  public byte[] writeResultCompact(Evaluation result) {
    return JsonFiles.bytes(ResultTypes.RESULT, result, false);
  }

  /**
   * Writes a result to a file, one property a line. The file is there in full or not at all.
   *
   * @param result the result, not null
   * @param file the file, not null; replaced if it is there
   * @throws UncheckedIOException if the file cannot be written
   * @throws IllegalArgumentException if a text of the result is longer than a document may hold
   */
  public void writeResult(Evaluation result, Path file) {
    JsonFiles.write(ResultTypes.RESULT, result, file);
  }

  /**
   * Reads many reports, one a line, from a file, plain or gzip.
   *
   * @param file the file, not null
   * @return the lines, to be closed
   * @throws IOException if the file cannot be opened
   */
  public JsonLines<SelfEvaluationReport> readReports(Path file) throws IOException {
    return lines(ReportTypes.REPORT, Files.newInputStream(file), file.toString());
  }

  /**
   * Reads many reports, one a line, from a stream, plain or gzip.
   *
   * @param in the stream, closed with the lines, not null
   * @param name the name of the stream in faults, not null
   * @return the lines, to be closed
   */
  public JsonLines<SelfEvaluationReport> readReports(InputStream in, String name) {
    return lines(ReportTypes.REPORT, in, name);
  }

  /**
   * Reads many results, one a line, from a file, plain or gzip.
   *
   * @param file the file, not null
   * @return the lines, to be closed
   * @throws IOException if the file cannot be opened
   */
  public JsonLines<Evaluation> readResults(Path file) throws IOException {
    return lines(ResultTypes.RESULT, Files.newInputStream(file), file.toString());
  }

  /**
   * Reads many results, one a line, from a stream, plain or gzip.
   *
   * @param in the stream, closed with the lines, not null
   * @param name the name of the stream in faults, not null
   * @return the lines, to be closed
   */
  public JsonLines<Evaluation> readResults(InputStream in, String name) {
    return lines(ResultTypes.RESULT, in, name);
  }

  /**
   * Starts a file of many documents, one a line.
   *
   * @param file the file, not null; compressed if its name ends in .gz
   * @return the writer, to be committed and closed
   * @throws IOException if the file cannot be written
   */
  public JsonLinesWriter writeLines(Path file) throws IOException {
    return new JsonLinesWriter(this, file);
  }

  private <T> JsonLines<T> lines(ObjectType<T, ?> type, InputStream in, String name) {
    return new JsonLines<>(new LineSource(name, in), raw -> files.read(type, raw));
  }

  /** {@return the JSON Schema (2020-12) of the report document} */
  public static String reportSchema() {
    return JsonFiles.schema(ReportTypes.REPORT_SCHEMA);
  }

  /** {@return the JSON Schema (2020-12) of the result document} */
  public static String resultSchema() {
    return JsonFiles.schema(ResultTypes.RESULT_SCHEMA);
  }
}
