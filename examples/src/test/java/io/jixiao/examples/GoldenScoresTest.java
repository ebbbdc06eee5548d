package io.jixiao.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.core.check.Consistency;
import io.jixiao.core.model.Language;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.score.Evaluation;
import io.jixiao.core.score.IndicatorScore;
import io.jixiao.core.score.IndicatorState;
import io.jixiao.core.score.MissingInput;
import io.jixiao.core.score.ProjectScore;
import io.jixiao.core.score.ReadingScore;
import io.jixiao.core.score.ScoreSheet;
import io.jixiao.core.score.ScoreTotal;
import io.jixiao.json.JixiaoJson;
import io.jixiao.scoring.Scoring;
import io.jixiao.scoring.evidence.Evidence;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The scores of the five reports, word for word. After a change that is meant, run with {@code
 * -Djixiao.golden.write=true} and read the difference.
 */
class GoldenScoresTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/scores");

  @ParameterizedTest
  @ValueSource(
      strings = {"yueyang-2021", "yunxi-2020", "xinzhou-2021", "quyuan-2024", "lianyungang-2021"})
  void everyScoreOfTheFiveReportsIsAsItWas(String name) throws IOException {
    compare(name, text(Scoring.standard().evaluate(report(name), Consistency.standard())));
  }

  /** The department-wide frame of the country on the report of a city. */
  @Test
  void everyScoreByTheNationalFrameForDepartmentsIsAsItWas() throws IOException {
    StringBuilder out = new StringBuilder();
    for (String name : List.of("yueyang-2021", "quyuan-2024")) {
      SelfEvaluationReport report = report(name);
      sheet(out, report.unit().name(), Scoring.standard().score(report, "national-2013-53"));
    }
    compare("national-2013-53", out.toString());
  }

  /** The project form of the country, without and with a cost indicator, on two projects. */
  @ParameterizedTest
  @ValueSource(strings = {"national-2020-10", "national-2020-10-cost"})
  void everyScoreByTheNationalProjectFormIsAsItWas(String rubric) throws IOException {
    StringBuilder out = new StringBuilder();
    Scoring scoring = Scoring.standard();
    for (ProjectScore project :
        scoring.scoreProjects(
            report("quyuan-2024"), scoring.rubrics().byId(rubric), Evidence.none())) {
      sheet(out, project.name(), project.sheet());
    }
    compare(rubric, out.toString());
  }

  private static void compare(String name, String text) throws IOException {
    Path golden = GOLDEN.resolve(name + ".txt");
    if (Boolean.getBoolean("jixiao.golden.write")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden));
  }

  private static SelfEvaluationReport report(String name) throws IOException {
    try (InputStream in =
        GoldenScoresTest.class.getResourceAsStream("/reports/" + name + ".json")) {
      return JixiaoJson.standard()
          .readReport(Objects.requireNonNull(in), name)
          .value()
          .orElseThrow();
    }
  }

  private static String text(Evaluation evaluation) {
    StringBuilder out = new StringBuilder();
    sheet(out, evaluation.unit().name(), evaluation.sheet().orElseThrow());
    for (ProjectScore project : evaluation.projects()) {
      sheet(out, project.name(), project.sheet());
    }
    return out.toString();
  }

  private static void sheet(StringBuilder out, String name, ScoreSheet sheet) {
    ScoreTotal total = sheet.total();
    out.append("== ").append(name).append(" by ").append(sheet.rubric().id()).append('\n');
    line(out, "claimed", plain(total.claimed()) + " " + total.claimedGrade().orElse("—"));
    line(out, "sum of claims", total.sumOfClaimed().toPlainString());
    line(
        out,
        "proven",
        total.provenMin().toPlainString() + " to " + total.provenMax().toPlainString());
    line(out, "verdict", total.verdict().map(Enum::name).orElse("—"));
    line(
        out,
        "grade",
        total.gradeMin()
            + " to "
            + total.gradeMax()
            + " "
            + total.gradeVerdict().map(Enum::name).orElse("—")
            + (total.readingChangesGrade() ? ", another reading changes it" : ""));
    line(out, "borne out", sheet.borneOut().map(Object::toString).orElse("—"));
    for (IndicatorState state : IndicatorState.values()) {
      line(out, state.name(), Integer.toString(sheet.count(state)));
    }
    sheet.notes().forEach(n -> line(out, "note", n.zh()));
    for (IndicatorScore score : sheet.indicators()) {
      indicator(out, score);
    }
    out.append('\n');
  }

  private static void indicator(StringBuilder out, IndicatorScore score) {
    out.append(score.id())
        .append(" | weight ")
        .append(plain(score.weight()))
        .append(" | claimed ")
        .append(plain(score.claimed()))
        .append(" | ")
        .append(score.state())
        .append(" | raw ")
        .append(plain(score.rawPoints()))
        .append(" | off ")
        .append(plain(score.deduction()))
        .append(" | awarded ")
        .append(plain(score.awarded()))
        .append(" | proven ")
        .append(score.proven().min().toPlainString())
        .append(" to ")
        .append(score.proven().max().toPlainString())
        .append(score.isDisputed() ? " | DISPUTED" : "")
        .append('\n');
    line(out, "  zh", score.explanation(Language.ZH));
    line(out, "  en", score.explanation(Language.EN));
    List<MissingInput> missing = score.missing();
    if (!missing.isEmpty()) {
      line(out, "  missing", String.join(", ", missing.stream().map(MissingInput::name).toList()));
    }
    for (ReadingScore other : score.otherReadings()) {
      line(out, "  read as " + other.reading().zh(), plain(Optional.ofNullable(other.points())));
    }
  }

  private static void line(StringBuilder out, String name, String value) {
    out.append(name).append(": ").append(value).append('\n');
  }

  private static String plain(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse("—");
  }
}
