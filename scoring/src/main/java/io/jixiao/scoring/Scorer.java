package io.jixiao.scoring;

import io.jixiao.core.check.Interval;
import io.jixiao.core.model.BudgetExecution;
import io.jixiao.core.model.ExecutionLine;
import io.jixiao.core.model.Grade;
import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.IndicatorGroup;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.score.IndicatorScore;
import io.jixiao.core.score.IndicatorState;
import io.jixiao.core.score.MissingInput;
import io.jixiao.core.score.Ratio;
import io.jixiao.core.score.ReadingScore;
import io.jixiao.core.score.ScoreSheet;
import io.jixiao.core.score.ScoreTotal;
import io.jixiao.core.score.Trace;
import io.jixiao.core.score.Verdict;
import io.jixiao.scoring.evidence.Evidence;
import io.jixiao.scoring.evidence.EvidenceItem;
import io.jixiao.scoring.internal.Names;
import io.jixiao.scoring.rubric.NotApplicablePolicy;
import io.jixiao.scoring.rubric.OpenGroup;
import io.jixiao.scoring.rubric.Rubric;
import io.jixiao.scoring.rubric.RubricIndicator;
import io.jixiao.scoring.rubric.ZeroDenominator;
import io.jixiao.scoring.spi.Measure;
import io.jixiao.scoring.spi.Measured;
import io.jixiao.scoring.spi.Outcome;
import io.jixiao.scoring.spi.ScoringContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Scores one self-evaluation table once. */
final class Scorer {

  private static final Label ZERO_FULL =
      new Label("分母为 0，按规则计满分", "no base; full points by the rule");
  private static final Label ZERO_NONE =
      new Label("分母为 0，按规则不得分", "no base; no points by the rule");

  private final Rubric rubric;
  private final SelfEvaluationReport report;
  private final SelfEvaluation evaluation;
  private final String path;
  private final Evidence evidence;
  private final List<Label> notes = new ArrayList<>(0);
  private final List<IndicatorScore> scores;
  private final List<Integer> pools;

  /** What the members of each pool give together at most: shared points first, then open groups. */
  private final BigDecimal[] caps;

  Scorer(
      Rubric rubric,
      SelfEvaluationReport report,
      SelfEvaluation evaluation,
      String path,
      Evidence evidence) {
    this.rubric = rubric;
    this.report = report;
    this.evaluation = evaluation;
    this.path = path;
    this.evidence = evidence;
    int size = rubric.indicators().size() + 8 * rubric.openGroups().size();
    this.scores = new ArrayList<>(size);
    this.pools = new ArrayList<>(size);
    this.caps = new BigDecimal[rubric.shared().size() + rubric.openGroups().size()];
    for (int i = 0; i < rubric.shared().size(); i++) {
      caps[i] = rubric.shared().get(i).points();
    }
  }

  ScoreSheet score() {
    int year = report.unit().year();
    if (year < rubric.firstYear() || year > rubric.lastYear()) {
      notes.add(
          new Label(
              "方案 "
                  + rubric.id()
                  + " 适用于 "
                  + rubric.firstYear()
                  + "–"
                  + rubric.lastYear()
                  + " 年度，报告为 "
                  + year
                  + " 年度",
              "the rubric "
                  + rubric.id()
                  + " is for "
                  + rubric.firstYear()
                  + "–"
                  + rubric.lastYear()
                  + ", the report for "
                  + year));
    }
    List<RubricIndicator> indicators = rubric.indicators();
    boolean[] used = new boolean[evaluation.indicators().size()];
    int[] rows = match(indicators, used);
    for (int i = 0; i < rows.length; i++) {
      RubricIndicator indicator = indicators.get(i);
      int shared = shared(indicator.id());
      BigDecimal most = shared < 0 ? BigDecimal.ZERO : rubric.shared().get(shared).points();
      add(score(indicator, rows[i], most), shared);
    }
    for (int g = 0; g < rubric.openGroups().size(); g++) {
      scoreGroup(rubric.openGroups().get(g), rubric.shared().size() + g, used);
    }
    noteUnknown(used);
    List<IndicatorScore> all = List.copyOf(scores);
    return ScoreSheet.builder()
        .rubric(rubric.reference())
        .addAllIndicators(all)
        .total(total(all))
        .borneOut(borneOut(all))
        .addAllNotes(notes)
        .build();
  }

