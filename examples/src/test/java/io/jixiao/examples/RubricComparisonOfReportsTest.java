package io.jixiao.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.core.model.Label;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.json.JixiaoJson;
import io.jixiao.scoring.RubricComparison;
import io.jixiao.scoring.Scoring;
import io.jixiao.scoring.rubric.Rubric;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundled reports by each two rubrics: what changes is said with a reason. */
class RubricComparisonOfReportsTest {

  private static final Scoring SCORING = Scoring.standard();

  private static SelfEvaluationReport report(String name) throws IOException {
    try (InputStream in =
        RubricComparisonOfReportsTest.class.getResourceAsStream("/reports/" + name + ".json")) {
      return JixiaoJson.standard()
          .readReport(Objects.requireNonNull(in), name)
          .value()
          .orElseThrow();
    }
  }

  @Test
  void whyTheRowsOfQuyuanAreNotAssessableByTheNationalRulesIsSaid() throws IOException {
    RubricComparison comparison =
        SCORING.compare(
            SCORING.rubrics().byId("quyuan-2024"),
            SCORING.rubrics().byId("national-2020-10"),
            report("quyuan-2024"));
    assertThat(comparison.changes())
        .filteredOn(c -> c.why().contains(new Label("得分：10 → —", "points: 10 → —")))
        .isNotEmpty()
        .allSatisfy(
            c ->
                assertThat(c.why()).extracting(Label::en).anyMatch(w -> w.startsWith("parameter")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"lianyungang-2021", "quyuan-2024", "xinzhou-2021", "yueyang-2021", "yunxi-2020"})
  void noIndicatorChangesWithoutAReason(String name) throws IOException {
    SelfEvaluationReport report = report(name);
    List<String> unexplained = new ArrayList<>();
    for (Rubric first : SCORING.rubrics().all()) {
      for (Rubric second : SCORING.rubrics().all()) {
        RubricComparison comparison = SCORING.compare(first, second, report);
        if (first.id().equals(second.id())) {
          assertThat(comparison.changes()).isEmpty();
        }
        for (RubricComparison.Change change : comparison.changes()) {
          boolean reason = false;
          for (Label why : change.why()) {
            reason |= !why.en().startsWith("state: ") && !why.en().startsWith("points: ");
          }
          if (!reason) {
            unexplained.add(first + " → " + second + ": " + change.name() + " " + change.why());
          }
        }
      }
    }
    assertThat(unexplained).isEmpty();
  }
}
