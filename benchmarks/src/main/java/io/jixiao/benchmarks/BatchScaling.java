package io.jixiao.benchmarks;

import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.score.ScoreSheet;
import io.jixiao.scoring.Rubrics;
import io.jixiao.scoring.Scoring;
import io.jixiao.scoring.evidence.Evidence;
import io.jixiao.scoring.rubric.Rubric;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Whether two threads of one process score as many sheets as two processes of one thread each: they
 * would not if they shared a lock or a cache line. The two take turns; each process warms up before
 * it counts, and the medians are compared.
 *
 * <p>Run with {@code java -cp benchmarks.jar io.jixiao.benchmarks.BatchScaling}.
 */
public final class BatchScaling {

  private static final int ROUNDS = 5;
  private static final long WARM_UP_NANOS = 4_000_000_000L;
  private static final long COUNTED_NANOS = 3_000_000_000L;

  private BatchScaling() {}

  /**
   * Compares, or is one of the processes that are compared.
   *
   * @param args nothing, or the number of threads to count with
   * @throws IOException if a process cannot be started or the report cannot be read
   * @throws InterruptedException if waiting is interrupted
   * @throws ExecutionException if a thread fails
   */
  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException {
    if (args.length == 1) {
      System.out.println(count(Integer.parseInt(args[0])));
      return;
    }
    double[] threads = new double[ROUNDS];
    double[] processes = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      threads[i] = sum(start("2"));
      processes[i] = sum(start("1"), start("1"));
      System.out.printf(
          Locale.ROOT, "two threads %.0f, two processes %.0f sheets/s%n", threads[i], processes[i]);
    }
    System.out.printf(
        Locale.ROOT, "medians: %.3f of two processes%n", median(threads) / median(processes));
  }

  private static double median(double[] figures) {
    double[] sorted = figures.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static Process start(String threads) throws IOException {
    String java = System.getProperty("java.home") + "/bin/java";
    String path = System.getProperty("java.class.path");
    return new ProcessBuilder(java, "-Xmx512m", "-cp", path, BatchScaling.class.getName(), threads)
        .redirectErrorStream(true)
        .start();
  }

  private static double sum(Process... running) throws IOException {
    double sum = 0;
    for (Process process : running) {
      byte[] said = process.getInputStream().readAllBytes();
      sum += Double.parseDouble(new String(said, StandardCharsets.UTF_8).strip());
    }
    return sum;
  }

  private static double count(int threads)
      throws IOException, InterruptedException, ExecutionException {
    SelfEvaluationReport report = Department.report();
    Evidence evidence = Department.evidence();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    List<Future<Double>> counts = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      counts.add(
          pool.submit(
              () -> {
                perSecond(report, evidence, WARM_UP_NANOS);
                return perSecond(report, evidence, COUNTED_NANOS);
              }));
    }
    double sum = 0;
    for (Future<Double> count : counts) {
      sum += count.get();
    }
    pool.shutdown();
    return sum;
  }

  private static double perSecond(SelfEvaluationReport report, Evidence evidence, long nanos) {
    Scoring scoring = Scoring.standard();
    Rubric rubric = Rubrics.standard().byId("yueyang-2021");
    long start = System.nanoTime();
    long sheets = 0;
    int indicators = 0;
    while (System.nanoTime() - start < nanos) {
      for (int i = 0; i < 1000; i++) {
        ScoreSheet sheet = scoring.score(report, rubric, evidence);
        indicators += sheet.indicators().size();
        sheets++;
      }
    }
    if (indicators < 0) {
      throw new IllegalStateException("more indicators than an int counts");
    }
    return sheets * 1e9 / (System.nanoTime() - start);
  }
}
