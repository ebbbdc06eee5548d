package io.jixiao.benchmarks;

import static java.math.BigDecimal.ZERO;

import io.jixiao.benchmarks.HandWrittenScores.Rates;
import io.jixiao.core.model.Grade;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.score.IndicatorScore;
import io.jixiao.core.score.ScoreSheet;
import io.jixiao.core.score.Verdict;
import io.jixiao.scoring.evidence.Evidence;
import io.jixiao.scoring.rubric.Rubric;
import io.jixiao.scoring.rubric.RubricIndicator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody would write round {@link HandWrittenScores} who wants to know what a sheet of the
 * library says, not its traces: each claim beside the award, the bounds of the total, what they
 * mean for the claimed total and grade, and how much of the claims is borne out.
 */
final class HandWrittenSheets {

  /** The first of the nine indicators whose points are the unit's own, and the one behind them. */
  private static final int OWN = 15;

  private static final int OWN_END = 24;
  private static final BigDecimal SHARED = new BigDecimal("15");
  private static final BigDecimal GOOD = new BigDecimal("80");
  private static final BigDecimal EXCELLENT = new BigDecimal("90");
  private static final BigDecimal MEDIUM = new BigDecimal("60");

  private final List<List<String>> paths = new ArrayList<>();
  private final List<BigDecimal> weights = new ArrayList<>();

  /** Takes the names and weights that one would write down as constants. */
  HandWrittenSheets(Rubric rubric) {
    for (RubricIndicator indicator : rubric.indicators()) {
      paths.add(indicator.path());
      weights.add(indicator.weight().orElse(SHARED));
    }
  }

  /** One indicator; the award is null where the unit's own points are impossible. */
  record Row(BigDecimal claimed, @Nullable BigDecimal awarded, BigDecimal least, BigDecimal most) {}

  /** All of them, and what they say together. */
  record Sheet(
      List<Row> rows,
      BigDecimal sumOfClaimed,
      BigDecimal least,
      BigDecimal most,
      BigDecimal borneOut,
      Verdict verdict,
      Grade gradeMin,
      Grade gradeMax,
      Verdict gradeVerdict) {}

  Sheet sheet(SelfEvaluationReport report, Evidence evidence, Rates rates) {
    HandWrittenScores scores = new HandWrittenScores(report, evidence, rates);
    BigDecimal[] points = scores.score();
    Row[] rows = new Row[HandWrittenScores.INDICATORS];
    BigDecimal sum = ZERO;
    BigDecimal least = ZERO;
    BigDecimal open = SHARED;
    BigDecimal borne = ZERO;
    for (int i = 0; i < rows.length; i++) {
      BigDecimal claimed = scores.claimed(paths.get(i));
      BigDecimal weight = weights.get(i);
      sum = sum.add(claimed);
      if (i >= OWN && i < OWN_END) {
        boolean possible = claimed.signum() >= 0 && claimed.compareTo(weight) <= 0;
        rows[i] = new Row(claimed, possible ? claimed : null, ZERO, weight);
        open = i < OWN + 6 ? open.add(weight) : open;
      } else {
        rows[i] = new Row(claimed, points[i], points[i], points[i]);
        least = least.add(points[i]);
        borne = borne.add(claimed.min(points[i]));
      }
    }
    BigDecimal most = least.add(open);
    BigDecimal total = report.evaluation().claimedTotal().orElseThrow();
    Grade worst = grade(least);
    Grade best = grade(most);
    return new Sheet(
        List.of(rows),
        sum,
        least,
        most,
        borne.divide(sum, 10, RoundingMode.HALF_UP),
        verdict(total.compareTo(least), total.compareTo(most)),
        worst,
        best,
        report
            .evaluation()
            .grade()
            .map(given -> verdict(worst.compareTo(given), best.compareTo(given)))
            .orElseThrow());
  }

  private static Verdict verdict(int least, int most) {
    if (least < 0 || most > 0) {
      return Verdict.REFUTED;
    }
    return least == 0 && most == 0 ? Verdict.CONFIRMED : Verdict.UNREFUTED;
  }

  private static Grade grade(BigDecimal total) {
    if (total.compareTo(EXCELLENT) >= 0) {
      return Grade.EXCELLENT;
    }
    if (total.compareTo(GOOD) >= 0) {
      return Grade.GOOD;
    }
    return total.compareTo(MEDIUM) >= 0 ? Grade.MEDIUM : Grade.POOR;
  }

  /** Sees that the library says the same. */
  void requireSame(Sheet sheet, ScoreSheet library) {
    for (int i = 0; i < sheet.rows().size(); i++) {
      Row row = sheet.rows().get(i);
      IndicatorScore score = library.indicators().get(i);
      require(row.claimed(), score.claimed().orElseThrow());
      require(row.least(), score.proven().min());
      require(row.most(), score.proven().max());
      if (row.awarded() != null) {
        require(row.awarded(), score.awarded().orElseThrow());
      }
    }
    require(sheet.sumOfClaimed(), library.total().sumOfClaimed());
    require(sheet.least(), library.total().provenMin());
    require(sheet.most(), library.total().provenMax());
    require(sheet.borneOut(), library.borneOut().orElseThrow().round(10, RoundingMode.HALF_UP));
    if (sheet.verdict() != library.total().verdict().orElseThrow()
        || sheet.gradeMin() != library.total().gradeMin()
        || sheet.gradeMax() != library.total().gradeMax()
        || sheet.gradeVerdict() != library.total().gradeVerdict().orElseThrow()) {
      throw new IllegalStateException(sheet + " is not " + library.total());
    }
  }

  private static void require(BigDecimal byHand, BigDecimal library) {
    if (byHand.compareTo(library) != 0) {
      throw new IllegalStateException(byHand + " by hand, " + library + " by the library");
    }
  }
}
