package io.jixiao.scoring;

import io.jixiao.core.check.Interval;
import io.jixiao.core.check.Place;
import io.jixiao.core.internal.Failure;
import io.jixiao.core.internal.ScaledLong;
import io.jixiao.core.model.BudgetExecution;
import io.jixiao.core.model.ExecutionLine;
import io.jixiao.core.model.Figures;
import io.jixiao.core.model.Grade;
import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.IndicatorGroup;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.score.IndicatorDescription;
import io.jixiao.core.score.IndicatorScore;
import io.jixiao.core.score.IndicatorState;
import io.jixiao.core.score.MissingInput;
import io.jixiao.core.score.Ratio;
import io.jixiao.core.score.ReadingScore;
import io.jixiao.core.score.ScoreSheet;
import io.jixiao.core.score.ScoreTotal;
import io.jixiao.core.score.Verdict;
import io.jixiao.scoring.evidence.Evidence;
import io.jixiao.scoring.evidence.EvidenceItem;
import io.jixiao.scoring.internal.DecimalSum;
import io.jixiao.scoring.internal.Names;
import io.jixiao.scoring.rubric.NotApplicablePolicy;
import io.jixiao.scoring.rubric.OpenGroup;
import io.jixiao.scoring.rubric.Rubric;
import io.jixiao.scoring.rubric.RubricIndicator;
import io.jixiao.scoring.rubric.SharedPoints;
import io.jixiao.scoring.rubric.ZeroDenominator;
import io.jixiao.scoring.spi.Measure;
import io.jixiao.scoring.spi.Measured;
import io.jixiao.scoring.spi.Outcome;
import io.jixiao.scoring.spi.ScoringContext;
import io.jixiao.scoring.spi.ScoringStrategy;
import io.jixiao.scoring.strategy.Judged;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Scores one self-evaluation table once. */
final class Scorer {

  private static final Label ZERO_FULL =
      new Label("分母为 0，按规则计满分", "no base; full points by the rule");
  private static final Label ZERO_NONE =
      new Label("分母为 0，按规则不得分", "no base; no points by the rule");

  private static final Label ROWS = new Label("补填绩效自评表", "fill in the self-evaluation table");
  private static final Label ROWS_OR_HEADER =
      new Label(
          "补填绩效自评表，或填写本组分值", "fill in the self-evaluation table, or the points of the group in it");

  private static final long LIMIT = ScaledLong.power(ScaledLong.MAX_DIGITS);

  private final Rubric rubric;
  private final SelfEvaluation evaluation;
  private final String path;
  private final Evidence evidence;
  private final ScoringContext.Table table;
  private final List<Indicator> rows;
  private final @Nullable ExecutionLine executionLine;
  private final List<Label> notes = new ArrayList<>(0);

  private final DecimalSum claimedSum = new DecimalSum();
  private final DecimalSum borneSum = new DecimalSum();

  /** What is proven of the indicators that have their points alone. */
  private final Bounds alone = new Bounds();

  /** The rubric's shared points first, then its open groups. */
  private final Pool[] pools;

  /**
   * How far other readings could move the total at most, down and up, in {@link DecimalSum} units.
   */
  private long lessByReading;

  private long moreByReading;

  /** True if that is more than a long holds. */
  private boolean unbounded;

  /** True if something does not apply and the rest counts for all. */
  private boolean leftOut;

  /** True if a row claims less than nothing, of which there is no share. */
  private boolean claimsLessThanNothing;

  /** The weights of what does not apply and has its points alone, as they count and are stated. */
  private BigDecimal dropped = BigDecimal.ZERO;

  private BigDecimal droppedOfRubric = BigDecimal.ZERO;

  /** How many more points the report prints than the rubric states, whose sum is full marks. */
  private BigDecimal moreByReport = BigDecimal.ZERO;

  private IndicatorScore[] scores;
  private int scored;

  Scorer(
      Rubric rubric,
      SelfEvaluationReport report,
      SelfEvaluation evaluation,
      String path,
      Evidence evidence) {
    this.rubric = rubric;
    this.evaluation = evaluation;
    this.path = path;
    this.evidence = evidence;
    this.table = new ScoringContext.Table(report, evaluation, path, evidence);
    this.rows = evaluation.indicators();
    Optional<BudgetExecution> execution = evaluation.execution();
    this.executionLine = execution.isPresent() ? execution.get().total().orElse(null) : null;
    this.scores = new IndicatorScore[rubric.indicators().size() + 8 * rubric.openGroups().size()];
    this.pools = new Pool[rubric.shared().size() + rubric.openGroups().size()];
  }

