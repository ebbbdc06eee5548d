package io.jixiao.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.core.check.Consistency;
import io.jixiao.core.check.Finding;
import io.jixiao.core.model.Amount;
import io.jixiao.core.model.ExpenditureBreakdown;
import io.jixiao.core.model.FundingBreakdown;
import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.Language;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.UnitProfile;
import io.jixiao.core.model.UnitTable;
import io.jixiao.core.score.IndicatorScore;
import io.jixiao.core.score.ScoreSheet;
import io.jixiao.scoring.Scoring;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The scoring example of the README. */
class ReadmeExampleTest {

  private static void run(PrintStream out) {
    // README
    var income = FundingBreakdown.builder().carriedForward(Amount.ofWanYuan("92.13")).build();
    var expenditure =
        ExpenditureBreakdown.builder()
            .basic(Amount.ofWanYuan("2058.52"))
            .personnel(Amount.ofWanYuan("1859.13"))
            .publicUse(Amount.ofWanYuan("297.49"))
            .cumulativeBalance(Amount.ofWanYuan("78.87"))
            .build();
    var balance =
        Indicator.builder()
            .addPath("过程", "预算执行", "资金结余")
            .weight(new BigDecimal("3"))
            .score(new BigDecimal("3"))
            .build();
    SelfEvaluationReport report =
        SelfEvaluationReport.builder()
            .unit(UnitProfile.builder().name("岳阳市人大常委会").year(2021).build())
            .income(UnitTable.of(income))
            .expenditure(UnitTable.of(expenditure))
            .evaluation(
                SelfEvaluation.builder()
                    .addIndicators(balance)
                    .claimedTotal(new BigDecimal("100"))
                    .build())
            .build();

    for (Finding finding : Consistency.standard().check(report).findings()) {
      out.println(finding.rule() + " " + finding.message().in(Language.ZH));
    }
    ScoreSheet sheet = Scoring.standard().score(report, "yueyang-2021");
    for (IndicatorScore score : sheet.disputed()) {
      out.println(score.explanation(Language.ZH));
    }
    out.println(sheet.total().verdict().orElseThrow().label().in(Language.ZH));
    // end README
  }

  @Test
  void itPrintsTheWrongSumTheDisputedScoreAndTheVerdict() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    run(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    String printed = bytes.toString(StandardCharsets.UTF_8);
    assertThat(printed)
        .contains("EXP-02 ", "2058.52", "2156.62", "-98.10")
        .contains("资金结余：累计结余 78.87万元、上年结转 92.13万元", "得2分（分值3分），自评3分，不相符");
    assertThat(printed.lines().reduce((first, last) -> last)).contains("推翻");
  }
}
