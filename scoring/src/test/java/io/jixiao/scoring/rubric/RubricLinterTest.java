package io.jixiao.scoring.rubric;

import static io.jixiao.scoring.rubric.RubricIndicator.indicator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jixiao.core.model.Label;
import io.jixiao.core.score.Operand;
import io.jixiao.core.score.Ratio;
import io.jixiao.scoring.Rubrics;
import io.jixiao.scoring.measure.Measures;
import io.jixiao.scoring.strategy.Checklist;
import io.jixiao.scoring.strategy.Deduction;
import io.jixiao.scoring.strategy.Judged;
import io.jixiao.scoring.strategy.PerOccurrence;
import io.jixiao.scoring.strategy.Reading;
import io.jixiao.scoring.strategy.Tiers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
        .contains(
            "tiers 1 and 2 overlap at 85% | 第 1 档与第 2 档在 85% 重叠",
            "tiers 1 and 2 overlap at 87.5% | 第 1 档与第 2 档在 87.5% 重叠");
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
}
