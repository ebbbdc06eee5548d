package io.jixiao.scoring.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jixiao.core.check.Place;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.UnitOfMeasure;
import io.jixiao.core.score.IndicatorScore;
import io.jixiao.core.score.IndicatorState;
import io.jixiao.core.score.Ratio;
import io.jixiao.core.score.ReadingScore;
import io.jixiao.scoring.Reports;
import io.jixiao.scoring.Scoring;
import io.jixiao.scoring.evidence.Evidence;
import io.jixiao.scoring.rubric.GradeBands;
import io.jixiao.scoring.rubric.NotApplicablePolicy;
import io.jixiao.scoring.rubric.Rubric;
import io.jixiao.scoring.rubric.RubricIndicator;
import io.jixiao.scoring.rubric.ZeroDenominator;
import io.jixiao.scoring.spi.Measure;
import io.jixiao.scoring.spi.Measured;
import io.jixiao.scoring.spi.Outcome;
import io.jixiao.scoring.spi.ScoringContext;
import io.jixiao.scoring.spi.ScoringStrategy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** Laws of the rules that combine others, ask for evidence or leave the points to a person. */
class StrategyLawsTest {

  private static final Proportional SHARE =
      Proportional.cappedAt("100%").rounded(2, RoundingMode.HALF_UP);

  @Provide
  Arbitrary<BigDecimal> weights() {
    return Arbitraries.bigDecimals()
        .between(BigDecimal.ZERO, new BigDecimal("20"))
        .ofScale(3)
        .edgeCases(e -> e.add(new BigDecimal("2.5"), new BigDecimal("2.005"), BigDecimal.TEN));
  }

