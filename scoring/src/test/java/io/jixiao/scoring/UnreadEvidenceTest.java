package io.jixiao.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jixiao.core.model.Amount;
import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.ProjectEvaluation;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.score.ScoreSheet;
import io.jixiao.scoring.evidence.Evidence;
import io.jixiao.scoring.evidence.EvidenceItem;
import io.jixiao.scoring.rubric.Rubric;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What callers give that no rule can use is told, not passed over. */
class UnreadEvidenceTest {

  private static final Scoring SCORING = Scoring.standard();
  private static final Rubric YUEYANG = SCORING.rubrics().byId("yueyang-2021");

  @Test
  void aMisspeltNameIsListed_theNamesThatRulesAskForAreNot() {
    Evidence evidence =
        Evidence.builder()
            .amount("threePublicPrior", Amount.ofWanYuan("65.10"))
            .amount("threePublicBugdet", Amount.ofWanYuan("65.00"))
            .count("fundViolations", 1)
            .build();
    assertThat(SCORING.unreadEvidence(Reports.yueyang(), YUEYANG, evidence))
        .containsExactly("threePublicBugdet");
  }

  @Test
  void ofAChecklistTheItemsThatItDoesNotHaveAreListed() {
    Evidence evidence =
        Evidence.builder()
            .answer("disclosure.1", true)
            .answer("disclosure.2", true)
            .answer("disclosure.6", true)
            .build();
    assertThat(SCORING.unreadEvidence(Reports.yueyang(), YUEYANG, evidence))
        .containsExactly("disclosure.6");
  }

  @Test
  void aFigureThatTheReportHoldsIsListed_sinceTheReportGoesFirst() {
    Evidence evidence =
        Evidence.builder()
            .amount("cumulativeBalance", Amount.ofWanYuan("0"))
            .amount("initialBudget", Amount.ofWanYuan("3381.85"))
            .build();
    assertThat(SCORING.unreadEvidence(Reports.yueyang(), YUEYANG, evidence))
        .containsExactly("cumulativeBalance");
  }

  @Test
  void aDecisionOnAnIndicatorThatTheRubricHasNotIsListed() {
    Evidence evidence =
        Evidence.builder()
            .points("growth-pole", new BigDecimal("7"), "评价组", "任务全部完成")
            .notApplicable("growth-poles", "无此任务")
            .build();
    assertThat(SCORING.unreadEvidence(Reports.yueyang(), YUEYANG, evidence))
        .containsExactly("growth-poles");
  }

  @Test
  void evidenceOfTheWrongKindUnderTheIdOfAnIndicatorIsListed_aDecisionIsNot() {
    Evidence wrong = Evidence.builder().count("staff-control", 3).answer("balance", true).build();
    assertThat(SCORING.unreadEvidence(Reports.yueyang(), YUEYANG, wrong))
        .containsExactly("staff-control", "balance");
    Evidence besideDecisions =
        Evidence.builder()
            .count("staff-control", 3)
            .points("growth-pole", new BigDecimal("7"), "评价组", "任务全部完成")
            .notApplicable("procurement", "无采购")
            .build();
    assertThat(SCORING.unreadEvidence(Reports.yueyang(), YUEYANG, besideDecisions))
        .containsExactly("staff-control");
  }

  @Test
  void onlyADecisionIsFoundAsOne() {
    Evidence evidence = Evidence.builder().count("a", 1).notApplicable("b", "无此任务").build();
    StringBuilder heard = new StringBuilder();
    Evidence telling = evidence.telling(name -> heard.append(name).append(' '));
    assertThat(evidence.decision("a")).isNull();
    assertThat(evidence.decision("b")).isEqualTo(new EvidenceItem.NotApplicable("无此任务"));
    assertThat(telling.decision("a")).isNull();
    assertThat(telling.decision("b")).isEqualTo(evidence.find("b"));
    assertThat(telling.decision("c")).isNull();
    assertThat(heard.toString()).isEqualTo("b c ");
  }

