package io.jixiao.benchmarks;

import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.UnitProfile;
import io.jixiao.json.JixiaoJson;
import io.jixiao.json.JsonLinesWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Evaluates many reports end to end with the command {@code evaluate}: in one process on two
 * threads, and in two processes on one thread each, with half of the reports each.
 *
 * <pre>{@code
 * java -cp benchmarks/target/benchmarks.jar io.jixiao.benchmarks.StreamThroughput 100000 both
 * }</pre>
 *
 * <p>The second argument is {@code prepare}, {@code one}, {@code two} or {@code both}. Files are in
 * the folder that {@code -Djava.io.tmpdir} names, best one in memory, such as {@code /dev/shm}: a
 * disk may be slower than either side, and 100,000 results have 4 GB.
 */
public final class StreamThroughput {

  private static final String REPORT = "/reports/yueyang-2021.json";

  private final int count;
  private final Path folder;

  private StreamThroughput(int count) {
    this.count = count;
    this.folder = Path.of(System.getProperty("java.io.tmpdir"), "jixiao-throughput-" + count);
  }

  /**
   * Measures.
   *
   * @param args how many reports, and which part
   * @throws IOException if a file cannot be written
   * @throws InterruptedException if interrupted
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    String part = args.length > 1 ? args[1] : "both";
    StreamThroughput measured =
        new StreamThroughput(args.length > 0 ? Integer.parseInt(args[0]) : 100_000);
    measured.prepare();
    double one = part.equals("one") || part.equals("both") ? measured.run("one", 2, "all") : 0;
    double two =
        part.equals("two") || part.equals("both") ? measured.run("two", 1, "left", "right") : 0;
    if (one > 0 && two > 0) {
      System.out.printf(
          "throughput of one process on two threads: %.3f of two processes%n", one / two);
    }
  }

  private Path file(String name) {
    return folder.resolve(name + ".ndjson");
  }

  /** Writes the reports, each of a unit of its own. */
  private void prepare() throws IOException {
    if (Files.exists(file("right"))) {
      return;
    }
    Files.createDirectories(folder);
    SelfEvaluationReport report;
    JixiaoJson json = JixiaoJson.standard();
    try (InputStream in = JixiaoJson.class.getResourceAsStream(REPORT)) {
      if (in == null) {
        throw new IllegalStateException(REPORT);
      }
      report = json.readReport(in, REPORT).orElseThrow();
    }
    try (JsonLinesWriter all = json.writeLines(file("all"));
        JsonLinesWriter left = json.writeLines(file("left"));
        JsonLinesWriter right = json.writeLines(file("right"))) {
      for (int i = 0; i < count; i++) {
        UnitProfile unit =
            UnitProfile.builder()
                .from(report.unit())
                .name(report.unit().name() + i)
                .budgetCode(String.valueOf(100_000 + i))
                .build();
        byte[] line =
            json.writeReportCompact(SelfEvaluationReport.builder().from(report).unit(unit).build());
        all.writeLine(line);
        (i < count / 2 ? left : right).writeLine(line);
      }
      all.commit();
      left.commit();
      right.commit();
    }
    System.out.printf("%d reports, %d MB%n", count, Files.size(file("all")) / 1_000_000);
  }

  /** {@return how many reports a second are evaluated by processes that run side by side} */
  private double run(String name, int threads, String... files)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    List<Process> processes = new ArrayList<>();
    for (String file : files) {
      processes.add(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx256m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  "io.jixiao.examples.Main",
                  "evaluate",
                  "--threads",
                  String.valueOf(threads),
                  "--out",
                  folder.resolve(name).toString(),
                  file(file).toString())
              .redirectErrorStream(true)
              .redirectOutput(new File(folder.toFile(), name + "-" + file + ".log"))
              .start());
    }
    for (Process process : processes) {
      if (process.waitFor() != 0) {
        throw new IllegalStateException(
            "status " + process.exitValue() + ", see the logs in " + folder);
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    for (String file : files) {
      Files.delete(folder.resolve(name).resolve(file + ".result.ndjson"));
    }
    System.out.printf(
        "%s: %d process(es), %d thread(s) each: %.1f s, %.0f reports a second%n",
        name, files.length, threads, seconds, count / seconds);
    return count / seconds;
  }
}
