package io.jixiao.core.check;

import static io.jixiao.core.check.Yueyang.quote;
import static io.jixiao.core.check.Yueyang.wan;
import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.core.model.Achievement;
import io.jixiao.core.model.BudgetExecution;
import io.jixiao.core.model.ExecutionLine;
import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.IndicatorGroup;
import io.jixiao.core.model.PerformanceTarget;
import io.jixiao.core.model.ProjectEvaluation;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.UnitProfile;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Weights, scores, grades and targets, on rows of the real score sheets. */
class EvaluationIdentitiesTest {

  private static SelfEvaluationReport.Builder report(SelfEvaluation.Builder evaluation) {
    return SelfEvaluationReport.builder()
        .unit(UnitProfile.builder().name("单位").year(2020).build())
        .evaluation(evaluation.build());
  }

  private static Indicator.Builder indicator(String group, String name) {
    return Indicator.builder().addPath("效果", group, name);
  }

  private static BigDecimal points(String digits) {
    return new BigDecimal(digits);
  }

  private static ConsistencyResult check(SelfEvaluation.Builder evaluation) {
    return Consistency.standard().check(report(evaluation).build());
  }

  private static List<String> failed(ConsistencyResult result) {
    return result.findings().stream()
        .filter(f -> f.outcome() == Outcome.FAILED)
        .map(Finding::rule)
        .toList();
  }

  /** The 效果 block of the Yueyang form: three indicators share 15 points, one has 5. */
  private static SelfEvaluation.Builder effect(String economic, String social, String ecological) {
    return SelfEvaluation.builder()
        .addIndicators(
            indicator("履职效益", "经济效益").score(points(economic)).build(),
            indicator("履职效益", "社会效益").score(points(social)).build(),
            indicator("履职效益", "生态效益").score(points(ecological)).build(),
            indicator("履职效益", "社会公众或服务对象满意度").weight(points("5")).score(points("5")).build())
        .addGroups(
            IndicatorGroup.builder().addPath("效果").weight(points("20")).build(),
            IndicatorGroup.builder()
                .addPath("效果", "履职效益")
                .addMembers("经济效益", "社会效益", "生态效益")
                .weight(points("15"))
                .build())
        .fullMarks(points("20"))
        .sheetTotal(points("20"));
  }

  @Test
  void sharedPoints_addUpWithTheOthers_howeverTheyAreDivided() {
    assertThat(check(effect("5", "5", "5")).findings()).isEmpty();
    assertThat(check(effect("0", "9", "6")).findings()).isEmpty();
  }

  @Test
  void sharedPoints_beyondTheirCap_areFound() {
    ConsistencyResult result = check(effect("6", "9", "6"));
    assertThat(failed(result)).containsExactly("SCR-03", "SCR-05");
    assertThat(result.findings().get(1).message().zh())
        .contains("经济效益·自评得分 6 + 社会效益·自评得分 9 + 生态效益·自评得分 6 > ")
        .endsWith("分值 15");
  }

  @Test
  void groupHeader30_againstRowsOf40_andTotalOf110() {
    SelfEvaluation.Builder evaluation =
        SelfEvaluation.builder()
            .execution(
                BudgetExecution.builder()
                    .total(ExecutionLine.builder().weight(points("10")).score(points("10")).build())
                    .build())
            .addGroups(IndicatorGroup.builder().addPath("效果").weight(points("30")).build())
            .fullMarks(points("100"))
            .sheetTotal(points("40"));
    for (String name : List.of("甲", "乙", "丙", "---")) {
      evaluation.addIndicators(
          indicator("效益指标", name).weight(points("10")).score(points("10")).build());
    }
    evaluation.addIndicators(
        Indicator.builder()
            .addPath("产出指标", "数量指标", "丁")
            .weight(points("60"))
            .score(points("0"))
            .deviationReason("未开展")
            .build());
    ConsistencyResult result = check(evaluation);
    assertThat(failed(result)).containsExactly("WGT-01", "WGT-02", "SCR-03", "SCR-07");
    assertThat(result.findings())
        .extracting(f -> f.difference().map(BigDecimal::toPlainString).orElse("-"))
        .containsExactly("-10", "-10", "-10", "-");
  }

