package io.jixiao.json;

import io.jixiao.core.model.Label;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.score.Evaluation;
import io.jixiao.json.internal.AtomicFile;
import io.jixiao.json.internal.Documents;
import io.jixiao.json.internal.Limits;
import io.jixiao.json.internal.LineSource;
import io.jixiao.json.internal.ObjectType;
import io.jixiao.json.internal.ReportTypes;
import io.jixiao.json.internal.ResultTypes;
import io.jixiao.json.internal.SchemaDocuments;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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
 * have an exponent. What is absent is left out; {@code null} is read as absent.
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

  private static final JixiaoJson STANDARD = new JixiaoJson(new Documents.Options(true, List.of()));

  private final Documents.Options options;

  private JixiaoJson(Documents.Options options) {
    this.options = options;
  }

  /** {@return the strict reader and writer} */
  public static JixiaoJson standard() {
    return STANDARD;
  }

  /** {@return the same, but unknown properties are reported as warnings and left out} */
  public JixiaoJson lenient() {
    return new JixiaoJson(new Documents.Options(false, options.migrations()));
  }

  /**
   * Returns the same, with a step that makes a newer version of an older document. The places of
   * faults in such a document are pointers into what the steps made of it, without lines.
   *
   * @param migration the step, not null
   * @return the reader
   */
  public JixiaoJson withMigration(Migration migration) {
    List<Migration> steps = new ArrayList<>(options.migrations());
    steps.add(migration);
    return new JixiaoJson(new Documents.Options(options.strict(), List.copyOf(steps)));
  }

  /**
   * Reads a report from a file.
   *
   * @param file the file, not null
   * @return the report, or the faults; a file that cannot be read is a fault, too
   */
  public ReadResult<SelfEvaluationReport> readReport(Path file) {
    return read(ReportTypes.REPORT, file);
  }

  /**
   * Reads a report from a stream, which is not closed.
   *
   * @param in the stream, not null
   * @param name the name of the document in faults, not null
   * @return the report, or the faults
   */
  public ReadResult<SelfEvaluationReport> readReport(InputStream in, String name) {
    return read(ReportTypes.REPORT, in, name);
  }

  /**
   * Reads a report from its text.
   *
   * @param json the text of the document, not null
   * @return the report, or the faults
   */
  public ReadResult<SelfEvaluationReport> readReport(String json) {
    return read(ReportTypes.REPORT, json.getBytes(StandardCharsets.UTF_8), "report");
  }

  /**
   * Writes a report as text, one property a line.
   *
   * @param report the report, not null
   * @return the document, ending in a line feed
   * @throws IllegalArgumentException if a text of the report is longer than a document may hold
   */
  public String writeReport(SelfEvaluationReport report) {
    return new String(bytes(ReportTypes.REPORT, report, true), StandardCharsets.UTF_8);
  }

  /**
   * Writes a report on one line.
   *
   * @param report the report, not null
   * @return the document in UTF-8, ending in a line feed
   * @throws IllegalArgumentException if a text of the report is longer than a document may hold
   */
  public byte[] writeReportCompact(SelfEvaluationReport report) {
    return bytes(ReportTypes.REPORT, report, false);
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
    write(ReportTypes.REPORT, report, file);
  }

  /**
   * Reads a result from a file.
   *
   * @param file the file, not null
   * @return the result, or the faults; a file that cannot be read is a fault, too
   */
  public ReadResult<Evaluation> readResult(Path file) {
    return read(ResultTypes.RESULT, file);
  }

  /**
   * Reads a result from a stream, which is not closed.
   *
   * @param in the stream, not null
   * @param name the name of the document in faults, not null
   * @return the result, or the faults
   */
  public ReadResult<Evaluation> readResult(InputStream in, String name) {
    return read(ResultTypes.RESULT, in, name);
  }

  /**
   * Reads a result from its text.
   *
   * @param json the text of the document, not null
   * @return the result, or the faults
   */
  public ReadResult<Evaluation> readResult(String json) {
    return read(ResultTypes.RESULT, json.getBytes(StandardCharsets.UTF_8), "result");
  }

  /**
   * Writes a result as text, one property a line.
   *
   * @param result the result, not null
   * @return the document, ending in a line feed
   * @throws IllegalArgumentException if a text of the result is longer than a document may hold
   */
  public String writeResult(Evaluation result) {
    return new String(bytes(ResultTypes.RESULT, result, true), StandardCharsets.UTF_8);
  }

  /**
   * Writes a result on one line.
   *
   * @param result the result, not null
   * @return the document in UTF-8, ending in a line feed
   * @throws IllegalArgumentException if a text of the result is longer than a document may hold
   */
  public byte[] writeResultCompact(Evaluation result) {
    return bytes(ResultTypes.RESULT, result, false);
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
    write(ResultTypes.RESULT, result, file);
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
    return new JsonLines<>(new LineSource(name, in), raw -> line(type, raw));
  }

  private <T> ReadResult<T> line(ObjectType<T, ?> type, LineSource.Raw raw) {
    int number = (int) Math.min(raw.number(), Integer.MAX_VALUE);
    if (raw.tooLong()) {
      return Documents.tooLong(raw.document(), number);
    }
    IOException failure = raw.failure();
    if (failure != null) {
      return unreadable(raw.document(), number, failure);
    }
    return Documents.read(type, raw.document(), raw.text(), 0, raw.text().length, number, options);
  }

  /** {@return the JSON Schema (2020-12) of the report document} */
  public static String reportSchema() {
    return schema(ReportTypes.REPORT_SCHEMA);
  }

  /** {@return the JSON Schema (2020-12) of the result document} */
  public static String resultSchema() {
    return schema(ResultTypes.RESULT_SCHEMA);
  }

  private static String schema(String version) {
    String file = SchemaDocuments.FOLDER + SchemaDocuments.fileName(version);
    try (InputStream in = JixiaoJson.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + file + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("reading the resource " + file, e);
    }
  }

  private <T> ReadResult<T> read(ObjectType<T, ?> type, Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(type, in.readNBytes(Limits.DOCUMENT_BYTES + 1), file.toString());
    } catch (NoSuchFileException e) {
      return Documents.unreadable(
          file.toString(),
          0,
          new Label("已有的文件", "a file that exists"),
          new Label("文件不存在", "the file does not exist"));
    } catch (IOException e) {
      return unreadable(file.toString(), 0, e);
    }
  }

  private <T> ReadResult<T> read(ObjectType<T, ?> type, InputStream in, String name) {
    try {
      return read(type, in.readNBytes(Limits.DOCUMENT_BYTES + 1), name);
    } catch (IOException e) {
      return unreadable(name, 0, e);
    }
  }

  private static <T> ReadResult<T> unreadable(String name, int line, IOException e) {
    String detail = e.getClass().getSimpleName() + ": " + e.getMessage();
    return Documents.unreadable(
        name,
        line,
        new Label("可以读取的文件", "a file that can be read"),
        new Label("无法读取（" + detail + "）", "cannot be read (" + detail + ")"));
  }

  private <T> ReadResult<T> read(ObjectType<T, ?> type, byte[] bytes, String name) {
    return Documents.read(
        type, Objects.requireNonNull(name, "name"), bytes, 0, bytes.length, 1, options);
  }

  private static <T> byte[] bytes(ObjectType<T, ?> type, T value, boolean pretty) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(8192);
    try {
      Documents.write(type, value, pretty, out);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return out.toByteArray();
  }

  private static <T> void write(ObjectType<T, ?> type, T value, Path file) {
    try (AtomicFile out = new AtomicFile(file, false)) {
      Documents.write(type, value, true, out.out());
      out.commit();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
