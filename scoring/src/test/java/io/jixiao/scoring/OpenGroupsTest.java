package io.jixiao.scoring;

import static io.jixiao.scoring.rubric.OpenGroup.group;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jixiao.core.check.Consistency;
import io.jixiao.core.model.Achievement;
import io.jixiao.core.model.Amount;
import io.jixiao.core.model.BudgetExecution;
import io.jixiao.core.model.ExecutionLine;
import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.IndicatorGroup;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.PerformanceTarget;
import io.jixiao.core.model.ProjectEvaluation;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.UnitProfile;
import io.jixiao.core.score.Evaluation;
import io.jixiao.core.score.IndicatorScore;
import io.jixiao.core.score.IndicatorState;
import io.jixiao.core.score.ProjectScore;
import io.jixiao.core.score.ScoreSheet;
import io.jixiao.core.score.Verdict;
import io.jixiao.scoring.evidence.Evidence;
import io.jixiao.scoring.evidence.EvidenceItem;
import io.jixiao.scoring.rubric.GradeBands;
import io.jixiao.scoring.rubric.LevelPoints;
import io.jixiao.scoring.rubric.NotApplicablePolicy;
import io.jixiao.scoring.rubric.OpenGroup;
import io.jixiao.scoring.rubric.Rubric;
import io.jixiao.scoring.rubric.RubricIndicator;
import io.jixiao.scoring.rubric.SharedPoints;
import io.jixiao.scoring.rubric.ZeroDenominator;
import io.jixiao.scoring.spi.Outcome;
import io.jixiao.scoring.strategy.Judged;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The Quyuan form: groups that the unit fills, printed headers, execution on top, projects. */
class OpenGroupsTest {

  private static Indicator row(String path, String weight, String target, String achieved) {
    return Indicator.builder()
        .addPath(path.split("/"))
        .weight(new BigDecimal(weight))
        .score(new BigDecimal(weight))
        .target(PerformanceTarget.parse(target))
        .achieved(Achievement.parse(achieved))
        .build();
  }

  private static BudgetExecution execution(String budget, String executed) {
    return BudgetExecution.builder()
        .total(
            ExecutionLine.builder()
                .adjusted(Amount.ofWanYuan(budget))
                .executed(Amount.ofWanYuan(executed))
                .weight(BigDecimal.TEN)
                .score(BigDecimal.TEN)
                .build())
        .build();
  }

  private static SelfEvaluation department() {
    return SelfEvaluation.builder()
        .execution(execution("231.81", "203.10"))
        .addIndicators(
            row("产出指标/数量指标/评议", "50", "≥5个单位", "5个单位"),
            row("效益指标/经济效益指标/票决制", "40", "98%", "100%"),
            row("满意度指标/满意度", "10", "96%", "100%"))
        .addGroups(
            IndicatorGroup.builder().addPath("效益指标").weight(new BigDecimal("30")).build(),
            IndicatorGroup.builder()
                .addPath("产出指标")
                .addMembers("评议")
                .weight(BigDecimal.ONE)
                .build())
        .sheetTotal(new BigDecimal("100"))
        .build();
  }

  private static SelfEvaluationReport report() {
    return SelfEvaluationReport.builder()
        .unit(UnitProfile.builder().name("某办").year(2024).region("湖南省/岳阳市/屈原管理区").build())
        .evaluation(department())
        .addProjectEvaluations(
            ProjectEvaluation.builder()
                .name("工作站项目")
                .evaluation(
                    SelfEvaluation.builder()
                        .execution(execution("20", "20"))
                        .addIndicators(
                            row("产出指标/数量指标/工作站", "70", "≥4个", "4个"),
                            row("效益指标/社会效益指标/平台", "20", "100%", "100%"),
                            row("满意度指标/满意度", "10", "在年底前", "已完成"))
                        .addGroups(
                            IndicatorGroup.builder()
                                .addPath("产出指标")
                                .weight(new BigDecimal("70"))
                                .build(),
                            IndicatorGroup.builder()
                                .addPath("效益指标")
                                .weight(new BigDecimal("20"))
                                .build())
                        .claimedTotal(new BigDecimal("100"))
                        .claimedGrade("卓越")
                        .build())
                .build())
        .build();
  }