  @Test
  void weightsWithoutPrintedTotal_mustMake100() {
    SelfEvaluation.Builder evaluation =
        SelfEvaluation.builder()
            .addIndicators(indicator("数量", "专项调研").weight(points("95")).build());
    Finding finding = check(evaluation).findings().get(0);
    assertThat(finding.rule()).isEqualTo("WGT-02");
    assertThat(finding.message().zh()).contains("满分（未印，按 100 计） 100 ≠ 专项调研·分值 95");
    assertThat(check(evaluation).suspects())
        .allSatisfy(s -> assertThat(s.changes().get(0).path()).endsWith("/0/weight"));
  }

  @Test
  void claimed97_againstASumOf96() {
    SelfEvaluation.Builder evaluation =
        SelfEvaluation.builder()
            .addIndicators(
                indicator("预算管理", "管理制度健全性").weight(points("60")).score(points("59")).build(),
                indicator("预算管理", "政府采购执行率").weight(points("40")).score(points("37")).build())
            .claimedTotal(points("97"))
            .claimedGrade("优秀");
    ConsistencyResult result = check(evaluation);
    assertThat(failed(result)).containsExactly("SCR-02", "SCR-08", "SCR-08");
    Finding total = result.findings().get(0);
    assertThat(total.stated()).contains(points("97"));
    assertThat(total.computed()).contains(points("96"));
    assertThat(total.unitOfMeasure().symbol()).isEqualTo("分");
    assertThat(result.suspects()).hasSize(3);
  }

  @Test
  void manyScores_areToldAsTheirSum() {
    SelfEvaluation.Builder evaluation = SelfEvaluation.builder().claimedTotal(points("97"));
    for (int i = 0; i < 24; i++) {
      evaluation.addIndicators(indicator("甲", "乙" + i).score(points("4")).build());
    }
    assertThat(check(evaluation).findings())
        .extracting(f -> f.message().en())
        .contains(
            "Claimed total: Claimed total 97 ≠ sum of “Self-score” in 24 places = 96, difference 1"
                + " 分");
  }

  @Test
  void onePoint_isOnePoint() {
    assertThat(english("5", "4"))
        .contains("Lost points without a reason: 乙 loses 1 point, no reason given");
    assertThat(english("5", "4.5"))
        .contains("Lost points without a reason: 乙 loses 0.5 points, no reason given");
    assertThat(english("5", "3"))
        .contains("Lost points without a reason: 乙 loses 2 points, no reason given");
  }

  private static List<String> english(String weight, String score) {
    Indicator row = indicator("甲", "乙").weight(points(weight)).score(points(score)).build();
    return check(SelfEvaluation.builder().addIndicators(row)).findings().stream()
        .map(f -> f.message().en())
        .toList();
  }

  @Test
  void statedGroupScore_isTheSumOfItsIndicators() {
    SelfEvaluation.Builder evaluation =
        SelfEvaluation.builder()
            .addIndicators(
                Indicator.builder().addPath("决策管理", "中长期规划").score(points("2")).build(),
                Indicator.builder().addPath("决策管理", "年度计划").score(points("2")).build())
            .addGroups(IndicatorGroup.builder().addPath("决策管理").score(points("6")).build());
    assertThat(failed(check(evaluation))).containsExactly("SCR-01");
  }

  @Test
  void scoreAboveItsWeight_orBelowZero_isFound() {
    ConsistencyResult above =
        check(
            SelfEvaluation.builder()
                .addIndicators(
                    indicator("甲", "乙").weight(points("100")).score(points("101")).build()));
    assertThat(above.findings())
        .anySatisfy(
            f -> {
              assertThat(f.rule()).isEqualTo("SCR-04");
              assertThat(f.message().en()).contains("101 > ").contains("100");
            });
    ConsistencyResult below =
        check(
            SelfEvaluation.builder()
                .addIndicators(
                    indicator("甲", "乙")
                        .weight(points("100"))
                        .score(points("-1"))
                        .deviationReason("x")
                        .build()));
    assertThat(below.findings()).extracting(Finding::rule).containsExactly("SCR-04");
    assertThat(below.findings().get(0).message().zh()).endsWith("-1 < 0");
  }

