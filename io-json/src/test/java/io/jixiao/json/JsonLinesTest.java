package io.jixiao.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.score.Evaluation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesTest {

  private final JixiaoJson json = JixiaoJson.standard();

  private List<SelfEvaluationReport> theFive() throws IOException {
    List<SelfEvaluationReport> reports = new ArrayList<>();
    for (Path file : ReportDocumentTest.theFiveReports().toList()) {
      reports.add(json.readReport(file).orElseThrow());
    }
    return reports;
  }

  @ParameterizedTest
  @ValueSource(strings = {"reports.ndjson", "reports.ndjson.gz"})
  void manyReportsAreWrittenAndReadOneALine(String name, @TempDir Path dir) throws IOException {
    Path file = dir.resolve(name);
    try (JsonLinesWriter out = json.writeLines(file)) {
      for (SelfEvaluationReport report : theFive()) {
        out.write(report);
      }
      assertThat(file).doesNotExist();
      out.commit();
    }
    List<Long> progress = new ArrayList<>();
    List<SelfEvaluationReport> read = new ArrayList<>();
    try (JsonLines<SelfEvaluationReport> lines =
        json.readReports(file).onProgress((line, bytes) -> progress.add(bytes))) {
      while (lines.hasNext()) {
        read.add(lines.next().read().orElseThrow());
      }
      assertThatThrownBy(lines::next).isInstanceOf(NoSuchElementException.class);
    }
    assertThat(read).isEqualTo(theFive());
    assertThat(progress).hasSize(5).isSorted().last().isEqualTo(Files.size(file));
    assertThat(files(dir)).containsExactly(file);
  }

  @Test
  void anUncommittedFileIsNotThere(@TempDir Path dir) throws IOException {
    try (JsonLinesWriter out = json.writeLines(dir.resolve("results.ndjson"))) {
      out.write(new RandomValues(1).of(Evaluation.class));
    }
    assertThat(files(dir)).isEmpty();
  }

  @Test
  void aBadLineIsAFaultWithItsNumberAndTheStreamGoesOn() throws IOException {
    String good = new String(json.writeReportCompact(theFive().get(0)), StandardCharsets.UTF_8);
    String text =
        "\uFEFF"
            + good
            + "\r\n  \n{\"schema\":\n"
            + good.replace("\"2156.62万元\"", "\"六百\"").replace("\n", "\r\n")
            + "not json\n"
            + good.strip();
    List<Long> numbers = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    int values = 0;
    try (JsonLines<SelfEvaluationReport> lines = json.readReports(stream(text), "多份.ndjson")) {
      while (lines.hasNext()) {
        JsonLines.Line<SelfEvaluationReport> line = lines.next();
        numbers.add(line.number());
        ReadResult<SelfEvaluationReport> result = line.read();
        faults.addAll(result.faults());
        values += result.value().isPresent() ? 1 : 0;
        assertThat(result.faults()).allMatch(f -> f.line() == line.number());
      }
    }
    assertThat(numbers).containsExactly(1L, 4L, 5L, 6L, 7L);
    assertThat(values).isEqualTo(good.contains("2156.62万元") ? 2 : 3);
    assertThat(faults).extracting(Fault::document).containsOnly("多份.ndjson");
    assertThat(faults.get(0).message().en()).contains("not complete");
  }

  @Test
  void aStreamThatBreaksOffEndsInAFault() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      for (SelfEvaluationReport report : theFive()) {
        out.write(json.writeReportCompact(report));
      }
    }
    byte[] half = Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
    List<ReadResult<SelfEvaluationReport>> results = new ArrayList<>();
    try (JsonLines<SelfEvaluationReport> lines =
        json.readReports(new ByteArrayInputStream(half), "half.gz")) {
      lines.forEachRemaining(line -> results.add(line.read()));
    }
    ReadResult<SelfEvaluationReport> last = results.get(results.size() - 1);
    assertThat(last.value()).isEmpty();
    assertThat(last.faults().get(0).message().zh()).contains("无法读取");
  }

  @Test
  void aLineWithoutEndCostsBoundedMemoryAndTheNextIsReadAgain() throws IOException {
    String good = new String(json.writeReportCompact(theFive().get(0)), StandardCharsets.UTF_8);
    long huge = 300L << 20;
    InputStream endless =
        new InputStream() {
          private long left = huge;
          private final InputStream rest = stream("\n" + good);

          @Override
          public int read() throws IOException {
            return left-- > 0 ? 'x' : rest.read();
          }

          @Override
          public int read(byte[] b, int off, int len) throws IOException {
            if (left <= 0) {
              return rest.read(b, off, len);
            }
            int n = (int) Math.min(left, len);
            Arrays.fill(b, off, off + n, (byte) 'x');
            left -= n;
            return n;
          }
        };
    try (JsonLines<SelfEvaluationReport> lines = json.readReports(endless, "huge")) {
      Fault fault = lines.next().read().faults().get(0);
      assertThat(fault.message().en()).contains("longer than");
      assertThat(fault.line()).isEqualTo(1);
      assertThat(lines.next().read().value()).isPresent();
      assertThat(lines.hasNext()).isFalse();
    }
  }

  @Test
  void severalThreadsGiveTheirOutcomesInTheOrderOfTheLines() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 1900; i < 2300; i++) {
      text.append("{\"schema\":\"jixiao-report/1\",\"unit\":{\"name\":\"局\",\"year\":")
          .append(i)
          .append("},\"evaluation\":{}}\n");
    }
    List<Integer> years = new ArrayList<>();
    try (JsonLines<SelfEvaluationReport> lines = json.readReports(stream(text.toString()), "s")) {
      lines.forEachInOrder(2, line -> line.read().orElseThrow().unit().year(), years::add);
    }
    assertThat(years).hasSize(400).isSorted().first().isEqualTo(1900);
    try (JsonLines<SelfEvaluationReport> lines = json.readReports(stream("{}\n"), "s")) {
      assertThatThrownBy(() -> lines.forEachInOrder(2, l -> l.read().orElseThrow(), r -> {}))
          .isInstanceOf(JsonDocumentException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void onlyTheWorkLeavesTheCallingThread(int threads) throws IOException {
    Thread caller = Thread.currentThread();
    Set<Thread> workers = ConcurrentHashMap.newKeySet();
    List<Thread> others = new ArrayList<>();
    try (JsonLines<SelfEvaluationReport> lines =
        json.readReports(stream("{}\n".repeat(200)), "s")) {
      lines.onProgress((line, bytes) -> others.add(Thread.currentThread()));
      lines.forEachInOrder(
          threads,
          line -> workers.add(Thread.currentThread()),
          outcome -> others.add(Thread.currentThread()));
    }
    assertThat(others).hasSize(400).containsOnly(caller);
    assertThat(workers).hasSizeBetween(1, threads);
    assertThat(workers.contains(caller)).isEqualTo(threads == 1);
  }

  @Test
  void theSinkGetsAllLinesBeforeOneThatFailsAndNoneAfterIt() throws IOException {
    List<Long> taken = new ArrayList<>();
    try (JsonLines<SelfEvaluationReport> lines = json.readReports(stream("{}\n".repeat(99)), "s")) {
      assertThatThrownBy(
              () ->
                  lines.forEachInOrder(
                      2,
                      line -> {
                        if (line.number() == 40) {
                          throw new UnsupportedOperationException("line 40");
                        }
                        return line.number();
                      },
                      taken::add))
          .isInstanceOf(UnsupportedOperationException.class);
      assertThatThrownBy(() -> lines.forEachInOrder(0, line -> line, line -> {}))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(taken).hasSize(39).isSorted().last().isEqualTo(39L);
  }

  @Test
  void resultsAreReadOneALine(@TempDir Path dir) throws IOException {
    Path file = dir.resolve("results.ndjson.gz");
    List<Evaluation> results = new ArrayList<>();
    try (JsonLinesWriter out = json.writeLines(file)) {
      for (long seed = 0; seed < 5; seed++) {
        results.add(new RandomValues(seed).of(Evaluation.class));
        out.write(results.get((int) seed));
      }
      out.commit();
    }
    List<Evaluation> read = new ArrayList<>();
    try (JsonLines<Evaluation> lines = json.readResults(file)) {
      lines.forEachRemaining(line -> read.add(line.read().orElseThrow()));
    }
    assertThat(read).isEqualTo(results);
    try (JsonLines<Evaluation> lines = json.readResults(Files.newInputStream(file), "results")) {
      assertThat(lines.next().read().orElseThrow()).isEqualTo(results.get(0));
    }
  }

  private static List<Path> files(Path dir) throws IOException {
    try (Stream<Path> files = Files.list(dir)) {
      return files.toList();
    }
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