  ScoreSheet score() {
    int year = table.report().unit().year();
    if (year < rubric.firstYear() || year > rubric.lastYear()) {
      noteYear(year);
    }
    Optional<String> region = table.report().unit().region();
    if (region.isPresent() && !region.get().equals(rubric.region())) {
      noteRegion(region.get());
    }
    List<RubricIndicator> indicators = rubric.indicators();
    int[] found = rubric.rows(rows);
    List<SharedPoints> shared = rubric.shared();
    for (int s = 0; s < shared.size(); s++) {
      pools[s] = new Pool(shared.get(s).points(), Pool.SHARED);
    }
    for (int i = 0; i < found.length && !shared.isEmpty(); i++) {
      if (rubric.pool(i) >= 0) {
        share(pools[rubric.pool(i)], indicators.get(i), found[i]);
      }
    }
    for (int s = 0; s < shared.size(); s++) {
      pools[s].divide();
    }
    for (int i = 0; i < found.length; i++) {
      Pool pool = rubric.pool(i) < 0 ? null : pools[rubric.pool(i)];
      IndicatorScore score = found[i] < 0 ? null : scoreUsual(indicators.get(i), found[i], pool);
      scores[i] = score != null ? score : score(indicators.get(i), found[i], pool);
    }
    scored = found.length;
    scoreOthers(found);
    noteAmbiguous(found);
    noteShared();
    BigDecimal claimed = claimedSum.value();
    return ScoreSheet.of(
        rubric.reference(),
        List.of(scored == scores.length ? scores : Arrays.copyOf(scores, scored)),
        total(claimed),
        borneOut(claimed),
        notes.isEmpty() ? List.of() : List.copyOf(notes));
  }

  private void noteYear(int year) {
    notes.add(
        new Label(
            "方案 " + rubric.id() + " 适用于 " + Rubrics.years(rubric) + " 年度，报告为 " + year + " 年度",
            "the rubric "
                + rubric.id()
                + " is for "
                + Rubrics.years(rubric)
                + ", the report for "
                + year));
  }

  private void noteRescaled(Scale scale) {
    String from = scale.from().stripTrailingZeros().toPlainString();
    String full = scale.full().stripTrailingZeros().toPlainString();
    notes.add(
        new Label(
            "有指标不适用，总分由 " + from + " 分折算为 " + full + " 分，四舍五入保留两位小数",
            "an indicator does not apply: the total out of "
                + from
                + " is brought to "
                + full
                + ", rounded half up to two decimals"));
  }

  private void noteTwice(String name) {
    notes.add(new Label("指标重复出现：" + name, "the indicator is there twice: " + name));
  }

  /** Says of which rows it cannot be told whose they are. */
  private void noteAmbiguous(int[] found) {
    for (int i = 0; i < found.length; i++) {
      if (found[i] >= 0 && rubric.isAmbiguous(i, found, rows.get(found[i]).path())) {
        String name = String.join(" / ", rows.get(found[i]).path());
        String id = rubric.indicators().get(i).id();
        notes.add(
            new Label(
                "指标名称不足以区分，按 " + id + " 计分：" + name,
                "the name fits more than one indicator; scored as " + id + ": " + name));
      }
    }
  }

  private void noteGrade(String grade) {
    notes.add(
        new Label(
            "自评等次“" + grade + "”不是已知的等次",
            "the claimed grade “" + grade + "” is none that is known"));
  }

  private void noteRegion(String region) {
    String own = rubric.region();
    if (!own.isEmpty() && !region.isEmpty() && !region.startsWith(own + "/")) {
      notes.add(
          new Label(
              "方案 " + rubric.id() + " 适用于 " + own + "，报告为 " + region,
              "the rubric " + rubric.id() + " is for " + own + ", the report from " + region));
    }
  }

  /** Gives a member of shared points its weight, if it has one. */
  private void share(Pool pool, RubricIndicator member, int row) {
    BigDecimal stated = member.description().weight();
    BigDecimal printed = printedWeight(member, row);
    boolean byRow = printed != null && DecimalSum.isPoints(printed);
    if (stated == null) {
      pool.sharePrinted(byRow ? printed : null);
    } else {
      byRow &= rubric.weightsFrom() == Rubric.WeightsFrom.ROW_ELSE_RUBRIC;
      pool.share(byRow ? printed : stated);
    }
  }

  private @Nullable BigDecimal printedWeight(RubricIndicator indicator, int row) {
    if (row >= 0) {
      return rows.get(row).weight().orElse(null);
    }
    return indicator.answeredByExecution() && executionLine != null
        ? executionLine.weight().orElse(null)
        : null;
  }

  private void add(IndicatorScore score) {
    if (scored == scores.length) {
      scores = Arrays.copyOf(scores, 2 * scored);
    }
    scores[scored++] = score;
  }

