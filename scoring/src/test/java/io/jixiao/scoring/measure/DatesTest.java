package io.jixiao.scoring.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jixiao.core.model.Amount;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.Language;
import io.jixiao.core.model.NamedAmount;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.SpecialFunds;
import io.jixiao.core.score.IndicatorScore;
import io.jixiao.core.score.IndicatorState;
import io.jixiao.core.score.MissingInput;
import io.jixiao.core.score.Ratio;
import io.jixiao.core.score.ScoreSheet;
import io.jixiao.scoring.Reports;
import io.jixiao.scoring.Rubrics;
import io.jixiao.scoring.Scoring;
import io.jixiao.scoring.evidence.Evidence;
import io.jixiao.scoring.evidence.EvidenceItem.Issue;
import io.jixiao.scoring.evidence.EvidenceItem.Issues;
import io.jixiao.scoring.spi.Measure;
import io.jixiao.scoring.spi.Measured;
import io.jixiao.scoring.spi.ScoringContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Days on which money was issued, and days late. */
class DatesTest {

  /** Spring Festival of 2021. */
  private static final LocalDate FESTIVAL = LocalDate.of(2021, 2, 12);

  private static Issue issue(String fund, String day, String wan) {
    return new Issue(fund, LocalDate.parse(day), Amount.ofWanYuan(wan));
  }

  private static IndicatorScore progress(Evidence evidence) {
    ScoreSheet sheet =
        Scoring.standard()
            .score(Reports.yueyang(), Rubrics.standard().byId("yueyang-2021"), evidence);
    return sheet.indicators().get(4);
  }

  private static Evidence issues(Issue... issues) {
    return Evidence.builder()
        .issues("specialFundIssues", issues)
        .date("springFestival", FESTIVAL)
        .build();
  }

  @Test
  void halfBySpringFestivalAndAllByJune_isInTime_toTheDayAndTheHalf() {
    IndicatorScore score =
        progress(
            issues(
                issue("人大立法", "2021-02-12", "40.50"),
                issue("人大立法", "2021-06-30", "40.50"),
                issue("人大监督", "2021-01-20", "159.50")));
    assertThat(score.awarded().orElseThrow()).isEqualByComparingTo("3");
    assertThat(score.trace().replay()).contains(Ratio.of(3));
  }

  @Test
  void aDayLaterOrAYuanLess_costsHalfAPointForEachFund() {
    IndicatorScore score =
        progress(
            issues(
                issue("人大立法", "2021-02-12", "40.4999"),
                issue("人大立法", "2021-06-30", "40.5001"),
                issue("人大监督", "2021-02-12", "100.00"),
                issue("人大监督", "2021-07-01", "59.50"),
                issue("人大会议专项", "2021-01-20", "162.90")));
    assertThat(score.awarded().orElseThrow()).isEqualByComparingTo("2");
    assertThat(score.trace().replay()).contains(Ratio.of(2));
    assertThat(score.explanation(Language.ZH))
        .isEqualTo("支付进度：人大立法未按进度下达、人大监督未按进度下达、人大会议专项按进度下达，得2分（分值3分），自评3分，不相符。");
    assertThat(score.explanation(Language.EN))
        .startsWith("支付进度: 人大立法 issued late, 人大监督 issued late, 人大会议专项 issued in time; scores 2");
  }

  /** 人大立法 81 and 人大监督 159.50 as the report lists them, each item with its amount. */
  private static IndicatorScore progressOfListed(List<NamedAmount> listed, Issue... issues) {
    SelfEvaluationReport report =
        SelfEvaluationReport.builder()
            .from(Reports.yueyang())
            .specialFunds(SpecialFunds.builder().addAllItems(listed).build())
            .build();
    return Scoring.standard()
        .score(report, Rubrics.standard().byId("yueyang-2021"), issues(issues))
        .indicators()
        .get(4);
  }

  private static NamedAmount fund(String name, String wan) {
    NamedAmount.Builder out = NamedAmount.builder().name(name);
    return wan.isEmpty() ? out.build() : out.amount(Amount.ofWanYuan(wan)).build();
  }

  @Test
  void moneyOfAListedFundThatNoIssueTells_isAskedFor_sinceItMayHaveComeLate() {
    List<NamedAmount> listed =
        List.of(fund("人大立法", "81"), fund("人大监督", "159.50"), fund("人大会议", ""));
    IndicatorScore score =
        progressOfListed(
            listed, issue("人大立法", "2021-01-20", "40.50"), issue("预备费", "2021-01-20", "5"));
    assertThat(score.state()).isEqualTo(IndicatorState.NOT_ASSESSABLE);
    assertThat(score.missing())
        .extracting(MissingInput::name)
        .containsOnly("specialFundIssues")
        .hasSize(3);
    assertThat(score.missing())
        .extracting(m -> m.label().zh())
        .containsExactly(
            "人大立法其余下达日期和金额（共 81 万元，已列 40.50 万元）",
            "人大监督其余下达日期和金额（共 159.50 万元，已列 0 万元）",
            "人大会议的下达日期和金额");
    assertThat(score.missing().get(0).label().en())
        .isEqualTo("the other days and amounts of 人大立法 (40.50 of 81 万元 are given)");
    assertThat(score.missing().get(2).label().en()).isEqualTo("the days and amounts of 人大会议");
  }