  @Test
  void executionGivesEightPointSevenSixAndAGroupNoMoreThanItsPoints() {
    ScoreSheet sheet = Scoring.standard().score(report());
    assertThat(sheet.rubric().id()).isEqualTo("quyuan-2024");
    IndicatorScore execution = sheet.indicators().get(0);
    assertThat(execution.awarded()).contains(new BigDecimal("8.76"));
    assertThat(execution.claimed()).contains(BigDecimal.TEN);
    assertThat(execution.isDisputed()).isTrue();
    assertThat(sheet.total().provenMax()).isEqualByComparingTo("98.76");
    assertThat(sheet.total().claimed()).contains(new BigDecimal("100"));
    assertThat(sheet.total().verdict()).contains(Verdict.REFUTED);
    assertThat(sheet.notes())
        .extracting(Label::zh)
        .containsExactly("分值之和超过本组分值，按本组分值封顶：效益指标 40 > 30");
  }

  @Test
  void aProjectOfAHundredAndTenPointsIsBroughtDownToAHundred() {
    Evaluation evaluation = Scoring.standard().evaluate(report(), Consistency.standard());
    ScoreSheet project = evaluation.projects().get(0).sheet();
    assertThat(project.rubric().id()).isEqualTo("quyuan-2024-project");
    // 100 of 110 points are proven, the other 10 are words
    assertThat(project.total().provenMin()).isEqualByComparingTo("90.91");
    assertThat(project.total().provenMax()).isEqualByComparingTo("100");
    assertThat(project.total().verdict()).contains(Verdict.UNREFUTED);
    assertThat(project.total().gradeVerdict()).isEmpty();
    assertThat(project.indicators().get(1).trace().inputs().get(0).path())
        .isEqualTo("/projectEvaluations/0/evaluation/indicators/0/achieved");
  }

  @Test
  void projectsAreScoredByTheNationalRubricWhereItIsAskedFor() {
    List<ProjectScore> projects =
        Scoring.standard()
            .scoreProjects(report(), Rubrics.standard().byId("national-2020-10"), Evidence.none());
    assertThat(projects).extracting(ProjectScore::name).containsExactly("工作站项目");
    IndicatorScore words = projects.get(0).sheet().indicators().get(3);
    assertThat(words.missing()).extracting(m -> m.name()).containsExactly("satisfaction.1.level");
    ScoreSheet judged =
        Scoring.standard()
            .scoreProjects(
                report(),
                Rubrics.standard().byId("national-2020-10"),
                Evidence.builder()
                    .project(
                        0,
                        Evidence.builder()
                            .level("satisfaction.1", "部分达成")
                            .number("satisfaction.1.share", new BigDecimal("0.75"))
                            .build())
                    .build())
            .get(0)
            .sheet();
    assertThat(judged.indicators().get(3).awarded().orElseThrow()).isEqualByComparingTo("7.5");
  }

  @Test
  void aReportWithProjectsButNoProjectRubricForItsPlaceHasNoProjectScores() {
    SelfEvaluationReport elsewhere =
        SelfEvaluationReport.builder()
            .from(report())
            .unit(UnitProfile.builder().name("某办").year(2021).region("湖南省/岳阳市").build())
            .build();
    Evaluation evaluation = Scoring.standard().evaluate(elsewhere, Consistency.standard());
    assertThat(evaluation.sheet().orElseThrow().rubric().id()).isEqualTo("yueyang-2021");
    assertThat(evaluation.projects()).isEmpty();
    assertThat(evaluation.notScored().orElseThrow().zh()).startsWith("项目自评：");
  }

  @Test
  void factsOfTheDepartmentAreNotThoseOfItsProjects() {
    Rubric form = Rubrics.standard().byId("quyuan-2024");
    Evaluation plain = Scoring.standard().evaluate(report(), Consistency.standard(), form);
    Evidence ofDepartment = Evidence.builder().notApplicable("output.1", "本年无此项工作").build();
    Evaluation evaluation =
        Scoring.standard().evaluate(report(), Consistency.standard(), form, ofDepartment);
    assertThat(evaluation.projects()).isEqualTo(plain.projects());
    assertThat(evaluation.sheet()).isNotEqualTo(plain.sheet());

    Evidence ofProject = Evidence.builder().project(0, ofDepartment).build();
    evaluation = Scoring.standard().evaluate(report(), Consistency.standard(), form, ofProject);
    assertThat(evaluation.sheet()).isEqualTo(plain.sheet());
    assertThat(evaluation.projects().get(0).sheet().indicators())
        .filteredOn(i -> i.state() == IndicatorState.NOT_APPLICABLE)
        .extracting(IndicatorScore::id)
        .containsExactly("output.1");
  }

