package io.jixiao.benchmarks;

import io.jixiao.benchmarks.HandWrittenScores.Rates;
import io.jixiao.core.model.Language;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.score.IndicatorScore;
import io.jixiao.core.score.ScoreSheet;
import io.jixiao.scoring.Rubrics;
import io.jixiao.scoring.Scoring;
import io.jixiao.scoring.evidence.Evidence;
import io.jixiao.scoring.rubric.Rubric;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.kie.dmn.api.core.DMNResult;
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
 * One department of 25 indicators, see {@link Department}, scored by the library and by others.
 *
 * <p>Each benchmark runs in processes of its own, in which nothing else was run before: the
 * decision engines are started only where they are measured.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 2, jvmArgsAppend = "-Djol.magicFieldOffset=true")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ScoringBenchmark {

  private final Scoring scoring = Scoring.standard();
  private final Rubric rubric = Rubrics.standard().byId("yueyang-2021");
  private final Evidence evidence = Department.evidence();
  private SelfEvaluationReport report;
  private HandWrittenScores figures;
  private HandWrittenSheets sheets;

  /** Makes the state; JMH does. */
  @SuppressWarnings("NullAway.Init")
  public ScoringBenchmark() {}

  /**
   * Reads the report and sees that all agree.
   *
   * @throws IOException if the bundled report cannot be read
   */
  @Setup
  public void read() throws IOException {
    report = Department.report();
    figures = new HandWrittenScores(report, evidence, Rates.DECIMAL128);
    sheets = new HandWrittenSheets(rubric);
    require(handWritten(), "hand-written code");
    require(handWrittenTenDecimals(), "hand-written code with ten decimals");
    require(handWrittenExact(), "exact hand-written code");
    sheets.requireSame(handWrittenSheet(), library());
    System.out.println(
        "The sheet keeps " + Retained.bytes(library(), report, evidence, rubric) + " bytes");
  }

  /** The decision engines, and what they are given. */
  @State(Scope.Benchmark)
  public static class Engines {

    private final DecisionEngines engines = new DecisionEngines();
    private final Evidence evidence = Department.evidence();
    private SelfEvaluationReport report;
    private Map<String, Object> variables;
    private Map<String, Object> juelVariables;

    /** Makes the state; JMH does. */
    @SuppressWarnings("NullAway.Init")
    public Engines() {}

    /**
     * Sees that all agree with the library.
     *
     * @param library the library with the same report, read
     */
    @Setup
    public void read(ScoringBenchmark library) {
      report = library.report;
      variables = Department.variables(report, evidence);
      juelVariables = DecisionEngines.juelVariables(report, evidence);
      library.require(engines.camunda(report, evidence), "Camunda");
      library.require(engines.earlierCamunda(report, evidence), "Camunda with its earlier FEEL");
      library.require(engines.kie(report, evidence), "KIE");
      library.require(engines.kieTableByTable(report, evidence), "KIE table by table");
    }
  }

  private void require(BigDecimal[] points, String peer) {
    ScoreSheet sheet = library();
    for (int i = 0; i < HandWrittenScores.INDICATORS; i++) {
      IndicatorScore score = sheet.indicators().get(i);
      BigDecimal awarded = score.awarded().orElseThrow();
      if (awarded.compareTo(points[i]) != 0) {
        throw new IllegalStateException(
            peer + " gives " + points[i] + " for " + score.name() + ", not " + awarded);
      }
    }
    if (points[HandWrittenScores.INDICATORS].compareTo(handWritten()[HandWrittenScores.INDICATORS])
        != 0) {
      throw new IllegalStateException(peer + " adds up to " + points[HandWrittenScores.INDICATORS]);
    }
  }

  /** {@return the points by hand-written code from report and evidence, without trace} */
  @Benchmark
  public BigDecimal[] handWritten() {
    return new HandWrittenScores(report, evidence, Rates.DECIMAL128).score();
  }

  /** {@return the points by the same code with rates of ten decimals} */
  @Benchmark
  public BigDecimal[] handWrittenTenDecimals() {
    return new HandWrittenScores(report, evidence, Rates.TEN_DECIMALS).score();
  }

  /** {@return the points by the same code without rates, by which nothing is lost} */
  @Benchmark
  public BigDecimal[] handWrittenExact() {
    return new HandWrittenScores(report, evidence, Rates.NONE).score();
  }

  /**
   * {@return what the sheet of the library says but its traces: claims against awards, bounds,
   * verdict and grades, by the same code with rates of ten decimals}
   */
  @Benchmark
  public HandWrittenSheets.Sheet handWrittenSheet() {
    return sheets.sheet(report, evidence, Rates.TEN_DECIMALS);
  }

  /** {@return the same by the code without rates, by which nothing is lost} */
  @Benchmark
  public HandWrittenSheets.Sheet handWrittenSheetExact() {
    return sheets.sheet(report, evidence, Rates.NONE);
  }

  /** {@return the points by the same code where somebody has taken out the figures already} */
  @Benchmark
  public BigDecimal[] handWrittenArithmeticOnly() {
    return figures.score();
  }

  /** {@return the points by Camunda from report and evidence} */
  @Benchmark
  public BigDecimal[] camunda(Engines peers) {
    return peers.engines.camunda(peers.report, peers.evidence);
  }

  /** {@return the points by Camunda with its earlier FEEL from report and evidence} */
  @Benchmark
  public BigDecimal[] camundaEarlierFeel(Engines peers) {
    return peers.engines.earlierCamunda(peers.report, peers.evidence);
  }

  /** {@return the results of the 25 tables by the same, the figures taken out already} */
  @Benchmark
  public Object[] camundaEarlierFeelArithmeticOnly(Engines peers) {
    return peers.engines.earlierCamunda(peers.juelVariables);
  }

  /** {@return the points by KIE from report and evidence} */
  @Benchmark
  public BigDecimal[] kie(Engines peers) {
    return peers.engines.kie(peers.report, peers.evidence);
  }

  /** {@return the points by KIE, which is asked for each table as Camunda is} */
  @Benchmark
  public BigDecimal[] kieTableByTable(Engines peers) {
    return peers.engines.kieTableByTable(peers.report, peers.evidence);
  }

  /** {@return the results of the 25 tables by KIE, the figures taken out already} */
  @Benchmark
  public DMNResult kieArithmeticOnly(Engines peers) {
    return peers.engines.kie(peers.variables);
  }

  /** {@return the sheet with traces by the library} */
  @Benchmark
  public ScoreSheet library() {
    return scoring.score(report, rubric, evidence);
  }

  /** {@return the sheet, and every trace of it written out step by step} */
  @Benchmark
  public int libraryAndEveryTrace() {
    int steps = 0;
    for (IndicatorScore score : library().indicators()) {
      steps += score.trace().steps().size();
    }
    return steps;
  }

  /** {@return the sheet, and its indicators explained in one sentence each} */
  @Benchmark
  public int libraryAndEverySentence() {
    int length = 0;
    for (IndicatorScore score : library().indicators()) {
      length += score.explanation(Language.ZH).length();
    }
    return length;
  }
}
