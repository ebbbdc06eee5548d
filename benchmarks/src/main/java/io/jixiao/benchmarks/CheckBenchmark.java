package io.jixiao.benchmarks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jixiao.core.check.Consistency;
import io.jixiao.core.check.ConsistencyResult;
import io.jixiao.core.check.Finding;
import io.jixiao.core.model.SelfEvaluationReport;
import java.io.IOException;
import java.util.List;
import java.util.Map;
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

/** The check of the Yueyang report against hand-written code, and the search for wrong cells. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class CheckBenchmark {

  private static final List<String> TEN_CELLS =
      List.of(
          "/income/consolidated/total",
          "/income/consolidated/other",
          "/expenditure/consolidated/basic",
          "/expenditure/consolidated/personnel",
          "/threePublic/consolidated/reception",
          "/fixedAssets/consolidated/inUse",
          "/economic/basic/capital",
          "/economic/project/goodsAndServices",
          "/specialFunds/other",
          "/specialFunds/items/2/amount");

  private final Consistency check = Consistency.standard();
  private SelfEvaluationReport clean;
  private SelfEvaluationReport oneWrong;
  private SelfEvaluationReport tenWrong;

  /** Makes the state; JMH does. */
  @SuppressWarnings("NullAway.Init")
  public CheckBenchmark() {}

  /**
   * Reads the report and breaks copies of it.
   *
   * @throws IOException if the bundled report cannot be read
   */
  @Setup
  public void read() throws IOException {
    Map<String, ObjectNode> reports = ConsistentReports.all();
    ObjectNode tree = reports.getOrDefault("yueyang-2021", new ObjectNode(null));
    clean = ConsistentReports.read(tree);
    ConsistencyResult.Counts counts = check.check(clean).counts();
    int held = counts.held() + counts.withinRounding();
    if (counts.failed() > 0 || HandWrittenCheck.check(clean) != held) {
      throw new IllegalStateException(
          HandWrittenCheck.check(clean) + " identities hold by hand, by the library " + counts);
    }
    ObjectNode one = tree.deepCopy();
    ConsistentReports.set(one, "/expenditure/consolidated/basic", "2058.52");
    oneWrong = ConsistentReports.read(one);
    ObjectNode ten = tree.deepCopy();
    for (String path : TEN_CELLS) {
      ConsistentReports.set(ten, path, "1" + ten.at(path).asText());
    }
    tenWrong = ConsistentReports.read(ten);
  }

  /** {@return the hand-written check of the consistent report} */
  @Benchmark
  public int handWritten() {
    return HandWrittenCheck.check(clean);
  }

  /** {@return the library's check of the consistent report} */
  @Benchmark
  public ConsistencyResult library() {
    return check.check(clean);
  }

  /** {@return the check of the same, with every finding built and put into words} */
  @Benchmark
  public List<Finding> libraryAndFindings() {
    return check.check(clean).findings();
  }

  /** {@return check and search with one wrong cell} */
  @Benchmark
  public ConsistencyResult oneWrongCell() {
    return check.check(oneWrong);
  }

  /** {@return check and search with ten wrong cells} */
  @Benchmark
  public ConsistencyResult tenWrongCells() {
    return check.check(tenWrong);
  }
}
