package io.jixiao.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.core.check.Cause;
import io.jixiao.core.check.ConsistencyResult;
import io.jixiao.core.check.Finding;
import io.jixiao.core.check.Interval;
import io.jixiao.core.check.Outcome;
import io.jixiao.core.check.Place;
import io.jixiao.core.check.Severity;
import io.jixiao.core.check.Suspect;
import io.jixiao.core.model.Grade;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.UnitOfMeasure;
import io.jixiao.core.model.UnitProfile;
import io.jixiao.core.score.Evaluation;
import io.jixiao.core.score.IndicatorScore;
import io.jixiao.core.score.IndicatorState;
import io.jixiao.core.score.MissingInput;
import io.jixiao.core.score.Operand;
import io.jixiao.core.score.Operation;
import io.jixiao.core.score.ProjectScore;
import io.jixiao.core.score.Ratio;
import io.jixiao.core.score.RubricReference;
import io.jixiao.core.score.ScoreSheet;
import io.jixiao.core.score.ScoreTotal;
import io.jixiao.core.score.Trace;
import io.jixiao.core.score.TraceStep;
import io.jixiao.core.score.Verdict;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultDocumentTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/result.json");

  private final JixiaoJson json = JixiaoJson.standard();

  private static BigDecimal n(String digits) {
    return new BigDecimal(digits);
  }

  private static Place place(String path, String zh, String en, String value) {
    return new Place(path, new Label(zh, en), UnitOfMeasure.WAN_YUAN, n(value), null);
  }

  /** The basic expenditure and the balance of the Yueyang report. */
  static Evaluation evaluation() {
    Finding finding =
        Finding.builder()
            .rule("EXP-02")
            .severity(Severity.ERROR)
            .outcome(Outcome.FAILED)
            .stated(n("2058.52"))
            .computed(n("2156.62"))
            .difference(n("-98.10"))
            .statedInterval(Interval.ofNearest(n("2058.52")))
            .computedInterval(new Interval(n("2156.61"), n("2156.63")))
            .unitOfMeasure(UnitOfMeasure.WAN_YUAN)
            .addPlaces(
                place("/expenditure/consolidated/basic", "基本支出", "Basic expenditure", "2058.52")
                    .at("收支情况!B7"))
            .addPlaces(place("/expenditure/consolidated/personnel", "人员支出", "Personnel", "1859.13"))
            .message(new Label("基本支出 2058.52，应为 2156.62", "2058.52 is stated, 2156.62 computed"))
            .fingerprint("3f2a")
            .build();
    Suspect suspect =
        new Suspect(
            1,
            List.of(
                new Suspect.Change(
                    "/expenditure/consolidated/basic",
                    new Label("基本支出", "Basic expenditure"),
                    Optional.of(n("2058.52")),
                    n("2156.62"),
                    Optional.of(Cause.DIGIT))),
            Optional.of(Cause.DIGIT),
            List.of("EXP-01", "EXP-02"),
            List.of(
                new Suspect.Sequel(
                    "EXP-04", "/economic/basic/total", Outcome.WITHIN_ROUNDING, Severity.INFO)));
    ScoreSheet sheet =
        ScoreSheet.builder()
            .rubric(new RubricReference("test", "1", new Label("办法", "Rubric"), "附件3-1", "00ff"))
            .addIndicators(balance())
            .addIndicators(missing())
            .total(
                ScoreTotal.builder()
                    .claimed(n("100"))
                    .sumOfClaimed(n("100"))
                    .provenMin(n("2"))
                    .provenMax(n("99"))
                    .fullMarks(n("100"))
                    .verdict(Verdict.REFUTED)
                    .claimedGrade("优")
                    .gradeMin(Grade.POOR)
                    .gradeMax(Grade.EXCELLENT)
                    .gradeVerdict(Verdict.UNREFUTED)
                    .readingChangesGrade(false)
                    .build())
            .borneOut(Ratio.parse("2/100"))
            .addNotes(new Label("指标“其他”不在评分办法中", "the rubric knows no indicator 其他"))
            .build();
    return Evaluation.builder()
        .unit(UnitProfile.builder().name("岳阳市人民代表大会常务委员会").year(2021).budgetCode("232001").build())
        .consistency(
            new ConsistencyResult(
                List.of(finding),
                List.of(suspect),
                true,
                new ConsistencyResult.Counts(40, 1, 1, 3, 0),
                List.of()))
        .sheet(sheet)
        .addProjects(new ProjectScore("机关事务与运行", sheet))
        .build();
  }

  private static IndicatorScore balance() {
    Place carried = place("/income/consolidated/carriedForward", "上年结转", "Carried", "92.13");
    Place left = place("/expenditure/consolidated/cumulativeBalance", "累计结余", "Left", "78.87");
    return IndicatorScore.builder()
        .id("balance")
        .name("资金结余")
        .addPath("过程", "预算执行", "资金结余")
        .weight(n("3"))
        .claimed(n("3"))
        .awarded(n("2"))
        .rawPoints(n("2"))
        .deduction(n("0"))
        .state(IndicatorState.SCORED)
        .proven(new Interval(n("2"), n("2")))
        .trace(
            new Trace(
                new Label("有结余但不超过上年结转，计2分", "a balance within the carry-over scores 2"),
                "附件3-1",
                Optional.empty(),
                List.of(left, carried),
                List.of(
                    new TraceStep(
                        Operation.BAND,
                        List.of(
                            new Operand.Input(0),
                            new Operand.Band(
                                Ratio.ZERO,
                                false,
                                Ratio.of(n("92.13")),
                                true,
                                n("2"),
                                new Label("不超过上年结转", "within the carry-over"))),
                        Ratio.of(2)))))
        .build();
  }

  private static IndicatorScore missing() {
    return IndicatorScore.builder()
        .id("card")
        .name("公务卡刷卡率")
        .weight(n("3"))
        .claimed(n("3"))
        .state(IndicatorState.NOT_ASSESSABLE)
        .proven(new Interval(n("0"), n("3")))
        .addMissing(
            new MissingInput(
                "cardSpending",
                new Label("公务卡支出", "card spending"),
                new Label("向财务科索取", "ask the finance section")))
        .trace(
            new Trace(
                new Label("按刷卡率计分", "scored by the rate"),
                "附件3-1",
                Optional.empty(),
                List.of(),
                List.of()))
        .build();
  }

  /** Run with {@code -Djixiao.golden.write=true} to write the file anew. */
  @Test
  void aResultHasItsFixedForm() throws IOException {
    String text = json.writeResult(evaluation());
    if (Boolean.getBoolean("jixiao.golden.write")) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, text);
    }
    assertThat(GOLDEN).content().isEqualTo(text);
    assertThat(text)
        .contains("\"unit\": \"岳阳市人民代表大会常务委员会\"")
        .contains("\"difference\": \"-98.10\"")
        .contains("\"cell\": null")
        .contains("\"cell\": \"收支情况!B7\"");
  }

  @Test
  void aStoredResultIsAWholeEvaluationAgain(@TempDir Path dir) {
    Path file = dir.resolve("result.json");
    json.writeResult(evaluation(), file);
    Evaluation read = json.readResult(file).orElseThrow();
    assertThat(read).isEqualTo(evaluation());
    byte[] compact = json.writeResultCompact(evaluation());
    assertThat(json.readResult(compact, "memory").orElseThrow()).isEqualTo(read);
    assertThat(read.sheet().orElseThrow().indicators().get(0).trace().replay())
        .contains(Ratio.of(2));
  }

  @Test
  void aFigureOfRoundTensKeepsItsPrecision() {
    Place place =
        new Place("/a", Label.of("a"), UnitOfMeasure.WAN_YUAN, new BigDecimal("4.9E+4"), null);
    Evaluation result = evaluation();
    Finding finding =
        Finding.builder().from(result.consistency().findings().get(0)).addPlaces(place).build();
    Evaluation coarse =
        Evaluation.builder()
            .from(result)
            .consistency(
                new ConsistencyResult(
                    List.of(finding), List.of(), false, result.consistency().counts(), List.of()))
            .build();
    assertThat(json.writeResult(coarse)).contains("\"4.9E+4\"");
    assertThat(json.readResult(json.writeResult(coarse)).orElseThrow()).isEqualTo(coarse);
  }

  @Test
  void faultsInResultsHaveTheirPlaces() {
    String text = json.writeResult(evaluation());
    assertPointer(
        text.replace("\"REFUTED\"", "\"DENIED\""), "/total/verdict", "/projects/0/total/verdict");
    assertPointer(
        text.replace("\"差\",", "\"差\", \"中\","),
        "/total/gradeRange",
        "/projects/0/total/gradeRange");
    assertPointer(text.replace("\"2156.61\",", "\"9999\","), "/findings/0/computedInterval");
    assertPointer(
        text.replace("\"input\": 0", "\"nothing\": 0"),
        "/indicators/0/trace/steps/0/operands/0/nothing",
        "/indicators/0/trace/steps/0/operands/0",
        "/projects/0/indicators/0/trace/steps/0/operands/0/nothing",
        "/projects/0/indicators/0/trace/steps/0/operands/0");
    assertPointer(
        text.replaceFirst("\"input\": 0", "\"input\": 0, \"result\": 0"),
        "/indicators/0/trace/steps/0/operands/0");
    assertPointer(
        text.replaceFirst("(?s)\"operands\": \\[.*?\\]", "\"operands\": []"),
        "/indicators/0/trace/steps/0/operands");
    assertPointer(text.replaceFirst("\"rubric\": ", "\"notScored\": "), "/notScored", "/rubric");
    assertPointer(text.replace("\"failed\": 1", "\"failed\": \"1\""), "/counts/failed");
    assertPointer(
        text.replaceFirst("\"message\": ", "\"messages\": "),
        "/findings/0/messages",
        "/findings/0/message");
    assertPointer(
        text.replaceFirst("\"path\": \"/exp[^\"]*\"", "\"path\": 5"), "/findings/0/places/0/path");
  }

  private void assertPointer(String text, String... pointers) {
    assertThat(json.readResult(text).faults()).extracting(Fault::pointer).containsExactly(pointers);
  }
}
