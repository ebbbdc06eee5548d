package io.jixiao.scoring.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jixiao.core.model.Label;
import io.jixiao.core.score.MissingInput;
import io.jixiao.core.score.Operation;
import io.jixiao.core.score.Ratio;
import io.jixiao.scoring.Reports;
import io.jixiao.scoring.evidence.Evidence;
import io.jixiao.scoring.measure.Measures;
import io.jixiao.scoring.spi.Outcome;
import io.jixiao.scoring.spi.ScoringContext;
import io.jixiao.scoring.spi.ScoringStrategy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class OtherStrategiesTest {

  private static Outcome score(ScoringStrategy rule, String weight, Evidence evidence) {
    return rule.score(
        new ScoringContext(
            new ScoringContext.Table(
                Reports.yueyang(), Reports.yueyang().evaluation(), "/evaluation", evidence),
            "x",
            new BigDecimal(weight),
            null,
            -1,
            null));
  }

  private static BigDecimal points(Outcome outcome) {
    Outcome.Scored scored = (Outcome.Scored) outcome;
    assertThat(Measuring.replay(scored)).isEqualTo(Ratio.of(scored.points()));
    return scored.points();
  }

  private static final Proportional EXECUTION =
      Proportional.cappedAt("100%").rounded(2, RoundingMode.HALF_UP);

  @Property
  void proportionalPointsAgreeWithDividingByHand(
      @ForAll @BigRange(min = "0", max = "999") @Scale(2) BigDecimal executed,
      @ForAll @BigRange(min = "0.01", max = "999") @Scale(2) BigDecimal budget) {
    Outcome.Scored outcome = Measuring.score(EXECUTION, "10", executed, budget);
    BigDecimal naive =
        BigDecimal.TEN
            .multiply(executed)
            .divide(budget, 2, RoundingMode.HALF_UP)
            .min(BigDecimal.TEN);
    assertThat(outcome.points()).isEqualByComparingTo(naive);
    assertThat(Measuring.replay(outcome)).isEqualTo(Ratio.of(outcome.points()));
    assertThat(outcome.raw().subtract(outcome.deduction())).isEqualByComparingTo(outcome.points());
  }

  @Property
  void moreExecutionNeverGivesLessWhateverTheUnit(
      @ForAll @BigRange(min = "-50", max = "999") @Scale(2) BigDecimal a,
      @ForAll @BigRange(min = "-50", max = "999") @Scale(2) BigDecimal b,
      @ForAll @BigRange(min = "0.01", max = "999") @Scale(2) BigDecimal budget) {
    BigDecimal less = Measuring.score(EXECUTION, "10", a.min(b), budget).points();
    BigDecimal more = Measuring.score(EXECUTION, "10", a.max(b), budget).points();
    assertThat(more).isGreaterThanOrEqualTo(less);
    assertThat(less).isBetween(BigDecimal.ZERO, BigDecimal.TEN);
    assertThat(
            Measuring.score(
                    EXECUTION,
                    "10",
                    a.min(b).movePointRight(4),
                    budget.movePointRight(4).setScale(5))
                .points())
        .isEqualByComparingTo(less);
  }

  @Property
  void halfAPointForEachOccurrenceDownToNothing(@ForAll @IntRange(min = 0, max = 20) int count) {
    PerOccurrence rule = PerOccurrence.of("0.5", "0");
    Outcome.Scored outcome = Measuring.score(rule, "3", BigDecimal.valueOf(count));
    BigDecimal naive = new BigDecimal("3");
    for (int i = 0; i < count && naive.signum() > 0; i++) {
      naive = naive.subtract(new BigDecimal("0.5"));
    }
    assertThat(outcome.points()).isEqualByComparingTo(naive);
    assertThat(Measuring.replay(outcome)).isEqualTo(Ratio.of(outcome.points()));
    if (count > 0) {
      BigDecimal reached =
          BigDecimal.valueOf(count).add(Objects.requireNonNull(outcome.next()).change());
      assertThat(Measuring.score(rule, "3", reached).points()).isGreaterThan(outcome.points());
    }
  }

  @Test
  void aNegativeCountIsNotAssessable() {
    assertThat(
            PerOccurrence.of("1", "0")
                .score(Measuring.context("3", BigDecimal.valueOf(-1), BigDecimal.ONE)))
        .isInstanceOf(Outcome.NotAssessable.class);
    assertThatThrownBy(() -> Evidence.builder().count("x", -1)).hasMessageContaining("x");
  }

  @Test
  void aCountThatIsNoWholeNumberIsNotAssessable() {
    PerOccurrence rule = PerOccurrence.of("1", "0");
    assertThat(rule.score(Measuring.context("3", new BigDecimal("0.4"), BigDecimal.ONE)))
        .isInstanceOfSatisfying(
            Outcome.NotAssessable.class,
            n ->
                assertThat(n.reason())
                    .isEqualTo(
                        new Label("次数为 0.4，应为整数", "a count of 0.4; expected a whole number")));
    assertThat(rule.score(Measuring.context("3", BigDecimal.ONE, new BigDecimal("3"))))
        .isInstanceOf(Outcome.NotAssessable.class);
    // 1.00, and 4 ÷ 2, are whole however they are written
    assertThat(Measuring.score(rule, "3", new BigDecimal("1.00")).points())
        .isEqualByComparingTo("2");
    assertThat(Measuring.score(rule, "3", new BigDecimal("4"), new BigDecimal("2")).points())
        .isEqualByComparingTo("1");
  }

  @Test
  void eachItemOfAChecklistGivesItsPointsUpToTheWeight() {
    Checklist list =
        Checklist.builder()
            .item("1", Label.of("内容"), "1")
            .item("2", Label.of("时限"), "0.5")
            .item("3", Label.of("真实"), "0.5")
            .build();
    Evidence some = Evidence.builder().answer("x.1", true).answer("x.2", false).build();
    assertThat(score(list, "2", some))
        .isInstanceOfSatisfying(
            Outcome.NotAssessable.class,
            n ->
                assertThat(n.missing())
                    .singleElement()
                    .satisfies(m -> assertThat(m.name()).isEqualTo("x.3")));
    Evidence all =
        Evidence.builder().answer("x.1", true).answer("x.2", false).answer("x.3", true).build();
    assertThat(points(score(list, "2", all))).isEqualByComparingTo("1.5");
    assertThat(points(score(list, "1", all))).isEqualByComparingTo("1");
    assertThat(score(list, "2", Evidence.builder().count("x.1", 1).build()))
        .isInstanceOf(Outcome.NotAssessable.class);
    assertThatThrownBy(() -> Checklist.builder().build()).hasMessageContaining("without items");
    assertThatThrownBy(
            () ->
                Checklist.builder()
                    .item("1", Label.of("a"), "1")
                    .item("1", Label.of("b"), "1")
                    .build())
        .hasMessageContaining("1");
  }

  @Test
  void whatAChecklistMisses_isAQuestion_thatPagesMayAnswerToo() {
    Checklist list =
        Checklist.builder()
            .item("1", new Label("按规定内容公开", "the content is published"), "1")
            .build();
    assertThat(score(list, "2", Evidence.none()))
        .isEqualTo(
            new Outcome.NotAssessable(
                List.of(
                    new MissingInput(
                        "x.1",
                        new Label("按规定内容公开", "whether the content is published"),
                        new Label(
                            "查阅有关文件、记录或公开页面后作答",
                            "answer after looking at the documents, records or published pages"))),
                null));
  }

  private static Checklist fifths() {
    Checklist.Builder list = Checklist.builder();
    for (String id : new String[] {"1", "2", "3", "4", "5"}) {
      list.item(id, Label.of("要点" + id), "20%");
    }
    return list.build();
  }

  private static Evidence holding(int count) {
    Evidence.Builder out = Evidence.builder();
    for (int i = 1; i <= 5; i++) {
      out.answer("x." + i, i <= count);
    }
    return out.build();
  }

  @Test
  void sharesOfAChecklistFollowTheWeightThatTheReportPrints() {
    assertThat(points(score(fifths(), "6", holding(5)))).isEqualByComparingTo("6");
    assertThat(points(score(fifths(), "6", holding(2)))).isEqualByComparingTo("2.4");
    assertThat(points(score(fifths(), "1", holding(2)))).isEqualByComparingTo("0.4");
    assertThat(points(score(fifths(), "3", holding(0)))).isZero();
    assertThat(fifths().shares()).isTrue();
    assertThat(fifths().parameters()).containsEntry("item:1", "20% 要点1");
    Outcome.Scored two = (Outcome.Scored) score(fifths(), "6", holding(2));
    assertThat(two.steps().get(6).operation()).isEqualTo(Operation.MULTIPLY);
    assertThat(two.raw()).isEqualByComparingTo("2.4");
    // shares that add up to more than all of the weight are held at it
    Checklist more =
        Checklist.builder().item("1", Label.of("a"), "80%").item("2", Label.of("b"), "80%").build();
    Outcome.Scored both = (Outcome.Scored) score(more, "2", holding(5));
    assertThat(points(both)).isEqualByComparingTo("2");
    assertThat(both.raw()).isEqualByComparingTo("3.2");
  }

  @Test
  void aChecklistIsOfPointsOrOfSharesAndNoShareIsMoreThanAll() {
    Checklist.Builder points = Checklist.builder().item("1", Label.of("a"), "1");
    assertThatThrownBy(() -> points.item("2", Label.of("b"), "20%"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("20%");
    Checklist.Builder tooMuch = Checklist.builder().item("1", Label.of("a"), "120%");
    assertThatThrownBy(tooMuch::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected at most 1");
    assertThat(Checklist.of(fifths().items(), true)).isEqualTo(fifths());
    assertThat(Checklist.of(fifths().items(), false)).isNotEqualTo(fifths());
  }

  private static QualitativeBands bands(QualitativeBands.End end) {
    return QualitativeBands.builder()
        .band("达成", "80%", "100%")
        .band("部分达成", "60%", "80%")
        .band("未达成", "0%", "60%")
        .choose(end)
        .rounded(2, RoundingMode.HALF_UP);
  }

  @Test
  void aQualityGivesTheStatedEndOfItsBand() {
    Evidence partly = Evidence.builder().level("x", "部分达成").build();
    assertThat(points(score(bands(QualitativeBands.End.UPPER), "10", partly)))
        .isEqualByComparingTo("8");
    assertThat(points(score(bands(QualitativeBands.End.LOWER), "10", partly)))
        .isEqualByComparingTo("6");
  }

  @Test
  void theEvaluatorChoosesWithinTheBandAndEightyPercentBelongsToTheFirst() {
    QualitativeBands rule = bands(QualitativeBands.End.EVALUATOR);
    assertThat(points(score(rule, "10", share("达成", "0.8")))).isEqualByComparingTo("8");
    assertThat(score(rule, "10", share("部分达成", "0.8"))).isInstanceOf(Outcome.NotAssessable.class);
    assertThat(points(score(rule, "10", share("部分达成", "0.6")))).isEqualByComparingTo("6");
    assertThat(score(rule, "10", share("未达成", "0.6"))).isInstanceOf(Outcome.NotAssessable.class);
    assertThat(score(rule, "10", Evidence.builder().level("x", "达成").build()))
        .isInstanceOf(Outcome.NotAssessable.class);
    assertThat(score(rule, "10", Evidence.builder().level("x", "很好").build()))
        .isInstanceOf(Outcome.NotAssessable.class);
    assertThat(score(rule, "10", Evidence.none())).isInstanceOf(Outcome.NotAssessable.class);
    assertThat(score(rule, "10", Evidence.builder().count("x.level", 1).build()))
        .isInstanceOf(Outcome.NotAssessable.class);
  }

  @Test
  void whatAQualityMisses_namesTheLevelsAndTheBoundsOfTheShare() {
    QualitativeBands rule = bands(QualitativeBands.End.EVALUATOR);
    assertThat(missing(rule, Evidence.none()))
        .isEqualTo(new Label("达成程度（达成、部分达成、未达成之一）", "level of achievement (one of 达成, 部分达成, 未达成)"));
    assertThat(missing(rule, Evidence.builder().level("x", "部分达成").build()))
        .isEqualTo(
            new Label(
                "“部分达成”一档之内的比例，为0.6（含）至0.8的小数",
                "share within the band “部分达成”, a fraction from 0.6 to below 0.8"));
    assertThat(missing(rule, Evidence.builder().level("x", "达成").build()).zh())
        .isEqualTo("“达成”一档之内的比例，为0.8（含）至1（含）的小数");
    assertThat(score(rule, "10", share("部分达成", "90")))
        .isEqualTo(
            new Outcome.NotAssessable(
                List.of(),
                new Label(
                    "比例 90 不在“部分达成”一档之内，应为0.6（含）至0.8的小数",
                    "the share 90 is not in the band “部分达成”; expected a fraction from 0.6 to below"
                        + " 0.8")));
  }

  private static Label missing(QualitativeBands rule, Evidence evidence) {
    return ((Outcome.NotAssessable) score(rule, "10", evidence)).missing().get(0).label();
  }

  @Test
  void theTraceOfAQualityHoldsWhatTheEvaluatorSaid() {
    Outcome.Scored chosen =
        (Outcome.Scored) score(bands(QualitativeBands.End.EVALUATOR), "10", share("部分达成", "0.75"));
    assertThat(points(chosen)).isEqualByComparingTo("7.5");
    assertThat(chosen.inputs())
        .extracting(i -> i.path() + " " + i.label().zh() + " " + i.value())
        .containsExactly("#/evidence/x.level 达成程度“部分达成” null", "#/evidence/x.share 档内比例 0.75");
    Outcome.Scored lower =
        (Outcome.Scored)
            score(
                bands(QualitativeBands.End.LOWER),
                "10",
                Evidence.builder().level("x", "部分达成").build());
    assertThat(lower.inputs()).extracting(i -> i.path()).containsExactly("#/evidence/x.level");
  }

  private static Evidence share(String level, String share) {
    return Evidence.builder().level("x", level).number("x.share", new BigDecimal(share)).build();
  }

  private static Composite composite(Composite.How how) {
    return Composite.builder()
        .part("assets", "3", Measures.FIXED_ASSET_UTILISATION, EXECUTION)
        .part("staff", "6", Measures.STAFF_CONTROL_RATE, EXECUTION)
        .combine(how)
        .rounded(2, RoundingMode.HALF_UP);
  }

  @Test
  void partsAreAddedTakenAtTheirLeastOrAveraged() {
    // 7425.43 ÷ 7425.43 × 3 = 3; 84 ÷ 111 × 6 = 4.54
    assertThat(points(score(composite(Composite.How.SUM), "9", Evidence.none())))
        .isEqualByComparingTo("7.54");
    assertThat(points(score(composite(Composite.How.SUM), "5", Evidence.none())))
        .isEqualByComparingTo("5");
    assertThat(points(score(composite(Composite.How.MIN), "9", Evidence.none())))
        .isEqualByComparingTo("3");
    assertThat(points(score(composite(Composite.How.WEIGHTED_MEAN), "10", Evidence.none())))
        .isEqualByComparingTo("8.38");
  }

  @Test
  void whatAnyPartMissesTheWholeMisses() {
    Composite rule =
        Composite.builder()
            .part("cards", "3", Measures.OFFICIAL_CARD_RATE, EXECUTION)
            .part("key", "3", Measures.KEY_SPENDING_RATE, EXECUTION)
            .combine(Composite.How.SUM)
            .rounded(2, RoundingMode.HALF_UP);
    assertThat(score(rule, "6", Evidence.none()))
        .isInstanceOfSatisfying(
            Outcome.NotAssessable.class, n -> assertThat(n.missing()).hasSize(4));
    Composite judged =
        Composite.builder()
            .part("a", "3", null, Judged.byPerson())
            .combine(Composite.How.SUM)
            .rounded(2, RoundingMode.HALF_UP);
    assertThat(score(judged, "3", Evidence.none())).isInstanceOf(Outcome.Judged.class);
  }

  private static Outcome sumOf(ScoringStrategy a, ScoringStrategy b) {
    Composite rule =
        Composite.builder()
            .part("甲", "5", null, a)
            .part("乙", "5", null, b)
            .combine(Composite.How.SUM)
            .rounded(2, RoundingMode.HALF_UP);
    return score(rule, "10", Evidence.none());
  }

  @Test
  void aPartThatIsNotScoredDoesNotStandForTheWhole() {
    ScoringStrategy given = context -> Outcome.points(context.weight(), Label.of("给满分"));
    ScoringStrategy judged = context -> new Outcome.Judged(new BigDecimal("3"), Label.of("评价组"));
    ScoringStrategy inapplicable = context -> new Outcome.NotApplicable(Label.of("无此工作"));
    ScoringStrategy unknown = context -> new Outcome.NotAssessable(List.of(), Label.of("看不清"));
    // 3 of a person and 5 of a rule are not 3
    assertThat(sumOf(judged, given))
        .isEqualTo(new Outcome.Judged(null, new Label("甲：评价组", "甲: 评价组")));
    assertThat(sumOf(given, inapplicable))
        .isEqualTo(new Outcome.NotAssessable(List.of(), new Label("乙：无此工作", "乙: 无此工作")));
    assertThat(sumOf(inapplicable, inapplicable))
        .isEqualTo(new Outcome.NotApplicable(new Label("甲：无此工作", "甲: 无此工作")));
    assertThat(sumOf(judged, unknown))
        .isEqualTo(new Outcome.NotAssessable(List.of(), new Label("乙：看不清", "乙: 看不清")));
  }

  @Test
  void whatAPartMissesIsToldBesideAPartThatIsLeftToAPerson() {
    Composite rule =
        Composite.builder()
            .part("a", "3", null, Judged.byPerson())
            .part("cards", "3", Measures.OFFICIAL_CARD_RATE, EXECUTION)
            .combine(Composite.How.SUM)
            .rounded(2, RoundingMode.HALF_UP);
    assertThat(score(rule, "6", Evidence.none()))
        .isInstanceOfSatisfying(
            Outcome.NotAssessable.class, n -> assertThat(n.missing()).hasSize(2));
  }

  @Test
  void everyStrategyTellsItsKindAndParameters() {
    List<ScoringStrategy> all =
        List.of(
            EXECUTION,
            PerOccurrence.of("1", "0"),
            Checklist.builder().item("1", Label.of("a"), "1").build(),
            bands(QualitativeBands.End.UPPER),
            composite(Composite.How.MIN),
            Judged.byPerson(),
            Tiers.builder().atLeast("90%").gives("100%").otherwiseLeftToAPerson(),
            BalanceRule.of(Measures.CUMULATIVE_BALANCE, Measures.CARRIED_FORWARD)
                .none("3", BalanceRule.None.ZERO)
                .within("2")
                .beyond("0"),
            Deduction.of("1")
                .perPercentagePoint()
                .above("0%")
                .reading(Reading.FULL)
                .downTo("0")
                .rounded(2, RoundingMode.HALF_UP));
    assertThat(all)
        .extracting(ScoringStrategy::kind)
        .doesNotHaveDuplicates()
        .doesNotContain("custom");
    assertThat(all).allSatisfy(s -> assertThat(s.parameters()).isNotEmpty());
    assertThat(all).allSatisfy(s -> assertThat(s.hashCode()).isEqualTo(s.hashCode()));
    assertThat(all).allSatisfy(s -> assertThat(s.toString()).isNotBlank());
  }

  @Test
  void whoDecidesOutsideAllTiersSeesTheValue() {
    Tiers toAPerson = Tiers.builder().upTo("100%").gives("2").otherwiseLeftToAPerson();
    assertThat(toAPerson.score(Measuring.context("2", new BigDecimal("38"), new BigDecimal("36"))))
        .isEqualTo(
            new Outcome.Judged(
                null,
                new Label(
                    "38/36 ≈ 105.56% 不在任何一档之内，由人评定",
                    "38/36 ≈ 105.56% is in none of the tiers; left to a person")));
    Tiers toNobody = Tiers.builder().upTo("10").gives("2").otherwiseNotAssessable();
    assertThat(toNobody.score(Measuring.context("2", new BigDecimal("12.50"), BigDecimal.ONE)))
        .isEqualTo(
            new Outcome.NotAssessable(
                List.of(), new Label("12.5 不在任何一档之内", "12.5 is in none of the tiers")));
  }

  @Test
  void sharesOfTheWeightMayStandForPoints() {
    Tiers rule =
        Tiers.builder()
            .upTo("100%")
            .gives("100%")
            .above("100%")
            .upTo("110%")
            .gives("50%")
            .otherwiseLeftToAPerson();
    assertThat(Measuring.score(rule, "7", new BigDecimal("1.05")).points())
        .isEqualByComparingTo("3.5");
    assertThat(rule.score(Measuring.context("7", new BigDecimal("2"), BigDecimal.ONE)))
        .isInstanceOf(Outcome.Judged.class);
  }
}
