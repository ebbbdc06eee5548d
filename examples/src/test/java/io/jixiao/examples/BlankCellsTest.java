package io.jixiao.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jixiao.core.check.Consistency;
import io.jixiao.core.score.Evaluation;
import io.jixiao.core.score.IndicatorScore;
import io.jixiao.core.score.IndicatorState;
import io.jixiao.core.score.MissingInput;
import io.jixiao.core.score.ScoreSheet;
import io.jixiao.core.score.ScoreTotal;
import io.jixiao.core.score.Verdict;
import io.jixiao.json.JixiaoJson;
import io.jixiao.scoring.Scoring;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A cell that is left blank leaves more possible, and refutes nothing that it bore out. */
class BlankCellsTest {

  private static Evaluation evaluate(String name, String... blank) throws IOException {
    try (InputStream in = BlankCellsTest.class.getResourceAsStream("/reports/" + name + ".json")) {
      JsonNode tree = new ObjectMapper().readTree(Objects.requireNonNull(in));
      for (String path : blank) {
        int last = path.lastIndexOf('/');
        JsonNode was =
            ((ObjectNode) tree.at(path.substring(0, last))).remove(path.substring(last + 1));
        assertThat(was).as(path).isNotNull();
      }
      return Scoring.standard()
          .evaluate(
              JixiaoJson.standard().readReport(tree.toString()).orElseThrow(),
              Consistency.standard());
    }
  }

  private static void assertTotal(ScoreSheet sheet, String min, String max, Verdict verdict) {
    ScoreTotal total = sheet.total();
    assertThat(total.provenMin()).isEqualByComparingTo(min);
    assertThat(total.provenMax()).isEqualByComparingTo(max);
    assertThat(total.verdict()).contains(verdict);
  }

  private static IndicatorScore indicator(ScoreSheet sheet, String id) {
    return sheet.indicators().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void yunxiWithoutItsStaffInService_isAskedForThem() throws IOException {
    ScoreSheet complete = evaluate("yunxi-2020").sheet().orElseThrow();
    ScoreSheet sheet = evaluate("yunxi-2020", "/unit/staffing/inService").sheet().orElseThrow();
    IndicatorScore staff = indicator(sheet, "staff-control");
    assertThat(staff.state()).isEqualTo(IndicatorState.NOT_ASSESSABLE);
    assertThat(staff.missing()).extracting(MissingInput::name).containsExactly("inService");
    assertThat(staff.isDisputed()).isFalse();
    assertThat(sheet.total().verdict()).isEqualTo(complete.total().verdict());
    assertThat(sheet.total().provenMax()).isEqualByComparingTo(complete.total().provenMax());
  }

  @Test
  void aProjectOfQuyuanWithoutTheSeventyOfItsOutput_hasThemAllTheSame() throws IOException {
    String[] headers = {
      "/projectEvaluations/0/evaluation/groups/0/weight",
      "/projectEvaluations/1/evaluation/groups/0/weight"
    };
    assertTotal(
        evaluate("quyuan-2024").projects().get(1).sheet(), "90.91", "100", Verdict.UNREFUTED);
    Evaluation blank = evaluate("quyuan-2024", headers);
    assertTotal(blank.projects().get(1).sheet(), "90.91", "100", Verdict.UNREFUTED);
    assertThat(blank.projects().get(0).sheet())
        .isEqualTo(evaluate("quyuan-2024").projects().get(0).sheet());
  }

  @Test
  void aRowOfQuyuanForWhichTheOthersLeaveNothing_isAskedForItsWeight() throws IOException {
    ScoreSheet sheet =
        evaluate("quyuan-2024", "/evaluation/indicators/4/weight").sheet().orElseThrow();
    IndicatorScore first = indicator(sheet, "benefit.1");
    assertThat(first.state()).isEqualTo(IndicatorState.NOT_ASSESSABLE);
    assertThat(first.missing())
        .extracting(MissingInput::name)
        .containsExactly("/evaluation/indicators/4/weight");
    assertThat(first.isDisputed()).isFalse();
    assertThat(first.proven().max()).isEqualByComparingTo("30");
    assertThat(sheet.total().provenMax()).isEqualByComparingTo("98.76");
  }
}
