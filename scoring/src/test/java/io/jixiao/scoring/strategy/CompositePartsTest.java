package io.jixiao.scoring.strategy;

import static io.jixiao.scoring.rubric.RubricIndicator.indicator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jixiao.core.check.Place;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.UnitOfMeasure;
import io.jixiao.scoring.Reports;
import io.jixiao.scoring.Scoring;
import io.jixiao.scoring.ScoringException;
import io.jixiao.scoring.evidence.Evidence;
import io.jixiao.scoring.rubric.GradeBands;
import io.jixiao.scoring.rubric.LintProblem;
import io.jixiao.scoring.rubric.NotApplicablePolicy;
import io.jixiao.scoring.rubric.Rubric;
import io.jixiao.scoring.rubric.RubricException;
import io.jixiao.scoring.rubric.ZeroDenominator;
import io.jixiao.scoring.spi.Measure;
import io.jixiao.scoring.spi.Measured;
import io.jixiao.scoring.spi.Outcome;
import io.jixiao.scoring.spi.ScoringContext;
import io.jixiao.scoring.spi.ScoringStrategy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the parts of a rule have to do with each other. */
class CompositePartsTest {

  private static Measure of100(String name, String figure) {
    return Measure.of(
        name,
        Label.of(name),
        context ->
            Measured.quotient(
                place("present", new BigDecimal(figure)),
                place("posts", BigDecimal.valueOf(100)),
                Label.of("没有编制")));
  }

  private static Place place(String path, BigDecimal value) {
    return new Place("/" + path, Label.of(path), UnitOfMeasure.PERSON, value, null);
  }

  private static Deduction over(Reading reading) {
    return Deduction.of("1")
        .perPercentagePoint()
        .above("100%")
        .reading(reading)
        .downTo("0")
        .rounded(2, RoundingMode.HALF_UP);
  }

  private static Rubric.Builder rubric(String points, ScoringStrategy rule) {
    return Rubric.of("parts", "1")
        .source("本单位", "评分办法")
        .fullMarks(points)
        .grades(GradeBands.NATIONAL)
        .onZeroDenominator(ZeroDenominator.NOT_ASSESSABLE)
        .onNotApplicable(NotApplicablePolicy.RESCALE)
        .add(indicator("whole", "过程", "控制率").points(points).scoredBy(rule).source("第一条"));
  }

  private static Outcome.Scored score(ScoringStrategy rule, String weight) {
    return (Outcome.Scored)
        rule.score(
            new ScoringContext(
                new ScoringContext.Table(
                    Reports.yueyang(),
                    SelfEvaluation.builder().build(),
                    "/evaluation",
                    Evidence.none()),
                "whole",
                new BigDecimal(weight),
                null,
                -1,
                null));
  }

  /** 50 − 2 and 50 − 7 by full points are 优; 50 − 3 and 50 − 8 by started points are 良. */
  @Test
  void aUnitThatReadsAllPartsAlikeIsNotDisputed() {
    Composite rule =
        Composite.builder()
            .part("人员", "50", of100("staff", "102.5"), over(Reading.FULL))
            .part("车辆", "50", of100("cars", "107.5"), over(Reading.FULL))
            .combine(Composite.How.SUM)
            .rounded(2, RoundingMode.HALF_UP);
    Outcome.Scored whole = score(rule, "100");
    assertThat(whole.points()).isEqualByComparingTo("91");
    assertThat(whole.others())
        .extracting(o -> o.reading().zh() + " " + o.points())
        .containsExactly(
            "人员：不足一个百分点按一个百分点计 90.00",
            "人员：按比例计 90.50",
            "车辆：不足一个百分点按一个百分点计 90.00",
            "车辆：按比例计 90.50",
            "人员、车辆：不足一个百分点按一个百分点计 89.00",
            "人员、车辆：按比例计 90.00");
    assertThat(whole.spread()).isGreaterThanOrEqualTo(new BigDecimal("2"));
    var total =
        Scoring.standard()
            .score(Reports.yueyang(), rubric("100", rule).build(), Evidence.none())
            .total();
    assertThat(total.readingChangesGrade()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "3.01"})
  void pointsOfAPartBeyondItsOwnAreRefusedByItsName(String points) {
    Composite rule =
        Composite.builder()
            .part("人员", "3", null, c -> Outcome.points(new BigDecimal(points), Label.of("x")))
            .part("车辆", "2", null, c -> Outcome.points(BigDecimal.ONE, Label.of("x")))
            .combine(Composite.How.SUM)
            .rounded(2, RoundingMode.HALF_UP);
    assertThatThrownBy(
            () ->
                Scoring.standard()
                    .score(Reports.yueyang(), rubric("5", rule).build(), Evidence.none()))
        .isInstanceOf(ScoringException.class)
        .hasMessageContaining("whole")
        .hasStackTraceContaining(
            "the part 人员: " + points + " points; expected from 0 to 3, its weight");
  }

  private static Checklist list(String... items) {
    Checklist.Builder out = Checklist.builder();
    for (String item : items) {
      out.item(item, Label.of("有制度"), "1");
    }
    return out.build();
  }