  private void add(IndicatorScore score, int pool) {
    scores.add(score);
    pools.add(pool);
  }

  /** Scores the rows that a unit put below an open group. */
  private void scoreGroup(OpenGroup group, int pool, boolean[] used) {
    BigDecimal points = points(group);
    caps[pool] = points;
    BigDecimal printed = BigDecimal.ZERO;
    int number = 0;
    List<Indicator> rows = evaluation.indicators();
    for (int i = 0; i < used.length; i++) {
      Indicator row = rows.get(i);
      if (!used[i] && Names.startsWith(row.path(), group.path())) {
        used[i] = true;
        number++;
        printed = printed.add(row.weight().orElse(BigDecimal.ZERO));
        add(score(group.indicator(number, row), i, points), pool);
      }
    }
    if (number == 0) {
      add(empty(group, points), pool);
    } else if (printed.compareTo(points) > 0) {
      String figures = printed.toPlainString() + " > " + points.toPlainString();
      String name = String.join(" / ", group.path());
      notes.add(
          new Label(
              "分值之和超过本组分值，按本组分值封顶：" + name + " " + figures,
              "the weights exceed the points of the group, which are the cap: "
                  + name
                  + " "
                  + figures));
    }
  }

  private BigDecimal points(OpenGroup group) {
    if (group.pointsFrom() == OpenGroup.PointsFrom.HEADER_ELSE_RUBRIC) {
      for (IndicatorGroup header : evaluation.groups()) {
        if (header.members().isEmpty()
            && header.weight().isPresent()
            && header.path().size() == group.path().size()
            && Names.startsWith(header.path(), group.path())) {
          return header.weight().get();
        }
      }
    }
    return group.points();
  }

  private IndicatorScore empty(OpenGroup group, BigDecimal points) {
    String name = group.path().get(group.path().size() - 1);
    return IndicatorScore.builder()
        .id(group.id())
        .name(name)
        .addAllPath(group.path())
        .weight(points)
        .state(IndicatorState.NOT_ASSESSABLE)
        .proven(new Interval(BigDecimal.ZERO, points))
        .addMissing(
            new MissingInput(
                path + "/indicators",
                new Label(name + "的各项指标", "the indicators of " + name),
                new Label("补填绩效自评表", "fill in the self-evaluation table")))
        .trace(new Trace(group.rule(), group.source(), Optional.empty(), List.of(), List.of()))
        .build();
  }

  private int shared(String id) {
    for (int i = 0; i < rubric.shared().size(); i++) {
      if (rubric.shared().get(i).members().contains(id)) {
        return i;
      }
    }
    return -1;
  }

  /** Finds the row of each indicator; reports mostly keep the order of the form. */
  private int[] match(List<RubricIndicator> indicators, boolean[] used) {
    List<Indicator> rows = evaluation.indicators();
    int[] out = new int[indicators.size()];
    int expected = 0;
    for (int i = 0; i < out.length; i++) {
      out[i] = -1;
      if (indicators.get(i).answeredByExecution()) {
        continue;
      }
      List<String> wanted = indicators.get(i).path();
      for (int k = 0; k < rows.size(); k++) {
        int row = (expected + k) % rows.size();
        if (!used[row] && Names.samePath(rows.get(row).path(), wanted)) {
          used[row] = true;
          out[i] = row;
          expected = row + 1;
          break;
        }
      }
    }
    return out;
  }

  private void noteUnknown(boolean[] used) {
    for (int row = 0; row < used.length; row++) {
      if (!used[row]) {
        String name = String.join(" / ", evaluation.indicators().get(row).path());
        notes.add(new Label("方案中没有指标：" + name, "the rubric has no such indicator: " + name));
      }
    }
  }

