package io.jixiao.scoring.rubric;

import static io.jixiao.scoring.rubric.RubricIndicator.indicator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jixiao.core.model.Label;
import io.jixiao.core.score.Operand;
import io.jixiao.core.score.Ratio;
import io.jixiao.scoring.Rubrics;
import io.jixiao.scoring.measure.Measures;
import io.jixiao.scoring.spi.Measure;
import io.jixiao.scoring.spi.Measured;
import io.jixiao.scoring.spi.Outcome;
import io.jixiao.scoring.spi.ScoringContext;
import io.jixiao.scoring.spi.ScoringStrategy;
import io.jixiao.scoring.strategy.BalanceRule;
import io.jixiao.scoring.strategy.Checklist;
import io.jixiao.scoring.strategy.Composite;
import io.jixiao.scoring.strategy.Deduction;
import io.jixiao.scoring.strategy.Judged;
import io.jixiao.scoring.strategy.PerOccurrence;
import io.jixiao.scoring.strategy.Proportional;
import io.jixiao.scoring.strategy.QualitativeBands;
import io.jixiao.scoring.strategy.Reading;
import io.jixiao.scoring.strategy.TargetAttainment;
import io.jixiao.scoring.strategy.Tiers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RubricLinterTest {

  private static Rubric.Builder rubric(String fullMarks) {
    return Rubric.of("x-2024", "1")
        .source("某市财政局", "某文")
        .fullMarks(fullMarks)
        .grades(GradeBands.NATIONAL)
        .onZeroDenominator(ZeroDenominator.NOT_ASSESSABLE)
        .onNotApplicable(NotApplicablePolicy.NO_POINTS);
  }

  private static RubricIndicator.Builder keySpending(String points) {
    return indicator("key", "投入", "重点支出安排率")
        .points(points)
        .measuredBy(Measures.KEY_SPENDING_RATE)
        .source("某文");
  }

  static Iterable<Rubric> standard() {
    return Rubrics.standard().all();
  }

  @ParameterizedTest
  @MethodSource("standard")
  void ourOwnRubricsHaveNotesOnly(Rubric rubric) {
    assertThat(RubricLinter.lint(rubric))
        .as(rubric.id())
        .noneMatch(p -> p.level() != LintProblem.Level.NOTE);
  }

  @Test
  void allErrorsAreGivenAtOnceInBothLanguages() {
    assertThatThrownBy(
            () ->
                rubric("100")
                    .level("9", "投入")
                    .add(
                        keySpending("5")
                            .scoredBy(Tiers.builder().atLeast("90%").gives("6").otherwise("0")))
                    .add(keySpending("3").scoredBy(PerOccurrence.of("1", "4")))
                    .add(indicator("none", "效果", "经济效益").scoredBy(Judged.byPerson()))
                    .share("2", "missing")
                    .build())
        .isInstanceOfSatisfying(
            RubricException.class,
            e ->
                assertThat(e.problems())
                    .extracting(p -> p.where() + " " + p.message().zh())
                    .contains(
                        "key 编号重复",
                        "key 与 key 同名：投入 / 重点支出安排率",
                        "missing 共享分值的指标不存在",
                        "none 没有分值",
                        "x-2024 分值合计 10，应为 100",
                        "x-2024 投入 分值合计 8，应为 9",
                        "key 最高档 6 分超过分值 5",
                        "key 扣至 4 分，高于分值 3"))
        .hasMessageContaining("the points add up to 10; expected 100");
  }

  @Test
  void aRubricThatNobodyIssuedOrForNoPlaceCannotBeBuiltAndIsToldItsWarningsToo() {
    Rubric.Builder nobodys =
        Rubric.of("x", " ")
            .source("", " ")
            .region("湖南省//岳阳市/")
            .fullMarks("5")
            .grades(GradeBands.NATIONAL)
            .onZeroDenominator(ZeroDenominator.NOT_ASSESSABLE)
            .onNotApplicable(NotApplicablePolicy.NO_POINTS)
            .add(
                indicator("key", "投入", "重点支出安排率")
                    .points("5")
                    .measuredBy(Measures.KEY_SPENDING_RATE)
                    .scoredBy(Tiers.builder().atLeast("90%").gives("5").otherwise("0")));
    assertThatThrownBy(nobodys::build)
        .isInstanceOfSatisfying(
            RubricException.class,
            e ->
                assertThat(e.problems())
                    .extracting(p -> p.level() + " " + p.pointer())
                    .containsExactly(
                        "ERROR /version",
                        "ERROR /source/issuer",
                        "ERROR /source/document",
                        "ERROR /region",
                        "WARNING /indicators/0/source"));
  }

  @Test
  void aGapBetweenTiersIsAWarning() {
    Rubric gap =
        rubric("5")
            .add(
                keySpending("5")
                    .scoredBy(
                        Tiers.builder()
                            .atLeast("90%")
                            .gives("5")
                            .atLeast("70%")
                            .below("80%")
                            .gives("3")
                            .below("60%")
                            .gives("0")
                            .otherwiseNotAssessable()))
            .build();
    assertThat(RubricLinter.lint(gap))
        .extracting(p -> p.message().en())
        .contains("85% is in none of the tiers", "65% is in none of the tiers");
  }

  @Test
  void tiersThatRiseAndFallAreAWarningAndEveryJumpANote() {
    Rubric zigzag =
        rubric("5")
            .add(
                keySpending("5")
                    .scoredBy(
                        Tiers.builder()
                            .atLeast("90%")
                            .gives("3")
                            .atLeast("80%")
                            .gives("5")
                            .otherwise("0")))
            .build();
    assertThat(RubricLinter.lint(zigzag))
        .extracting(p -> p.message().en())
        .contains(
            "the points rise and fall with the value",
            "jumps from 5 to 3 at 90%, which gives 3",
            "jumps from 0 to 5 at 80%, which gives 5");
  }

  @Test
  void edgesThatTheTextNamesOtherwiseAreWarnings() {
    Rubric wrong =
        rubric("5")
            .add(
                keySpending("5")
                    .scoredBy(
                        Tiers.builder()
                            .above("90%")
                            .gives("5")
                            .above("75%")
                            .gives("4")
                            .otherwise("0"))
                    .rule("90%（含）以上计5分；80%（含）-90%，计4分", ""))
            .build();
    assertThat(RubricLinter.lint(wrong))
        .extracting(p -> p.message().zh())
        .contains("规则文字中没有 75", "规则文字“90%（含）”与各档边界不符", "规则文字“80%（含）”与各档边界不符");
  }

  @Test
  void fullPointsOutOfReachAndAMissingSourceAreWarnings() {
    Rubric poor =
        rubric("5")
            .add(
                indicator("rules", "过程", "制度")
                    .points("3")
                    .scoredBy(Checklist.builder().item("1", Label.of("有"), "2").build()))
            .add(
                indicator("key", "投入", "重点支出安排率")
                    .points("2")
                    .measuredBy(Measures.KEY_SPENDING_RATE)
                    .scoredBy(Tiers.builder().atLeast("90%").gives("1").otherwise("0.5")))
            .build();
    assertThat(RubricLinter.lint(poor))
        .extracting(p -> p.where() + " " + p.message().en())
        .contains(
            "rules the items add up to 2, the weight is 3",
            "rules states no source of the rule",
            "key gives at most 1 of 2",
            "key never gives no points");
  }

  @Test
  void bandsThatOverlapAreAWarning() {
    Operand.Band upper =
        new Operand.Band(
            Ratio.parse("85%"), true, null, false, BigDecimal.valueOf(5), Label.of("85%以上"));
    Operand.Band lower =
        new Operand.Band(
            null, false, Ratio.parse("90%"), false, BigDecimal.ZERO, Label.of("90%以下"));
    Rubric overlap =
        rubric("5")
            .add(
                keySpending("5")
                    .scoredBy(
                        Tiers.of(
                            List.of(upper, lower),
                            Tiers.Outside.NOT_ASSESSABLE,
                            null,
                            true,
                            false)))
            .build();
    assertThat(RubricLinter.lint(overlap))
        .extracting(p -> p.message().en() + " | " + p.message().zh())
        .containsOnlyOnce("tiers 1 and 2 overlap at 85% | 第 1 档与第 2 档在 85% 重叠")
        .noneMatch(message -> message.contains("overlap at 87.5%"));
  }

  @Test
  void tiersThatOverlapInPartAreAWarningHoweverTheyAreBuilt() {
    Rubric overlap =
        rubric("10")
            .add(
                keySpending("10")
                    .scoredBy(
                        Tiers.builder()
                            .atLeast("80%")
                            .upTo("95%")
                            .gives("5")
                            .atLeast("90%")
                            .gives("10")
                            .otherwise("0")))
            .build();
    assertThat(RubricLinter.lint(overlap))
        .filteredOn(p -> p.level() == LintProblem.Level.WARNING)
        .extracting(p -> p.message().zh())
        .containsExactly("第 1 档与第 2 档在 90% 重叠");
  }

  @Test
  void aTierAroundAnEarlierOneIsNoOverlap() {
    assertThat(
            warnings(
                "3",
                Tiers.builder().exactly("0%").gives("3").upTo("10%").gives("2").otherwise("0"),
                "=0，计3分；≤10%，计2分；大于10%不得分"))
        .isEmpty();
    assertThat(
            warnings(
                "10",
                Tiers.builder()
                    .exactly("100%")
                    .gives("10")
                    .atLeast("90%")
                    .gives("5")
                    .otherwise("0"),
                "等于100%的，计10分；90%以上的，计5分"))
        .noneMatch(p -> p.contains("overlap"));
    assertThat(
            warnings(
                "3",
                Tiers.builder().upTo("10%").gives("2").exactly("0%").gives("3").otherwise("0"),
                ""))
        .contains("WARNING x /indicators/0/strategy/bands/1 tiers 1 and 2 overlap at 0%");
  }

  private static List<String> warnings(String points, ScoringStrategy rule, String text) {
    return lint(rubric(points).add(ruled(points, rule, text))).stream()
        .filter(p -> !p.startsWith("NOTE"))
        .toList();
  }

  @Test
  void aRuleThatNeverComesDownToZeroIsNoted() {
    Rubric mild =
        rubric("10")
            .add(
                keySpending("5")
                    .scoredBy(
                        Tiers.builder()
                            .atLeast("90%")
                            .gives("5")
                            .below("90%")
                            .gives("1")
                            .otherwiseNotAssessable()))
            .add(
                indicator("use", "过程", "固定资产利用率")
                    .points("5")
                    .measuredBy(Measures.FIXED_ASSET_UTILISATION)
                    .scoredBy(
                        Deduction.of("0.01")
                            .perPercentagePoint()
                            .below("100%")
                            .reading(Reading.FULL)
                            .downTo("0")
                            .rounded(2, RoundingMode.HALF_UP))
                    .source("某文"))
            .build();
    assertThat(RubricLinter.lint(mild))
        .filteredOn(p -> p.message().zh().equals("任何数值都不会得零分"))
        .extracting(LintProblem::where)
        .containsExactly("key", "use");
  }

  private static List<String> lint(Rubric.Builder rubric) {
    try {
      return told(RubricLinter.lint(rubric.build()));
    } catch (RubricException e) {
      return told(e.problems());
    }
  }

  private static List<String> told(List<LintProblem> problems) {
    return problems.stream()
        .map(
            p -> {
              assertThat(p.message().zh()).isNotBlank().isNotEqualTo(p.message().en());
              return p.level() + " " + p.where() + " " + p.pointer() + " " + p.message().en();
            })
        .toList();
  }

  private static RubricIndicator.Builder ruled(String points, ScoringStrategy rule, String text) {
    return indicator("x", "过程", "某指标")
        .points(points)
        .measuredBy(Measures.KEY_SPENDING_RATE)
        .scoredBy(rule)
        .rule(text, "")
        .source("某文");
  }

  private static BalanceRule balance(String none, String within, String beyond) {
    return BalanceRule.of(Measures.CUMULATIVE_BALANCE, Measures.CARRIED_FORWARD)
        .none(none, BalanceRule.None.ZERO)
        .within(within)
        .beyond(beyond);
  }

  @Test
  void aBalanceRuleIsHeldAgainstItsWeight() {
    assertThat(lint(rubric("3").add(ruled("3", balance("5", "2", "0"), ""))))
        .containsExactly("ERROR x /indicators/0/strategy gives 5, above its weight 3");
    assertThat(lint(rubric("3").add(ruled("3", balance("1", "2", "1"), ""))))
        .containsExactly(
            "WARNING x /indicators/0/strategy gives at most 2 of 3",
            "NOTE x /indicators/0/strategy never gives no points",
            "WARNING x /indicators/0/strategy gives more for a greater balance: 1, 2, 1");
    assertThat(lint(rubric("3").add(ruled("3", balance("3", "2", "0"), "")))).isEmpty();
  }

  @Test
  void thePartsOfARuleAreReadEachByItsName() {
    String part = " x /indicators/0/strategy/parts/0/strategy";
    assertThat(lint(inParts("5", Composite.How.SUM, "7")))
        .contains("ERROR" + part + " part “规模”: gives 7, above its weight 3");
    assertThat(lint(inParts("5", Composite.How.SUM, "3")))
        .filteredOn(p -> !p.startsWith("NOTE"))
        .containsExactly(
            "WARNING" + part + "/bands part “规模”: 80% is in none of the tiers",
            "WARNING" + part + "/bands part “规模”: 85% is in none of the tiers");
  }

  @Test
  void thePointsOfThePartsAreHeldAgainstTheWeight() {
    String at = "WARNING x /indicators/0/strategy/parts ";
    assertThat(lint(inParts("4", Composite.How.SUM, "3")))
        .contains(at + "the parts add up to 5, the weight is 4");
    assertThat(lint(inParts("3", Composite.How.MIN, "3")))
        .contains(at + "the least of the parts is at most 2, the weight is 3");
    assertThat(lint(inParts("9", Composite.How.WEIGHTED_MEAN, "3")))
        .noneMatch(p -> p.startsWith(at));
  }

  /** A part of 3 points with a hole from 80 % to 90 %, and one of 2. */
  private static Rubric.Builder inParts(String weight, Composite.How how, String most) {
    Tiers hole =
        Tiers.builder().atLeast("90%").gives(most).below("80%").gives("0").otherwiseNotAssessable();
    Composite rule =
        Composite.builder()
            .part("规模", "3", Measures.KEY_SPENDING_RATE, hole)
            .part(
                "cost",
                "2",
                Measures.KEY_SPENDING_RATE,
                Tiers.builder().atLeast("90%").gives("2").otherwise("0"))
            .combine(how)
            .rounded(2, RoundingMode.HALF_UP);
    return rubric(weight).add(ruled(weight, rule, "规模率90%（含）以上得分，低于80%不得分，成本率75%（含）以上得分"));
  }

  private static QualitativeBands levels(String... ends) {
    QualitativeBands.Builder out = QualitativeBands.builder();
    for (int i = 0; i < ends.length; i += 2) {
      out.band("第" + (i / 2 + 1) + "级", ends[i], ends[i + 1]);
    }
    return out.choose(QualitativeBands.End.EVALUATOR).rounded(2, RoundingMode.HALF_UP);
  }

  @Test
  void levelsThatTopBelowTheWeightLeaveAHoleOrOverlapAreWarnings() {
    String at = " x /indicators/0/strategy";
    assertThat(lint(rubric("5").add(ruled("5", levels("80%", "95%", "20%", "70%"), ""))))
        .containsExactly(
            "WARNING" + at + "/bands gives at most 95% of the weight",
            "NOTE" + at + " never gives no points",
            "WARNING" + at + "/bands/1 70% to 80% is in none of the levels");
    assertThat(lint(rubric("5").add(ruled("5", levels("80%", "100%", "0%", "90%"), ""))))
        .containsExactly(
            "WARNING"
                + at
                + "/bands/1 “第2级” goes up to 90% and overlaps “第1级”, which starts at 80%");
    assertThat(lint(rubric("5").add(ruled("5", levels("80%", "100%", "0%", "80%"), "")))).isEmpty();
  }

  @Test
  void theLevelsForTargetsInWordsAreReadToo() {
    TargetAttainment rule =
        TargetAttainment.builder()
            .missed(TargetAttainment.Missed.PROPORTIONAL)
            .bareTarget(TargetAttainment.BareTarget.AT_LEAST)
            .statedRate(TargetAttainment.StatedRate.LEFT_TO_A_PERSON)
            .overFulfilment("130%", TargetAttainment.OverFulfilment.LEFT_TO_A_PERSON)
            .words(levels("80%", "90%", "0%", "80%"))
            .rounded(2, RoundingMode.HALF_UP);
    assertThat(
            lint(
                rubric("50")
                    .add(
                        OpenGroup.group("output", "产出指标")
                            .points("50", OpenGroup.PointsFrom.RUBRIC)
                            .scoredBy(rule)
                            .source("某文"))))
        .containsExactly(
            "WARNING output /groups/0/strategy/words/bands targets in words: gives at most 90% of the"
                + " weight");
  }

  @Test
  void aDeductionPerOccurrenceIsHeldAgainstTheFigureOfItsText() {
    assertThat(lint(rubric("5").add(ruled("5", PerOccurrence.of("1", "0"), "每出现一例扣2分，扣完为止"))))
        .containsExactly(
            "WARNING x /indicators/0/rule the rule's text takes off 2, the rule takes off 1");
    assertThat(lint(rubric("5").add(ruled("5", PerOccurrence.of("0", "0"), ""))))
        .containsExactly("WARNING x /indicators/0/strategy/each takes off nothing");
    assertThat(lint(rubric("5").add(ruled("5", PerOccurrence.of("0.50", "0"), "每例扣0.5分"))))
        .isEmpty();
    assertThat(lint(rubric("5").add(ruled("5", PerOccurrence.of("1", "0"), "轻微扣2分，严重扣5分"))))
        .isEmpty();
  }

  @Test
  void theRuleOfAGroupIsHeldAgainstThePointsOfTheGroup() {
    Tiers high = Tiers.builder().atLeast("90%").gives("70").otherwise("0");
    OpenGroup.Builder group =
        OpenGroup.group("output", "产出指标")
            .points("50", OpenGroup.PointsFrom.RUBRIC)
            .measuredBy(Measures.KEY_SPENDING_RATE)
            .scoredBy(high)
            .source("某文");
    assertThat(lint(rubric("50").add(group)))
        .contains("ERROR output /groups/0/strategy gives 70, above its weight 50");
    assertThat(lint(rubric("50").add(group.points("50", OpenGroup.PointsFrom.HEADER_ELSE_RUBRIC))))
        .contains("WARNING output /groups/0/strategy gives 70, above its weight 50");
  }

  @Test
  void theRuleOfAMemberIsHeldAgainstThePointsItShares() {
    assertThat(lint(sharing("70")))
        .contains("ERROR a /indicators/0/strategy gives 70, above its weight 5");
    assertThat(lint(sharing("2")))
        .filteredOn(p -> !p.startsWith("NOTE"))
        .containsExactly(
            "WARNING a /indicators/0/strategy states fixed points, and a weight that a report prints may"
                + " be less; state shares of the weight");
  }

  private static Rubric.Builder sharing(String points) {
    return rubric("5")
        .add(
            indicator("a", "效果", "经济效益")
                .measuredBy(Measures.KEY_SPENDING_RATE)
                .scoredBy(Tiers.builder().atLeast("90%").gives(points).otherwise("0"))
                .source("某文"))
        .add(indicator("b", "效果", "社会效益").scoredBy(Judged.byPerson()).source("某文"))
        .share("5", "a", "b");
  }

  @Test
  void fixedPointsWhereAReportPrintsTheWeightAreAWarning() {
    Rubric.Builder printed =
        rubric("12")
            .weightsFrom(Rubric.WeightsFrom.ROW_ELSE_RUBRIC)
            .add(
                keySpending("5").scoredBy(Tiers.builder().atLeast("90%").gives("5").otherwise("0")))
            .add(ruled("3", balance("3", "2", "0"), ""))
            .add(
                indicator("list", "过程", "清单")
                    .points("1")
                    .scoredBy(Checklist.builder().item("1", Label.of("有制度"), "1").build())
                    .source("某文"))
            .add(
                indicator("shares", "过程", "另一指标")
                    .points("3")
                    .measuredBy(Measures.KEY_SPENDING_RATE)
                    .scoredBy(Tiers.builder().atLeast("90%").gives("100%").otherwise("0%"))
                    .source("某文"));
    assertThat(lint(printed))
        .filteredOn(p -> p.contains("states fixed points"))
        .extracting(p -> p.substring(0, 11))
        .containsExactly("WARNING key", "WARNING x /", "WARNING lis");
  }

  @Test
  void anEdgeIsNamedByAWholeNumberOnly() {
    Tiers nine = Tiers.builder().atLeast("9%").gives("5").otherwise("0");
    assertThat(lint(rubric("5").add(ruled("5", nine, "≥90%，计5分"))))
        .contains("WARNING x /indicators/0/rule the rule's text does not name 9");
    assertThat(lint(rubric("5").add(ruled("5", nine, "≥9.0%，计5分"))))
        .noneMatch(p -> p.startsWith("WARNING"));
    Deduction five =
        Deduction.of("5")
            .perPercentagePoint()
            .above("100%")
            .reading(Reading.FULL)
            .downTo("0")
            .rounded(2, RoundingMode.HALF_UP);
    assertThat(lint(rubric("5").add(ruled("5", five, "每超过一个百分点扣0.5分"))))
        .containsExactly("WARNING x /indicators/0/rule the rule's text does not name 5");
  }

  @Test
  void anEdgeThatIsNoDecimalNumberIsReadAsAFraction() {
    for (boolean percent : new boolean[] {true, false}) {
      Operand.Band third =
          new Operand.Band(
              Ratio.parse("1/3"), true, null, false, BigDecimal.valueOf(5), Label.of("达三分之一"));
      Tiers tiers = Tiers.of(List.of(third), Tiers.Outside.POINTS, BigDecimal.ZERO, percent, false);
      assertThat(lint(rubric("5").add(ruled("5", tiers, "达到1/3的得5分"))))
          .noneMatch(p -> p.startsWith("WARNING"));
      assertThat(lint(rubric("5").add(ruled("5", tiers, "达到一半的得5分"))))
          .contains("WARNING x /indicators/0/rule the rule's text does not name 1/3");
    }
  }

  @Test
  void aChangeCanBeLessThanZeroAndItsTiersAreReadThereToo() {
    Tiers growth =
        Tiers.builder().exactly("0%").gives("5").above("0%").gives("0").otherwiseNotAssessable();
    assertThat(
            lint(
                rubric("5")
                    .add(ruled("5", growth, "").measuredBy(Measures.THREE_PUBLIC_CHANGE_RATE))))
        .contains(
            "WARNING x /indicators/0/strategy/bands -100% is in none of the tiers",
            "WARNING x /indicators/0/strategy/bands -50% is in none of the tiers");
    assertThat(lint(rubric("5").add(ruled("5", growth, ""))))
        .noneMatch(p -> p.startsWith("WARNING"));
  }

  private static ScoringStrategy telling(Supplier<Map<String, String>> parameters) {
    return new ScoringStrategy() {
      @Override
      public Outcome score(ScoringContext context) {
        return Outcome.points(BigDecimal.ZERO, Label.of("none"));
      }

      @Override
      public Map<String, String> parameters() {
        return parameters.get();
      }
    };
  }

  @Test
  @SuppressWarnings("NullAway") // what a plug-in without null checks may do
  void aRuleWhoseParametersAreNullOrFailIsAnErrorThatNamesTheIndicator() {
    assertThat(lint(rubric("5").add(ruled("5", telling(() -> null), ""))))
        .containsExactly(
            "ERROR x /indicators/0/strategy the rule's parameters() are null; expected a map, empty if"
                + " there are none");
    assertThat(
            lint(
                rubric("5")
                    .add(ruled("5", telling(() -> Collections.singletonMap("each", null)), ""))))
        .containsExactly("ERROR x /indicators/0/strategy the rule's parameter each is null");
    assertThat(
            lint(
                rubric("5")
                    .add(
                        OpenGroup.group("output", "产出指标")
                            .points("5", OpenGroup.PointsFrom.RUBRIC)
                            .scoredBy(
                                telling(
                                    () -> {
                                      throw new IllegalStateException("no licence");
                                    }))
                            .source("某文"))))
        .singleElement()
        .asString()
        .startsWith("ERROR output /groups/0/strategy")
        .contains("no licence");
  }

  @Test
  @SuppressWarnings("NullAway") // what a plug-in without null checks may do
  void aMeasureOrRuleWithoutANameIsAnErrorThatNamesTheIndicator() {
    Measure nameless =
        Measure.of(null, Label.of("无名"), context -> new Measured.Unusable(Label.of("never")));
    ScoringStrategy kindless =
        new ScoringStrategy() {
          @Override
          public Outcome score(ScoringContext context) {
            return Outcome.points(BigDecimal.ZERO, Label.of("none"));
          }

          @Override
          public String kind() {
            return null;
          }
        };
    assertThat(lint(rubric("5").add(ruled("5", kindless, "").measuredBy(nameless))))
        .containsExactly(
            "ERROR x /indicators/0/measure the measure has no name()",
            "ERROR x /indicators/0/strategy the rule has no kind()");
  }

  @Test
  void theSharesOfAChecklistAddUpToAllOfTheWeight() {
    Label held = Label.of("有");
    Checklist most = Checklist.builder().item("1", held, "50%").item("2", held, "40%").build();
    Checklist all = Checklist.builder().item("1", held, "50%").item("2", held, "50%").build();
    assertThat(lint(rubric("5").add(ruled("5", most, ""))))
        .containsExactly(
            "WARNING x /indicators/0/strategy/items the items add up to 90% of the weight");
    assertThat(lint(rubric("5").add(ruled("5", all, "")))).isEmpty();
  }

  static List<ScoringStrategy> rulesForAMeasuredValue() {
    return List.of(
        Tiers.builder().atLeast("90%").gives("100%").otherwise("0%"),
        Deduction.of("1")
            .perPercentagePoint()
            .above("100%")
            .reading(Reading.FULL)
            .downTo("0")
            .rounded(2, RoundingMode.HALF_UP),
        Proportional.cappedAt("100%").rounded(2, RoundingMode.HALF_UP),
        PerOccurrence.of("1", "0"));
  }

  @ParameterizedTest
  @MethodSource("rulesForAMeasuredValue")
  void aRuleForAMeasuredValueWhereNothingIsMeasuredIsAnError(ScoringStrategy rule) {
    String en = "scores a measured value, but nothing is measured";
    RubricIndicator.Builder bare =
        indicator("x", "过程", "某指标").points("5").scoredBy(rule).source("某文");
    assertThat(lint(rubric("5").add(bare))).containsExactly("ERROR x /indicators/0/strategy " + en);
    assertThat(lint(rubric("5").add(bare.measuredBy(Measures.KEY_SPENDING_RATE))))
        .noneMatch(p -> p.startsWith("ERROR"));
    OpenGroup.Builder group =
        OpenGroup.group("output", "产出指标")
            .points("5", OpenGroup.PointsFrom.RUBRIC)
            .scoredBy(rule)
            .source("某文");
    assertThat(lint(rubric("5").add(group)))
        .containsExactly("ERROR output /groups/0/strategy " + en);
    Composite parts =
        Composite.builder()
            .part("一", "5", null, rule)
            .combine(Composite.How.SUM)
            .rounded(2, RoundingMode.HALF_UP);
    assertThat(lint(rubric("5").add(ruled("5", parts, ""))))
        .containsExactly("ERROR x /indicators/0/strategy/parts/0/strategy part “一”: " + en);
  }

  @Test
  void theRuleForTargetsInWordsMayReadWhatItsIndicatorMeasures() {
    TargetAttainment rule =
        TargetAttainment.builder()
            .missed(TargetAttainment.Missed.PROPORTIONAL)
            .bareTarget(TargetAttainment.BareTarget.AT_LEAST)
            .statedRate(TargetAttainment.StatedRate.LEFT_TO_A_PERSON)
            .overFulfilment("130%", TargetAttainment.OverFulfilment.LEFT_TO_A_PERSON)
            .words(Proportional.cappedAt("100%").rounded(2, RoundingMode.HALF_UP))
            .rounded(2, RoundingMode.HALF_UP);
    RubricIndicator.Builder bare =
        indicator("x", "产出", "某指标").points("5").scoredBy(rule).source("某文");
    assertThat(lint(rubric("5").add(bare)))
        .containsExactly(
            "ERROR x /indicators/0/strategy/words targets in words: scores a measured value, but"
                + " nothing is measured");
    assertThat(lint(rubric("5").add(bare.measuredBy(Measures.EXECUTION_RATE)))).isEmpty();
  }

  private static OpenGroup.Builder open(String id, String... path) {
    return OpenGroup.group(id, path)
        .points("5", OpenGroup.PointsFrom.RUBRIC)
        .scoredBy(Judged.byPerson())
        .source("某文");
  }

  @Test
  void aGroupWhoseRowsAnEarlierGroupTakesIsAnError() {
    assertThat(lint(rubric("10").add(open("a", "产出指标")).add(open("b", " 产出指标"))))
        .containsExactly(
            "ERROR b /groups/1/path is within the group a, which comes first and takes all rows:"
                + "  产出指标");
    assertThat(lint(rubric("10").add(open("a", "产出指标")).add(open("b", "产出指标", "数量指标"))))
        .containsExactly(
            "ERROR b /groups/1/path is within the group a, which comes first and takes all rows:"
                + " 产出指标 / 数量指标");
    assertThat(lint(rubric("10").add(open("b", "产出指标", "数量指标")).add(open("a", "产出指标")))).isEmpty();
    assertThat(lint(rubric("10").add(open("a", "产出指标")).add(open("b", "效益指标")))).isEmpty();
  }

  @Test
  void pointsThatAreSharesOfTheWeightAreToldAsShares() {
    Tiers half = Tiers.builder().atLeast("90%").gives("50%").otherwise("0%");
    Rubric rubric = rubric("1").add(ruled("1", half, "")).build();
    assertThat(RubricLinter.lint(rubric))
        .extracting(LintProblem::message)
        .containsExactly(
            new Label("最高档 50%，达不到 100%", "gives at most 50% of the weight"),
            new Label(
                "在 90% 处由 0% 跳到 50%，该处得 50%", "jumps from 0% to 50% at 90%, which gives 50%"));
  }

  @Test
  void partsWithFixedPointsWhereAReportPrintsTheWeightAreAWarning() {
    String warning =
        "WARNING x /indicators/0/strategy states fixed points, and a weight that a report prints may"
            + " be less; state shares of the weight";
    Rubric.WeightsFrom row = Rubric.WeightsFrom.ROW_ELSE_RUBRIC;
    assertThat(lint(inParts("5", Composite.How.SUM, "3").weightsFrom(row))).contains(warning);
    assertThat(lint(inParts("2", Composite.How.MIN, "3").weightsFrom(row))).contains(warning);
    assertThat(lint(inParts("5", Composite.How.WEIGHTED_MEAN, "3").weightsFrom(row)))
        .doesNotContain(warning);
    assertThat(lint(inParts("5", Composite.How.SUM, "3"))).doesNotContain(warning);
  }

  @Test
  void aCapBelowAllOfTheWeightPutsFullPointsOutOfReach() {
    assertThat(warnings("10", Proportional.cappedAt("80%").rounded(2, RoundingMode.HALF_UP), ""))
        .containsExactly("WARNING x /indicators/0/strategy gives at most 80% of the weight");
  }

  private static RubricIndicator.Builder asked(String id, String... items) {
    Checklist.Builder list = Checklist.builder();
    for (String item : items) {
      list.item(item, Label.of("有" + item), "1");
    }
    return indicator(id, "过程", id)
        .points(Integer.toString(items.length))
        .scoredBy(list.build())
        .source("某文");
  }

  @Test
  void anIdThatMayBeTakenForThatOfARowOfAGroupIsAnError() {
    assertThat(lint(rubric("6").add(asked("output.1", "a")).add(open("output", "产出指标"))))
        .containsExactly(
            "ERROR output.1 /indicators/0/id may be taken for the id of a row of the group output,"
                + " such as output.1");
    assertThat(lint(rubric("10").add(open("a", "产出指标")).add(open("a.2", "效益指标"))))
        .containsExactly(
            "ERROR a.2 /groups/1/id may be taken for the id of a row of the group a, such as a.1");
    assertThat(lint(rubric("6").add(asked("outputs.1", "a")).add(open("output", "产出指标"))))
        .isEmpty();
  }

  @Test
  void evidenceOfOneNameForTwoIndicatorsIsAnError() {
    assertThat(lint(rubric("3").add(asked("asset", "rules", "use")).add(asked("asset.rules", "1"))))
        .containsExactly(
            "ERROR asset.rules /indicators/1/id the evidence asset.rules is that of asset too");
    assertThat(
            lint(
                rubric("6")
                    .add(asked("x.share", "1"))
                    .add(ruled("5", levels("80%", "100%", "0%", "80%"), ""))))
        .containsExactly("ERROR x /indicators/1/id the evidence x.share is that of x.share too");
    assertThat(lint(rubric("3").add(asked("asset", "kept", "use")).add(asked("asset.rules", "1"))))
        .isEmpty();
  }

  @Test
  void twoIndicatorsAnsweredByTheExecutionLineAreAnError() {
    assertThat(
            lint(
                rubric("2")
                    .add(asked("execution", "1").answeredByExecution())
                    .add(asked("progress", "1").answeredByExecution())))
        .containsExactly(
            "ERROR progress /indicators/1/answeredByExecution is answered by the execution line, as"
                + " execution is");
  }

  @Test
  void aZeroDenominatorWhereNothingIsMeasuredIsAWarning() {
    assertThat(
            lint(rubric("1").add(asked("x", "1").onZeroDenominator(ZeroDenominator.FULL_POINTS))))
        .containsExactly(
            "WARNING x /indicators/0/onZeroDenominator measures nothing itself, so that what it"
                + " states for a zero denominator has no effect");
  }

  @Test
  void fullMarksOfZeroAndGradesThatNobodyCanHaveAreRefused() {
    assertThatThrownBy(() -> rubric("0.0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("fullMarks of 0");
    assertThatThrownBy(() -> grades("101", "80", "60")).hasMessageContaining("at most 100");
    assertThatThrownBy(() -> grades("90", "80", "0")).hasMessageContaining("above 0");
    assertThat(grades("100", "80", "0.01").excellent()).isEqualTo("100");
  }

  private static GradeBands grades(String excellent, String good, String medium) {
    return new GradeBands(new BigDecimal(excellent), new BigDecimal(good), new BigDecimal(medium));
  }

  private static final String TEXT = "WARNING x /indicators/0/rule ";

  private static Deduction offFrom(Deduction.Builder started) {
    return started.reading(Reading.FULL).downTo("0").rounded(2, RoundingMode.HALF_UP);
  }

  private static Deduction.Builder half() {
    return Deduction.of("0.5").perPercentagePoint();
  }

  private static Deduction.Builder halfByFive() {
    return Deduction.of("0.5").perPercentagePoints("5");
  }

  @Test
  void theThresholdOfADeductionIsHeldAgainstTheText() {
    String text = "控制率≦100%，计5分；每超过一个百分点扣0.5分，扣完为止";
    assertThat(warnings("5", offFrom(half().above("100%")), text)).isEmpty();
    assertThat(warnings("5", offFrom(half().above("100")), text))
        .containsExactly(TEXT + "the rule's text does not name 10000%");
    assertThat(warnings("5", offFrom(half().above("110%")), text))
        .containsExactly(TEXT + "the rule's text does not name 110%");
    assertThat(warnings("5", offFrom(half().above("0%")), "变动率≦0，计5分；＞0，每超过一个百分点扣0.5分")).isEmpty();
    assertThat(warnings("5", offFrom(half().above("0%")), "零增长计5分；每增长一个百分点扣0.5分")).isEmpty();
    assertThat(warnings("5", offFrom(half().below("100%")), "每低于100%一个百分点扣0.5分")).isEmpty();
    assertThat(warnings("5", offFrom(halfByFive().below("100%")), "达到100%计5分，每低5%扣0.5分")).isEmpty();
  }

  @Test
  void theSideOnWhichADeductionTakesOffIsHeldAgainstTheText() {
    assertThat(warnings("5", offFrom(half().below("100%")), "≦100%，计5分；每超过一个百分点扣0.5分"))
        .containsExactly(TEXT + "the rule's text takes off above the threshold, the rule below it");
    assertThat(warnings("5", offFrom(half().above("100%")), "等于100%的，得5分；每减少一个百分点，扣0.5分"))
        .containsExactly(TEXT + "the rule's text takes off below the threshold, the rule above it");
    assertThat(warnings("5", offFrom(half().above("100%")), "100%计5分，每增加或减少一个百分点扣0.5分")).isEmpty();
  }

  @Test
  void theWidthOfAStepIsHeldAgainstTheText() {
    String five = "≦100%，计5分；每超过五个百分点扣0.5分";
    assertThat(warnings("5", offFrom(halfByFive().above("100%")), five)).isEmpty();
    assertThat(
            warnings(
                "5", offFrom(Deduction.of("0.5").perPercentagePoints("10").above("100%")), five))
        .containsExactly(TEXT + "the rule's text has steps of 5 points, the rule of 10");
    assertThat(warnings("5", offFrom(half().below("100%")), "100%计5分，每低5%扣0.5分"))
        .containsExactly(TEXT + "the rule's text has steps of 5 points, the rule of 1");
    assertThat(warnings("5", offFrom(halfByFive().above("100%")), "≦100%，计5分；每超过5个百分点扣0.5分"))
        .isEmpty();
    assertThat(
            warnings(
                "5",
                offFrom(Deduction.of("0.5").perPercentagePoints("2").above("100%")),
                "≦100%，计5分；每超过两个百分点扣0.5分"))
        .isEmpty();
  }

  private static final Tiers TO_TEN_AND_TWENTY =
      Tiers.builder().upTo("10%").gives("3").upTo("20%").gives("2").otherwise("0");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10%（含）以下计3分；20%（含）以下计2分",
        "不超过10%（含）计3分；不超过20%（含）计2分",
        "10%以下计3分；10%—20%（含）计2分",
        "不高于10%计3分；10%～20%（含）计2分；超过20%不得分",
        "≤10%，计3分；＞10%且≤20%，计2分；高于20%不得分"
      })
  void anEdgeThatBelongsToWhatIsBelowItMayBeWrittenInManyWays(String text) {
    assertThat(warnings("3", TO_TEN_AND_TWENTY, text)).isEmpty();
    Tiers turned = Tiers.builder().below("10%").gives("3").below("20%").gives("2").otherwise("0");
    assertThat(warnings("3", turned, text))
        .isNotEmpty()
        .allSatisfy(p -> assertThat(p).endsWith("does not agree with the edges of the tiers"));
  }

  @Test
  void anEdgeThatIsPutOnBothSidesIsLeftOpen() {
    assertThat(warnings("3", TO_TEN_AND_TWENTY, "10%以下计3分；10%以上20%以内计2分；20%以上不得分")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "90%以上计5分；80%以上计3分",
        "≥90%计5分；80%（含）-90%计3分；＜80%不得分",
        "不低于90%计5分；达到80%计3分；低于80%不得分",
        "达90%计5分；90%-80%（含）计3分；未达80%不得分"
      })
  void anEdgeThatBelongsToWhatIsAboveItMayBeWrittenInManyWays(String text) {
    Tiers tiers =
        Tiers.builder().atLeast("90%").gives("5").atLeast("80%").gives("3").otherwise("0");
    assertThat(warnings("5", tiers, text)).isEmpty();
    Tiers turned = Tiers.builder().above("90%").gives("5").above("80%").gives("3").otherwise("0");
    assertThat(warnings("5", turned, text))
        .isNotEmpty()
        .allSatisfy(p -> assertThat(p).endsWith("does not agree with the edges of the tiers"));
  }

  @Test
  void thePointsOfTiersAndBalancesAreHeldAgainstTheText() {
    assertThat(warnings("3", TO_TEN_AND_TWENTY, "不超过10%的得满分，不超过20%的计1分"))
        .containsExactly(TEXT + "the rule's text does not give 2");
    assertThat(warnings("3", TO_TEN_AND_TWENTY, "不超过10%、不超过20%分两档计分")).isEmpty();
    String text = "无结余，3分；有结余，但不超过上年结转，计2分；超过的不得分";
    assertThat(warnings("3", balance("3", "1", "0"), text))
        .containsExactly(TEXT + "the rule's text does not give 1");
    assertThat(warnings("3", balance("3", "2", "0"), text)).isEmpty();
  }

  @Test
  void tiersInSharesAreHeldAgainstTheTextToo() {
    Tiers shares =
        Tiers.builder().above("90%").gives("100%").above("75%").gives("60%").otherwise("0%");
    assertThat(warnings("5", shares, "90%以上得满分，80%以上得60%"))
        .containsExactly(
            TEXT + "the rule's text does not name 75",
            TEXT + "the rule's “90%以上” does not agree with the edges of the tiers");
    assertThat(warnings("5", shares, "达到最佳值得满分")).isEmpty();
  }

  @Test
  void whatLiesBetweenTwoCountsIsANoteAndNoGap() {
    Tiers counts =
        Tiers.builder()
            .exactly("0")
            .gives("10")
            .exactly("1")
            .gives("5")
            .atLeast("2")
            .gives("0")
            .otherwiseNotAssessable();
    assertThat(warnings("10", counts, "0起计10分，1起计5分，2起以上不得分")).isEmpty();
    assertThat(lint(rubric("10").add(ruled("10", counts, ""))))
        .contains(
            "NOTE x /indicators/0/strategy/bands 0.5 is in none of the tiers, which does no harm to"
                + " whole numbers");
    Tiers gap =
        Tiers.builder().exactly("0").gives("10").atLeast("2").gives("0").otherwiseNotAssessable();
    assertThat(warnings("10", gap, ""))
        .containsExactly("WARNING x /indicators/0/strategy/bands 1 is in none of the tiers");
  }

  @Test
  void zeroMayBeWrittenInWords() {
    Tiers none = Tiers.builder().exactly("0%").gives("10").otherwise("0");
    assertThat(warnings("10", none, "未调整预算得10分")).isEmpty();
    assertThat(warnings("10", none, "达到标准得10分"))
        .containsExactly(TEXT + "the rule's text does not name 0");
  }
}