  @Test
  void twoPartsThatReadTheSameAnswerAreAnError() {
    Composite same =
        Composite.builder()
            .part("预算制度", "2", null, list("1", "2"))
            .part("资产制度", "2", null, list("2", "3"))
            .combine(Composite.How.SUM)
            .rounded(2, RoundingMode.HALF_UP);
    assertThatThrownBy(() -> rubric("4", same).build())
        .isInstanceOfSatisfying(
            RubricException.class,
            e ->
                assertThat(e.problems())
                    .filteredOn(p -> p.level() == LintProblem.Level.ERROR)
                    .singleElement()
                    .satisfies(
                        p -> {
                          assertThat(p.pointer()).isEqualTo("/indicators/0/strategy/parts/1");
                          assertThat(p.message())
                              .isEqualTo(
                                  new Label(
                                      "“预算制度”部分与“资产制度”部分读取同一证据：2",
                                      "the parts “预算制度” and “资产制度” read the same evidence: 2"));
                        }));
    Composite apart =
        Composite.builder()
            .part("预算制度", "2", null, list("1", "2"))
            .part("资产制度", "2", null, list("3", "4"))
            .combine(Composite.How.SUM)
            .rounded(2, RoundingMode.HALF_UP);
    assertThat(rubric("4", apart).build().indicators()).hasSize(1);
  }

  private static QualitativeBands levels() {
    return QualitativeBands.builder()
        .band("达成", "80%", "100%")
        .band("未达成", "0%", "80%")
        .choose(QualitativeBands.End.LOWER)
        .rounded(2, RoundingMode.HALF_UP);
  }

  @Test
  void twoPartsByTheOneLevelOfAnIndicatorAreRefused() {
    Composite.Builder builder =
        Composite.builder()
            .part("经济", "2", null, levels())
            .part("社会", "2", null, levels())
            .combine(Composite.How.SUM);
    assertThatThrownBy(() -> builder.rounded(2, RoundingMode.HALF_UP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the parts 经济 and 社会 read the same level of the indicator");
  }

  @Test
  void whatAnAuthorNamesNeverTakesThePlaceOfAParameter() {
    Composite parts =
        Composite.builder()
            .part("how", "1", null, list("mode"))
            .part("places", "1", null, list("places"))
            .combine(Composite.How.SUM)
            .rounded(2, RoundingMode.HALF_UP);
    assertThat(parts.parameters())
        .containsOnlyKeys("part:how", "part:places", "how", "places", "mode")
        .containsEntry("part:how", "1  checklist{item:mode=1 有制度}");
    QualitativeBands bands =
        QualitativeBands.builder()
            .band("end", "80%", "100%")
            .choose(QualitativeBands.End.LOWER)
            .rounded(2, RoundingMode.HALF_UP);
    assertThat(bands.parameters()).containsOnlyKeys("level:end", "end", "places", "mode");
  }

  private static Composite of(String points, ScoringStrategy rule) {
    return Composite.builder()
        .part("一", points, null, rule)
        .combine(Composite.How.SUM)
        .rounded(2, RoundingMode.HALF_UP);
  }

  private static TargetAttainment words(ScoringStrategy rule) {
    return TargetAttainment.builder()
        .missed(TargetAttainment.Missed.ZERO)
        .bareTarget(TargetAttainment.BareTarget.AT_LEAST)
        .statedRate(TargetAttainment.StatedRate.LEFT_TO_A_PERSON)
        .overFulfilment("100%", TargetAttainment.OverFulfilment.FULL)
        .words(rule)
        .rounded(2, RoundingMode.HALF_UP);
  }

  @Test
  void rulesOfRulesAreEqualIfThoseAre() {
    ScoringStrategy one = c -> Outcome.points(BigDecimal.ONE, Label.of("一"));
    ScoringStrategy none = c -> Outcome.points(BigDecimal.ZERO, Label.of("无"));
    assertThat(of("1", one)).isEqualTo(of("1.0", one)).isNotEqualTo(of("1", none));
    assertThat(of("1", one)).hasSameHashCodeAs(of("1.0", one));
    assertThat(of("1", one).parameters()).isEqualTo(of("1.0", one).parameters());
    assertThat(words(one)).isEqualTo(words(one)).isNotEqualTo(words(none));
  }

  /** A rule of one's own whose parameters come in any order, as those of Map.of do. */
  private record Told(List<String> names) implements ScoringStrategy {

    @Override
    public Outcome score(ScoringContext context) {
      return Outcome.points(BigDecimal.ONE, Label.of("x"));
    }

    @Override
    public Map<String, String> parameters() {
      Map<String, String> out = new LinkedHashMap<>();
      names.forEach(name -> out.put(name, "1"));
      return out;
    }
  }

  @Test
  void theOrderInWhichARuleTellsItsParametersIsNoPartOfTheHash() {
    Told there = new Told(List.of("a", "b", "c"));
    Told back = new Told(List.of("c", "b", "a"));
    assertThat(hash(of("5", there))).isEqualTo(hash(of("5", back)));
    assertThat(hash(words(there))).isEqualTo(hash(words(back)));
    assertThat(hash(of("5", there))).isNotEqualTo(hash(of("5", new Told(List.of("a", "b")))));
  }

  private static String hash(ScoringStrategy rule) {
    return rubric("5", rule).build().reference().hash();
  }
}