  private IndicatorScore score(RubricIndicator indicator, int rowIndex, BigDecimal pool) {
    Indicator row = rowIndex < 0 ? null : evaluation.indicators().get(rowIndex);
    ExecutionLine line = indicator.answeredByExecution() ? executionLine() : null;
    BigDecimal weight = weight(indicator, row == null ? weightOf(line) : row.weight().orElse(null));
    BigDecimal most = weight != null ? weight : pool;
    Optional<BigDecimal> claimed =
        row != null ? row.score() : line != null ? line.score() : Optional.empty();
    if (claimed.isPresent() && claimed.get().compareTo(most) > 0) {
      String figures = claimed.get().toPlainString() + " > " + most.toPlainString();
      notes.add(
          new Label(
              "自评得分超过分值：" + indicator.name() + " " + figures,
              "claimed more than the weight: " + indicator.name() + " " + figures));
    }
    Outcome outcome = decide(indicator, row, rowIndex, most);
    IndicatorScore.Builder out =
        IndicatorScore.builder()
            .id(indicator.id())
            .name(indicator.name())
            .addAllPath(indicator.path())
            .weight(Optional.ofNullable(weight))
            .claimed(claimed);
    finish(out, indicator, outcome, most, claimed);
    return out.build();
  }

  private @Nullable ExecutionLine executionLine() {
    Optional<BudgetExecution> execution = evaluation.execution();
    return execution.isPresent() ? execution.get().total().orElse(null) : null;
  }

  private static @Nullable BigDecimal weightOf(@Nullable ExecutionLine line) {
    return line == null ? null : line.weight().orElse(null);
  }

  private @Nullable BigDecimal weight(RubricIndicator indicator, @Nullable BigDecimal printed) {
    Optional<BigDecimal> stated = indicator.weight();
    if (stated.isEmpty()) {
      return printed;
    }
    if (printed == null || printed.compareTo(stated.get()) == 0) {
      return stated.get();
    }
    if (rubric.weightsFrom() == Rubric.WeightsFrom.ROW_ELSE_RUBRIC) {
      return printed;
    }
    notes.add(
        new Label(
            "分值与方案不同：" + indicator.name() + " " + printed + "，方案为 " + stated.get(),
            "the weight is not that of the rubric: "
                + indicator.name()
                + " "
                + printed
                + ", rubric "
                + stated.get()));
    return stated.get();
  }

  private Outcome decide(
      RubricIndicator indicator, @Nullable Indicator row, int rowIndex, BigDecimal most) {
    EvidenceItem given = evidence.find(indicator.id());
    if (given instanceof EvidenceItem.NotApplicable n) {
      return new Outcome.NotApplicable(Label.of(n.why()));
    }
    Outcome outcome;
    try {
      outcome = apply(indicator, row, rowIndex, most);
    } catch (RuntimeException e) {
      throw new ScoringException(
          new Label(
              "指标 " + indicator.id() + "（" + indicator.name() + "）的规则出错：" + e,
              "the rule of indicator " + indicator.id() + " failed: " + e),
          e);
    }
    if (given instanceof EvidenceItem.Judgement j) {
      return judged(indicator, outcome, j, most);
    }
    return outcome;
  }

  private Outcome judged(
      RubricIndicator indicator, Outcome outcome, EvidenceItem.Judgement j, BigDecimal most) {
    if (outcome instanceof Outcome.Scored) {
      notes.add(
          new Label(
              "指标 " + indicator.id() + " 由规则计分，所给评定分未采用",
              "indicator "
                  + indicator.id()
                  + " is scored by its rule; the points given are not used"));
      return outcome;
    }
    if (j.points().compareTo(most) > 0) {
      return new Outcome.NotAssessable(
          List.of(),
          new Label(
              "评定 " + j.points() + " 分，超过分值 " + most,
              "an evaluator gave " + j.points() + " points; the weight is " + most));
    }
    return new Outcome.Judged(j.points(), Label.of(j.by() + "：" + j.why()));
  }

  private Outcome apply(
      RubricIndicator indicator, @Nullable Indicator row, int rowIndex, BigDecimal most) {
    ScoringContext context =
        new ScoringContext(
            report, evaluation, path, evidence, indicator.id(), most, row, rowIndex, null);
    Optional<Measure> measure = indicator.measure();
    if (measure.isPresent()) {
      Measured measured = measure.get().measure(context);
      if (measured instanceof Measured.Value value) {
        context = context.with(value);
      } else if (measured instanceof Measured.Missing m) {
        return new Outcome.NotAssessable(m.missing(), null);
      } else if (measured instanceof Measured.Undefined u) {
        return undefined(indicator, u, most);
      } else if (measured instanceof Measured.Unusable u) {
        return new Outcome.NotAssessable(List.of(), u.reason());
      }
    }
    Outcome outcome = indicator.strategy().score(context);
    if (outcome instanceof Outcome.Scored s
        && (s.points().signum() < 0 || s.points().compareTo(most) > 0)) {
      throw new IllegalStateException(
          s.points() + " points; expected from 0 to " + most + ", the weight");
    }
    return outcome;
  }