  @Test
  void aGroupWithoutRowsCanBeDecidedByAPerson() {
    ScoreSheet open = sheetWithEmptyGroup(Evidence.none());
    assertThat(open.total().provenMin()).isEqualByComparingTo("50");
    assertThat(open.total().provenMax()).isEqualByComparingTo("100");
    ScoreSheet without = sheetWithEmptyGroup(Evidence.builder().notApplicable("own", "无").build());
    assertThat(without.indicators().get(1).state()).isEqualTo(IndicatorState.NOT_APPLICABLE);
    assertThat(without.total().provenMin()).isEqualByComparingTo("100");
    assertThat(without.total().provenMax()).isEqualByComparingTo("100");
    ScoreSheet judged =
        sheetWithEmptyGroup(
            Evidence.builder().points("own", new BigDecimal("40"), "评价组", "看过").build());
    assertThat(judged.total().provenMin()).isEqualByComparingTo("90");
    assertThat(judged.total().provenMax()).isEqualByComparingTo("90");
  }

  private static ScoreSheet sheetWithEmptyGroup(Evidence evidence) {
    Rubric rubric =
        Rubric.of("empty", "1")
            .source("本单位", "文")
            .fullMarks("100")
            .grades(GradeBands.NATIONAL)
            .onZeroDenominator(ZeroDenominator.NOT_ASSESSABLE)
            .onNotApplicable(NotApplicablePolicy.RESCALE)
            .add(
                RubricIndicator.indicator("done", "过程", "完成")
                    .points("50")
                    .scoredBy(context -> Outcome.points(context.weight(), Label.of("完成")))
                    .build())
            .add(
                group("own", "产出")
                    .points("50", OpenGroup.PointsFrom.RUBRIC)
                    .scoredBy(Judged.byPerson())
                    .build())
            .build();
    return Scoring.standard()
        .score(Reports.yueyang(SelfEvaluation.builder().build()), rubric, evidence);
  }

  @Test
  void weightsThatAReportPrintsReplaceThoseOfTheNationalFrameAndNoOthers() {
    SelfEvaluation printed = Reports.evaluation("9", "优", "过程/资产管理/固定资产利用率|9|9");
    ScoreSheet frame = Scoring.standard().score(Reports.yueyang(printed), "national-2013-53");
    assertThat(frame.indicators())
        .filteredOn(i -> i.id().equals("asset-utilisation"))
        .singleElement()
        .satisfies(i -> assertThat(i.awarded().orElseThrow()).isEqualByComparingTo("9"));
    ScoreSheet form = Scoring.standard().score(Reports.yueyang(printed), "yueyang-2021");
    assertThat(form.notes()).extracting(Label::zh).contains("分值与方案不同：固定资产利用率 9，方案为 3");
  }

  @Test
  void partsOfARubricRefuseWhatMakesNoSense() {
    assertThatThrownBy(() -> group(" ", "a")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> group("a").build()).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> group("a", "b").points("0", OpenGroup.PointsFrom.RUBRIC))
        .hasMessageContaining("more than 0");
    assertThatThrownBy(() -> group("a", "b").scoredBy(Judged.byPerson()).build())
        .hasMessageContaining("points()");
    assertThatThrownBy(() -> group("a", "b").points("1", OpenGroup.PointsFrom.RUBRIC).build())
        .hasMessageContaining("no rule");
    assertThatThrownBy(() -> RubricIndicator.indicator("", "b"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RubricIndicator.indicator("a", "b").points("-1"))
        .hasMessageContaining("0 or more");
    assertThatThrownBy(() -> RubricIndicator.indicator("a", "b").build())
        .hasMessageContaining("no rule");
    assertThatThrownBy(() -> Rubric.of(" ", "1")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Rubric.of("a", "1").years(2022, 2021)).hasMessageContaining("2022");
    assertThatThrownBy(() -> Rubric.of("a", "1").build()).hasMessageContaining("source()");
    assertThatThrownBy(() -> new SharedPoints(BigDecimal.ONE, List.of()))
        .hasMessageContaining("without members");
    assertThatThrownBy(() -> new GradeBands(BigDecimal.TEN, BigDecimal.TEN, BigDecimal.ONE))
        .hasMessageContaining("falling");
    assertThatThrownBy(() -> new GradeBands(BigDecimal.TEN, BigDecimal.ONE, BigDecimal.ONE))
        .hasMessageContaining("falling");
    assertThat(new LevelPoints(List.of("投入"), BigDecimal.TEN).path()).containsExactly("投入");
  }