  /** Scores the rows that a unit put below an open group. */
  private void scoreGroup(OpenGroup group, int at, boolean[] used) {
    BigDecimal printed = BigDecimal.ZERO;
    boolean weighed = true;
    List<RubricIndicator> indicators = new ArrayList<>();
    int[] found = new int[used.length];
    for (int i = 0; i < used.length; i++) {
      Indicator row = rows.get(i);
      if (!used[i] && Names.startsWith(row.path(), group.path())) {
        used[i] = true;
        found[indicators.size()] = i;
        RubricIndicator indicator = group.indicator(indicators.size() + 1, row);
        indicators.add(indicator);
        BigDecimal weight = indicator.description().weight();
        weighed &= weight != null;
        printed = weight == null ? printed : printed.add(weight);
      }
    }
    BigDecimal header = header(group);
    BigDecimal points =
        header != null ? header : withoutHeader(group, weighed ? printed : BigDecimal.ZERO);
    Pool pool = new Pool(points, scored);
    pools[at] = pool;
    moreByReport = moreByReport.add(points).subtract(group.points());
    for (RubricIndicator indicator : indicators) {
      pool.sharePrinted(indicator.description().weight());
    }
    pool.divide();
    group.division().ifPresent(pool::divideEqually);
    for (int i = 0; i < indicators.size(); i++) {
      add(score(indicators.get(i), found[i], pool));
    }
    if (pool.undivided() == 0
        && pool.left().signum() > 0
        && (indicators.isEmpty() || group.division().isEmpty())
        && (indicators.isEmpty() || pool.applies())) {
      add(rest(group, pool, indicators.isEmpty(), header == null));
    }
    if (printed.compareTo(points) > 0) {
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

  /** The points of a group that the report prints; null if it prints none, or none counts. */
  private @Nullable BigDecimal header(OpenGroup group) {
    if (group.pointsFrom() == OpenGroup.PointsFrom.HEADER_ELSE_RUBRIC) {
      for (IndicatorGroup header : evaluation.groups()) {
        if (header.members().isEmpty()
            && header.weight().isPresent()
            && header.path().size() == group.path().size()
            && Names.startsWith(header.path(), group.path())) {
          BigDecimal printed = header.weight().get();
          if (DecimalSum.isPoints(printed)) {
            return printed;
          }
          noteNoWeight(String.join(" / ", group.path()), printed);
        }
      }
    }
    return null;
  }

  /**
   * The points of a group whose header is not printed. It would be the sum of the rows: where that
   * is more than the rubric gives, the form divides its points otherwise; where it is less, rows
   * may be missing as well.
   */
  private BigDecimal withoutHeader(OpenGroup group, BigDecimal rows) {
    if (group.pointsFrom() == OpenGroup.PointsFrom.RUBRIC || rows.compareTo(group.points()) <= 0) {
      return group.points();
    }
    String figures = String.join(" / ", group.path()) + " " + rows.toPlainString();
    notes.add(
        new Label(
            "本组未印分值，按各行分值之和计：" + figures,
            "the form prints no points of the group; the sum of its rows counts: " + figures));
    return rows;
  }

  /**
   * The points of a group that no row has, all of them where there are no rows: a person may say
   * that they do not apply, or what they get.
   */
  private IndicatorScore rest(OpenGroup group, Pool pool, boolean all, boolean byRubric) {
    String name = group.path().get(group.path().size() - 1);
    BigDecimal points = pool.left();
    pool.share(points);
    IndicatorDescription about =
        new IndicatorDescription(
            group.id(), name, group.path(), points, group.rule(), group.source());
    String figure = points.toPlainString();
    Label rows =
        all
            ? new Label(name + "的各项指标", "the indicators of " + name)
            : new Label(
                name + "其余 " + figure + " 分的指标",
                "the indicators for the other " + figure + " points of " + name);
    EvidenceItem given = evidence.decision(group.id());
    Outcome outcome;
    if (given instanceof EvidenceItem.NotApplicable n) {
      outcome = new Outcome.NotApplicable(Label.of(n.why()));
    } else if (given instanceof EvidenceItem.Judgement j) {
      outcome = byPerson(j, points);
    } else {
      outcome =
          new Outcome.NotAssessable(
              List.of(
                  new MissingInput(
                      path + "/indicators",
                      rows,
                      !all && byRubric && group.pointsFrom() != OpenGroup.PointsFrom.RUBRIC
                          ? ROWS_OR_HEADER
                          : ROWS)),
              null);
    }
    return notScored(about, null, null, outcome, points, pool);
  }

  /** Scores the rows that no named indicator has, below open groups. */
  private void scoreOthers(int[] found) {
    int others = rows.size();
    for (int row : found) {
      others -= row < 0 ? 0 : 1;
    }
    if (others == 0 && rubric.openGroups().isEmpty()) {
      return;
    }
    boolean[] used = new boolean[rows.size()];
    for (int row : found) {
      if (row >= 0) {
        used[row] = true;
      }
    }
    for (int g = 0; g < rubric.openGroups().size(); g++) {
      scoreGroup(rubric.openGroups().get(g), rubric.shared().size() + g, used);
    }
    for (int row = 0; row < used.length; row++) {
      if (!used[row]) {
        List<String> printed = rows.get(row).path();
        String name = String.join(" / ", printed);
        if (rubric.indicators().stream().anyMatch(i -> i.isNamed(printed))) {
          noteTwice(name);
        } else {
          notes.add(new Label("方案中没有指标：" + name, "the rubric has no such indicator: " + name));
        }
      }
    }
  }

  /** Says where those who share points have more together than there are. */
  private void noteShared() {
    for (int s = 0; s < rubric.shared().size(); s++) {
      BigDecimal points = pools[s].points();
      if (pools[s].claimed().isMoreThan(points)) {
        String figures = figures(s, pools[s].claimed().value());
        notes.add(
            new Label(
                "自评得分之和超过共享分值：" + figures, "claimed more than the shared points: " + figures));
      }
      if (pools[s].proven().least().isMoreThan(points)) {
        String figures = figures(s, pools[s].proven().least().value());
        notes.add(
            new Label(
                "得分之和超过共享分值，按共享分值封顶：" + figures,
                "the points exceed those shared, which are the cap: " + figures));
      }
    }
  }

  private String figures(int pool, BigDecimal sum) {
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < scored; i++) {
      if (poolOf(i) == pool) {
        names.append(names.length() == 0 ? "" : "、").append(scores[i].name());
      }
    }
    return names + " " + sum.toPlainString() + " > " + pools[pool].points().toPlainString();
  }

  /** The pool in which a score counts; −1 where it has its points alone. */
  private int poolOf(int score) {
    if (score < rubric.indicators().size()) {
      return rubric.pool(score);
    }
    int pool = pools.length - 1;
    while (pools[pool].firstScore() > score) {
      pool--;
    }
    return pool;
  }

  /**
   * Scores an indicator that is as most are: the report prints no other weight and claims no
   * impossible points, and they are a person's or, where the indicator has them for itself, the
   * rule gives them alone.
   *
   * @return what {@link #score(RubricIndicator, int, Pool)} gives too; null if anything is unusual
   */
  @SuppressWarnings({"BigDecimalEquals", "ReferenceEquality"})
  private @Nullable IndicatorScore scoreUsual(
      RubricIndicator indicator, int at, @Nullable Pool pool) {
    Indicator row = rows.get(at);
    BigDecimal most = indicator.description().weight();
    BigDecimal printed = row.weight().orElse(null);
    BigDecimal claimed = row.score().orElse(null);
    long mostUnits = indicator.weightUnits();
    if (pool != null && most == null && printed == null && pool.undivided() > 1) {
      most = pool.open();
      mostUnits = DecimalSum.units(most);
    } else if (pool != null) {
      return null;
    }
    if (most == null
        || claimed == null
        || (printed != null && !printed.equals(most))
        || indicator.answeredByExecution()
        || evidence.decision(indicator.id()) != null) {
      return null;
    }
    long claimedUnits = claimed == most ? mostUnits : DecimalSum.units(claimed);
    if (claimedUnits < 0 || claimedUnits > mostUnits) {
      return null;
    }
    ScoringStrategy rule = indicator.strategy();
    Measure measure = indicator.measure().orElse(null);
    if (measure == null && rule instanceof Judged judged) {
      claimedSum.add(claimed, claimedUnits);
      if (pool != null) {
        pool.claim(claimed, claimedUnits);
      }
      proven(pool).addOpen(most, mostUnits);
      return IndicatorScore.judged(indicator.description(), claimed, null, most, judged.why());
    }
    if (pool != null) {
      return null;
    }
    ScoringContext context = new ScoringContext(table, indicator.id(), most, row, at, measure);
    BigDecimal points = pointsAlone(indicator, context);
    if (points == null) {
      return null;
    }
    long units = points == most ? mostUnits : DecimalSum.units(points);
    if (units < 0 || units > mostUnits) {
      return null;
    }
    claimedSum.add(claimed, claimedUnits);
    alone.add(points, units);
    borneSum.add(claimedUnits <= units ? claimed : points, Math.min(claimedUnits, units));
    if (indicator.spreadUnits() != 0) {
      addSpread(indicator.spreadUnits(), units, mostUnits);
    }
    return IndicatorScore.scored(
        indicator.description(), claimed, points, new PointsAlone(indicator, context, points));
  }

  private static @Nullable BigDecimal pointsAlone(
      RubricIndicator indicator, ScoringContext context) {
    try {
      return indicator.strategy().pointsAlone(context);
    } catch (Throwable e) {
      throw failed(indicator, e);
    }
  }

  private IndicatorScore score(RubricIndicator indicator, int at, @Nullable Pool pool) {
    Indicator row = at < 0 ? null : rows.get(at);
    BigDecimal printed = null;
    BigDecimal claimed = null;
    if (row != null) {
      printed = row.weight().orElse(null);
      claimed = row.score().orElse(null);
    }
    if (indicator.answeredByExecution() && executionLine != null) {
      if (claimed != null && executionLine.score().isPresent()) {
        noteTwice(indicator.name());
      }
      printed = executionLine.weight().orElse(printed);
      claimed = executionLine.score().orElse(claimed);
    }
    IndicatorDescription about = indicator.description();
    BigDecimal stated = about.weight();
    if (printed != null) {
      about = describe(indicator, printed);
    }
    if (pool != null && pool.isMerged() && (stated == null || pool.isOpenGroup())) {
      about = about.withWeight(null);
    }
    BigDecimal weight = about.weight();
    if (weight == null && pool != null && pool.part() != null) {
      weight = pool.part();
      about = about.withWeight(weight);
    }
    BigDecimal most = weight != null ? weight : pool == null ? BigDecimal.ZERO : pool.open();
    long mostUnits = DecimalSum.units(most);
    long claimedUnits = 0;
    if (claimed != null) {
      claimedUnits = DecimalSum.units(claimed);
      claimedSum.add(claimed, claimedUnits);
      if (pool != null) {
        pool.claim(claimed, claimedUnits);
      }
      if (!isWithin(claimed, claimedUnits, most, mostUnits)) {
        noteClaim(indicator, claimed, most);
      }
    }
    try {
      Outcome outcome = decide(indicator, row, at, most);
      if (!(outcome instanceof Outcome.Scored s)) {
        return notScored(about, stated, claimed, outcome, most, pool);
      }
      BigDecimal points = s.points();
      if (weight == null && pool != null) {
        return notScored(about, stated, claimed, undivided(indicator, at), most, pool);
      }
      long units = DecimalSum.units(points);
      if (!isWithin(points, units, most, mostUnits)) {
        if (points.signum() < 0 || !isWeighedByReport(indicator, most, pool)) {
          throw notWithin(points, most);
        }
        return notScored(about, stated, claimed, beyondPrinted(points, most), most, pool);
      }
      proven(pool).add(points, units);
      if (claimed != null) {
        boolean less = DecimalSum.compare(claimed, claimedUnits, points, units) <= 0;
        borneSum.add(less ? claimed : points, less ? claimedUnits : units);
      }
      BigDecimal spread = s.spread();
      if (spread.signum() > 0) {
        addSpread(DecimalSum.units(spread), units, mostUnits);
      }
      return IndicatorScore.scored(about, claimed, points, s);
    } catch (Throwable e) {
      throw failed(indicator, e);
    }
  }

  private void noteClaim(RubricIndicator indicator, BigDecimal claimed, BigDecimal most) {
    if (claimed.signum() < 0) {
      claimsLessThanNothing = true;
      String figures = indicator.name() + " " + claimed.toPlainString();
      notes.add(new Label("自评得分为负数：" + figures, "claimed less than nothing: " + figures));
    } else {
      String figures = claimed.toPlainString() + " > " + most.toPlainString();
      notes.add(
          new Label(
              "自评得分超过分值：" + indicator.name() + " " + figures,
              "claimed more than the weight: " + indicator.name() + " " + figures));
    }
  }

  /** A rule says what of its weight an indicator gets; nobody said what weight that is. */
  private Outcome undivided(RubricIndicator indicator, int row) {
    String name = indicator.name();
    return new Outcome.NotAssessable(
        List.of(
            new MissingInput(
                row < 0 ? path + "/indicators" : path + "/indicators/" + row + "/weight",
                new Label(name + "的分值", "the weight of " + name),
                new Label("在绩效自评表中填写分值", "state it in the self-evaluation table"))),
        null);
  }

  /** Tells whether what an indicator can give at most is not what the rubric says of it. */
  private static boolean isWeighedByReport(
      RubricIndicator indicator, BigDecimal most, @Nullable Pool pool) {
    BigDecimal stated = indicator.description().weight();
    return (pool != null && pool.isOpenGroup()) || stated == null || stated.compareTo(most) != 0;
  }

  private static Outcome beyondPrinted(BigDecimal points, BigDecimal weight) {
    return new Outcome.NotAssessable(
        List.of(),
        new Label(
            "规则给 " + points.toPlainString() + " 分，超过表中分值 " + weight.toPlainString(),
            "the rule gives "
                + points.toPlainString()
                + " points, more than the printed weight of "
                + weight.toPlainString()));
  }

  private static ScoringException failed(RubricIndicator indicator, Throwable e) {
    Failure.throwIfFatal(e);
    return new ScoringException(
        new Label(
            "指标 " + indicator.id() + "（" + indicator.name() + "）的规则出错：" + e,
            "the rule of indicator " + indicator.id() + " (" + indicator.name() + ") failed: " + e),
        e);
  }

  /** The indicator with the weight that holds for this report. */
  private IndicatorDescription describe(RubricIndicator indicator, BigDecimal printed) {
    IndicatorDescription about = indicator.description();
    BigDecimal stated = about.weight();
    if (stated != null && printed.compareTo(stated) == 0) {
      return about;
    }
    if (!DecimalSum.isPoints(printed)) {
      noteNoWeight(indicator.name(), printed);
      return about;
    }
    if (stated == null) {
      return about.withWeight(printed);
    }
    if (rubric.weightsFrom() == Rubric.WeightsFrom.ROW_ELSE_RUBRIC) {
      moreByReport = moreByReport.add(printed).subtract(stated);
      return about.withWeight(printed);
    }
    notes.add(
        new Label(
            "分值与方案不同：" + indicator.name() + " " + printed + "，方案为 " + stated,
            "the weight is not that of the rubric: "
                + indicator.name()
                + " "
                + printed
                + ", rubric "
                + stated));
    return about;
  }

  private void noteNoWeight(String name, BigDecimal printed) {
    String figures = name + " " + printed.toPlainString();
    notes.add(new Label("分值不可用：" + figures, "a weight that cannot be used: " + figures));
  }

  private Outcome decide(
      RubricIndicator indicator, @Nullable Indicator row, int rowIndex, BigDecimal most) {
    EvidenceItem given = evidence.decision(indicator.id());
    if (given instanceof EvidenceItem.NotApplicable n) {
      return new Outcome.NotApplicable(Label.of(n.why()));
    }
    Outcome outcome = apply(indicator, row, rowIndex, most);
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
    return byPerson(j, most);
  }

  private static Outcome byPerson(EvidenceItem.Judgement j, BigDecimal most) {
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
      RubricIndicator indicator, @Nullable Indicator row, int at, BigDecimal most) {
    Measure measure = indicator.measure().orElse(null);
    if (measure == null && indicator.strategy() instanceof Judged judged) {
      return judged.outcome();
    }
    ScoringContext context = new ScoringContext(table, indicator.id(), most, row, at, measure);
    BigDecimal points = indicator.strategy().pointsAlone(context);
    if (points != null) {
      return new PointsAlone(indicator, context, points);
    }
    if (measure != null && !(context.measure() instanceof Measured.Value)) {
      return unmeasured(indicator, context.measure(), most);
    }
    return indicator.strategy().score(context);
  }

  private Outcome unmeasured(RubricIndicator indicator, Measured measured, BigDecimal most) {
    if (measured instanceof Measured.Missing m) {
      return new Outcome.NotAssessable(m.missing(), null);
    }
    if (measured instanceof Measured.Unusable u) {
      return new Outcome.NotAssessable(List.of(), u.reason());
    }
    Measured.Undefined undefined = (Measured.Undefined) measured;
    ZeroDenominator policy = indicator.zeroDenominator().orElse(rubric.zeroDenominator());
    return switch (policy) {
      case NOT_ASSESSABLE -> new Outcome.NotAssessable(List.of(), undefined.reason());
      case NOT_APPLICABLE -> withoutBase(undefined);
      case FULL_POINTS -> Outcome.points(most, ZERO_FULL, undefined.inputs());
      case NO_POINTS -> Outcome.points(BigDecimal.ZERO, ZERO_NONE, undefined.inputs());
    };
  }

  /** Only where there is nothing to be divided either does an indicator not apply. */
  private static Outcome withoutBase(Measured.Undefined undefined) {
    Label reason = undefined.reason();
    StringBuilder zh = new StringBuilder(reason.zh());
    StringBuilder en = new StringBuilder(reason.en());
    boolean nothing = true;
    for (Place input : undefined.inputs()) {
      BigDecimal value = input.value();
      if (value != null && value.signum() != 0) {
        String figure = ' ' + value.toPlainString() + input.unit().symbol();
        zh.append('；').append(input.label().zh()).append(figure);
        en.append("; ").append(input.label().en()).append(figure);
        nothing = false;
      }
    }
    return nothing
        ? new Outcome.NotApplicable(reason)
        : new Outcome.NotAssessable(List.of(), new Label(zh.toString(), en.toString()));
  }

  private Bounds proven(@Nullable Pool pool) {
    return pool == null ? alone : pool.proven();
  }

  private IndicatorScore notScored(
      IndicatorDescription about,
      @Nullable BigDecimal stated,
      @Nullable BigDecimal claimed,
      @Nullable Outcome outcome,
      BigDecimal most,
      @Nullable Pool pool) {
    if (outcome instanceof Outcome.NotAssessable n) {
      proven(pool).addOpen(most);
      return IndicatorScore.notAssessable(about, claimed, most, n.missing(), n.reason());
    }
    if (outcome instanceof Outcome.NotApplicable n) {
      Interval counts = counts(about.weight(), most);
      if (rubric.notApplicable() == NotApplicablePolicy.RESCALE) {
        drop(about.weight(), stated, pool);
      } else {
        proven(pool).add(counts.min(), counts.max());
      }
      return IndicatorScore.notApplicable(about, claimed, counts, n.reason());
    }
    if (!(outcome instanceof Outcome.Judged judged)) {
      throw new IllegalStateException("the rule gave null");
    }
    BigDecimal given = judged.points();
    if (given == null) {
      proven(pool).addOpen(most);
    } else {
      long units = DecimalSum.units(given);
      if (!isWithin(given, units, most, DecimalSum.units(most))) {
        throw notWithin(given, most);
      }
      proven(pool).add(given, units);
    }
    return IndicatorScore.judged(about, claimed, given, most, judged.reason());
  }

  /**
   * The points with which an indicator counts that does not apply; not known without its weight.
   */
  private Interval counts(@Nullable BigDecimal weight, BigDecimal most) {
    BigDecimal full =
        rubric.notApplicable() == NotApplicablePolicy.FULL_POINTS ? most : BigDecimal.ZERO;
    return new Interval(weight == null ? BigDecimal.ZERO : full, full);
  }

  /** Leaves out what does not apply. */
  private void drop(@Nullable BigDecimal weight, @Nullable BigDecimal stated, @Nullable Pool pool) {
    leftOut = true;
    if (pool != null) {
      pool.drop(weight);
    } else if (weight != null && stated != null) {
      dropped = dropped.add(weight);
      droppedOfRubric = droppedOfRubric.add(stated);
    }
  }

  /** Tells whether points, whose units are counted, are from zero to what can be had. */
  private static boolean isWithin(BigDecimal points, long units, BigDecimal most, long mostUnits) {
    return points.signum() >= 0 && DecimalSum.compare(points, units, most, mostUnits) <= 0;
  }

  private static IllegalStateException notWithin(BigDecimal points, BigDecimal most) {
    return new IllegalStateException(
        points + " points; expected from 0 to " + most + ", the weight");
  }

  private void addSpread(long spread, long points, long most) {
    if (spread == ScaledLong.NONE
        || points == ScaledLong.NONE
        || most == ScaledLong.NONE
        || Math.max(lessByReading, moreByReading) > LIMIT) {
      unbounded = true;
    } else {
      lessByReading += Math.min(spread, points);
      moreByReading += Math.min(spread, most - points);
    }
  }

  private ScoreTotal total(BigDecimal sumOfClaimed) {
    Scale scale = scale();
    boolean nothing = scale.from().signum() <= 0;
    DecimalSum least = new DecimalSum();
    least.add(alone.least());
    DecimalSum most = alone.most();
    for (Pool pool : pools) {
      pool.addHeld(pool.proven(), least, most);
    }
    if (leftOut && !nothing && !scale.isNone()) {
      noteRescaled(scale);
    }
    DecimalSum lowest = nothing ? new DecimalSum() : scale.apply(least);
    DecimalSum highest = nothing ? DecimalSum.of(rubric.fullMarks()) : scale.apply(most);
    Optional<BigDecimal> claimed = evaluation.claimedTotal();
    if (claimed.isEmpty()) {
      claimed = evaluation.sheetTotal();
    }
    Grade gradeMin = grade(lowest);
    Grade gradeMax = grade(highest);
    // Other readings are asked for only where they could reach another grade.
    boolean sameGrades =
        !unbounded
            && scale.isNone()
            && lowest.isCounted()
            && highest.isCounted()
            && rubric.gradeOfUnits(lowest.units() - lessByReading) == gradeMin
            && rubric.gradeOfUnits(highest.units() + moreByReading) == gradeMax;
    Optional<Grade> grade = evaluation.grade();
    if (grade.isEmpty() && evaluation.claimedGrade().isPresent()) {
      noteGrade(evaluation.claimedGrade().get());
    }
    return ScoreTotal.builder()
        .claimed(claimed)
        .sumOfClaimed(sumOfClaimed)
        .provenMin(lowest.value())
        .provenMax(highest.value())
        .fullMarks(rubric.fullMarks())
        .verdict(
            claimed.isEmpty()
                ? Optional.empty()
                : Optional.of(verdict(onScale(claimed.get()), lowest, highest)))
        .claimedGrade(evaluation.claimedGrade())
        .gradeMin(gradeMin)
        .gradeMax(gradeMax)
        .gradeVerdict(
            grade.isEmpty()
                ? Optional.empty()
                : Optional.of(verdict(grade.get(), gradeMin, gradeMax)))
        .readingChangesGrade(
            !nothing && !sameGrades && readingChangesGrade(scale, gradeMin, gradeMax))
        .build();
  }

  /**
   * What is claimed, out of the full marks of the rubric. A form whose rows have more together is
   * brought down, and so is a total out of those; one that the report brought down itself is not.
   */
  private BigDecimal onScale(BigDecimal claimed) {
    BigDecimal full = rubric.fullMarks();
    BigDecimal printed = evaluation.fullMarks().orElse(full);
    if (rubric.overFull() != Rubric.OverFull.RESCALE
        || printed.compareTo(full) <= 0
        || printed.compareTo(full.add(moreByReport)) != 0) {
      return claimed;
    }
    BigDecimal total = evaluation.sheetTotal().orElse(claimed);
    Scale down = new Scale(printed, full);
    if (total.compareTo(claimed) != 0 && down.apply(total).compareTo(claimed) == 0) {
      return claimed;
    }
    BigDecimal counts = down.apply(claimed);
    String figures = claimed.toPlainString();
    String of = printed.toPlainString();
    notes.add(
        new Label(
            "自评总分 " + figures + " 以 " + of + " 分为满分，折算为 " + counts.toPlainString(),
            "the claimed total of "
                + figures
                + " is out of "
                + of
                + " points; it counts as "
                + counts.toPlainString()));
    return counts;
  }

  private boolean readingChangesGrade(Scale scale, Grade gradeMin, Grade gradeMax) {
    Bounds[] readings = new Bounds[pools.length + 1];
    for (int i = 0; i < readings.length; i++) {
      readings[i] = new Bounds();
    }
    for (int i = 0; i < scored; i++) {
      IndicatorScore score = scores[i];
      if (score.state() != IndicatorState.NOT_APPLICABLE
          || rubric.notApplicable() != NotApplicablePolicy.RESCALE) {
        BigDecimal least = score.proven().min();
        BigDecimal most = score.proven().max();
        BigDecimal weight = score.weight().orElse(most);
        for (ReadingScore other : score.otherReadings()) {
          BigDecimal points = other.points();
          if (points == null) {
            least = BigDecimal.ZERO;
            most = most.max(weight);
          } else if (points.signum() >= 0 && points.compareTo(weight) <= 0) {
            least = least.min(points);
            most = most.max(points);
          }
        }
        readings[poolOf(i) + 1].add(least, most);
      }
    }
    DecimalSum least = readings[0].least();
    DecimalSum most = readings[0].most();
    for (int i = 0; i < pools.length; i++) {
      pools[i].addHeld(readings[i + 1], least, most);
    }
    return grade(scale.apply(least)) != gradeMin || grade(scale.apply(most)) != gradeMax;
  }

  private Grade grade(DecimalSum total) {
    return total.isCounted() ? rubric.gradeOfUnits(total.units()) : rubric.grade(total.value());
  }

  private static Verdict verdict(BigDecimal claimed, DecimalSum lowest, DecimalSum highest) {
    if (lowest.isMoreThan(claimed) || highest.isLessThan(claimed)) {
      return Verdict.REFUTED;
    }
    return lowest.compareTo(highest) == 0 ? Verdict.CONFIRMED : Verdict.UNREFUTED;
  }

  /** Grades are listed best first. */
  private static Verdict verdict(Grade claimed, Grade worst, Grade best) {
    if (claimed.compareTo(worst) > 0 || claimed.compareTo(best) < 0) {
      return Verdict.REFUTED;
    }
    return worst == best ? Verdict.CONFIRMED : Verdict.UNREFUTED;
  }

  /**
   * How sums are brought to the full marks.
   *
   * @param from what the rows that apply can give together
   * @param full the full marks, for which that counts, and which no total exceeds
   */
  private record Scale(BigDecimal from, BigDecimal full) {

    /** True if sums count as they are. */
    boolean isNone() {
      return from.compareTo(full) == 0;
    }

    DecimalSum apply(DecimalSum sum) {
      if (isNone()) {
        DecimalSum held = new DecimalSum();
        held.addHeld(sum, full);
        return held;
      }
      return DecimalSum.of(apply(sum.value()).min(full));
    }

    BigDecimal apply(BigDecimal points) {
      return points.multiply(full).divide(from, 2, RoundingMode.HALF_UP);
    }
  }

  /**
   * What the form gives is full marks. What is left of it without what does not apply counts for as
   * much; where the report prints more, the rubric says whether that is brought down or held. A
   * report that prints fewer points is not scaled up, unless it is what does not apply that has
   * those of others.
   */
  private Scale scale() {
    BigDecimal full = rubric.fullMarks();
    if (!leftOut && moreByReport.signum() == 0) {
      return new Scale(full, full);
    }
    BigDecimal printed = full.add(moreByReport);
    BigDecimal without = dropped;
    BigDecimal ofRubric = droppedOfRubric;
    for (int i = 0; i < pools.length; i++) {
      BigDecimal left = pools[i].points().subtract(pools[i].limit());
      without = without.add(left);
      ofRubric = ofRubric.add(pools[i].applies() ? left.min(stated(i)) : stated(i));
    }
    BigDecimal from =
        printed
            .max(full)
            .subtract(without)
            .min(full.subtract(ofRubric))
            .max(printed.subtract(without));
    return new Scale(rubric.overFull() == Rubric.OverFull.CAP ? from.min(full) : from, full);
  }

  /** The points of a pool as the rubric states them. */
  private BigDecimal stated(int pool) {
    int shared = rubric.shared().size();
    return pool < shared
        ? rubric.shared().get(pool).points()
        : rubric.openGroups().get(pool - shared).points();
  }

  private Optional<Ratio> borneOut(BigDecimal claimed) {
    return claimed.signum() <= 0
            || claimsLessThanNothing
            || claimed.precision() > Figures.MAX_DIGITS
        ? Optional.empty()
        : Optional.of(Ratio.of(borneSum.value(), claimed));
  }
}