  @Test
  void issuesThatMakeUpTheListedAmounts_toTheFenThatIsPrinted_areAll() {
    IndicatorScore score =
        progressOfListed(
            List.of(fund("人大立法", "81"), fund("人大监督", "159.50"), fund("无", "0")),
            issue("人大立法", "2021-01-20", "80.9951"),
            issue("人大监督", "2021-02-12", "159.50"),
            issue("人大监督", "2021-08-01", "20"));
    assertThat(score.awarded().orElseThrow()).isEqualByComparingTo("2.5");
    assertThat(score.trace().replay()).contains(Ratio.of(new BigDecimal("2.5")));
  }

  @Test
  void twoItemsOfOneNameAreOneFund_andAProjectHasNoListOfItsDepartment() {
    List<NamedAmount> twice = List.of(fund("人大立法", "40"), fund("人大立法", "41"));
    assertThat(progressOfListed(twice, issue("人大立法", "2021-01-20", "41")).missing())
        .extracting(m -> m.label().zh())
        .containsExactly("人大立法其余下达日期和金额（共 81 万元，已列 41 万元）");
    SelfEvaluationReport report =
        SelfEvaluationReport.builder()
            .from(Reports.yueyang())
            .specialFunds(SpecialFunds.builder().addAllItems(twice).build())
            .build();
    Measured ofProject =
        Measures.LATE_SPECIAL_FUNDS.measure(
            new ScoringContext(
                new ScoringContext.Table(
                    report,
                    report.evaluation(),
                    "/projectEvaluations/0/evaluation",
                    issues(issue("人大立法", "2021-01-20", "41"))),
                "x",
                BigDecimal.TEN,
                null,
                -1,
                null));
    assertThat(ofProject).isInstanceOf(Measured.Value.class);
  }

  @Test
  void withoutTheDayOfTheFestival_itIsAskedFor_andAWrongYearOrTypeIsNamed() {
    Issue all = issue("人大立法", "2021-01-12", "81");
    IndicatorScore missing = progress(Evidence.builder().issues("specialFundIssues", all).build());
    assertThat(missing.missing()).extracting(MissingInput::name).containsExactly("springFestival");
    IndicatorScore year =
        progress(
            Evidence.builder()
                .issues("specialFundIssues", all)
                .date("springFestival", LocalDate.of(2020, 1, 25))
                .build());
    assertThat(year.state()).isEqualTo(IndicatorState.NOT_ASSESSABLE);
    assertThat(year.explanation(Language.EN)).contains("2020-01-25", "2021");
    IndicatorScore festival =
        progress(
            Evidence.builder()
                .issues("specialFundIssues", all)
                .count("springFestival", 12)
                .build());
    assertThat(festival.explanation(Language.EN)).contains("springFestival", "expected a date");
    IndicatorScore funds = progress(Evidence.builder().count("specialFundIssues", 1).build());
    assertThat(funds.explanation(Language.ZH)).contains("specialFundIssues", "类型不对");
  }

  @Test
  void aCountThatSomebodyMade_goesBeforeTheDays() {
    Evidence both =
        Evidence.builder()
            .issues("specialFundIssues", issue("人大立法", "2021-12-01", "81"))
            .date("springFestival", FESTIVAL)
            .count("lateSpecialFunds", 0)
            .build();
    assertThat(progress(both).awarded().orElseThrow()).isEqualByComparingTo("3");
    assertThat(progress(Evidence.none()).missing())
        .extracting(MissingInput::name)
        .containsExactly("lateSpecialFunds");
  }

  @Test
  void issuesWithoutAFundOrBelowZeroOrNoneAtAll_areRefused() {
    assertThatThrownBy(() -> issue(" ", "2021-01-01", "1")).hasMessageContaining("without a fund");
    assertThatThrownBy(() -> issue("人大立法", "2021-01-01", "-1")).hasMessageContaining("人大立法");
    assertThatThrownBy(() -> new Issues(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  private static Measured late(LocalDate due, Evidence evidence) {
    Measure measure = Measures.daysLate("published", new Label("公开日期", "published"), due);
    return measure.measure(
        new ScoringContext(
            new ScoringContext.Table(
                Reports.yueyang(), Reports.yueyang().evaluation(), "/evaluation", evidence),
            "x",
            BigDecimal.TEN,
            null,
            -1,
            null));
  }

  @Property(tries = 200)
  void daysLateAreTheDaysBetween_andNoneWhenEarly(@ForAll @IntRange(min = -400, max = 400) int d) {
    LocalDate due = LocalDate.of(2021, 9, 20);
    Evidence evidence = Evidence.builder().date("published", due.plusDays(d)).build();
    Measured.Value value = (Measured.Value) late(due, evidence);
    assertThat(value.value()).isEqualTo(Ratio.of(Math.max(0, d)));
    assertThat(value.steps().get(0).result()).isEqualTo(value.value());
    assertThat(value.inputs().get(0).label().zh()).contains(due.plusDays(d).toString());
  }

  @Test
  void aDayThatIsNotGiven_isAskedFor_andACountInItsPlaceIsNamed() {
    LocalDate due = LocalDate.of(2021, 9, 20);
    assertThat(late(due, Evidence.none())).isInstanceOf(Measured.Missing.class);
    Measured wrong = late(due, Evidence.builder().count("published", 3).build());
    assertThat(((Measured.Unusable) wrong).reason().en()).contains("published", "a date");
  }
}
