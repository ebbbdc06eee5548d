package io.jixiao.examples;

import static io.jixiao.core.model.Amount.ofWanYuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.core.check.Consistency;
import io.jixiao.core.check.Finding;
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
    var unit = UnitProfile.builder().name("岳阳市人大常委会").year(2021).build();
    var income = FundingBreakdown.builder().carriedForward(ofWanYuan("92.13")).build();
    var spending = ExpenditureBreakdown.builder().cumulativeBalance(ofWanYuan("78.87"));
    spending.basic(ofWanYuan("2058.52")).personnel(ofWanYuan("1859.13"));
    spending.publicUse(ofWanYuan("297.49"));
    var balance = Indicator.builder().addPath("过程", "预算执行", "资金结余");
    balance.weight(new BigDecimal("3")).score(new BigDecimal("3"));
    var claims = SelfEvaluation.builder().addIndicators(balance.build());
    claims.claimedTotal(new BigDecimal("100"));
    var report = SelfEvaluationReport.builder().unit(unit).income(UnitTable.of(income));
    report.expenditure(UnitTable.of(spending.build())).evaluation(claims.build());

    for (Finding finding : Consistency.standard().check(report.build()).findings()) {
      out.println(finding.rule() + " " + finding.message().in(Language.ZH));
    }
    ScoreSheet sheet = Scoring.standard().score(report.build(), "yueyang-2021");
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
