package io.jixiao.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.jixiao.core.check.Consistency;
import io.jixiao.core.model.Achievement;
import io.jixiao.core.model.Amount;
import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.IndicatorGroup;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.Language;
import io.jixiao.core.model.PerformanceTarget;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.ThreePublicExpenses;
import io.jixiao.core.model.UnitProfile;
import io.jixiao.core.model.UnitTable;
import io.jixiao.core.score.Evaluation;
import io.jixiao.core.score.IndicatorScore;
import io.jixiao.core.score.Ratio;
import io.jixiao.core.score.ScoreSheet;
import io.jixiao.scoring.evidence.Evidence;
import io.jixiao.scoring.measure.Measures;
import io.jixiao.scoring.rubric.GradeBands;
import io.jixiao.scoring.rubric.NotApplicablePolicy;
import io.jixiao.scoring.rubric.OpenGroup;
import io.jixiao.scoring.rubric.Rubric;
import io.jixiao.scoring.rubric.RubricIndicator;
import io.jixiao.scoring.rubric.ZeroDenominator;
import io.jixiao.scoring.spi.Measure;
import io.jixiao.scoring.spi.Measured;
import io.jixiao.scoring.spi.Outcome;
import io.jixiao.scoring.spi.ScoringContext;
import io.jixiao.scoring.spi.ScoringStrategy;
import io.jixiao.scoring.strategy.Deduction;
import io.jixiao.scoring.strategy.Judged;
import io.jixiao.scoring.strategy.Proportional;
import io.jixiao.scoring.strategy.Reading;
import io.jixiao.scoring.strategy.Tiers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RubricComparisonTest {

  private final Scoring scoring = Scoring.standard();

  private static Rubric one(ScoringStrategy rule) {
    return Rubric.of("one", "1")
        .source("a", "b")
        .fullMarks("5")
        .grades(GradeBands.NATIONAL)
        .onZeroDenominator(ZeroDenominator.NOT_ASSESSABLE)
        .onNotApplicable(NotApplicablePolicy.RESCALE)
        .add(RubricIndicator.indicator("own", "产出", "自定").points("5").scoredBy(rule).source("b"))
        .build();
  }

  @Test
  void twoRubricsAreComparedIndicatorByIndicatorWithTheReasons() {
    RubricComparison comparison =
        scoring.compare(
            scoring.rubrics().byId("yueyang-2021"),
            scoring.rubrics().byId("national-2013-53"),
            Reports.yueyang(),
            Evidence.none());
    assertThat(comparison.changes())
        .extracting(RubricComparison.Change::name)
        .contains("资金结余", "公用经费控制率", "固定资产利用率");
    assertThat(comparison.changes())
        .filteredOn(c -> c.name().equals("固定资产利用率"))
        .singleElement()
        .satisfies(
            c -> assertThat(c.why()).extracting(Label::zh).containsExactly("计分方法：超限扣分 → 按比例计分"));
    assertThat(comparison.changes())
        .filteredOn(c -> c.name().equals("资金结余"))
        .singleElement()
        .satisfies(
            c -> assertThat(c.why()).extracting(Label::en).containsExactly("only in yueyang-2021"));
  }

  private static Tiers upTo(String edge, String points) {
    return Tiers.builder().upTo(edge).gives(points).otherwise("0");
  }

  private static Rubric.Builder rubric(String id) {
    return Rubric.of(id, "1")
        .source("a", "b")
        .fullMarks("5")
        .grades(GradeBands.NATIONAL)
        .onNotApplicable(NotApplicablePolicy.RESCALE);
  }

  private static RubricIndicator.Builder controlRate(ScoringStrategy rule) {
    return RubricIndicator.indicator("own", "过程", "“三公经费”控制率")
        .points("5")
        .measuredBy(Measures.THREE_PUBLIC_CONTROL_RATE)
        .scoredBy(rule)
        .source("b");
  }

  private static Rubric withBaseOfZero(String id, ZeroDenominator policy) {
    return rubric(id).onZeroDenominator(policy).add(controlRate(upTo("100%", "5"))).build();
  }

  private static Rubric named(String id, RubricIndicator.Builder indicator) {
    return rubric(id).onZeroDenominator(ZeroDenominator.NOT_ASSESSABLE).add(indicator).build();
  }

  private List<Label> why(Rubric first, Rubric second, Evidence evidence) {
    List<RubricComparison.Change> changes =
        scoring.compare(first, second, Reports.yueyang(), evidence).changes();
    assertThat(changes).hasSize(1);
    return changes.get(0).why();
  }

  private static final Evidence NO_BUDGET =
      Evidence.builder().amount("threePublicBudget", Amount.ofWanYuan("0")).build();

  /** The Quyuan form, as far as its own indicators go. */
  private static SelfEvaluationReport quyuan() {
    return SelfEvaluationReport.builder()
        .unit(UnitProfile.builder().name("某办").year(2024).region("湖南省/岳阳市/屈原管理区").build())
        .evaluation(
            SelfEvaluation.builder()
                .addIndicators(
                    Indicator.builder()
                        .addPath("产出指标", "时效指标", "听取专项报告")
                        .weight(new BigDecimal("10"))
                        .score(new BigDecimal("10"))
                        .target(PerformanceTarget.parse("在12月底"))
                        .achieved(Achievement.parse("已完成"))
                        .build())
                .build())
        .build();
  }

  @Test
  void ofARowInAnOpenGroup_theRuleOfItsGroupIsCompared() {
    RubricComparison comparison =
        scoring.compare(
            scoring.rubrics().byId("quyuan-2024"),
            scoring.rubrics().byId("national-2020-10"),
            quyuan());
    assertThat(comparison.changes())
        .filteredOn(c -> c.name().equals("听取专项报告"))
        .singleElement()
        .satisfies(
            c ->
                assertThat(c.why())
                    .extracting(Label::en)
                    .hasSizeGreaterThan(2)
                    .contains("state: judged → not assessable", "points: 10 → —")
                    .anyMatch(en -> en.startsWith("parameter ")));
  }

  @Test
  void thePointsMeasureAndRuleOfAnOpenGroupAreNamed() {
    OpenGroup.Builder before =
        OpenGroup.group("output", "产出指标")
            .points("50", OpenGroup.PointsFrom.RUBRIC)
            .scoredBy(Judged.byPerson())
            .source("b");
    OpenGroup.Builder after =
        OpenGroup.group("results", "产出指标")
            .points("40", OpenGroup.PointsFrom.RUBRIC)
            .measuredBy(Measures.EXECUTION_RATE)
            .scoredBy(Proportional.cappedAt("100%").rounded(2, RoundingMode.HALF_UP))
            .source("b");
    Rubric first =
        rubric("one")
            .fullMarks("50")
            .onZeroDenominator(ZeroDenominator.NOT_ASSESSABLE)
            .add(before)
            .build();
    Rubric second =
        rubric("two")
            .fullMarks("40")
            .onZeroDenominator(ZeroDenominator.NOT_ASSESSABLE)
            .add(after)
            .build();
    assertThat(scoring.compare(first, second, quyuan()).changes())
        .first()
        .satisfies(
            c ->
                assertThat(c.why())
                    .extracting(Label::zh)
                    .containsExactly(
                        "共享分值：50 → 40",
                        "计量：— → " + Measures.EXECUTION_RATE.label().zh(),
                        "计分方法：由人评定 → 按比例计分",
                        "状态：由人评定 → 无法评定",
                        "得分：10 → —"));
    assertThat(scoring.compare(first, first, quyuan()).changes()).isEmpty();
    assertThat(scoring.compare(first, second, Reports.yueyang()).changes())
        .singleElement()
        .satisfies(
            c ->
                assertThat(c.why())
                    .extracting(Label::en)
                    .contains("weight: 50 → 40", "kind of rule: judged → in proportion"));
  }

  @Test
  void whatIsStatedForABaseOfZeroIsNamed_whereTheBaseIsZero() {
    Rubric full = withBaseOfZero("full", ZeroDenominator.FULL_POINTS);
    Rubric none = withBaseOfZero("none", ZeroDenominator.NO_POINTS);
    Rubric open = withBaseOfZero("open", ZeroDenominator.NOT_ASSESSABLE);
    Rubric idle = withBaseOfZero("idle", ZeroDenominator.NOT_APPLICABLE);
    assertThat(why(full, none, NO_BUDGET))
        .extracting(Label::zh)
        .containsExactly("分母为 0 时：得满分 → 不得分", "得分：5 → 0");
    assertThat(why(open, full, NO_BUDGET))
        .extracting(Label::en)
        .containsExactly(
            "where the base is zero: not assessable → full points",
            "state: not assessable → scored",
            "points: — → 5");
    SelfEvaluationReport nothingSpent =
        SelfEvaluationReport.builder()
            .from(Reports.yueyang())
            .threePublic(
                UnitTable.of(ThreePublicExpenses.builder().total(Amount.ofWanYuan("0")).build()))
            .build();
    assertThat(scoring.compare(open, idle, nothingSpent, NO_BUDGET).changes())
        .singleElement()
        .satisfies(
            c ->
                assertThat(c.why())
                    .extracting(Label::en)
                    .containsExactly(
                        "where the base is zero: not assessable → not applicable",
                        "state: not assessable → not applicable"));
    // Of 67.03 spent without a budget, both say the same.
    assertThat(scoring.compare(open, idle, Reports.yueyang(), NO_BUDGET).changes()).isEmpty();
    assertThat(why(full, idle, NO_BUDGET))
        .extracting(Label::en)
        .containsExactly(
            "where the base is zero: full points → not applicable",
            "state: scored → not assessable",
            "points: 5 → —");
    Evidence budget =
        Evidence.builder().amount("threePublicBudget", Amount.ofWanYuan("70.00")).build();
    assertThat(scoring.compare(full, none, Reports.yueyang(), budget).changes()).isEmpty();
  }

  @Test
  void theWordOfAnIndicatorGoesBeforeThatOfItsRubric() {
    Rubric full = withBaseOfZero("full", ZeroDenominator.FULL_POINTS);
    Rubric own =
        rubric("own")
            .onZeroDenominator(ZeroDenominator.NO_POINTS)
            .add(controlRate(upTo("100%", "5")).onZeroDenominator(ZeroDenominator.FULL_POINTS))
            .build();
    assertThat(scoring.compare(full, own, Reports.yueyang(), NO_BUDGET).changes()).isEmpty();
  }

  @Test
  void whatHappensToPointsThatDoNotApplyIsNamed_whereTheyDoNotApply() {
    Evidence idle = Evidence.builder().notApplicable("own", "无此支出").build();
    Rubric rescaled = withBaseOfZero("one", ZeroDenominator.NOT_ASSESSABLE);
    Rubric given =
        rubric("two")
            .onZeroDenominator(ZeroDenominator.NOT_ASSESSABLE)
            .onNotApplicable(NotApplicablePolicy.FULL_POINTS)
            .add(controlRate(upTo("100%", "5")))
            .build();
    assertThat(why(rescaled, given, idle))
        .extracting(Label::en)
        .containsExactly(
            "where it does not apply: left out, the rest brought to full marks → full points");
  }

  /** Two rows of 3 points each below a group of 5, whose header may say otherwise. */
  private static SelfEvaluationReport twoRows(String header) {
    SelfEvaluation.Builder evaluation = SelfEvaluation.builder();
    for (String name : List.of("甲", "乙")) {
      evaluation.addIndicators(
          Indicator.builder()
              .addPath("产出指标", name)
              .weight(new BigDecimal("3"))
              .score(new BigDecimal("3"))
              .build());
    }
    return SelfEvaluationReport.builder()
        .unit(UnitProfile.builder().name("某局").year(2021).build())
        .evaluation(
            evaluation
                .addGroups(
                    IndicatorGroup.builder().addPath("产出指标").weight(new BigDecimal(header)).build())
                .build())
        .build();
  }

  private static Rubric.Builder twoThirds(String id, OpenGroup.PointsFrom from) {
    return rubric(id)
        .onZeroDenominator(ZeroDenominator.NOT_ASSESSABLE)
        .add(
            OpenGroup.group("output", "产出指标")
                .points("5", from)
                .scoredBy(context -> Outcome.points(new BigDecimal("2"), Label.of("二")))
                .source("b"));
  }

  private List<Label> total(Rubric first, Rubric second, SelfEvaluationReport report) {
    RubricComparison comparison = scoring.compare(first, second, report);
    assertThat(comparison.changes()).isEmpty();
    return comparison.total();
  }

  @Test
  void whatChangesTheTotalAloneIsNamed() {
    OpenGroup.PointsFrom header = OpenGroup.PointsFrom.HEADER_ELSE_RUBRIC;
    Rubric cap = twoThirds("cap", header).build();
    Rubric rescale = twoThirds("rescale", header).onOverFull(Rubric.OverFull.RESCALE).build();
    assertThat(total(cap, rescale, twoRows("6")))
        .containsExactly(
            new Label(
                "分值之和超过满分时：按满分封顶 → 折算为满分",
                "where the points exceed the full marks: held at the full marks → brought down in proportion"),
            new Label("总分：4 → 3.33", "total: 4 → 3.33"),
            new Label("等次：良 → 中", "grade: good → medium"));
    assertThat(total(cap, rescale, twoRows("5"))).isEmpty();

    GradeBands strict =
        new GradeBands(new BigDecimal("95"), new BigDecimal("85.0"), new BigDecimal("60"));
    Rubric graded = twoThirds("graded", header).grades(strict).build();
    assertThat(total(cap, graded, twoRows("6")))
        .extracting(Label::zh)
        .containsExactly("等次分数线：90/80/60 → 95/85/60", "等次：良 → 中");

    Rubric fixed = twoThirds("fixed", OpenGroup.PointsFrom.RUBRIC).build();
    assertThat(total(fixed, cap, twoRows("3")))
        .extracting(Label::en)
        .containsExactly(
            "the points of 产出指标 are from: the rubric → the header, else the rubric",
            "total: 4 → 3",
            "grade: good → medium");
  }

  @Test
  void otherFullMarksAreNamed() {
    Rubric five = named("five", judged("own", "甲"));
    Rubric.Builder ten =
        rubric("ten")
            .fullMarks("10")
            .onZeroDenominator(ZeroDenominator.NOT_ASSESSABLE)
            .add(judged("own", "甲"))
            .add(judged("other", "乙"));
    assertThat(scoring.compare(five, ten.build(), Reports.yueyang()).total())
        .extracting(Label::zh)
        .containsExactly("满分：5 → 10", "总分：0–5 → 0–10");
  }

  @Test
  void whatHappensToTheTotalWhereAnIndicatorDoesNotApplyIsNamed() {
    Evidence idle = Evidence.builder().notApplicable("a", "无此支出").build();
    RubricIndicator.Builder none = judged("a", "甲");
    RubricIndicator.Builder two =
        RubricIndicator.indicator("b", "产出", "乙")
            .points("5")
            .scoredBy(context -> Outcome.points(new BigDecimal("2"), Label.of("二")))
            .source("b");
    Rubric.Builder out =
        rubric("one")
            .fullMarks("10")
            .onZeroDenominator(ZeroDenominator.NOT_ASSESSABLE)
            .add(none)
            .add(two);
    Rubric rescaled = out.build();
    Rubric lost = out.onNotApplicable(NotApplicablePolicy.NO_POINTS).build();
    assertThat(scoring.compare(rescaled, lost, Reports.yueyang(), idle).total())
        .extracting(Label::en)
        .containsExactly(
            "where an indicator does not apply: left out, the rest brought to full marks → no points",
            "total: 4 → 2");
    assertThat(scoring.compare(rescaled, lost, Reports.yueyang()).total()).isEmpty();
  }

  @Test
  void aParameterWithATrailingZeroIsTheSameParameter() {
    assertThat(
            scoring
                .compare(
                    named("one", controlRate(over("0.50"))),
                    named("two", controlRate(over("0.5"))),
                    Reports.yueyang())
                .changes())
        .isEmpty();
    assertThat(
            scoring
                .compare(
                    named("one", controlRate(upTo("100.0%", "5.00"))),
                    named("two", controlRate(upTo("100%", "5"))),
                    Reports.yueyang())
                .changes())
        .isEmpty();
    assertThat(
            why(
                named("one", controlRate(over("0.50"))),
                named("two", controlRate(over("0.05"))),
                Evidence.none()))
        .extracting(Label::en)
        .containsExactly("parameter points for each step: 0.5 → 0.05");
  }

  private static Deduction over(String step) {
    return Deduction.of(step)
        .perPercentagePoint()
        .above("100%")
        .reading(Reading.FULL)
        .downTo("0")
        .rounded(2, RoundingMode.HALF_UP);
  }

  @Test
  void numbersInTheParametersOfARuleOfOnesOwnAreComparedAsNumbers_namesAreNot() {
    assertThat(
            scoring
                .compare(
                    one(new Stated("从 1.50 到 2.00 万元")),
                    one(new Stated("从 1.5 到 2 万元")),
                    Reports.yueyang())
                .changes())
        .isEmpty();
    assertThat(why(one(new Stated("v1.10")), one(new Stated("v1.1")), Evidence.none()))
        .extracting(Label::zh)
        .containsExactly("参数 text：v1.10 → v1.1");
    assertThat(why(one(new Stated("1.1.10")), one(new Stated("1.1.1")), Evidence.none()))
        .extracting(Label::zh)
        .containsExactly("参数 text：1.1.10 → 1.1.1");
  }

  /** A rule of one's own with a parameter, equal by nothing but itself. */
  private static final class Stated implements ScoringStrategy {

    private final String text;

    Stated(String text) {
      this.text = text;
    }

    @Override
    public Outcome score(ScoringContext context) {
      return Outcome.points(BigDecimal.ONE, Label.of("1"));
    }

    @Override
    public Map<String, String> parameters() {
      return Map.of("text", text);
    }
  }

  @Test
  void twoRulesOfOnesOwnWithoutParametersAreToldApart() {
    Rubric one = one(context -> Outcome.points(BigDecimal.ONE, Label.of("一")));
    Rubric two = one(context -> Outcome.points(new BigDecimal("2"), Label.of("二")));
    assertThat(why(one, two, Evidence.none()))
        .extracting(Label::en)
        .containsExactly(
            "both rules are of the kind custom with the same parameters, but not equal",
            "points: 1 → 2");
  }

  @Test
  void twoMeasuresOfOneNameAreToldApart() {
    assertThat(why(measured("1"), measured("2"), Evidence.none()))
        .extracting(Label::en)
        .containsExactly("both measures are named own, but not equal", "points: 5 → 0");
  }

  private static Rubric measured(String value) {
    Measure measure =
        Measure.of(
            "own",
            Label.of("own"),
            context ->
                Measured.value(Ratio.parse(value), List.of(), List.of(), null, List.of(), null));
    return named(
        "one",
        RubricIndicator.indicator("own", "过程", "自定")
            .points("5")
            .measuredBy(measure)
            .scoredBy(upTo("100%", "5"))
            .source("b"));
  }

  @Test
  void anIndicatorThatIsNamedOtherwiseIsFoundByItsId() {
    RubricComparison comparison =
        scoring.compare(
            scoring.rubrics().byId("yueyang-2021"),
            scoring.rubrics().byId("national-2013-53"),
            Reports.yueyang());
    assertThat(comparison.changes())
        .filteredOn(c -> c.name().equals("财政供养人员控制率"))
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.after().orElseThrow().name()).isEqualTo("在职人员控制率");
              assertThat(c.why())
                  .extracting(Label::zh)
                  .contains("名称：投入 / 预算配置 / 财政供养人员控制率 → 投入 / 预算配置 / 在职人员控制率", "分值：5 → 3");
            });
    for (String id : List.of("staff-control", "payment-progress", "procurement")) {
      assertThat(comparison.changes())
          .filteredOn(c -> c.before().or(c::after).orElseThrow().id().equals(id))
          .singleElement()
          .satisfies(c -> assertThat(c.before()).isPresent())
          .satisfies(c -> assertThat(c.after()).isPresent());
    }
  }

  @Test
  void aNameGoesBeforeAnId_andTheIdUnderWhichPointsAreGivenIsNamed() {
    Rubric first =
        rubric("one")
            .fullMarks("10")
            .onZeroDenominator(ZeroDenominator.NOT_ASSESSABLE)
            .add(judged("a", "甲"))
            .add(judged("b", "乙"))
            .build();
    Rubric second =
        rubric("two")
            .fullMarks("10")
            .onZeroDenominator(ZeroDenominator.NOT_ASSESSABLE)
            .add(judged("b", "甲"))
            .add(judged("a", "乙"))
            .build();
    Evidence evidence = Evidence.builder().points("a", new BigDecimal("4"), "评价组", "基本完成").build();
    assertThat(scoring.compare(first, second, Reports.yueyang(), evidence).changes())
        .extracting(
            RubricComparison.Change::name,
            c -> c.after().orElseThrow().name(),
            c -> c.why().get(0).en())
        .containsExactly(
            tuple("甲", "甲", "id, under which evidence is given: a → b"),
            tuple("乙", "乙", "id, under which evidence is given: b → a"));
  }

  private static RubricIndicator.Builder judged(String id, String name) {
    return RubricIndicator.indicator(id, "产出", name)
        .points("5")
        .scoredBy(Judged.byPerson())
        .source("b");
  }

  @Test
  void aRubricComparedWithItselfChangesNothing() {
    Rubric rubric = scoring.rubrics().byId("yueyang-2021");
    assertThat(scoring.compare(rubric, rubric, Reports.yueyang(), Evidence.none()).changes())
        .isEmpty();
  }

  @Test
  void aComparisonWithoutEvidenceIsTheOneWithNone() {
    Rubric first = scoring.rubrics().byId("yueyang-2021");
    Rubric second = scoring.rubrics().byId("national-2013-53");
    assertThat(scoring.compare(first, second, Reports.yueyang()))
        .isEqualTo(scoring.compare(first, second, Reports.yueyang(), Evidence.none()));
    assertThat(scoring.compare(first, second, Reports.yueyang()).changes())
        .extracting(RubricComparison.Change::name)
        .contains("资金结余");
  }

  @Test
  void aDeductionIsExplainedByTheRateAndNotByTheStepsItIsCountedIn() {
    // 87.52 ÷ 85.00 = 102.96 %, which is 2.96 points beyond: “296.47 %” is no rate of anything.
    Rubric rubric =
        Rubric.of("one", "1")
            .source("a", "b")
            .fullMarks("6")
            .grades(GradeBands.NATIONAL)
            .onZeroDenominator(ZeroDenominator.NOT_ASSESSABLE)
            .onNotApplicable(NotApplicablePolicy.RESCALE)
            .add(
                RubricIndicator.indicator("own", "过程", "“三公经费”控制率")
                    .points("6")
                    .measuredBy(Measures.THREE_PUBLIC_CONTROL_RATE)
                    .scoredBy(
                        Deduction.of("1")
                            .perPercentagePoint()
                            .above("100%")
                            .reading(Reading.FULL)
                            .downTo("0")
                            .rounded(2, RoundingMode.HALF_UP))
                    .source("b"))
            .build();
    SelfEvaluationReport report =
        SelfEvaluationReport.builder()
            .unit(UnitProfile.builder().name("某局").year(2021).build())
            .threePublic(
                UnitTable.of(
                    ThreePublicExpenses.builder().total(Amount.ofWanYuan("87.52")).build()))
            .evaluation(Reports.yueyang().evaluation())
            .build();
    Evidence evidence =
        Evidence.builder().amount("threePublicBudget", Amount.ofWanYuan("85.00")).build();
    IndicatorScore score = scoring.score(report, rubric, evidence).indicators().get(0);
    assertThat(score.awarded().orElseThrow()).isEqualByComparingTo("4");
    assertThat(score.explanation(Language.ZH))
        .containsOnlyOnce("比率")
        .contains("比率 102.96%，得4分")
        .doesNotContain("296.47");
    assertThat(score.explanation(Language.EN))
        .containsOnlyOnce("a rate of")
        .contains("a rate of 102.96 %; scores 4 of 6")
        .doesNotContain("296.47");
  }

  @Test
  void aReportThatNoRubricFitsIsCheckedOnlyAndTheResultSaysWhy() {
    Evaluation evaluation =
        Scoring.by(Rubrics.standard())
            .evaluate(
                io.jixiao.core.model.SelfEvaluationReport.builder()
                    .unit(io.jixiao.core.model.UnitProfile.builder().name("某局").year(2030).build())
                    .evaluation(Reports.yueyang().evaluation())
                    .build(),
                Consistency.standard());
    assertThat(evaluation.sheet()).isEmpty();
    assertThat(evaluation.notScored().orElseThrow().in(Language.ZH))
        .contains("没有适用于 2030 年度（报告没有填写地区）的评分方案；可选：yueyang-2021");
  }

  @Test
  void aRubricForAnotherYearIsAppliedAndSaysSo() {
    ScoreSheet sheet = scoring.score(Reports.yueyang(), "yunxi-2020");
    assertThat(sheet.notes())
        .extracting(Label::zh)
        .contains("方案 yunxi-2020 适用于 2020 年度，报告为 2021 年度");
  }

  @Test
  void aRubricForAnotherRegionOrAnUnknownGradeIsToldToo() {
    var elsewhere = UnitProfile.builder().name("某局").year(2021).region("江苏省/连云港市/赣榆区").build();
    var report =
        SelfEvaluationReport.builder()
            .unit(elsewhere)
            .evaluation(SelfEvaluation.builder().claimedGrade("特优").build())
            .build();
    assertThat(scoring.score(report, "yueyang-2021").notes())
        .extracting(Label::zh)
        .contains("方案 yueyang-2021 适用于 湖南省/岳阳市，报告为 江苏省/连云港市/赣榆区", "自评等次“特优”不是已知的等次");
    assertThat(scoring.score(report, "lianyungang-2021").notes())
        .extracting(Label::zh)
        .noneMatch(note -> note.contains("适用于"));
  }

  @Test
  void aRuleThatFailsIsNamedByItsIndicator() {
    Rubric broken =
        one(
            context -> {
              throw new IllegalStateException("boom");
            });
    assertThatThrownBy(() -> scoring.score(Reports.yueyang(), broken, Evidence.none()))
        .isInstanceOf(ScoringException.class)
        .hasMessageContaining("own")
        .hasMessageContaining("自定")
        .hasMessageContaining("boom");
  }

  @Test
  void aRuleThatGivesMoreThanTheWeightIsRefused() {
    Rubric generous = one(context -> Outcome.points(new BigDecimal("6"), Label.of("generous")));
    assertThatThrownBy(() -> scoring.score(Reports.yueyang(), generous, Evidence.none()))
        .isInstanceOf(ScoringException.class)
        .hasMessageContaining("own")
        .hasMessageContaining("6");
  }

  @Test
  void aRuleOfOnesOwnIsALambda() {
    Rubric half =
        one(
            context ->
                Outcome.points(context.weight().multiply(new BigDecimal("0.5")), Label.of("一半")));
    ScoreSheet sheet = scoring.score(Reports.yueyang(), half, Evidence.none());
    assertThat(sheet.indicators().get(0).awarded().orElseThrow()).isEqualByComparingTo("2.5");
    assertThat(sheet.indicators().get(0).explanation(Language.ZH)).contains("一半");
  }

  @Test
  void aClaimAboveTheWeightIsNoted() {
    ScoreSheet sheet =
        scoring.score(Reports.yueyang(Reports.evaluation("100", "优", "过程/预算执行/资金结余|3|4")));
    assertThat(sheet.notes()).extracting(Label::zh).contains("自评得分超过分值：资金结余 4 > 3");
  }

  @Test
  void pointsGivenByAPersonAboveTheWeightAreNotTaken() {
    ScoreSheet sheet =
        scoring.score(
            Reports.yueyang(),
            scoring.rubrics().byId("yueyang-2021"),
            Evidence.builder()
                .points("livelihood", new BigDecimal("3"), "评价组", "超额")
                .points("balance", new BigDecimal("3"), "评价组", "无结余")
                .notApplicable("procurement", "无采购")
                .build());
    assertThat(sheet.indicators())
        .filteredOn(i -> i.id().equals("livelihood"))
        .singleElement()
        .satisfies(i -> assertThat(i.reason().orElseThrow().zh()).contains("超过分值 2"));
    assertThat(sheet.notes()).extracting(Label::zh).anyMatch(n -> n.contains("balance 由规则计分"));
    assertThat(sheet.indicators())
        .filteredOn(i -> i.id().equals("procurement"))
        .singleElement()
        .satisfies(i -> assertThat(i.explanation(Language.EN)).contains("does not apply"));
    // 97 applicable points are brought back to 100
    assertThat(sheet.total().provenMax()).isEqualByComparingTo("98.97");
  }
}
