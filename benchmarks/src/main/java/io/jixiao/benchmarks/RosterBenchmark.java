package io.jixiao.benchmarks;

import io.jixiao.excel.RosterReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A roster of forty columns, read into reports against a reader that gives bare cells, and written
 * from reports against a writer of cells; both in little memory. Both readers read the same file;
 * the writers write the same cells at the same compression.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx128m")
@Warmup(iterations = 2)
@Measurement(iterations = 4)
public class RosterBenchmark {

  /** How many rows. */
  @Param("100000")
  public int rows;

  /** Whether the texts stand in the cells, as ours do, or in a shared table. */
  @Param({"inline", "shared"})
  public String strings = "inline";

  private RosterRows data = new RosterRows();
  private Path folder = Path.of("");
  private Path roster = Path.of("");
  private Path target = Path.of("");

  /** Creates a benchmark. */
  public RosterBenchmark() {}

  /**
   * Writes the roster that both sides read.
   *
   * @throws IOException if it cannot be written
   */
  @Setup(Level.Trial)
  public void write() throws IOException {
    folder = Files.createTempDirectory("jixiao");
    roster = folder.resolve("roster.xlsx");
    target = folder.resolve("target.xlsx");
    data = new RosterRows();
    data.writeOurs(target, RosterRows.DISTINCT);
    data.cellsOf(target);
    if (strings.equals("shared")) {
      data.writePeer(roster, rows, true, true);
    } else {
      data.writeOurs(roster, rows);
    }
    long[] reports = new long[1];
    RosterReader.standard().read(roster, row -> reports[0] += row.report().isPresent() ? 1 : 0);
    if (reports[0] != rows) {
      throw new IllegalStateException("rows: " + reports[0]);
    }
  }

  /**
   * Removes the files.
   *
   * @throws IOException if they cannot be removed
   */
  @TearDown(Level.Trial)
  public void clean() throws IOException {
    Files.deleteIfExists(roster);
    Files.deleteIfExists(target);
    Files.deleteIfExists(folder);
  }

  /**
   * Reads every row as a report.
   *
   * @return a sum over the rows
   * @throws IOException if the file cannot be read
   */
  @Benchmark
  public long readOurs() throws IOException {
    long[] sum = new long[1];
    RosterReader.standard()
        .read(
            roster,
            row -> sum[0] += row.report().orElseThrow().unit().name().length() + row.number());
    return sum[0];
  }

  /**
   * Reads every cell as number or text.
   *
   * @return a sum over the cells
   * @throws IOException if the file cannot be read
   */
  @Benchmark
  public long readPeer() throws IOException {
    return RosterRows.readPeer(roster);
  }

  /**
   * Writes reports.
   *
   * @return the size of the file
   * @throws IOException if the file cannot be written
   */
  @Benchmark
  public long writeOurs() throws IOException {
    data.writeOurs(target, rows);
    return Files.size(target);
  }

  /**
   * Writes the same cells with their number formats.
   *
   * @return the size of the file
   * @throws IOException if the file cannot be written
   */
  @Benchmark
  public long writePeer() throws IOException {
    data.writePeer(target, rows, strings.equals("shared"), true);
    return Files.size(target);
  }

  /**
   * Writes the same cells without number formats, which shows 92.10 as 92.1.
   *
   * @return the size of the file
   * @throws IOException if the file cannot be written
   */
  @Benchmark
  public long writePeerBare() throws IOException {
    data.writePeer(target, rows, strings.equals("shared"), false);
    return Files.size(target);
  }
}
