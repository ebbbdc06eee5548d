package io.jixiao.examples.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.score.IndicatorScore;
import io.jixiao.core.score.IndicatorState;
import io.jixiao.core.score.MissingInput;
import io.jixiao.core.score.ScoreSheet;
import io.jixiao.json.JixiaoJson;
import io.jixiao.scoring.Rubrics;
import io.jixiao.scoring.Scoring;
import io.jixiao.scoring.evidence.Evidence;
import io.jixiao.scoring.rubric.LintProblem;
import io.jixiao.scoring.rubric.Rubric;
import io.jixiao.scoring.rubric.RubricLinter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CountyRubricsTest {

  private static SelfEvaluationReport yueyang() {
    try (InputStream in =
        CountyRubricsTest.class.getResourceAsStream("/reports/yueyang-2021.json")) {
      return JixiaoJson.standard()
          .readReport(Objects.requireNonNull(in), "yueyang-2021.json")
          .value()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ScoreSheet score(Evidence evidence) {
    Rubrics rubrics = Rubrics.load();
    return Scoring.by(rubrics).score(yueyang(), rubrics.byId("example-county"), evidence);
  }

  private static IndicatorScore disclosure(ScoreSheet sheet) {
    return sheet.indicators().get(2);
  }

  @Test
  void theServiceFileBringsTheRubricAndTheLinterHasOnlyNotes() {
    Rubric rubric = Rubrics.load().byId("example-county");
    assertThat(RubricLinter.lint(rubric)).allMatch(p -> p.level() == LintProblem.Level.NOTE);
    assertThat(Rubrics.load().find(2024, "示例省/示例县").id()).isEqualTo("example-county");
  }

  @Test
  void theRuleOfItsOwnAsksForTheDaysAndCountsThem() {
    assertThat(disclosure(score(Evidence.none())).missing())
        .extracting(MissingInput::name)
        .containsExactly("disclosure.daysLate");
    ScoreSheet late = score(Evidence.builder().count("disclosure.daysLate", 3).build());
    assertThat(disclosure(late).awarded().orElseThrow()).isEqualByComparingTo("17");
    assertThat(disclosure(late).trace().replay().orElseThrow().exact()).isEqualByComparingTo("17");
    ScoreSheet tooLate = score(Evidence.builder().count("disclosure.daysLate", 20).build());
    assertThat(disclosure(tooLate).awarded().orElseThrow()).isEqualByComparingTo("0");
    ScoreSheet wrong = score(Evidence.builder().answer("disclosure.daysLate", true).build());
    assertThat(disclosure(wrong).state()).isEqualTo(IndicatorState.NOT_ASSESSABLE);
  }

  @Test
  void theFiguresOfTheReportGiveItsOtherPoints() {
    ScoreSheet sheet = score(Evidence.none());
    assertThat(sheet.total().provenMin()).isEqualByComparingTo("60");
    assertThat(sheet.total().provenMax()).isEqualByComparingTo("100");
  }
}
