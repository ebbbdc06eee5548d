package io.jixiao.scoring.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.core.score.IndicatorScore;
import io.jixiao.scoring.Reports;
import io.jixiao.scoring.Rubrics;
import io.jixiao.scoring.Scoring;
import io.jixiao.scoring.evidence.Evidence;
import io.jixiao.scoring.rubric.Rubric;
import io.jixiao.scoring.rubric.RubricIndicator;
import io.jixiao.scoring.spi.ScoringStrategy;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of the department-wide frame, whose weights are those that a report prints. */
class NationalFrameStrategyTest {

  private static final Rubric FRAME = Rubrics.standard().byId("national-2013-53");

  private static IndicatorScore useOfFunds(String printed, int holding) {
    Evidence.Builder evidence = Evidence.builder();
    for (int i = 1; i <= 5; i++) {
      evidence.answer("use-of-funds." + i, i <= holding);
    }
    return Scoring.standard()
        .score(
            Reports.yueyang(
                Reports.evaluation("0", "差", "过程/预算管理/资金使用合规性|" + printed + "|" + printed)),
            FRAME,
            evidence.build())
        .indicators()
        .stream()
        .filter(i -> i.id().equals("use-of-funds"))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"6, 5, 6", "6, 2, 2.4", "1, 2, 0.4", "1, 5, 1", "3, 4, 2.4", "2.5, 0, 0"})
  void theItemsOfAChecklistDivideTheWeightThatTheReportPrints(
      String printed, int holding, BigDecimal expected) {
    assertThat(useOfFunds(printed, holding).awarded().orElseThrow()).isEqualByComparingTo(expected);
  }

  @Test
  void noRuleOfTheFrameGivesPointsThatTakeNoNoticeOfThePrintedWeight() {
    for (RubricIndicator indicator : FRAME.indicators()) {
      ScoringStrategy rule = indicator.strategy();
      boolean follows =
          rule instanceof Proportional
              || rule instanceof Judged
              || (rule instanceof Tiers tiers && tiers.shares())
              || (rule instanceof Checklist list && list.shares());
      assertThat(follows).as(indicator.id()).isTrue();
    }
  }
}
