package io.jixiao.benchmarks;

import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.json.JixiaoJson;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
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

/** Reading and writing a report document, against hand-written code and the bare token loop. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class JsonBenchmark {

  private static final String REPORT = "/reports/yueyang-2021.json";

  private final JixiaoJson json = JixiaoJson.standard();
  private SelfEvaluationReport report;
  private byte[] bytes;
  private SelfEvaluationReport wholeReport;
  private byte[] whole;

  /** Creates a benchmark. */
  public JsonBenchmark() {
    this.wholeReport = load();
    this.whole = json.writeReportCompact(wholeReport);
    this.report = HandWrittenJson.trim(wholeReport);
    this.bytes = json.writeReportCompact(report);
  }

  private SelfEvaluationReport load() {
    try (InputStream in = JixiaoJson.class.getResourceAsStream(REPORT)) {
      if (in == null) {
        throw new IllegalStateException(REPORT);
      }
      return json.readReport(in, REPORT).orElseThrow();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Makes sure that both sides do the same.
   *
   * @throws IOException never
   */
  @Setup
  public void compare() throws IOException {
    if (!HandWrittenJson.read(bytes).equals(report)
        || !HandWrittenJson.read(whole).equals(wholeReport)
        || !Arrays.equals(HandWrittenJson.write(report), bytes)
        || !Arrays.equals(HandWrittenJson.write(wholeReport), whole)) {
      throw new IllegalStateException("the hand-written code does something else");
    }
  }

  /**
   * {@return how many tokens the document has}
   *
   * @throws IOException never
   */
  @Benchmark
  public int tokenLoop() throws IOException {
    return HandWrittenJson.tokens(bytes);
  }

  /**
   * {@return how many tokens the whole document has}
   *
   * @throws IOException never
   */
  @Benchmark
  public int tokenLoopWhole() throws IOException {
    return HandWrittenJson.tokens(whole);
  }

  /** {@return the whole report as the library reads it} */
  @Benchmark
  public Object readWhole() {
    return json.readReport(whole, "report");
  }

  /**
   * {@return the whole report as hand-written code reads it}
   *
   * @throws IOException never
   */
  @Benchmark
  public Object readWholeByHand() throws IOException {
    return HandWrittenJson.read(whole);
  }

  /** {@return the report as the library reads it} */
  @Benchmark
  public Object read() {
    return json.readReport(bytes, "report");
  }

  /**
   * {@return the report as hand-written code reads it}
   *
   * @throws IOException never
   */
  @Benchmark
  public Object readByHand() throws IOException {
    return HandWrittenJson.read(bytes);
  }

  /** {@return the document as the library writes it} */
  @Benchmark
  public byte[] write() {
    return json.writeReportCompact(report);
  }

  /**
   * {@return the document as hand-written code writes it}
   *
   * @throws IOException never
   */
  @Benchmark
  public byte[] writeByHand() throws IOException {
    return HandWrittenJson.write(report);
  }

  /** {@return the whole document as the library writes it} */
  @Benchmark
  public byte[] writeWhole() {
    return json.writeReportCompact(wholeReport);
  }

  /**
   * {@return the whole document as hand-written code writes it}
   *
   * @throws IOException never
   */
  @Benchmark
  public byte[] writeWholeByHand() throws IOException {
    return HandWrittenJson.write(wholeReport);
  }
}