  @Test
  void pointsThatCountAsGotOrLostFollowThePolicy() {
    for (NotApplicablePolicy policy :
        new NotApplicablePolicy[] {
          NotApplicablePolicy.FULL_POINTS, NotApplicablePolicy.NO_POINTS
        }) {
      Rubric rubric =
          Rubric.of("x", "1")
              .source("a", "b")
              .fullMarks("10")
              .grades(GradeBands.NATIONAL)
              .onZeroDenominator(ZeroDenominator.NO_POINTS)
              .onNotApplicable(policy)
              .add(
                  RubricIndicator.indicator("a", "甲")
                      .points("10")
                      .scoredBy(Judged.byPerson())
                      .source("b"))
              .build();
      ScoreSheet sheet =
          Scoring.standard()
              .score(Reports.yueyang(), rubric, Evidence.builder().notApplicable("a", "无").build());
      assertThat(sheet.total().provenMax())
          .isEqualByComparingTo(policy == NotApplicablePolicy.FULL_POINTS ? "10" : "0");
    }
  }

  @Test
  void evidenceIsAValueAndRefusesWhatMakesNoSense() {
    Evidence one = Evidence.builder().count("a", 1).answer("b", true).build();
    assertThat(Evidence.builder().count("a", 1).answer("b", true).build())
        .isEqualTo(one)
        .hasSameHashCodeAs(one)
        .hasToString(one.toString());
    assertThat(one).isNotEqualTo(Evidence.none()).isNotEqualTo("x");
    assertThat(one.items()).containsOnlyKeys("a", "b");
    assertThatThrownBy(() -> Evidence.builder().count("a", 1).count("a", 2))
        .hasMessageContaining("twice");
    assertThatThrownBy(() -> new EvidenceItem.Count(-1)).hasMessageContaining("0 or more");
    assertThatThrownBy(() -> new EvidenceItem.NotApplicable(" ")).hasMessageContaining("reason");
    assertThatThrownBy(() -> new EvidenceItem.Judgement(BigDecimal.ONE, " ", "x"))
        .hasMessageContaining("role");
    assertThatThrownBy(() -> new EvidenceItem.Judgement(BigDecimal.ONE, "x", " "))
        .hasMessageContaining("reason");
    assertThatThrownBy(() -> new EvidenceItem.Judgement(BigDecimal.ONE.negate(), "x", "y"))
        .hasMessageContaining("0 or more");
  }

  private static IndicatorGroup header(String group, String weight) {
    return IndicatorGroup.builder().addPath(group).weight(new BigDecimal(weight)).build();
  }

  private static Indicator row(String group, int weight, int achieved) {
    return row(group, 1, weight, achieved);
  }

  private static Indicator row(String group, int number, int weight, int achieved) {
    String path = group + "/数量指标/次数" + number;
    return row(path, Integer.toString(weight), "≥4次", achieved + "次");
  }

  /** A project of which nothing was paid, so that execution gives none of its 10 points. */
  private static ScoreSheet project(SelfEvaluation.Builder form, IndicatorGroup... headers) {
    SelfEvaluation evaluation = form.execution(execution("20", "0")).addGroups(headers).build();
    return Scoring.standard()
        .score(
            SelfEvaluationReport.builder().from(report()).evaluation(evaluation).build(),
            Rubrics.standard().byId("quyuan-2024-project"),
            Evidence.none());
  }

