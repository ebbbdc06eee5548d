package io.jixiao.scoring.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jixiao.core.model.Amount;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.Language;
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
    assertThat(score.explanation(Language.ZH)).contains("人大立法未按进度下达", "人大会议专项按进度下达");
    assertThat(score.explanation(Language.EN)).contains("人大监督, issued late");
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