  @Provide
  Arbitrary<BigDecimal> rates() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("-0.2"), new BigDecimal("1.5"))
        .ofScale(4)
        .edgeCases(
            e -> e.add(BigDecimal.ZERO, BigDecimal.ONE, new BigDecimal("0.9999"), rate("1.0001")));
  }

  @Provide
  Arbitrary<RoundingMode> modes() {
    return Arbitraries.of(RoundingMode.class).filter(m -> m != RoundingMode.UNNECESSARY);
  }

  private static BigDecimal rate(String text) {
    return new BigDecimal(text);
  }

  private static ScoringContext context(BigDecimal weight, Evidence evidence) {
    return new ScoringContext(
        new ScoringContext.Table(
            Reports.yueyang(), SelfEvaluation.builder().build(), "/evaluation", evidence),
        "x",
        weight,
        null,
        -1,
        null);
  }

  private static BigDecimal lawful(Outcome outcome, BigDecimal weight) {
    Outcome.Scored scored = (Outcome.Scored) outcome;
    assertThat(scored.points()).isBetween(BigDecimal.ZERO, weight);
    assertThat(scored.deduction()).isNotNegative();
    assertThat(Measuring.replay(scored)).isEqualTo(Ratio.of(scored.points()));
    return scored.points();
  }

  // ---------------------------------------------------------------------------- any rounding

  @Property
  void whateverTheWeightAndTheRoundingPointsStayWithinAndReplay(
      @ForAll("weights") BigDecimal weight,
      @ForAll("rates") BigDecimal rate,
      @ForAll @IntRange(min = 0, max = 3) int places,
      @ForAll("modes") RoundingMode mode,
      @ForAll Reading reading,
      @ForAll @IntRange(min = 0, max = 3) int floor) {
    List<ScoringStrategy> rules =
        List.of(
            Proportional.cappedAt("100%").rounded(places, mode),
            Deduction.of("0.5")
                .perPercentagePoint()
                .above("100%")
                .reading(reading)
                .downTo(Integer.toString(floor))
                .rounded(places, mode),
            Tiers.builder()
                .atLeast("90%")
                .gives("100%")
                .atLeast("60%")
                .gives("50%")
                .otherwise("0%"));
    for (ScoringStrategy rule : rules) {
      lawful(rule.score(Measuring.context(weight.toPlainString(), rate, BigDecimal.ONE)), weight);
    }
    lawful(
        PerOccurrence.of("0.5", Integer.toString(floor))
            .score(
                Measuring.context(
                    weight.toPlainString(), BigDecimal.valueOf(places), BigDecimal.ONE)),
        weight);
  }

  @Property
  void noOtherReadingDiffersByMoreThanTheSpread(
      @ForAll("weights") BigDecimal weight,
      @ForAll("rates") BigDecimal rate,
      @ForAll @IntRange(min = 0, max = 3) int places,
      @ForAll("modes") RoundingMode mode,
      @ForAll Reading reading,
      @ForAll Deduction.Side side) {
    Deduction.Builder rule = Deduction.of("0.2").perPercentagePoint();
    rule = side == Deduction.Side.ABOVE ? rule.above("60%") : rule.below("60%");
    Outcome.Scored scored =
        Measuring.score(
            rule.reading(reading).downTo("0").rounded(places, mode), weight.toPlainString(), rate);
    for (ReadingScore other : scored.others()) {
      assertThat(Objects.requireNonNull(other.points()).subtract(scored.points()).abs())
          .isLessThanOrEqualTo(scored.spread());
    }
  }

  /** 89.60 + 0.60 is 优; read in proportion and rounded down it is 89 + 0.60, which is 良. */
  @Example
  void aReadingThatOnlyChangesTheGradeByItsRoundingIsStillNoticed() {
    Measure high = constant("high", new BigDecimal("1.4775"), BigDecimal.ONE);
    Rubric rubric =
        Rubric.of("rounded-down", "1")
            .source("本单位", "评分办法")
            .fullMarks("100")
            .grades(GradeBands.NATIONAL)
            .onZeroDenominator(ZeroDenominator.NOT_ASSESSABLE)
            .onNotApplicable(NotApplicablePolicy.RESCALE)
            .add(
                RubricIndicator.indicator("deduction", "过程", "控制率")
                    .points("99")
                    .measuredBy(high)
                    .scoredBy(
                        Deduction.of("0.2")
                            .perPercentagePoint()
                            .above("100%")
                            .reading(Reading.FULL)
                            .downTo("0")
                            .rounded(0, RoundingMode.DOWN))
                    .source("第一条"))
            .add(
                RubricIndicator.indicator("rest", "过程", "其他")
                    .points("1")
                    .measuredBy(high)
                    .scoredBy(Tiers.builder().atLeast("100%").gives("0.60").otherwise("1"))
                    .source("第二条"))
            .build();
    var total = Scoring.standard().score(Reports.yueyang(), rubric, Evidence.none()).total();
    assertThat(total.provenMin()).isEqualByComparingTo("90.2");
    assertThat(total.readingChangesGrade()).isTrue();
  }

  @Example
  void twoPointsAndAHalfRoundedToWholePointsAreHeldAtTheWeight() {
    Proportional whole = Proportional.cappedAt("100%").rounded(0, RoundingMode.HALF_UP);
    Outcome.Scored scored = Measuring.score(whole, "2.5", BigDecimal.ONE);
    assertThat(lawful(scored, new BigDecimal("2.5"))).isEqualByComparingTo("2.5");
    assertThat(scored.raw()).isEqualByComparingTo("3");
  }

  // ------------------------------------------------------------------------------- composite

  private static Measure constant(String name, BigDecimal numerator, BigDecimal denominator) {
    return Measure.of(
        name,
        Label.of(name),
        context ->
            Measured.quotient(
                place(name + "/n", numerator), place(name + "/d", denominator), Label.of("zero")));
  }

  private static Place place(String path, BigDecimal value) {
    return new Place("/" + path, Label.of(path), UnitOfMeasure.WAN_YUAN, value, null);
  }

  private static Composite composite(
      Composite.How how, BigDecimal a, BigDecimal b, BigDecimal denominator) {
    return Composite.builder()
        .part("size", "3", constant("size", a, denominator), SHARE)
        .part("cost", "5", constant("cost", b, denominator), SHARE)
        .combine(how)
        .rounded(2, RoundingMode.HALF_UP);
  }

  private static BigDecimal composite(
      Composite.How how, BigDecimal a, BigDecimal b, BigDecimal weight, BigDecimal denominator) {
    return lawful(
        composite(how, a, b, denominator).score(context(weight, Evidence.none())), weight);
  }

  /** Adds the parts up, or takes the least or the mean, with nothing but decimals. */
  private static BigDecimal byHand(
      Composite.How how, BigDecimal a, BigDecimal b, BigDecimal weight) {
    BigDecimal first = share(a, new BigDecimal("3"));
    BigDecimal second = share(b, new BigDecimal("5"));
    BigDecimal all =
        switch (how) {
          case SUM -> first.add(second);
          case MIN -> first.min(second);
          case WEIGHTED_MEAN ->
              first.add(second).multiply(weight).divide(new BigDecimal("8"), 20, RoundingMode.DOWN);
        };
    return all.setScale(2, RoundingMode.HALF_UP).min(weight);
  }

  private static BigDecimal share(BigDecimal rate, BigDecimal full) {
    return rate.max(BigDecimal.ZERO)
        .min(BigDecimal.ONE)
        .multiply(full)
        .setScale(2, RoundingMode.HALF_UP);
  }

  @Property
  void aCompositeAgreesWithCombiningItsPartsByHand(
      @ForAll Composite.How how,
      @ForAll("rates") BigDecimal a,
      @ForAll("rates") BigDecimal b,
      @ForAll("weights") BigDecimal weight) {
    assertThat(composite(how, a, b, weight, BigDecimal.ONE))
        .isEqualByComparingTo(byHand(how, a, b, weight));
  }

  @Property
  void aBetterPartNeverMakesTheWholeWorse(
      @ForAll Composite.How how,
      @ForAll("rates") BigDecimal a,
      @ForAll("rates") BigDecimal b,
      @ForAll("rates") BigDecimal other,
      @ForAll("weights") BigDecimal weight) {
    assertThat(composite(how, a.max(b), other, weight, BigDecimal.ONE))
        .isGreaterThanOrEqualTo(composite(how, a.min(b), other, weight, BigDecimal.ONE));
    assertThat(composite(how, other, a.max(b), weight, BigDecimal.ONE))
        .isGreaterThanOrEqualTo(composite(how, other, a.min(b), weight, BigDecimal.ONE));
  }

  @Property
  void trailingZerosAndUnitsChangeNothingInAComposite(
      @ForAll Composite.How how,
      @ForAll("rates") BigDecimal a,
      @ForAll("rates") BigDecimal b,
      @ForAll("weights") BigDecimal weight,
      @ForAll @IntRange(min = 1, max = 12) int zeros) {
    BigDecimal plain = composite(how, a, b, weight, BigDecimal.ONE);
    assertThat(
            composite(
                how,
                a.setScale(4 + zeros),
                b.setScale(4 + zeros),
                weight.setScale(3 + zeros),
                BigDecimal.ONE.setScale(zeros)))
        .isEqualByComparingTo(plain);
    assertThat(
            composite(
                how,
                a.movePointRight(4),
                b.movePointRight(4),
                weight,
                BigDecimal.ONE.movePointRight(4)))
        .isEqualByComparingTo(plain);
  }

  @Property
  void theLeastOfThePartsIsNeverMoreThanTheirSum(
      @ForAll("rates") BigDecimal a,
      @ForAll("rates") BigDecimal b,
      @ForAll("weights") BigDecimal weight) {
    assertThat(composite(Composite.How.MIN, a, b, weight, BigDecimal.ONE))
        .isLessThanOrEqualTo(composite(Composite.How.SUM, a, b, weight, BigDecimal.ONE));
  }

  @Example
  void aCompositeWithPartsOfOneNameOrAMeanOfNothingIsRefused() {
    Composite.Builder twice =
        Composite.builder()
            .part("a", "1", null, Judged.byPerson())
            .part("a", "1", null, Judged.byPerson())
            .combine(Composite.How.SUM);
    assertThatThrownBy(() -> twice.rounded(2, RoundingMode.HALF_UP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a");
    Composite.Builder nothing =
        Composite.builder()
            .part("a", "0", null, Judged.byPerson())
            .combine(Composite.How.WEIGHTED_MEAN);
    assertThatThrownBy(() -> nothing.rounded(2, RoundingMode.HALF_UP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("weighted mean");
  }

  // ------------------------------------------------------------------------ qualitative bands

  private static QualitativeBands bands(QualitativeBands.End end, int places, RoundingMode mode) {
    return QualitativeBands.builder()
        .band("达成", "80%", "100%")
        .band("部分达成", "60%", "80%")
        .band("未达成", "0%", "60%")
        .choose(end)
        .rounded(places, mode);
  }

  @Property
  void aBetterLevelNeverGivesLess(
      @ForAll("weights") BigDecimal weight,
      @ForAll QualitativeBands.End end,
      @ForAll @IntRange(min = 0, max = 3) int places,
      @ForAll("modes") RoundingMode mode) {
    QualitativeBands rule = bands(end, places, mode);
    List<BigDecimal> points = new ArrayList<>();
    for (String[] level : new String[][] {{"未达成", "0.3"}, {"部分达成", "0.7"}, {"达成", "0.9"}}) {
      Evidence evidence =
          Evidence.builder()
              .level("x", level[0])
              .number("x.share", new BigDecimal(level[1]))
              .build();
      points.add(lawful(rule.score(context(weight, evidence)), weight));
    }
    assertThat(points).isSorted();
  }

  @Property
  void theUpperEndNeverGivesLessThanTheEvaluatorAndTheLowerNeverMore(
      @ForAll("weights") BigDecimal weight,
      @ForAll @BigRange(min = "0.6", max = "0.799999") @Scale(6) BigDecimal share) {
    Evidence evidence = Evidence.builder().level("x", "部分达成").number("x.share", share).build();
    BigDecimal lower = qualitative(QualitativeBands.End.LOWER, weight, evidence);
    BigDecimal chosen = qualitative(QualitativeBands.End.EVALUATOR, weight, evidence);
    BigDecimal upper = qualitative(QualitativeBands.End.UPPER, weight, evidence);
    assertThat(chosen).isBetween(lower, upper);
    assertThat(chosen)
        .isEqualByComparingTo(weight.multiply(share).setScale(2, RoundingMode.HALF_UP).min(weight));
    Evidence zeros =
        Evidence.builder().level("x", "部分达成").number("x.share", share.setScale(12)).build();
    assertThat(qualitative(QualitativeBands.End.EVALUATOR, weight.setScale(9), zeros))
        .isEqualByComparingTo(chosen);
  }

  private static BigDecimal qualitative(
      QualitativeBands.End end, BigDecimal weight, Evidence evidence) {
    return lawful(bands(end, 2, RoundingMode.HALF_UP).score(context(weight, evidence)), weight);
  }

  @Property
  void everyShareLiesInExactlyOneBand(
      @ForAll @BigRange(min = "0", max = "1") @Scale(4) BigDecimal share) {
    QualitativeBands rule = bands(QualitativeBands.End.EVALUATOR, 2, RoundingMode.HALF_UP);
    int held = 0;
    for (String level : new String[] {"达成", "部分达成", "未达成"}) {
      Evidence evidence = Evidence.builder().level("x", level).number("x.share", share).build();
      held += rule.score(context(BigDecimal.TEN, evidence)) instanceof Outcome.Scored ? 1 : 0;
    }
    assertThat(held).isOne();
  }

  @Example
  void twoBandsForOneLevelAreRefused() {
    QualitativeBands.Builder twice =
        QualitativeBands.builder()
            .band("达成", "80%", "100%")
            .band("达成", "0%", "80%")
            .choose(QualitativeBands.End.UPPER);
    assertThatThrownBy(() -> twice.rounded(2, RoundingMode.HALF_UP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("达成");
  }

  // -------------------------------------------------------------------- checklist and balance

  @Property
  void oneMoreItemThatHoldsNeverGivesLess(
      @ForAll("weights") BigDecimal weight, @ForAll boolean a, @ForAll boolean b) {
    Checklist list =
        Checklist.builder()
            .item("a", Label.of("a"), "1")
            .item("b", Label.of("b"), "0.50")
            .item("c", Label.of("c"), "2")
            .build();
    Evidence.Builder less = Evidence.builder().answer("x.a", a).answer("x.b", b);
    Evidence.Builder more = Evidence.builder().answer("x.a", a).answer("x.b", b);
    assertThat(lawful(list.score(context(weight, more.answer("x.c", true).build())), weight))
        .isGreaterThanOrEqualTo(
            lawful(list.score(context(weight, less.answer("x.c", false).build())), weight));
  }

  private static BigDecimal left(BigDecimal balance, BigDecimal carried, BalanceRule.None none) {
    BigDecimal one = BigDecimal.ONE;
    BalanceRule rule =
        BalanceRule.of(constant("balance", balance, one), constant("carried", carried, one))
            .none("3", none)
            .within("2")
            .beyond("0");
    Outcome.Scored scored =
        (Outcome.Scored) rule.score(context(new BigDecimal("3"), Evidence.none()));
    assertThat(scored.points()).isBetween(BigDecimal.ZERO, new BigDecimal("3"));
    assertThat(Measuring.replay(scored)).isEqualTo(Ratio.of(scored.points()));
    return scored.points();
  }

  @Property
  void aSmallerBalanceNeverGivesLess(
      @ForAll @BigRange(min = "0", max = "200") @Scale(2) BigDecimal a,
      @ForAll @BigRange(min = "0", max = "200") @Scale(2) BigDecimal b,
      @ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal carried,
      @ForAll BalanceRule.None none) {
    assertThat(left(a.min(b), carried, none)).isGreaterThanOrEqualTo(left(a.max(b), carried, none));
    assertThat(left(a.setScale(9), carried.setScale(7), none))
        .isEqualByComparingTo(left(a, carried, none));
    BigDecimal expected =
        a.signum() == 0
            ? new BigDecimal("3")
            : a.compareTo(carried) <= 0 ? new BigDecimal("2") : BigDecimal.ZERO;
    assertThat(left(a, carried, none)).isEqualByComparingTo(expected);
  }

  @Property
  void aBalanceOfDerivedFiguresReplaysFromAllOfThem(
      @ForAll @BigRange(min = "-20", max = "200") @Scale(2) BigDecimal balance,
      @ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal carried,
      @ForAll @IntRange(min = 1, max = 9) int parts,
      @ForAll @IntRange(min = 1, max = 9) int others) {
    BalanceRule rule =
        BalanceRule.of(
                constant("balance", balance, BigDecimal.valueOf(parts)),
                constant("carried", carried, BigDecimal.valueOf(others)))
            .none("3", BalanceRule.None.ZERO_OR_LESS)
            .within("2")
            .beyond("0");
    Outcome scored = rule.score(context(new BigDecimal("3"), Evidence.none()));
    BigDecimal expected =
        balance.signum() <= 0
            ? new BigDecimal("3")
            : balance
                        .multiply(BigDecimal.valueOf(others))
                        .compareTo(carried.multiply(BigDecimal.valueOf(parts)))
                    <= 0
                ? new BigDecimal("2")
                : BigDecimal.ZERO;
    assertThat(lawful(scored, new BigDecimal("3"))).isEqualByComparingTo(expected);
  }

  @Example
  void theTraceOfABalanceHoldsTheFiguresBehindBothOfItsSides() {
    BalanceRule rule =
        BalanceRule.of(
                constant("balance", new BigDecimal("20"), new BigDecimal("2")),
                constant("carried", new BigDecimal("36"), new BigDecimal("3")))
            .none("3", BalanceRule.None.ZERO)
            .within("2")
            .beyond("0");
    Outcome.Scored scored =
        (Outcome.Scored) rule.score(context(new BigDecimal("3"), Evidence.none()));
    assertThat(scored.inputs())
        .extracting(Place::path)
        .containsExactly("/balance/n", "/balance/d", "/carried/n", "/carried/d");
    assertThat(scored.steps()).hasSize(4);
    assertThat(lawful(scored, new BigDecimal("3"))).isEqualByComparingTo("2");
  }

  // ---------------------------------------------------------------------------------- judged

  private static IndicatorScore judged(BigDecimal points) {
    Rubric rubric =
        Rubric.of("judged", "1")
            .source("本单位", "评分办法")
            .fullMarks("5")
            .grades(GradeBands.NATIONAL)
            .onZeroDenominator(ZeroDenominator.NOT_ASSESSABLE)
            .onNotApplicable(NotApplicablePolicy.RESCALE)
            .add(
                RubricIndicator.indicator("x", "效果", "社会效益")
                    .points("5")
                    .scoredBy(Judged.byPerson())
                    .source("第一条"))
            .build();
    Evidence evidence = Evidence.builder().points("x", points, "评价组", "现场查看").build();
    return Scoring.standard().score(Reports.yueyang(), rubric, evidence).indicators().get(0);
  }

  @Property(tries = 200)
  void thePointsOfAPersonAreTakenAsGivenUpToTheWeightAndNotBeyond(
      @ForAll @BigRange(min = "0", max = "8") @Scale(2) BigDecimal points) {
    IndicatorScore score = judged(points);
    if (points.compareTo(new BigDecimal("5")) > 0) {
      assertThat(score.state()).isEqualTo(IndicatorState.NOT_ASSESSABLE);
      assertThat(score.awarded()).isEmpty();
      return;
    }
    assertThat(score.state()).isEqualTo(IndicatorState.JUDGED);
    assertThat(score.awarded().orElseThrow()).isEqualByComparingTo(points);
    assertThat(judged(points.setScale(9)).awarded().orElseThrow()).isEqualByComparingTo(points);
    assertThat(score.proven().min()).isGreaterThanOrEqualTo(BigDecimal.ZERO);
    assertThat(score.proven().max()).isLessThanOrEqualTo(new BigDecimal("5"));
  }
}