  private static SelfEvaluation.Builder seventyTwentyTen() {
    return SelfEvaluation.builder()
        .claimedTotal(new BigDecimal("90.91"))
        .addIndicators(row("产出指标", 70, 4), row("效益指标", 20, 4), row("满意度指标", 10, 4));
  }

  @Test
  void aFormThatDividesItsPointsOtherwiseIsNotRefutedForWantOfItsHeaders() {
    ScoreSheet printed =
        project(
            seventyTwentyTen(), header("产出指标", "70"), header("效益指标", "20"), header("满意度指标", "10"));
    assertThat(printed.total().provenMin()).isEqualByComparingTo("90.91");
    assertThat(printed.total().provenMax()).isEqualByComparingTo("90.91");
    ScoreSheet blank = project(seventyTwentyTen());
    // 100 of 120, and 10 more where the rubric gives the benefits 30
    assertThat(blank.total().provenMin()).isEqualByComparingTo("83.33");
    assertThat(blank.total().provenMax()).isEqualByComparingTo("91.67");
    assertThat(blank.total().verdict()).contains(Verdict.UNREFUTED);
    assertThat(blank.notes())
        .containsExactly(
            new Label(
                "本组未印分值，按各行分值之和计：产出指标 70",
                "the form prints no points of the group; the sum of its rows counts: 产出指标 70"));
  }

  @Test
  void theRestOfAGroupWithoutAHeaderAsksForThePointsOfTheGroupToo() {
    ScoreSheet blank = project(seventyTwentyTen());
    IndicatorScore rest =
        blank.indicators().stream().filter(s -> s.id().equals("benefit")).findFirst().orElseThrow();
    assertThat(rest.missing().get(0).fetch())
        .isEqualTo(
            new Label(
                "补填绩效自评表，或填写本组分值",
                "fill in the self-evaluation table, or the points of the group in it"));
    ScoreSheet printed = project(seventyTwentyTen(), header("效益指标", "25"));
    rest =
        printed.indicators().stream()
            .filter(s -> s.id().equals("benefit"))
            .findFirst()
            .orElseThrow();
    assertThat(rest.missing().get(0).fetch().zh()).isEqualTo("补填绩效自评表");
  }

  @Test
  void aHeaderThatIsPrintedBlankIsNone() {
    ScoreSheet sheet =
        project(
            seventyTwentyTen(),
            IndicatorGroup.builder().addPath("产出指标").build(),
            header("效益指标", "20"),
            header("满意度指标", "10"));
    assertThat(sheet.total().verdict()).contains(Verdict.CONFIRMED);
  }

  /** The header is the sum of its rows, which is an identity of the form. */
  @Property(tries = 300)
  void whatAFormGivesWithItsHeadersIsPossibleWithoutThem(
      @ForAll @Size(3) List<@IntRange(min = 1, max = 100) Integer> weights,
      @ForAll @Size(3) List<@IntRange(min = 0, max = 4) Integer> achieved,
      @ForAll @IntRange(min = 1, max = 4) int rowsOfEach,
      @ForAll @IntRange(max = 7) int blank) {
    String[] groups = {"产出指标", "效益指标", "满意度指标"};
    SelfEvaluation.Builder form = SelfEvaluation.builder();
    List<IndicatorGroup> all = new ArrayList<>();
    List<IndicatorGroup> some = new ArrayList<>();
    for (int g = 0; g < groups.length; g++) {
      for (int i = 1; i <= rowsOfEach; i++) {
        form.addIndicators(row(groups[g], i, weights.get(g), achieved.get(g)));
      }
      all.add(header(groups[g], Integer.toString(rowsOfEach * weights.get(g))));
      if ((blank >> g & 1) == 0) {
        some.add(all.get(g));
      }
    }
    SelfEvaluation rows = form.build();
    BigDecimal complete =
        project(SelfEvaluation.builder().from(rows), all.toArray(new IndicatorGroup[0]))
            .total()
            .provenMin();
    ScoreSheet sheet =
        project(SelfEvaluation.builder().from(rows), some.toArray(new IndicatorGroup[0]));
    assertThat(complete).isBetween(sheet.total().provenMin(), sheet.total().provenMax());
  }
}
