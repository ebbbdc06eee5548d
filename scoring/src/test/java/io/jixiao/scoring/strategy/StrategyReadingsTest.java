package io.jixiao.scoring.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.core.check.Place;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.UnitOfMeasure;
import io.jixiao.core.score.Operation;
import io.jixiao.core.score.Ratio;
import io.jixiao.core.score.ReadingScore;
import io.jixiao.core.score.TraceStep;
import io.jixiao.scoring.Reports;
import io.jixiao.scoring.Scoring;
import io.jixiao.scoring.evidence.Evidence;
import io.jixiao.scoring.rubric.GradeBands;
import io.jixiao.scoring.rubric.NotApplicablePolicy;
import io.jixiao.scoring.rubric.Rubric;
import io.jixiao.scoring.rubric.RubricIndicator;
import io.jixiao.scoring.rubric.ZeroDenominator;
import io.jixiao.scoring.spi.Measure;
import io.jixiao.scoring.spi.Measured;
import io.jixiao.scoring.spi.Operands;
import io.jixiao.scoring.spi.Outcome;
import io.jixiao.scoring.spi.ScoringContext;
import io.jixiao.scoring.spi.ScoringStrategy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Readings of a measure and readings of a rule, apart and together. */
class StrategyReadingsTest {

  private static final Label IN_SERVICE = new Label("按在职人数", "by staff in service");
  private static final Label PRESENT = new Label("按实有人数", "by staff present");

  /** Staff in service on posts, which could as well be all staff present. */
  private static Measure staff(String name, int inService, int present, int posts) {
    return Measure.of(
        name,
        Label.of(name),
        context -> {
          Ratio value = Ratio.of(BigDecimal.valueOf(inService), BigDecimal.valueOf(posts));
          return Measured.value(
              value,
              List.of(place(name + "/staff", inService), place(name + "/posts", posts)),
              List.of(new TraceStep(Operation.DIVIDE, Operands.FIRST_TWO_INPUTS, value)),
              IN_SERVICE,
              List.of(
                  new Measured.Alternative(
                      PRESENT, Ratio.of(BigDecimal.valueOf(present), BigDecimal.valueOf(posts)))),
              null);
        });
  }

  private static Place place(String path, int value) {
    return new Place(
        "/" + path, Label.of(path), UnitOfMeasure.PERSON, BigDecimal.valueOf(value), null);
  }

  private static ScoringContext context(String weight) {
    return Measuring.context(weight, BigDecimal.ONE, BigDecimal.ONE);
  }

  private static Outcome.Scored score(
      ScoringStrategy rule, String weight, int inService, int present, int posts) {
    ScoringContext context = context(weight);
    Measured measured = staff("staff", inService, present, posts).measure(context);
    return (Outcome.Scored) rule.score(context.with((Measured.Value) measured));
  }

  private static Deduction over(Reading reading) {
    return Deduction.of("0.5")
        .perPercentagePoint()
        .above("100%")
        .reading(reading)
        .downTo("0")
        .rounded(2, RoundingMode.HALF_UP);
  }

  private static Map<String, String> byName(Outcome.Scored outcome) {
    Map<String, String> out = new TreeMap<>();
    for (ReadingScore other : outcome.others()) {
      BigDecimal points = Objects.requireNonNull(other.points()).stripTrailingZeros();
      assertThat(out.put(other.reading().zh(), points.toPlainString())).isNull();
    }
    return out;
  }

