package io.jixiao.benchmarks;

import io.jixiao.core.model.Language;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.excel.FormReader;
import io.jixiao.excel.FormWriter;
import io.jixiao.json.JixiaoJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One form workbook: read against the time that the package library takes to merely open it, and
 * written against the time it takes for the same cells and styles when nothing is to be decided.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class FormBenchmark {

  private static final String REPORT = "/reports/yueyang-2021.json";

  private SelfEvaluationReport report = load();
  private byte[] form = new byte[0];
  private RecordedWorkbook recorded = RecordedWorkbook.EMPTY;

  /** Creates a benchmark. */
  public FormBenchmark() {}

  private static SelfEvaluationReport load() {
    try (InputStream in = JixiaoJson.class.getResourceAsStream(REPORT)) {
      if (in == null) {
        throw new IllegalStateException(REPORT);
      }
      return JixiaoJson.standard().readReport(in, REPORT).orElseThrow();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Records the cells and styles, and makes sure that both sides write the same.
   *
   * @throws IOException never
   */
  @Setup
  public void record() throws IOException {
    report = load();
    form = writeOurs();
    recorded = RecordedWorkbook.of(form);
    if (!readOurs().equals(report)
        || !FormReader.standard()
            .read(new ByteArrayInputStream(writePeer()), "peer.xlsx")
            .report()
            .orElseThrow()
            .equals(report)
        || !RecordedWorkbook.of(writePeer()).equals(recorded)) {
      throw new IllegalStateException("the two sides differ");
    }
  }

  /**
   * Reads the report.
   *
   * @return the report
   * @throws IOException never
   */
  @Benchmark
  public SelfEvaluationReport readOurs() throws IOException {
    return FormReader.standard()
        .read(new ByteArrayInputStream(form), "form.xlsx")
        .report()
        .orElseThrow();
  }

  /**
   * Opens the workbook and reads nothing.
   *
   * @return the number of sheets
   * @throws IOException never
   */
  @Benchmark
  public int openPeer() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(form))) {
      return book.getNumberOfSheets();
    }
  }

  /**
   * Writes the forms of the report.
   *
   * @return the workbook
   * @throws IOException never
   */
  @Benchmark
  public byte[] writeOurs() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FormWriter.of(Language.ZH).write(report, out);
    return out.toByteArray();
  }

  /**
   * Writes the recorded cells and styles.
   *
   * @return the workbook
   * @throws IOException never
   */
  @Benchmark
  public byte[] writePeer() throws IOException {
    return recorded.write();
  }
}
