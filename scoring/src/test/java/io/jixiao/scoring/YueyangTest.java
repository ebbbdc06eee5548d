package io.jixiao.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jixiao.core.model.Amount;
import io.jixiao.core.model.Grade;
import io.jixiao.core.model.Language;
import io.jixiao.core.model.Staffing;
import io.jixiao.core.score.IndicatorScore;
import io.jixiao.core.score.IndicatorState;
import io.jixiao.core.score.MissingInput;
import io.jixiao.core.score.Ratio;
import io.jixiao.core.score.ScoreSheet;
import io.jixiao.core.score.Verdict;
import io.jixiao.scoring.evidence.Evidence;
import io.jixiao.scoring.rubric.Rubric;
import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The Yueyang sheet, scored by its own rules. */
class YueyangTest {

  private static final Rubric RUBRIC = Rubrics.standard().byId("yueyang-2021");

  private final ScoreSheet sheet = Scoring.standard().score(Reports.yueyang());

  private static IndicatorScore find(ScoreSheet sheet, String id) {
    return sheet.indicators().stream().filter(i -> i.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void everyIndicatorOfTheFormIsInAStatedState() {
    assertThat(sheet.indicators()).hasSize(25);
    assertThat(sheet.count(IndicatorState.SCORED)).isEqualTo(4);
    assertThat(sheet.count(IndicatorState.JUDGED)).isEqualTo(9);
    assertThat(sheet.count(IndicatorState.NOT_ASSESSABLE)).isEqualTo(12);
    assertThat(sheet.notes()).isEmpty();
  }

  @Test
  void theBalanceEarnsTwoOfTheThreePointsClaimedSoOneHundredIsRefuted() {
    IndicatorScore balance = find(sheet, "balance");
    assertThat(balance.awarded()).contains(new BigDecimal("2"));
    assertThat(balance.claimed()).contains(new BigDecimal("3"));
    assertThat(balance.isDisputed()).isTrue();
    assertThat(sheet.disputed()).extracting(IndicatorScore::name).containsExactly("资金结余");
    assertThat(sheet.total().claimed()).contains(new BigDecimal("100"));
    assertThat(sheet.total().sumOfClaimed()).isEqualByComparingTo("100");
    assertThat(sheet.total().provenMax()).isEqualByComparingTo("99");
    assertThat(sheet.total().provenMin()).isEqualByComparingTo("15");
    assertThat(sheet.total().verdict()).contains(Verdict.REFUTED);
    assertThat(sheet.total().gradeMax()).isEqualTo(Grade.EXCELLENT);
    assertThat(sheet.total().gradeMin()).isEqualTo(Grade.POOR);
    assertThat(sheet.total().gradeVerdict()).contains(Verdict.UNREFUTED);
    assertThat(balance.explanation(Language.ZH))
        .isEqualTo(
            "资金结余：累计结余 78.87万元、上年结转 92.13万元，有结余，但不超过上年结转，得2分（分值3分），"
                + "自评3分，不相符；累计结余再减少 78.87 万元可得 3 分。");
    assertThat(balance.explanation(Language.EN)).contains("scores 2 of 3", "claimed 3");
  }

  @Test
  void onlyTheActualStaffIsPrintedAndTheSheetSaysSo() {
    IndicatorScore staff = find(sheet, "staff-control");
    assertThat(staff.awarded()).contains(new BigDecimal("5"));
    assertThat(staff.trace().reading().orElseThrow().zh()).isEqualTo("按实有人数");
    assertThat(staff.trace().inputs())
        .extracting(p -> p.path())
        .containsExactly("/unit/staffing/actual", "/unit/staffing/established");
  }

  @Test
  void actualStaffBeyondThePostsLosesNothingUntilSomebodySaysHowManyAreInService() {
    ScoreSheet over =
        Scoring.standard()
            .score(Reports.yueyang(Staffing.builder().established(43).actual(55).build()));
    IndicatorScore staff = find(over, "staff-control");
    assertThat(staff.state()).isEqualTo(IndicatorState.NOT_ASSESSABLE);
    assertThat(staff.isDisputed()).isFalse();
    assertThat(staff.proven().max()).isEqualByComparingTo("5");
    assertThat(staff.explanation(Language.ZH))
        .isEqualTo("财政供养人员控制率：无法评定，尚缺依据：" + "在职人员（实有 55 人 ÷ 编制 43 人 = 127.91 %，可能含离退休人员）。");
  }

  @Test
  void staffBeyondThePostsLosesHalfAPointForEachFullPoint() {
    ScoreSheet over =
        Scoring.standard()
            .score(Reports.yueyang(Staffing.builder().established(36).inService(38).build()));
    IndicatorScore staff = find(over, "staff-control");
    assertThat(staff.awarded().orElseThrow()).isEqualByComparingTo("2.5");
    assertThat(staff.deduction().orElseThrow()).isEqualByComparingTo("2.5");
    assertThat(staff.otherReadings())
        .extracting(r -> Objects.requireNonNull(r.points()).stripTrailingZeros())
        .containsExactly(new BigDecimal("2"), new BigDecimal("2.22"));
    assertThat(staff.nextTier().orElseThrow().change()).isEqualTo(new BigDecimal("-1"));
  }

  @Test
  void staffInServiceIsReadFirstAndTheActualStaffIsAnotherReading() {
    ScoreSheet yunxi =
        Scoring.standard()
            .score(
                Reports.yueyang(
                    Staffing.builder().established(43).actual(55).inService(40).build()));
    IndicatorScore staff = find(yunxi, "staff-control");
    assertThat(staff.awarded().orElseThrow()).isEqualByComparingTo("5");
    assertThat(staff.otherReadings())
        .hasSize(3)
        .allSatisfy(r -> assertThat(r.reading().zh()).contains("按实有人数"))
        .allSatisfy(r -> assertThat(r.points()).isEqualByComparingTo("0"));
  }

  @Test
  void satisfactionCountsBasicallySatisfiedAndSaysWhatTheOtherDefinitionGives() {
    IndicatorScore satisfaction = find(sheet, "satisfaction");
    assertThat(satisfaction.awarded().orElseThrow()).isEqualByComparingTo("5");
    assertThat(satisfaction.trace().reading().orElseThrow().zh()).isEqualTo("基本满意及以上计为满意");
    assertThat(satisfaction.otherReadings())
        .singleElement()
        .satisfies(r -> assertThat(r.points()).isEqualByComparingTo("3"));
  }

  @Test
  void everythingMissingIsListedForAPersonToFetch() {
    assertThat(sheet.missing())
        .extracting(MissingInput::name)
        .contains(
            "threePublicPrior",
            "keyProjectSpending",
            "budgetAdjustments",
            "lateSpecialFunds",
            "threePublicBudget",
            "budget-rules.1",
            "cardSpending");
  }

  @Test
  void theShareOfTheClaimThatTheFiguresBearOutIsFifteenOfAHundred() {
    assertThat(sheet.borneOut()).contains(Ratio.parse("15/100"));
  }

  @Test
  void evidenceTurnsMissingInputsIntoScores() {
    Evidence evidence =
        Evidence.builder()
            .amount("threePublicPrior", Amount.ofWanYuan("60.00"))
            .amount("threePublicBudget", Amount.ofWanYuan("70.00"))
            .count("lateSpecialFunds", 2)
            .answer("budget-rules.1", true)
            .answer("budget-rules.2", true)
            .answer("budget-rules.3", false)
            .amount("procurementSpending", Amount.ofYuan("0"))
            .amount("procurementBudget", Amount.ofWanYuan("0"))
            .points("livelihood", new BigDecimal("1.5"), "评价组", "一项未完成")
            .build();
    ScoreSheet scored = Scoring.standard().score(Reports.yueyang(), RUBRIC, evidence);
    // (67.03 − 60) ÷ 60 = 11.7166… %, 11 full points
    assertThat(find(scored, "three-public-change").awarded().orElseThrow())
        .isEqualByComparingTo("0");
    assertThat(find(scored, "three-public-control").awarded().orElseThrow())
        .isEqualByComparingTo("6");
    assertThat(find(scored, "payment-progress").awarded().orElseThrow()).isEqualByComparingTo("2");
    assertThat(find(scored, "budget-rules").awarded().orElseThrow()).isEqualByComparingTo("2");
    assertThat(find(scored, "procurement").state()).isEqualTo(IndicatorState.NOT_APPLICABLE);
    assertThat(find(scored, "livelihood").awarded()).contains(new BigDecimal("1.5"));
    assertThat(find(scored, "livelihood").proven().max()).isEqualByComparingTo("1.5");
  }

  @Test
  void evidenceOfTheWrongTypeIsNamed() {
    Evidence evidence = Evidence.builder().count("threePublicBudget", 70).build();
    IndicatorScore control =
        find(Scoring.standard().score(Reports.yueyang(), RUBRIC, evidence), "three-public-control");
    assertThat(control.state()).isEqualTo(IndicatorState.NOT_ASSESSABLE);
    assertThat(control.reason().orElseThrow().zh()).contains("threePublicBudget", "应为金额");
  }

  @Test
  void aNegativeBudgetGivesNoRateAndSoNoPoints() {
    Evidence evidence =
        Evidence.builder()
            .amount("threePublicBudget", Amount.ofWanYuan("-65.00"))
            .amount("threePublicPrior", Amount.ofWanYuan("-1"))
            .build();
    Rubric rubric = Rubrics.standard().byId("yueyang-2021");
    ScoreSheet sheet = Scoring.standard().score(Reports.yueyang(), rubric, evidence);
    for (String id : new String[] {"three-public-control", "three-public-change"}) {
      IndicatorScore score =
          sheet.indicators().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
      assertThat(score.state()).as(id).isEqualTo(IndicatorState.NOT_ASSESSABLE);
      assertThat(score.reason().orElseThrow().zh()).as(id).contains("为负数（-");
    }
  }

  @Test
  void aBlankBalanceIsMissingAndNotZero() {
    IndicatorScore blank =
        find(Scoring.standard().score(Reports.yueyangWithBalance("", "")), "balance");
    assertThat(blank.state()).isEqualTo(IndicatorState.NOT_ASSESSABLE);
    assertThat(blank.missing())
        .extracting(MissingInput::name)
        .containsExactly("cumulativeBalance", "carriedForward");
  }

  @Test
  void noBalanceAndABalanceBeyondTheCarryOverHaveTheirOwnPoints() {
    assertThat(
            find(Scoring.standard().score(Reports.yueyangWithBalance("", "0.00")), "balance")
                .awarded()
                .orElseThrow())
        .isEqualByComparingTo("3");
    assertThat(
            find(Scoring.standard().score(Reports.yueyangWithBalance("92.13", "92.14")), "balance")
                .awarded()
                .orElseThrow())
        .isEqualByComparingTo("0");
    assertThat(
            find(Scoring.standard().score(Reports.yueyangWithBalance("92.13", "92.13")), "balance")
                .awarded()
                .orElseThrow())
        .isEqualByComparingTo("2");
  }

  @Test
  void everyTraceReplaysToItsScore() {
    for (IndicatorScore score : sheet.indicators()) {
      if (score.state() == IndicatorState.SCORED) {
        assertThat(score.trace().replay())
            .as(score.id())
            .contains(Ratio.of(score.awarded().orElseThrow()));
      }
    }
  }

  @Test
  void anUnknownRubricAndARegionWithoutOneListTheCandidates() {
    assertThatThrownBy(() -> Rubrics.standard().byId("nowhere"))
        .isInstanceOf(ScoringException.class)
        .hasMessageContaining("yueyang-2021");
    assertThatThrownBy(() -> Rubrics.standard().find(2021, "湖南省/长沙市"))
        .isInstanceOf(ScoringException.class)
        .hasMessageContaining("2021 湖南省/长沙市")
        .hasMessageContaining("yueyang-2021");
  }

  @Test
  void printedNamesAreMatchedWhateverTheirQuotationMarksAndSpaces() {
    String[] rows = Reports.YUEYANG.clone();
    rows[1] = "投 入/预算配置/\"三公经费\" 变动率|5|5";
    ScoreSheet same =
        Scoring.standard().score(Reports.yueyang(Reports.evaluation("100", "优", rows)));
    assertThat(same.notes()).isEmpty();
    assertThat(find(same, "three-public-change").claimed()).contains(new BigDecimal("5"));
  }
}