  @Example
  void everyReadingOfTheStaffIsTriedUnderEveryReadingOfAPoint() {
    Outcome.Scored scored = score(over(Reading.FULL), "5", 44, 45, 43);
    assertThat(scored.reading())
        .isEqualTo(new Label("按在职人数，每满一个百分点计", "by staff in service, only full points count"));
    assertThat(byName(scored))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "按在职人数，不足一个百分点按一个百分点计", "3.5",
                "按在职人数，按比例计", "3.84",
                "按实有人数，每满一个百分点计", "3",
                "按实有人数，不足一个百分点按一个百分点计", "2.5",
                "按实有人数，按比例计", "2.67"));
  }

  @Example
  void staffWithinTheirPostsAreTheSameUnderEveryReadingOfAPoint() {
    Outcome.Scored within = score(over(Reading.FULL), "5", 43, 45, 43);
    assertThat(within.reading()).isEqualTo(IN_SERVICE);
    assertThat(byName(within))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "按实有人数，每满一个百分点计", "3",
                "按实有人数，不足一个百分点按一个百分点计", "2.5",
                "按实有人数，按比例计", "2.67"));
    Outcome.Scored beyond = score(over(Reading.STARTED), "5", 45, 43, 43);
    assertThat(byName(beyond))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("按实有人数", "5", "按在职人数，每满一个百分点计", "3", "按在职人数，按比例计", "2.67"));
  }

  @Example
  void everyReadingOfACountIsAReadingOfTheScore() {
    PerOccurrence rule = PerOccurrence.of("0.5", "0");
    Outcome.Scored scored = score(rule, "3", 2, 4, 1);
    assertThat(scored.points()).isEqualByComparingTo("2");
    assertThat(scored.reading()).isEqualTo(IN_SERVICE);
    assertThat(byName(scored)).isEqualTo(Map.of("按实有人数", "1"));
    // 3 of 2 is no count
    assertThat(score(rule, "3", 4, 3, 2).others()).containsExactly(new ReadingScore(PRESENT, null));
  }

  private static Measure money(String name, String first, int used, String second, int other) {
    return Measure.of(
        name,
        Label.of(name),
        context ->
            Measured.value(
                Ratio.of(used),
                List.of(place(name, used)),
                List.of(),
                Label.of(first),
                List.of(new Measured.Alternative(Label.of(second), Ratio.of(other))),
                null));
  }

  private static Outcome.Scored balance(int used, int other, int carried, int otherCarried) {
    return (Outcome.Scored)
        BalanceRule.of(
                money("balance", "决算数", used, "账面数", other),
                money("carried", "含结余", carried, "不含结余", otherCarried))
            .none("3", BalanceRule.None.ZERO_OR_LESS)
            .within("2")
            .beyond("0")
            .score(context("3"));
  }

  @Example
  void everyReadingOfTheBalanceAndOfTheCarryOverIsAReadingOfTheScore() {
    Outcome.Scored within = balance(5, 8, 6, 4);
    assertThat(within.points()).isEqualByComparingTo("2");
    assertThat(within.reading()).isEqualTo(new Label("决算数，含结余", "决算数, 含结余"));
    assertThat(byName(within))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("决算数，不含结余", "0", "账面数，含结余", "0", "账面数，不含结余", "0"));
    assertThat(within.spread()).isEqualByComparingTo("3");
    // without a balance nothing is held against the carry-over
    Outcome.Scored none = balance(0, 5, 6, 4);
    assertThat(none.reading()).isEqualTo(Label.of("决算数"));
    assertThat(byName(none))
        .containsExactlyInAnyOrderEntriesOf(Map.of("账面数，含结余", "2", "账面数，不含结余", "0"));
    assertThat(byName(balance(5, 0, 6, 4)))
        .containsExactlyInAnyOrderEntriesOf(Map.of("决算数，不含结余", "0", "账面数", "3"));
    assertThat(Measuring.replay(none)).isEqualTo(Ratio.of(3));
  }

  private static Composite composite(
      Composite.How how, Reading reading, int places, int staff, int present, int posts) {
    return Composite.builder()
        .part("人员", "5", staff("staff", staff, present, posts), over(reading))
        .part("车辆", "3", staff("cars", present, staff, posts), over(reading))
        .combine(how)
        .rounded(places, RoundingMode.HALF_UP);
  }

  @Property
  void noReadingDiffersByMoreThanTheSpreadWhateverTheMeasureSays(
      @ForAll @IntRange(min = 1, max = 60) int posts,
      @ForAll @IntRange(min = -3, max = 9) int more,
      @ForAll @IntRange(min = -3, max = 9) int others,
      @ForAll @IntRange(min = 0, max = 2) int places,
      @ForAll @IntRange(min = 1, max = 12) int weight,
      @ForAll Reading reading,
      @ForAll Composite.How how) {
    int staff = Math.max(0, posts + more);
    int present = Math.max(0, posts + others);
    String full = Integer.toString(weight);
    List<Outcome.Scored> outcomes = new ArrayList<>();
    outcomes.add(score(over(reading), full, staff, present, posts));
    outcomes.add(
        (Outcome.Scored)
            composite(how, reading, places, staff, present, posts).score(context(full)));
    for (Outcome.Scored scored : outcomes) {
      assertThat(Measuring.replay(scored)).isEqualTo(Ratio.of(scored.points()));
      for (ReadingScore other : scored.others()) {
        BigDecimal points = Objects.requireNonNull(other.points());
        assertThat(points).isBetween(BigDecimal.ZERO, new BigDecimal(full));
        assertThat(points.subtract(scored.points()).abs()).isLessThanOrEqualTo(scored.spread());
      }
    }
  }

  @Example
  void theReadingsOfAPartAreReadingsOfTheWhole() {
    Composite rule =
        Composite.builder()
            .part("人员", "5", staff("staff", 44, 45, 43), over(Reading.FULL))
            .part("车辆", "3", null, c -> Outcome.points(BigDecimal.ONE, Label.of("一分")))
            .combine(Composite.How.SUM)
            .rounded(2, RoundingMode.HALF_UP);
    Outcome.Scored scored = (Outcome.Scored) rule.score(context("8"));
    assertThat(scored.points()).isEqualByComparingTo("5");
    assertThat(scored.reading())
        .isEqualTo(
            new Label("人员：按在职人数，每满一个百分点计", "人员: by staff in service, only full points count"));
    assertThat(byName(scored))
        .hasSize(5)
        .containsEntry("人员：按实有人数，不足一个百分点按一个百分点计", "3.5")
        .containsEntry("人员：按实有人数，每满一个百分点计", "4");
    Outcome.Scored two =
        (Outcome.Scored)
            composite(Composite.How.SUM, Reading.FULL, 2, 44, 45, 43).score(context("8"));
    assertThat(two.reading())
        .isEqualTo(
            new Label(
                "人员：按在职人数，每满一个百分点计；车辆：按在职人数，每满一个百分点计",
                "人员: by staff in service, only full points count;"
                    + " 车辆: by staff in service, only full points count"));
    assertThat(two.others()).hasSize(15);
    assertThat(byName(two))
        .containsEntry("车辆：按实有人数，每满一个百分点计", "6")
        .containsEntry("人员、车辆：按实有人数，每满一个百分点计", "5");
  }

  @Example
  void theOtherReadingOfTheLeastPartMayLeaveAnotherOneTheLeast() {
    Outcome.Scored least =
        (Outcome.Scored)
            composite(Composite.How.MIN, Reading.FULL, 2, 44, 45, 43).score(context("8"));
    // 人员 5 − 1 = 4 (2 full points off 2.32), 车辆 3 − 2 = 1 (4 off 4.65)
    assertThat(least.points()).isEqualByComparingTo("1");
    assertThat(byName(least))
        .containsEntry("车辆：按在职人数，不足一个百分点按一个百分点计", "0.5")
        .containsEntry("车辆：按实有人数，每满一个百分点计", "2")
        .containsEntry("人员：按实有人数，不足一个百分点按一个百分点计", "1");
    Outcome.Scored mean =
        (Outcome.Scored)
            composite(Composite.How.WEIGHTED_MEAN, Reading.FULL, 2, 44, 45, 43).score(context("4"));
    assertThat(mean.points()).isEqualByComparingTo("2.5");
    assertThat(byName(mean)).containsEntry("人员：按实有人数，不足一个百分点按一个百分点计", "1.75");
  }

  /** 90 is 优 by the staff in service and 良 by the staff present. */
  @Example
  void aGradeThatHangsOnTheReadingOfAPartIsNoticed() {
    Rubric rubric =
        Rubric.of("parts", "1")
            .source("本单位", "评分办法")
            .fullMarks("100")
            .grades(GradeBands.NATIONAL)
            .onZeroDenominator(ZeroDenominator.NOT_ASSESSABLE)
            .onNotApplicable(NotApplicablePolicy.RESCALE)
            .add(
                RubricIndicator.indicator("whole", "过程", "控制率")
                    .points("100")
                    .scoredBy(
                        Composite.builder()
                            .part("人员", "90.5", staff("staff", 44, 45, 43), over(Reading.FULL))
                            .part(
                                "其他",
                                "0.5",
                                null,
                                c -> Outcome.points(new BigDecimal("0.5"), Label.of("半分")))
                            .combine(Composite.How.SUM)
                            .rounded(2, RoundingMode.HALF_UP))
                    .source("第一条"))
            .build();
    var total = Scoring.standard().score(Reports.yueyang(), rubric, Evidence.none()).total();
    assertThat(total.provenMin()).isEqualByComparingTo("90");
    assertThat(total.readingChangesGrade()).isTrue();
  }

  /** 90 is 优 by the staff in service; by the staff present a person may give nothing of the 3. */
  @Example
  void aReadingThatIsLeftToAPersonMayChangeTheGradeToo() {
    Tiers rule = Tiers.builder().upTo("100%").gives("3").otherwiseLeftToAPerson();
    assertThat(score(rule, "3", 40, 55, 43).others())
        .containsExactly(new ReadingScore(PRESENT, null));
    Rubric rubric =
        Rubric.of("left", "1")
            .source("本单位", "评分办法")
            .fullMarks("100")
            .grades(GradeBands.NATIONAL)
            .onZeroDenominator(ZeroDenominator.NOT_ASSESSABLE)
            .onNotApplicable(NotApplicablePolicy.RESCALE)
            .add(
                RubricIndicator.indicator("staff", "过程", "控制率")
                    .points("3")
                    .measuredBy(staff("staff", 40, 55, 43))
                    .scoredBy(rule)
                    .source("第一条"))
            .add(
                RubricIndicator.indicator("other", "过程", "其他")
                    .points("97")
                    .scoredBy(c -> Outcome.points(new BigDecimal("87"), Label.of("八十七分")))
                    .source("第二条"))
            .build();
    var total = Scoring.standard().score(Reports.yueyang(), rubric, Evidence.none()).total();
    assertThat(total.provenMin()).isEqualByComparingTo("90");
    assertThat(total.readingChangesGrade()).isTrue();
  }
}