  @Test
  void whatOnlyTheRubricOfProjectsReadsIsRead() {
    SelfEvaluationReport report =
        SelfEvaluationReport.builder()
            .from(Reports.yueyang())
            .addProjectEvaluations(
                ProjectEvaluation.builder()
                    .name("某项目")
                    .evaluation(SelfEvaluation.builder().build())
                    .build())
            .build();
    Rubric projects = SCORING.rubrics().byId("national-2020-10");
    Evidence evidence =
        Evidence.builder()
            .count("lateSpecialFunds", 0)
            .project(
                0,
                Evidence.builder()
                    .amount("executed", Amount.ofWanYuan("9"))
                    .amount("adjustedBudget", Amount.ofWanYuan("10"))
                    .build())
            .build();
    assertThat(SCORING.unreadEvidence(report, projects, evidence))
        .containsExactly("lateSpecialFunds");
  }

  @Test
  void aListenerHearsWholeTablesOfEvidenceToo() {
    StringBuilder heard = new StringBuilder();
    Evidence evidence = Evidence.builder().answer("a.1", true).answer("a.2", false).build();
    assertThat(evidence.telling(name -> heard.append(name).append(' ')).of("a")).hasSize(2);
    assertThat(heard.toString()).contains("a.1", "a.2");
    assertThat(evidence.telling(name -> {})).isEqualTo(evidence).hasSameHashCodeAs(evidence);
  }

  @Test
  void aClaimBelowZeroIsNoted() {
    Indicator balance =
        Indicator.builder()
            .addPath("过程", "预算执行", "资金结余")
            .weight(new BigDecimal("3"))
            .score(new BigDecimal("-1"))
            .build();
    SelfEvaluation evaluation =
        SelfEvaluation.builder().addIndicators(balance).claimedTotal(new BigDecimal("-1")).build();
    ScoreSheet sheet = SCORING.score(Reports.yueyang(evaluation), YUEYANG, Evidence.none());
    assertThat(sheet.notes())
        .anySatisfy(
            note -> {
              assertThat(note.zh()).isEqualTo("自评得分为负数：资金结余 -1");
              assertThat(note.en()).isEqualTo("claimed less than nothing: 资金结余 -1");
            });
  }

  @Test
  @SuppressWarnings("NullAway") // what a caller without null checks may do
  void aMissingArgumentIsNamed() {
    @Nullable SelfEvaluationReport noReport = null;
    @Nullable Rubric noRubric = null;
    @Nullable Evidence noEvidence = null;
    SelfEvaluationReport report = Reports.yueyang();
    assertThatThrownBy(() -> SCORING.score(noReport, YUEYANG, Evidence.none()))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("report");
    assertThatThrownBy(() -> SCORING.score(report, noRubric, Evidence.none()))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("rubric");
    assertThatThrownBy(() -> SCORING.score(report, YUEYANG, noEvidence))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("evidence");
  }

  @Test
  void factsOfAProjectThatIsNotThereAreListedWithItsPath() {
    Evidence evidence =
        Evidence.builder()
            .count("fundViolations", 1)
            .project(3, Evidence.builder().notApplicable("output.1", "无").build())
            .build();
    assertThat(SCORING.unreadEvidence(Reports.yueyang(), YUEYANG, evidence))
        .containsExactly("/projectEvaluations/3/output.1");
    assertThat(evidence.names())
        .containsExactly("fundViolations", "/projectEvaluations/3/output.1");
    assertThat(evidence).isNotEqualTo(Evidence.builder().count("fundViolations", 1).build());
    assertThatThrownBy(() -> Evidence.builder().project(-1, Evidence.none()))
        .hasMessageContaining("project -1");
    assertThatThrownBy(
            () -> Evidence.builder().project(0, Evidence.none()).project(0, Evidence.none()))
        .hasMessageContaining("given twice");
    assertThatThrownBy(() -> Evidence.builder().project(0, evidence))
        .hasMessageContaining("has no projects");
  }
}
