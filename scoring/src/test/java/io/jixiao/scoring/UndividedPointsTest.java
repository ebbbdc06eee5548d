package io.jixiao.scoring;

import static io.jixiao.scoring.rubric.RubricIndicator.indicator;
import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.core.model.Achievement;
import io.jixiao.core.model.Grade;
import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.IndicatorGroup;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.PerformanceTarget;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.UnitProfile;
import io.jixiao.core.score.IndicatorScore;
import io.jixiao.core.score.IndicatorState;
import io.jixiao.core.score.MissingInput;
import io.jixiao.core.score.ScoreSheet;
import io.jixiao.core.score.Verdict;
import io.jixiao.scoring.evidence.Evidence;
import io.jixiao.scoring.rubric.GradeBands;
import io.jixiao.scoring.rubric.NotApplicablePolicy;
import io.jixiao.scoring.rubric.Rubric;
import io.jixiao.scoring.rubric.ZeroDenominator;
import io.jixiao.scoring.spi.Outcome;
import io.jixiao.scoring.spi.ScoringStrategy;
import io.jixiao.scoring.strategy.Judged;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Points of which the report does not say which row has how many, and weights that are none. */
class UndividedPointsTest {

  private static Indicator row(String path, String weight, String target, String achieved) {
    Indicator.Builder out =
        Indicator.builder()
            .addPath(path.split("/"))
            .target(PerformanceTarget.parse(target))
            .achieved(Achievement.parse(achieved));
    return weight.isEmpty() ? out.build() : out.weight(new BigDecimal(weight)).build();
  }

  private static Indicator claiming(String name, BigDecimal points) {
    return Indicator.builder()
        .addPath("产出指标", "数量指标", name)
        .weight(new BigDecimal("20"))
        .score(points)
        .target(PerformanceTarget.parse("≥10次"))
        .achieved(Achievement.parse("10次"))
        .build();
  }

  private static SelfEvaluationReport report(Indicator... rows) {
    return report(SelfEvaluation.builder().addIndicators(rows));
  }

  private static SelfEvaluationReport report(SelfEvaluation.Builder evaluation) {
    return SelfEvaluationReport.builder()
        .unit(UnitProfile.builder().name("某局").year(2022).build())
        .evaluation(evaluation.build())
        .build();
  }

  private static ScoreSheet byNationalRubric(SelfEvaluationReport report) {
    return Scoring.standard()
        .score(report, Rubrics.standard().byId("national-2020-10"), Evidence.none());
  }