  private Outcome undefined(
      RubricIndicator indicator, Measured.Undefined undefined, BigDecimal most) {
    ZeroDenominator policy = indicator.zeroDenominator().orElse(rubric.zeroDenominator());
    return switch (policy) {
      case NOT_ASSESSABLE -> new Outcome.NotAssessable(List.of(), undefined.reason());
      case NOT_APPLICABLE -> new Outcome.NotApplicable(undefined.reason());
      case FULL_POINTS -> Outcome.points(most, ZERO_FULL, undefined.inputs());
      case NO_POINTS -> Outcome.points(BigDecimal.ZERO, ZERO_NONE, undefined.inputs());
    };
  }

  private void finish(
      IndicatorScore.Builder out,
      RubricIndicator indicator,
      Outcome outcome,
      BigDecimal most,
      Optional<BigDecimal> claimed) {
    if (outcome instanceof Outcome.Scored s) {
      out.state(IndicatorState.SCORED)
          .rawPoints(s.raw())
          .deduction(s.deduction())
          .awarded(s.points())
          .proven(new Interval(s.points(), s.points()))
          .addAllOtherReadings(s.others())
          .nextTier(Optional.ofNullable(s.next()))
          .trace(
              new Trace(
                  indicator.rule(),
                  indicator.source(),
                  Optional.ofNullable(s.reading()),
                  s.inputs(),
                  s.steps()));
      return;
    }
    out.trace(indicator.untouched());
    if (outcome instanceof Outcome.NotAssessable n) {
      out.state(IndicatorState.NOT_ASSESSABLE)
          .proven(new Interval(BigDecimal.ZERO, most))
          .addAllMissing(n.missing())
          .reason(Optional.ofNullable(n.reason()));
    } else if (outcome instanceof Outcome.NotApplicable n) {
      BigDecimal counts =
          rubric.notApplicable() == NotApplicablePolicy.FULL_POINTS ? most : BigDecimal.ZERO;
      out.state(IndicatorState.NOT_APPLICABLE)
          .proven(new Interval(counts, counts))
          .reason(n.reason());
    } else if (outcome instanceof Outcome.Judged j) {
      BigDecimal points = j.points();
      out.state(IndicatorState.JUDGED)
          .awarded(points != null ? Optional.of(points) : claimed)
          .proven(
              points != null ? new Interval(points, points) : new Interval(BigDecimal.ZERO, most))
          .reason(j.reason());
    }
  }

  private ScoreTotal total(List<IndicatorScore> scores) {
    BigDecimal sum = BigDecimal.ZERO;
    for (IndicatorScore score : scores) {
      if (score.claimed().isPresent()) {
        sum = sum.add(score.claimed().get());
      }
    }
    BigDecimal min = bound(scores, Bound.PROVEN_MIN);
    BigDecimal max = bound(scores, Bound.PROVEN_MAX);
    Optional<BigDecimal> claimed = evaluation.claimedTotal();
    if (claimed.isEmpty()) {
      claimed = evaluation.sheetTotal();
    }
    Grade gradeMin = rubric.grades().of(min);
    Grade gradeMax = rubric.grades().of(max);
    Optional<Grade> grade = evaluation.grade();
    boolean changes =
        rubric.grades().of(bound(scores, Bound.READING_MIN)) != gradeMin
            || rubric.grades().of(bound(scores, Bound.READING_MAX)) != gradeMax;
    return ScoreTotal.builder()
        .claimed(claimed)
        .sumOfClaimed(sum)
        .provenMin(min)
        .provenMax(max)
        .fullMarks(rubric.fullMarks())
        .verdict(
            claimed.isEmpty() ? Optional.empty() : Optional.of(verdict(claimed.get(), min, max)))
        .claimedGrade(evaluation.claimedGrade())
        .gradeMin(gradeMin)
        .gradeMax(gradeMax)
        .gradeVerdict(
            grade.isEmpty()
                ? Optional.empty()
                : Optional.of(verdict(grade.get(), gradeMin, gradeMax)))
        .readingChangesGrade(changes)
        .build();
  }

