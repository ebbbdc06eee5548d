package io.jixiao.scoring.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.core.check.Place;
import io.jixiao.core.model.Achievement;
import io.jixiao.core.model.Amount;
import io.jixiao.core.model.BudgetExecution;
import io.jixiao.core.model.ExecutionLine;
import io.jixiao.core.model.ExpenditureBreakdown;
import io.jixiao.core.model.FixedAssets;
import io.jixiao.core.model.FundingBreakdown;
import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.Language;
import io.jixiao.core.model.PerformanceTarget;
import io.jixiao.core.model.SatisfactionAnswer;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.Staffing;
import io.jixiao.core.model.ThreePublicExpenses;
import io.jixiao.core.model.UnitOfMeasure;
import io.jixiao.core.model.UnitProfile;
import io.jixiao.core.model.UnitTable;
import io.jixiao.core.score.IndicatorScore;
import io.jixiao.core.score.IndicatorState;
import io.jixiao.core.score.MissingInput;
import io.jixiao.core.score.Ratio;
import io.jixiao.core.score.ScoreSheet;
import io.jixiao.scoring.Scoring;
import io.jixiao.scoring.evidence.Evidence;
import io.jixiao.scoring.rubric.LintProblem;
import io.jixiao.scoring.rubric.OpenGroup;
import io.jixiao.scoring.rubric.Rubric;
import io.jixiao.scoring.rubric.RubricIndicator;
import io.jixiao.scoring.rubric.RubricLinter;
import io.jixiao.scoring.rubric.RubricProvider;
import io.jixiao.scoring.spi.Measure;
import io.jixiao.scoring.spi.Measured;
import io.jixiao.scoring.spi.Outcome;
import io.jixiao.scoring.spi.ScoringContext;
import io.jixiao.scoring.strategy.Checklist;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.StringJoiner;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * What every rubric keeps, whatever report it meets: extend this class, name the rubric, and run
 * it.
 *
 * <pre>{@code
 * class CountyRubricTest extends RubricContract {
 *   @Override protected Rubric rubric() { return new CountyRubrics().rubrics().get(0); }
 *   @Override protected Optional<Class<? extends RubricProvider>> provider() {
 *     return Optional.of(CountyRubrics.class);
 *   }
 * }
 * }</pre>
 *
 * <p>The reports are made up: tables with figures and blanks, rows for every indicator, and
 * evidence for what the rubric asks for. Where a rule reads evidence of a kind that is not guessed
 * here, override {@link #evidence}.
 */
public abstract class RubricContract {

  private static final String[] TARGETS = {
    "≥6次", "≤12次", "100%", "不低于95%", "=0", "在12月底", "效果明显", "---", "≤1.2万元", "≥1份\n≤2次"
  };
  private static final String[] ACHIEVED = {
    "5次", "12次", "97%", "已完成", "6次以上", "---", "8000元", "0", "20余次"
  };

  /** {@return the rubric that is tested} */
  protected abstract Rubric rubric();

  /** {@return the provider that brings the rubric as a plug-in; empty if none does} */
  protected Optional<Class<? extends RubricProvider>> provider() {
    return Optional.empty();
  }

  /**
   * Makes up evidence for inputs that a sheet misses.
   *
   * @param missing what is missing, not null
   * @param random where numbers come from, not null
   * @return the evidence
   */
  protected Evidence evidence(List<MissingInput> missing, Random random) {
    Evidence.Builder out = Evidence.builder();
    for (MissingInput input : missing) {
      String name = input.name();
      if (name.startsWith("/")) {
        continue;
      }
      if (isAnswer(name)) {
        out.answer(name, random.nextBoolean());
      } else if (!name.endsWith(".level")) {
        out.number(name, BigDecimal.valueOf(random.nextInt(20_000), random.nextInt(3)));
      }
    }
    return out.build();
  }

  private boolean isAnswer(String name) {
    for (RubricIndicator indicator : rubric().indicators()) {
      if (indicator.strategy() instanceof Checklist list) {
        for (Checklist.Item item : list.items()) {
          if (name.equals(indicator.id() + "." + item.id())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private ScoreSheet score(SelfEvaluationReport report, Evidence evidence) {
    return Scoring.standard().score(report, rubric(), evidence);
  }

  /** The linter has nothing to say but notes. */
  @Example
  void theLinterFindsNeitherErrorsNorWarnings() {
    assertThat(RubricLinter.lint(rubric()))
        .filteredOn(p -> p.level() != LintProblem.Level.NOTE)
        .isEmpty();
  }

  /** The provider is found by the service loader and brings the rubric. */
  @Example
  void theProviderIsWired() {
    if (provider().isEmpty()) {
      return;
    }
    List<Rubric> found = new ArrayList<>();
    for (RubricProvider each : ServiceLoader.load(RubricProvider.class)) {
      if (each.getClass().equals(provider().get())) {
        found.addAll(each.rubrics());
      }
    }
    assertThat(found)
        .as("brought by " + provider().get().getName())
        .extracting(Rubric::id)
        .contains(rubric().id());
  }

  /** Two builds of the rubric are the same rubric. */
  @Example
  void theRubricIsTheSameEachTimeItIsMade() {
    assertThat(rubric().reference()).isEqualTo(rubric().reference());
  }

  /**
   * Bounds, states, replay and determinism over any report.
   *
   * @param seed what the report is made from
   */
  @Property(tries = 200)
  void everyScoreKeepsItsBoundsReplaysAndIsTheSameAgain(@ForAll int seed) {
    SelfEvaluationReport report = report(new Random(seed));
    Evidence evidence = evidence(score(report, Evidence.none()).missing(), new Random(~seed));
    ScoreSheet sheet = score(report, evidence);
    assertThat(score(report, evidence)).isEqualTo(sheet);
    for (IndicatorScore score : sheet.indicators()) {
      check(score);
    }
    assertThat(sheet.total().provenMin()).isBetween(BigDecimal.ZERO, sheet.total().provenMax());
    assertThat(sheet.total().provenMax()).isLessThanOrEqualTo(rubric().fullMarks());
    assertThat(sheet.indicators().size())
        .isGreaterThanOrEqualTo(rubric().indicators().size() + rubric().openGroups().size());
  }

  /**
   * Where a rule or a measure gives its points or its value alone, they are those it gives in full,
   * in the same decimals, and no other reading differs by more than is said.
   *
   * @param seed what the report is made from
   */
  @Property(tries = 200)
  void whatIsGivenAloneIsWhatIsGivenInFull(@ForAll int seed) {
    SelfEvaluationReport report = report(new Random(seed));
    Evidence evidence = evidence(score(report, Evidence.none()).missing(), new Random(~seed));
    int[] found = rubric().rows(report.evaluation().indicators());
    for (int i = 0; i < found.length; i++) {
      RubricIndicator indicator = rubric().indicators().get(i);
      ScoringContext context =
          new ScoringContext(
              new ScoringContext.Table(report, report.evaluation(), "/evaluation", evidence),
              indicator.id(),
              indicator.weight().orElse(BigDecimal.TEN),
              found[i] < 0 ? null : report.evaluation().indicators().get(found[i]),
              found[i],
              indicator.measure().orElse(null));
      indicator.measure().ifPresent(measure -> valueAlone(measure, context));
      BigDecimal alone = indicator.strategy().pointsAlone(context);
      if (alone != null) {
        assertThat(indicator.measure().isEmpty() || context.measure() instanceof Measured.Value)
            .as(indicator.id() + " has a value")
            .isTrue();
        Outcome.Scored full = (Outcome.Scored) indicator.strategy().score(context);
        assertThat(alone).as(indicator.id()).isEqualTo(full.points());
        assertThat(indicator.hasReadings() ? context.weight() : indicator.strategy().spread())
            .as(indicator.id() + " spread")
            .isGreaterThanOrEqualTo(full.spread());
      }
    }
  }

  private static void valueAlone(Measure measure, ScoringContext context) {
    Ratio alone = measure.valueAlone(context);
    if (alone != null) {
      Measured.Value full = (Measured.Value) measure.measure(context);
      assertThat(alone).as(measure.name()).hasToString(full.value().toString());
      assertThat(full.hasAlternatives() && !measure.hasReadings())
          .as(measure.name() + " has readings that it does not tell of")
          .isFalse();
    }
  }

  private static void check(IndicatorScore score) {
    String name = score.id() + " " + score.name();
    assertThat(score.proven().min()).as(name).isGreaterThanOrEqualTo(BigDecimal.ZERO);
    if (score.weight().isPresent()) {
      assertThat(score.proven().max()).as(name).isLessThanOrEqualTo(score.weight().get());
    }
    switch (score.state()) {
      case SCORED -> {
        BigDecimal awarded = score.awarded().orElseThrow();
        assertThat(score.proven().min()).as(name).isEqualByComparingTo(awarded);
        assertThat(score.trace().replay()).as(name).contains(Ratio.of(awarded));
      }
      case NOT_ASSESSABLE ->
          assertThat(score.missing().isEmpty() && score.reason().isEmpty())
              .as(name + " is not assessable, and neither missing inputs nor a reason say why")
              .isFalse();
      case NOT_APPLICABLE, JUDGED ->
          assertThat(score.reason()).as(name + ": why it is " + score.state()).isPresent();
    }
    for (Language language : Language.values()) {
      assertThat(score.explanation(language)).as(name).isNotBlank();
    }
  }

  /**
   * A report without any figure never fails, and proves nothing but what a rule gives that needs no
   * figures.
   */
  @Example
  void anEmptyReportProvesNothingThatIsMeasured() {
    SelfEvaluationReport empty =
        SelfEvaluationReport.builder()
            .unit(UnitProfile.builder().name("某局").year(rubric().firstYear()).build())
            .evaluation(SelfEvaluation.builder().build())
            .build();
    ScoreSheet sheet = score(empty, Evidence.none());
    for (RubricIndicator indicator : rubric().indicators()) {
      if (indicator.measure().isPresent()) {
        assertThat(sheet.indicators())
            .filteredOn(score -> score.id().equals(indicator.id()))
            .extracting(IndicatorScore::state)
            .as(indicator.id() + " measures an empty report")
            .doesNotContain(IndicatorState.SCORED);
      }
    }
    if (sheet.count(IndicatorState.SCORED) == 0) {
      assertThat(sheet.total().provenMin()).isEqualByComparingTo(BigDecimal.ZERO);
      assertThat(sheet.total().provenMax()).isEqualByComparingTo(rubric().fullMarks());
    }
  }

  /**
   * A rule over a measure goes one way: more of it never gives less, or never more.
   *
   * @param from the least value, in hundredths of a percent
   * @param step the step between values, in hundredths of a percent
   */
  @Property(tries = 50)
  void everyRuleGoesOneWay(
      @ForAll @IntRange(min = 0, max = 10_000) int from,
      @ForAll @IntRange(min = 1, max = 1_500) int step) {
    SelfEvaluationReport report = report(new Random(from));
    for (RubricIndicator indicator : rubric().indicators()) {
      if (indicator.measure().isPresent() && indicator.weight().isPresent()) {
        oneWay(report, indicator, from, step);
      }
    }
  }

  private static void oneWay(
      SelfEvaluationReport report, RubricIndicator indicator, int from, int step) {
    boolean rises = false;
    boolean falls = false;
    BigDecimal before = null;
    StringJoiner told = new StringJoiner(", ");
    for (int i = 0; i < 20; i++) {
      Measured measured =
          Measured.quotient(
              place(BigDecimal.valueOf(from + (long) i * step)),
              place(BigDecimal.valueOf(10_000)),
              Label.of("zero"));
      Outcome outcome =
          indicator
              .strategy()
              .score(
                  new ScoringContext(
                          new ScoringContext.Table(
                              report, report.evaluation(), "/evaluation", Evidence.none()),
                          indicator.id(),
                          indicator.weight().orElseThrow(),
                          null,
                          -1,
                          null)
                      .with((Measured.Value) measured));
      if (outcome instanceof Outcome.Scored scored) {
        if (before != null) {
          rises |= scored.points().compareTo(before) > 0;
          falls |= scored.points().compareTo(before) < 0;
        }
        before = scored.points();
        told.add(BigDecimal.valueOf(from + (long) i * step, 2) + "%: " + before);
      }
    }
    assertThat(rises && falls)
        .as(indicator.id() + " gives points that rise and fall: " + told)
        .isFalse();
  }

  private static Place place(BigDecimal value) {
    return new Place("/x", Label.of("x"), UnitOfMeasure.NUMBER, value, null);
  }

  private SelfEvaluationReport report(Random random) {
    SelfEvaluationReport.Builder out = SelfEvaluationReport.builder();
    out.unit(
        UnitProfile.builder()
            .name("某局")
            .year(rubric().firstYear())
            .staffing(
                Staffing.builder()
                    .established(blank(random) ? Optional.empty() : Optional.of(random.nextInt(60)))
                    .actual(blank(random) ? Optional.empty() : Optional.of(random.nextInt(60)))
                    .inService(blank(random) ? Optional.empty() : Optional.of(random.nextInt(60)))
                    .build())
            .build());
    out.income(UnitTable.of(FundingBreakdown.builder().carriedForward(amount(random)).build()));
    out.expenditure(
        UnitTable.of(
            ExpenditureBreakdown.builder()
                .total(amount(random))
                .publicUse(amount(random))
                .cumulativeBalance(amount(random))
                .build()));
    out.threePublic(UnitTable.of(ThreePublicExpenses.builder().total(amount(random)).build()));
    out.fixedAssets(
        UnitTable.of(FixedAssets.builder().total(amount(random)).inUse(amount(random)).build()));
    for (String answer : new String[] {"很满意", "满意", "基本满意", "不满意"}) {
      out.addSatisfaction(
          SatisfactionAnswer.builder().answer(answer).count(random.nextInt(50)).build());
    }
    return out.evaluation(evaluation(random)).build();
  }

  private SelfEvaluation evaluation(Random random) {
    SelfEvaluation.Builder out = SelfEvaluation.builder();
    for (RubricIndicator indicator : rubric().indicators()) {
      if (!blank(random)) {
        out.addIndicators(row(indicator.path(), indicator.weight(), random));
      }
    }
    for (OpenGroup group : rubric().openGroups()) {
      int rows = random.nextInt(5);
      for (int i = 0; i < rows; i++) {
        List<String> path = new ArrayList<>(group.path());
        path.add("自定指标" + i);
        out.addIndicators(row(path, Optional.of(BigDecimal.valueOf(random.nextInt(20))), random));
      }
    }
    return out.execution(
            BudgetExecution.builder()
                .total(
                    ExecutionLine.builder()
                        .initial(amount(random))
                        .adjusted(amount(random))
                        .executed(amount(random))
                        .build())
                .build())
        .claimedTotal(BigDecimal.valueOf(random.nextInt(10_000), 2))
        .claimedGrade("优")
        .build();
  }

  private static Indicator row(List<String> path, Optional<BigDecimal> weight, Random random) {
    Indicator.Builder out = Indicator.builder().addAllPath(path).weight(weight);
    if (!blank(random)) {
      out.score(BigDecimal.valueOf(random.nextInt(60), 1));
    }
    if (!blank(random)) {
      out.target(PerformanceTarget.parse(TARGETS[random.nextInt(TARGETS.length)]));
    }
    if (!blank(random)) {
      out.achieved(Achievement.parse(ACHIEVED[random.nextInt(ACHIEVED.length)]));
    }
    return out.build();
  }

  private static Optional<Amount> amount(Random random) {
    return blank(random)
        ? Optional.empty()
        : Optional.of(Amount.ofWanYuan(BigDecimal.valueOf(random.nextInt(40_000) - 2_000, 2)));
  }

  private static boolean blank(Random random) {
    return random.nextInt(5) == 0;
  }
}
