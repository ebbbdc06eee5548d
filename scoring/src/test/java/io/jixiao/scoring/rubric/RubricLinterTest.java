package io.jixiao.scoring.rubric;

import static io.jixiao.scoring.rubric.RubricIndicator.indicator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jixiao.core.model.Label;
import io.jixiao.scoring.Rubrics;
import io.jixiao.scoring.measure.Measures;
import io.jixiao.scoring.strategy.Checklist;
import io.jixiao.scoring.strategy.Judged;
import io.jixiao.scoring.strategy.PerOccurrence;
import io.jixiao.scoring.strategy.Tiers;
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
            "jumps from 5 to 3 between 85% and 90%",
            "jumps from 0 to 5 between 40% and 80%");
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
}