  private static Verdict verdict(BigDecimal claimed, BigDecimal min, BigDecimal max) {
    if (claimed.compareTo(min) < 0 || claimed.compareTo(max) > 0) {
      return Verdict.REFUTED;
    }
    return min.compareTo(max) == 0 ? Verdict.CONFIRMED : Verdict.UNREFUTED;
  }

  /** Grades are listed best first. */
  private static Verdict verdict(Grade claimed, Grade worst, Grade best) {
    if (claimed.compareTo(worst) > 0 || claimed.compareTo(best) < 0) {
      return Verdict.REFUTED;
    }
    return worst == best ? Verdict.CONFIRMED : Verdict.UNREFUTED;
  }

  private enum Bound {
    PROVEN_MIN,
    PROVEN_MAX,
    READING_MIN,
    READING_MAX
  }

  private BigDecimal bound(List<IndicatorScore> all, Bound bound) {
    BigDecimal[] sums = new BigDecimal[caps.length];
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal dropped = BigDecimal.ZERO;
    boolean rescale = rubric.notApplicable() == NotApplicablePolicy.RESCALE;
    for (int i = 0; i < all.size(); i++) {
      IndicatorScore score = all.get(i);
      int pool = pools.get(i);
      if (rescale && score.state() == IndicatorState.NOT_APPLICABLE) {
        dropped = dropped.add(score.weight().orElse(BigDecimal.ZERO));
      } else if (pool < 0) {
        sum = sum.add(points(score, bound));
      } else {
        BigDecimal before = sums[pool] == null ? BigDecimal.ZERO : sums[pool];
        sums[pool] = before.add(points(score, bound)).min(caps[pool]);
      }
    }
    for (BigDecimal part : sums) {
      if (part != null) {
        sum = sum.add(part);
      }
    }
    BigDecimal full = rubric.fullMarks();
    BigDecimal basis = basis(all).subtract(dropped);
    if (basis.compareTo(full) != 0 && basis.signum() > 0) {
      sum =
          Ratio.of(sum)
              .times(Ratio.of(full))
              .dividedBy(Ratio.of(basis))
              .round(2, RoundingMode.HALF_UP);
    }
    return sum.min(rubric.fullMarks());
  }

  /** What the form gives in all, where that is more than the full marks and the rubric rescales. */
  private BigDecimal basis(List<IndicatorScore> all) {
    BigDecimal full = rubric.fullMarks();
    if (rubric.overFull() == Rubric.OverFull.CAP) {
      return full;
    }
    BigDecimal basis = BigDecimal.ZERO;
    for (int i = 0; i < all.size(); i++) {
      if (pools.get(i) < 0) {
        basis = basis.add(all.get(i).weight().orElse(BigDecimal.ZERO));
      }
    }
    for (BigDecimal cap : caps) {
      basis = basis.add(cap);
    }
    return basis.max(full);
  }

  private static BigDecimal points(IndicatorScore score, Bound bound) {
    boolean least = bound == Bound.PROVEN_MIN || bound == Bound.READING_MIN;
    BigDecimal points = least ? score.proven().min() : score.proven().max();
    if (bound == Bound.READING_MIN || bound == Bound.READING_MAX) {
      for (ReadingScore other : score.otherReadings()) {
        points = least ? points.min(other.points()) : points.max(other.points());
      }
    }
    return points;
  }

  private static Optional<Ratio> borneOut(List<IndicatorScore> scores) {
    BigDecimal claimed = BigDecimal.ZERO;
    BigDecimal borne = BigDecimal.ZERO;
    for (IndicatorScore score : scores) {
      if (score.claimed().isPresent()) {
        BigDecimal own = score.claimed().get();
        claimed = claimed.add(own);
        if (score.state() == IndicatorState.SCORED && score.awarded().isPresent()) {
          borne = borne.add(own.min(score.awarded().get()));
        }
      }
    }
    return claimed.signum() <= 0 ? Optional.empty() : Optional.of(Ratio.of(borne, claimed));
  }
}