  private static IndicatorScore named(ScoreSheet sheet, String name) {
    return sheet.indicators().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void twoRowsWithoutWeight_shareWhatNobodyDivided_soNeitherIsProven() {
    ScoreSheet sheet =
        byNationalRubric(
            report(row("产出指标/数量指标/甲", "", "≥10次", "5次"), row("产出指标/数量指标/乙", "", "≥10次", "5次")));
    IndicatorScore first = named(sheet, "甲");
    assertThat(first.state()).isEqualTo(IndicatorState.NOT_ASSESSABLE);
    assertThat(first.missing())
        .extracting(MissingInput::name)
        .containsExactly("/evaluation/indicators/0/weight");
    assertThat(first.proven().max()).isEqualByComparingTo("50");
    assertThat(sheet.total().provenMin()).isEqualByComparingTo("0");
  }

  @Test
  void theOnlyRowWithoutWeight_hasWhatTheOthersLeave() {
    ScoreSheet sheet =
        byNationalRubric(
            report(row("产出指标/数量指标/甲", "40", "≥10次", "10次"), row("产出指标/数量指标/乙", "", "≥10次", "5次")));
    IndicatorScore second = named(sheet, "乙");
    assertThat(second.weight()).hasValueSatisfying(w -> assertThat(w).isEqualByComparingTo("10"));
    assertThat(second.awarded()).hasValueSatisfying(p -> assertThat(p).isEqualByComparingTo("5"));
  }

  private static Rubric.Builder shared(NotApplicablePolicy policy) {
    return Rubric.of("shared", "1")
        .source("某市财政局", "某文")
        .fullMarks("20")
        .grades(GradeBands.NATIONAL)
        .onZeroDenominator(ZeroDenominator.NOT_ASSESSABLE)
        .onNotApplicable(policy)
        .add(indicator("own", "过程", "甲").points("5").scoredBy(full()).source("某文"))
        .add(indicator("a", "效果", "经济效益").scoredBy(Judged.byPerson()).source("某文"))
        .add(indicator("b", "效果", "社会效益").scoredBy(Judged.byPerson()).source("某文"))
        .share("15", "a", "b");
  }

  private static ScoringStrategy full() {
    return context -> Outcome.points(context.weight(), Label.of("done"));
  }

  private static Evidence notApplicable(String... indicators) {
    Evidence.Builder out = Evidence.builder();
    for (String indicator : indicators) {
      out.notApplicable(indicator, "无此职能");
    }
    return out.build();
  }

  @Test
  void sharedPointsOfWhichNoneApply_areLeftOutAsOwnPointsAre() {
    Rubric rubric = shared(NotApplicablePolicy.RESCALE).build();
    ScoreSheet sheet =
        Scoring.standard().score(report(SelfEvaluation.builder()), rubric, notApplicable("a", "b"));
    assertThat(sheet.total().provenMin()).isEqualByComparingTo("20");
    assertThat(sheet.total().provenMax()).isEqualByComparingTo("20");
  }

  @Test
  void aSharedIndicatorOfKnownWeightThatDoesNotApply_takesItsWeightOutOfThePool() {
    Rubric rubric = shared(NotApplicablePolicy.RESCALE).build();
    SelfEvaluationReport report =
        report(
            Indicator.builder().addPath("效果", "经济效益").weight(new BigDecimal("10")).build(),
            Indicator.builder().addPath("效果", "社会效益").weight(new BigDecimal("5")).build());
    Evidence evidence =
        Evidence.builder()
            .notApplicable("a", "无此职能")
            .points("b", BigDecimal.ZERO, "组", "无")
            .build();
    ScoreSheet sheet = Scoring.standard().score(report, rubric, evidence);
    // 5 of the 10 points that are left
    assertThat(sheet.total().provenMax()).isEqualByComparingTo("10");
  }

  @Test
  void whereNothingApplies_nothingIsProven() {
    Rubric rubric = shared(NotApplicablePolicy.RESCALE).build();
    SelfEvaluationReport report =
        report(SelfEvaluation.builder().claimedTotal(new BigDecimal("20")));
    ScoreSheet sheet = Scoring.standard().score(report, rubric, notApplicable("own", "a", "b"));
    assertThat(sheet.total().provenMin()).isEqualByComparingTo("0");
    assertThat(sheet.total().provenMax()).isEqualByComparingTo("20");
    assertThat(sheet.total().verdict()).contains(Verdict.UNREFUTED);
  }

  @Test
  void aWeightThatIsNone_isNotedAndNotUsed() {
    for (String weight : List.of("-5", "1" + "0".repeat(30))) {
      ScoreSheet sheet =
          byNationalRubric(
              report(
                  SelfEvaluation.builder()
                      .addIndicators(
                          row("产出指标/数量指标/甲", weight, "≥10次", "10次"),
                          row("产出指标/数量指标/乙", "20", "≥10次", "10次"))
                      .addGroups(
                          IndicatorGroup.builder()
                              .addPath("效益指标")
                              .weight(new BigDecimal(weight))
                              .build())));
      assertThat(sheet.notes())
          .extracting(Label::en)
          .anyMatch(n -> n.contains("甲 " + weight))
          .anyMatch(n -> n.contains("效益指标 " + weight));
      assertThat(named(sheet, "甲").awarded())
          .hasValueSatisfying(p -> assertThat(p).isEqualByComparingTo("30"));
    }
  }

  @Test
  void claimsOfManyDigits_addUpButGiveNoShare() {
    ScoreSheet sheet =
        byNationalRubric(
            report(
                claiming("甲", new BigDecimal("1E+30").setScale(0)),
                claiming("乙", new BigDecimal("1E-30"))));
    assertThat(sheet.borneOut()).isEmpty();
  }

  @Test
  void aRuleThatGivesMoreThanThePrintedWeight_isNotAssessableAndTheOthersAreScored() {
    Rubric rubric =
        Rubric.of("rows", "1")
            .source("某市财政局", "某文")
            .fullMarks("10")
            .grades(GradeBands.NATIONAL)
            .onZeroDenominator(ZeroDenominator.NOT_ASSESSABLE)
            .onNotApplicable(NotApplicablePolicy.NO_POINTS)
            .weightsFrom(Rubric.WeightsFrom.ROW_ELSE_RUBRIC)
            .add(
                indicator("five", "过程", "甲")
                    .points("5")
                    .scoredBy(c -> Outcome.points(new BigDecimal("5"), Label.of("done")))
                    .source("某文"))
            .add(indicator("all", "过程", "乙").points("5").scoredBy(full()).source("某文"))
            .build();
    ScoreSheet sheet =
        Scoring.standard().score(report(row("过程/甲", "4", "≥1次", "1次")), rubric, Evidence.none());
    assertThat(sheet.indicators())
        .extracting(IndicatorScore::state)
        .containsExactly(IndicatorState.NOT_ASSESSABLE, IndicatorState.SCORED);
    assertThat(sheet.indicators().get(0).reason().orElseThrow().en()).contains("5").contains("4");
  }

  @Test
  void gradesAreThoseOfAHundredPoints_whateverTheFullMarks() {
    Rubric rubric = shared(NotApplicablePolicy.RESCALE).build();
    ScoreSheet sheet =
        Scoring.standard()
            .score(
                report(SelfEvaluation.builder().claimedGrade("优秀")),
                rubric,
                Evidence.builder()
                    .points("a", new BigDecimal("8"), "组", "好")
                    .points("b", new BigDecimal("5"), "组", "好")
                    .build());
    // 18 of 20 points
    assertThat(sheet.total().gradeMin()).isEqualTo(Grade.EXCELLENT);
    assertThat(sheet.total().gradeVerdict()).contains(Verdict.CONFIRMED);
  }

  @Test
  void moreThanTheSharedPoints_isCappedAndSaid() {
    Rubric rubric = shared(NotApplicablePolicy.RESCALE).build();
    SelfEvaluationReport claiming =
        report(
            Indicator.builder().addPath("效果", "经济效益").score(new BigDecimal("9")).build(),
            Indicator.builder().addPath("效果", "社会效益").score(new BigDecimal("8")).build());
    assertThat(Scoring.standard().score(claiming, rubric, Evidence.none()).notes())
        .extracting(Label::zh)
        .containsExactly("自评得分之和超过共享分值：经济效益、社会效益 17 > 15");
    Evidence judged =
        Evidence.builder()
            .points("a", new BigDecimal("8.5"), "组", "好")
            .points("b", new BigDecimal("8"), "组", "好")
            .build();
    ScoreSheet sheet = Scoring.standard().score(report(), rubric, judged);
    assertThat(sheet.total().provenMin()).isEqualByComparingTo("20");
    assertThat(sheet.notes())
        .extracting(Label::en)
        .containsExactly("the points exceed those shared, which are the cap: 经济效益、社会效益 16.5 > 15");
  }

  @Test
  void fullPointsForAnUndividedShareThatDoesNotApply_areAsManyAsThePoolMayHave() {
    Rubric rubric = shared(NotApplicablePolicy.FULL_POINTS).build();
    Evidence evidence =
        Evidence.builder()
            .notApplicable("a", "无此职能")
            .points("b", BigDecimal.ZERO, "组", "无")
            .build();
    ScoreSheet sheet = Scoring.standard().score(report(), rubric, evidence);
    assertThat(sheet.total().provenMin()).isEqualByComparingTo("5");
    assertThat(sheet.total().provenMax()).isEqualByComparingTo("20");
  }

  @Test
  void aRowThatIsThereTwiceIsToldAsThat_andAnImpossibleClaimIsNotTakenOver() {
    SelfEvaluation printed =
        Reports.evaluation("100", "优", "产出/职责履行/其他工作实绩指标完成情况|4|17", "产出/职责履行/其他工作实绩指标完成情况|4|4");
    ScoreSheet sheet = Scoring.standard().score(Reports.yueyang(printed), "yueyang-2021");
    assertThat(sheet.notes()).extracting(Label::zh).contains("指标重复出现：产出 / 职责履行 / 其他工作实绩指标完成情况");
    IndicatorScore judged = named(sheet, "其他工作实绩指标完成情况");
    assertThat(judged.state()).isEqualTo(IndicatorState.JUDGED);
    assertThat(judged.claimed()).contains(new BigDecimal("17"));
    assertThat(judged.awarded()).isEmpty();
  }

  /** 经济、社会、生态 share 15, which the form repeats on each of the three. */
  @Test
  void pointsThatAreRepeatedOnEachMember_areLeftOutOnceWhenMembersDoNotApply() {
    Rubric rubric =
        Rubric.of("merged", "1")
            .source("某市财政局", "某文")
            .fullMarks("100")
            .grades(GradeBands.NATIONAL)
            .onZeroDenominator(ZeroDenominator.NOT_ASSESSABLE)
            .onNotApplicable(NotApplicablePolicy.RESCALE)
            .add(
                indicator("all", "过程", "其余")
                    .points("85")
                    .source("某文")
                    .scoredBy(c -> Outcome.points(c.weight(), Label.of("全部"))))
            .add(indicator("economic", "效益", "经济").source("某文").scoredBy(Judged.byPerson()))
            .add(indicator("social", "效益", "社会").source("某文").scoredBy(Judged.byPerson()))
            .add(indicator("ecological", "效益", "生态").source("某文").scoredBy(Judged.byPerson()))
            .share("15", "economic", "social", "ecological")
            .build();
    SelfEvaluationReport report =
        report(
            row("效益/经济", "15", "显著", "显著"),
            row("效益/社会", "15", "显著", "显著"),
            row("效益/生态", "15", "显著", "显著"));
    Evidence.Builder nothing =
        Evidence.builder()
            .notApplicable("ecological", "无此工作")
            .points("economic", BigDecimal.ZERO, "评价组", "未见成效")
            .points("social", BigDecimal.ZERO, "评价组", "未见成效");
    ScoreSheet sheet = Scoring.standard().score(report, rubric, nothing.build());
    assertThat(sheet.total().provenMin()).isEqualByComparingTo("85");
    assertThat(sheet.total().provenMax()).isEqualByComparingTo("85");
    Evidence none =
        Evidence.builder()
            .notApplicable("ecological", "无此工作")
            .notApplicable("economic", "无此工作")
            .notApplicable("social", "无此工作")
            .build();
    sheet = Scoring.standard().score(report, rubric, none);
    assertThat(sheet.total().provenMin()).isEqualByComparingTo("100");
  }

  private static Indicator claiming(String path, String weight, String points) {
    return Indicator.builder()
        .from(row(path, weight, "≥10次", "5次"))
        .score(new BigDecimal(points))
        .build();
  }

  @Test
  void aRowWithoutWeightForWhichTheOthersLeaveNothing_isNotScoredZeroOfZero() {
    ScoreSheet sheet =
        byNationalRubric(
            report(
                row("产出指标/数量指标/甲", "30", "≥10次", "10次"),
                row("产出指标/数量指标/乙", "20", "≥10次", "0次"),
                claiming("产出指标/数量指标/丙", "", "9")));
    IndicatorScore third = named(sheet, "丙");
    assertThat(third.state()).isEqualTo(IndicatorState.NOT_ASSESSABLE);
    assertThat(third.weight()).isEmpty();
    assertThat(third.isDisputed()).isFalse();
    assertThat(third.missing())
        .extracting(MissingInput::name)
        .containsExactly("/evaluation/indicators/2/weight");
    assertThat(third.proven().min()).isEqualByComparingTo("0");
    assertThat(third.proven().max()).isEqualByComparingTo("50");
    assertThat(sheet.notes()).isEmpty();
    // the group holds what it gives together at its 50; execution, benefits and satisfaction at 50
    assertThat(sheet.total().provenMin()).isEqualByComparingTo("30");
    assertThat(sheet.total().provenMax()).isEqualByComparingTo("100");
  }

  @Test
  void severalRowsForWhichTheOthersLeaveNothing_areOpenAsWell() {
    ScoreSheet sheet =
        byNationalRubric(
            report(
                row("产出指标/数量指标/甲", "30", "≥10次", "10次"),
                row("产出指标/数量指标/乙", "20", "≥10次", "0次"),
                claiming("产出指标/数量指标/丙", "", "9"),
                claiming("产出指标/数量指标/丁", "", "9")));
    assertThat(named(sheet, "丁").proven().max()).isEqualByComparingTo("50");
    assertThat(sheet.notes()).isEmpty();
  }

  @Test
  void aWeightOfNothingThatIsPrinted_staysNothing() {
    Rubric rubric = shared(NotApplicablePolicy.RESCALE).build();
    SelfEvaluationReport report =
        report(claiming("效果/经济效益", "15", "6"), claiming("效果/社会效益", "0", "0"));
    ScoreSheet sheet = Scoring.standard().score(report, rubric, Evidence.none());
    assertThat(named(sheet, "经济效益").weight()).contains(new BigDecimal("15"));
    assertThat(named(sheet, "社会效益").proven().max()).isEqualByComparingTo("0");
  }

  /** 经济 15 in a merged cell, 社会 blank: the parts are free, and 6 + 9 are the 15. */
  @Test
  void theWeightOfAMergedCell_isNotThatOfItsFirstRow() {
    Rubric rubric = shared(NotApplicablePolicy.RESCALE).build();
    for (boolean first : new boolean[] {true, false}) {
      SelfEvaluationReport report =
          report(
              claiming("效果/经济效益", first ? "15" : "", "6"),
              claiming("效果/社会效益", first ? "" : "15.00", "9"));
      ScoreSheet sheet = Scoring.standard().score(report, rubric, Evidence.none());
      assertThat(sheet.notes()).isEmpty();
      for (String name : List.of("经济效益", "社会效益")) {
        IndicatorScore part = named(sheet, name);
        assertThat(part.weight()).isEmpty();
        assertThat(part.proven().max()).isEqualByComparingTo("15");
        assertThat(part.isDisputed()).isFalse();
      }
      assertThat(sheet.total().provenMax()).isEqualByComparingTo("20");
    }
    ScoreSheet beyond =
        Scoring.standard()
            .score(
                report(claiming("效果/经济效益", "15", "7"), claiming("效果/社会效益", "", "9")),
                rubric,
                Evidence.none());
    assertThat(beyond.notes())
        .extracting(Label::zh)
        .containsExactly("自评得分之和超过共享分值：经济效益、社会效益 16 > 15");
  }

  @Test
  void ofAMergedCellOnlyTheRowThatDoesNotApplyIsLeftOut() {
    Rubric rubric = shared(NotApplicablePolicy.RESCALE).build();
    SelfEvaluationReport report =
        report(claiming("效果/经济效益", "15", "6"), claiming("效果/社会效益", "", "9"));
    ScoreSheet sheet = Scoring.standard().score(report, rubric, notApplicable("a"));
    // 5 of one's own, and any of the 15 for the other
    assertThat(sheet.total().provenMin()).isEqualByComparingTo("5");
    assertThat(sheet.total().provenMax()).isEqualByComparingTo("20");
  }

  @Test
  void theWeightOfAMergedCellOfAGroup_isNotThatOfItsFirstRowEither() {
    ScoreSheet sheet =
        byNationalRubric(
            report(
                claiming("产出指标/数量指标/甲", "50", "20"),
                claiming("产出指标/数量指标/乙", "", "15"),
                claiming("产出指标/数量指标/丙", "", "15")));
    assertThat(sheet.notes()).isEmpty();
    for (String name : List.of("甲", "乙", "丙")) {
      assertThat(named(sheet, name).missing())
          .extracting(MissingInput::label)
          .containsExactly(new Label(name + "的分值", "the weight of " + name));
      assertThat(named(sheet, name).proven().max()).isEqualByComparingTo("50");
    }
    assertThat(sheet.total().provenMin()).isEqualByComparingTo("0");
    ScoreSheet alone = byNationalRubric(report(claiming("产出指标/数量指标/甲", "50", "20")));
    assertThat(named(alone, "甲").awarded().orElseThrow()).isEqualByComparingTo("25");
  }
}