  @ParameterizedTest
  @CsvSource({
    "90, 优, true",
    "89.99, 优, false",
    "89.5, 良好, true",
    "80, 良, true",
    "79.9, 良, false",
    "60, 合格, true",
    "59, 差, true",
    "97, 优秀, true",
    "97, 甲, true"
  })
  void grade_isTheBandOfTheTotal(String total, String grade, boolean fits) {
    ConsistencyResult result =
        check(SelfEvaluation.builder().claimedTotal(points(total)).claimedGrade(grade));
    assertThat(failed(result).isEmpty()).isEqualTo(fits);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "≥95%|95%|5|''",
        "≥95%|90%|5|TGT-01",
        "≥95%|90%|4|SCR-08",
        ">=4次|5次|4|SCR-08 TGT-01",
        "≤95万元|96万元|5|TGT-01",
        "≤95万元|20万元|5|''",
        "=0|0|5|''",
        "超过3项|3项|5|TGT-01",
        "低于3%|2%|5|''",
        "100%|100%|5|''",
        "100%|97%|5|TGT-01",
        "98%|100%|5|''",
        "1.2万元|1.1万元|5|''",
        "1.2万元|1.2万元|5|''",
        "≥6次|6|5|''",
        "≥6次|6人|5|''",
        "≥6次|6次以上|5|TGT-03",
        "≥6次|已完成|5|TGT-03",
        "健全|健全|5|''",
        "≤12次|2次|5|TGT-02",
        "12次以内|2次|5|''",
        "7个工作日内|5个工作日|5|''",
        "0起|0起|5|''",
        "0起|1起|5|TGT-01",
        "5天|3天|5|''",
        "0%|-3%|5|''",
        "1、1.2万元;2、1.3万元|已完成|5|TGT-03"
      })
  void targetAgainstResultAndScore(String target, String achieved, String score, String rules) {
    SelfEvaluation.Builder evaluation =
        SelfEvaluation.builder()
            .fullMarks(points("5"))
            .addIndicators(
                indicator("甲", "乙")
                    .weight(points("5"))
                    .score(points(score))
                    .target(PerformanceTarget.parse(target))
                    .achieved(Achievement.parse(achieved))
                    .build());
    assertThat(String.join(" ", failed(check(evaluation)))).isEqualTo(rules);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "成本指标|设备购置|20万元|25万元|TGT-01",
        "成本指标|设备购置|20万元|18万元|''",
        "数量指标|培训班次|≤12次|2次|TGT-02",
        "数量指标|投诉次数|≤2次|1次|''",
        "质量指标|安全事故|≤1起|0起|''",
        "时效指标|办理时限|≤3个工作日|2个工作日|''",
        "成本指标|人均成本|≤3000元/人|2900元/人|''",
        "数量指标|信访办结|≤5件|3件|TGT-02"
      })
  void whichWayATargetGoes_isToldByWhatItCounts(
      String level, String name, String target, String achieved, String rules) {
    SelfEvaluation.Builder evaluation =
        SelfEvaluation.builder()
            .fullMarks(points("5"))
            .addIndicators(
                Indicator.builder()
                    .addPath("产出", level, name)
                    .weight(points("5"))
                    .score(points("5"))
                    .target(PerformanceTarget.parse(target))
                    .achieved(Achievement.parse(achieved))
                    .build());
    assertThat(String.join(" ", failed(check(evaluation)))).isEqualTo(rules);
  }

  @Test
  void projectTables_areCheckedLikeTheDepartments() {
    SelfEvaluationReport report =
        report(SelfEvaluation.builder())
            .addProjectEvaluations(
                ProjectEvaluation.builder()
                    .name("人大政协专项经费")
                    .evaluation(
                        SelfEvaluation.builder()
                            .addIndicators(
                                indicator("甲", "乙")
                                    .weight(points("100"))
                                    .score(points("5"))
                                    .build())
                            .sheetTotal(points("6"))
                            .build())
                    .build())
            .build();
    assertThat(Consistency.standard().check(report).findings())
        .extracting(f -> f.rule() + " " + f.places().get(0).path())
        .containsExactly(
            "SCR-03 /projectEvaluations/0/evaluation/sheetTotal",
            "SCR-08 /projectEvaluations/0/evaluation/indicators/0/score");
  }

  @Test
  void narrativeFigure_mayBeTheSumOfAchievedValues() {
    SelfEvaluation.Builder evaluation = SelfEvaluation.builder();
    for (String count : List.of("6 ", "24 ", "19")) {
      evaluation.addIndicators(
          indicator("职能1", "会议" + count.strip()).achieved(Achievement.parse(count)).build());
    }
    SelfEvaluationReport report =
        report(evaluation)
            .addQuotes(
                quote(
                    "38次",
                    "/evaluation/indicators/0/achieved",
                    "/evaluation/indicators/1/achieved",
                    "/evaluation/indicators/2/achieved"))
            .build();
    Finding finding = Consistency.standard().check(report).findings().get(0);
    assertThat(finding.rule()).isEqualTo("QUO-01");
    assertThat(finding.computed()).contains(points("49"));
    assertThat(wan("1")).isNotNull();
  }
}
