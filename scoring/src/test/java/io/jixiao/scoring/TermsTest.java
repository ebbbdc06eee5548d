package io.jixiao.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.core.model.Label;
import io.jixiao.scoring.rubric.NotApplicablePolicy;
import io.jixiao.scoring.rubric.OpenGroup;
import io.jixiao.scoring.rubric.Rubric;
import io.jixiao.scoring.rubric.RubricIndicator;
import io.jixiao.scoring.rubric.ZeroDenominator;
import io.jixiao.scoring.spi.ScoringStrategy;
import io.jixiao.scoring.strategy.BalanceRule;
import io.jixiao.scoring.strategy.Composite;
import io.jixiao.scoring.strategy.Deduction;
import io.jixiao.scoring.strategy.QualitativeBands;
import io.jixiao.scoring.strategy.Reading;
import io.jixiao.scoring.strategy.TargetAttainment;
import io.jixiao.scoring.strategy.Tiers;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TermsTest {

  private static final Pattern CODE = Pattern.compile("[A-Za-z_]{2,}");

  @Test
  void ofTheRulesOfThePublishedRubrics_noKindAndNoParameterIsToldByItsCodeName() {
    TreeSet<String> kinds = new TreeSet<>();
    for (Rubric rubric : Rubrics.standard().all()) {
      Stream<ScoringStrategy> rules =
          Stream.concat(
              rubric.indicators().stream().map(RubricIndicator::strategy),
              rubric.openGroups().stream().map(OpenGroup::strategy));
      for (ScoringStrategy rule : rules.toList()) {
        kinds.add(rule.kind());
        assertIsWords(Terms.kind(rule.kind()));
        for (String name : rule.parameters().keySet()) {
          assertIsWords(Terms.parameter(name));
        }
      }
    }
    assertThat(kinds).hasSizeGreaterThan(6);
  }

  @Test
  void whatARubricNamesIsToldByItsNameAndNoOtherTierByANumber() {
    assertThat(Terms.parameter("band2")).isEqualTo(new Label("第2档", "tier 2"));
    assertThat(Terms.parameter("bandwidth")).isEqualTo(Label.of("bandwidth"));
    assertThat(Terms.parameter("part:how")).isEqualTo(new Label("“how”部分", "part “how”"));
    assertThat(Terms.parameter("level:部分达成")).isEqualTo(new Label("“部分达成”一级", "level “部分达成”"));
    assertThat(Terms.parameter("item:1")).isEqualTo(new Label("要点 1", "item 1"));
  }

  @Test
  void noConstantIsToldByItsCodeName() {
    Map<String, Enum<?>[]> constants =
        Map.ofEntries(
            Map.entry("side", Deduction.Side.values()),
            Map.entry("reading", Reading.values()),
            Map.entry("mode", RoundingMode.values()),
            Map.entry("end", QualitativeBands.End.values()),
            Map.entry("noneMeans", BalanceRule.None.values()),
            Map.entry("how", Composite.How.values()),
            Map.entry("missed", TargetAttainment.Missed.values()),
            Map.entry("bareTarget", TargetAttainment.BareTarget.values()),
            Map.entry("statedRate", TargetAttainment.StatedRate.values()),
            Map.entry("overFulfilment", TargetAttainment.OverFulfilment.values()));
    constants.forEach(
        (parameter, values) -> {
          assertIsWords(Terms.parameter(parameter));
          for (Enum<?> value : values) {
            assertIsWords(Terms.value(parameter, value.name()));
          }
        });
    assertIsWords(Terms.value("outside", Tiers.Outside.NOT_ASSESSABLE.name()));
    assertIsWords(Terms.value("outside", Tiers.Outside.LEFT_TO_A_PERSON.name()));
    Stream.of(
            ZeroDenominator.values(),
            NotApplicablePolicy.values(),
            Rubric.OverFull.values(),
            OpenGroup.PointsFrom.values())
        .flatMap(Stream::of)
        .forEach(value -> assertIsWords(Terms.constant(value)));
  }

  private static void assertIsWords(Label label) {
    assertThat(label.zh()).doesNotContainPattern(CODE);
  }
}
