package io.jixiao.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.core.model.Language;
import io.jixiao.excel.RosterWriter;
import io.jixiao.json.JixiaoJson;
import io.jixiao.json.RubricDocuments;
import io.jixiao.scoring.Rubrics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluateCommandTest {

  @TempDir private Path dir;

  /** What one call of the command line gave. */
  private record Run(int status, String out, String err) {}

  private static Run jixiao(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] texts = Stream.of(args).map(Object::toString).toArray(String[]::new);
    int status =
        Main.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(texts);
    return new Run(status, out.toString(), err.toString());
  }

  private static String bundled(String name) throws IOException {
    try (InputStream in =
        EvaluateCommandTest.class.getResourceAsStream("/reports/" + name + ".json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Path copy(String name, String from, String to) throws IOException {
    String json = bundled(name);
    assertThat(json).contains(from);
    Path file = dir.resolve("copy.json");
    Files.writeString(file, json.replace(from, to));
    return file;
  }

  private Path copy(String name) throws IOException {
    Path file = dir.resolve("copy.json");
    Files.writeString(file, bundled(name));
    return file;
  }

  @Test
  void withoutFiles_theFiveBundledReports_areEvaluated() {
    Run run = jixiao("evaluate");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("岳阳市人民代表大会常务委员会  2021")
        .contains("基本支出 2058.52 ≠ 人员支出 1859.13 + 公用支出 297.49 = 2156.62，差 -98.10 万元")
        .contains("疑点 1: 基本支出 2058.52 → 2156.62")
        .contains("绩效自评综合得分 97 ≠ 24 项自评得分之和 = 96，差 1 分")
        .contains("支出合计 3878.48 ≠ 基本支出 3280.03 + 项目支出 592.95 = 3872.98，差 5.50 万元")
        .contains("资金结余：累计结余 78.87万元、上年结转 92.13万元")
        .contains("“三公经费”变动率：无法评定，尚缺依据：")
        .containsOnlyOnce("按另一种理解计分，等次可能不同")
        .contains("共 5 份报告");
  }

  @Test
  void english_isSpokenOnRequest() {
    Run run = jixiao("evaluate", "--lang", "en");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("Basic expenditure 2058.52 ≠ Personnel expenditure 1859.13")
        .contains("suspect 1: Basic expenditure 2058.52 → 2156.62")
        .contains("“三公经费”变动率: cannot be assessed, missing: Three-public expenses of the prior year")
        .containsOnlyOnce("under another reading the grade may differ")
        .contains("5 reports: ");
  }

  @Test
  void strict_endsWith1_whereAnErrorStands() throws IOException {
    assertThat(jixiao("evaluate", "--strict").status()).isEqualTo(1);
    Path xinzhou = copy("xinzhou-2021");
    assertThat(jixiao("evaluate", "--strict", xinzhou).status()).isZero();
  }

  @Test
  void results_areWrittenBesideEachOther() throws IOException {
    Run run = jixiao("evaluate", "--out", dir.resolve("new/results"));
    assertThat(run.status()).isZero();
    for (String name : EvaluateCommand.BUNDLED) {
      Path json = dir.resolve("new/results").resolve(name + ".result.json");
      assertThat(Files.readString(json)).startsWith("{").contains("\"jixiao-result/1\"");
      assertThat(dir.resolve("new/results").resolve(name + ".xlsx")).isNotEmptyFile();
    }
    try (Stream<Path> files = Files.list(dir.resolve("new/results"))) {
      assertThat(files.count()).isEqualTo(10);
    }
  }

  @Test
  void changingAFigure_changesTheFindings() throws IOException {
    Run mended = jixiao("evaluate", copy("yueyang-2021", "\"2058.52\"", "\"2156.62\""));
    assertThat(mended.status()).isZero();
    assertThat(mended.out()).doesNotContain("EXP-02").doesNotContain("疑点");
    Run broken = jixiao("evaluate", copy("yueyang-2021", "\"6.61\"", "\"6.16\""));
    assertThat(broken.out()).contains("TPE-01").contains("公务接待费 6.16 → 6.61，相邻数字颠倒");
  }

  // ------------------------------------------------------------------------------ bad input

  @Test
  void fileThatDoesNotExist_isNamed() {
    Path missing = dir.resolve("missing.json");
    Run run = jixiao("evaluate", "--out", dir.resolve("out"), missing);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(missing.toString()).contains("文件不存在");
    assertThat(dir.resolve("out")).doesNotExist();
  }

  @Test
  void brokenJson_isNamedWithItsPlace() throws IOException {
    Path file = dir.resolve("broken.json");
    Files.writeString(file, "{\n  \"schema\": \"jixiao-report/1\",\n  \"unit\": {,}\n}");
    Run run = jixiao("evaluate", "--lang", "en", "--out", dir.resolve("out"), file);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().lines().toList()).hasSize(1);
    assertThat(run.err()).contains("broken.json").contains("3");
    assertThat(dir.resolve("out")).doesNotExist();
  }

  @Test
  void figureInWords_isNamedWithItsCell() throws IOException {
    Path file = copy("yueyang-2021", "\"2058.52\"", "\"六百\"");
    Run run = jixiao("evaluate", "--out", dir.resolve("out"), file);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().lines().toList()).hasSize(1);
    assertThat(run.err())
        .contains("copy.json")
        .contains("/expenditure/consolidated/basic")
        .contains("六百");
    assertThat(dir.resolve("out")).doesNotExist();
  }

  @Test
  void aRubricOfThePlugIn_scoresAReport() throws IOException {
    Run run = jixiao("evaluate", "--rubric", "example-county", copy("yunxi-2020"));
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("评分标准 example-county 1")
        .contains("方案 example-county 适用于 示例省/示例县");
  }

  @Test
  void unknownRubric_listsTheKnownOnes() {
    Run run = jixiao("evaluate", "--rubric", "no-such", "--lang", "en");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--rubric").contains("no-such").contains("yueyang-2021");
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--lang=fr", "--nonsense", "--out="})
  void badArguments_endWith2(String argument) {
    Run run = jixiao("evaluate", argument, "--lang=fr");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).isNotBlank().doesNotContain("\tat ");
  }

  @Test
  void outThatIsAFile_isNamed() throws IOException {
    Path file = dir.resolve("a-file");
    Files.writeString(file, "x");
    Run run = jixiao("evaluate", "--out", file, copy("xinzhou-2021"));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--out").contains("a-file").doesNotContain("\tat ");
  }

  @Test
  void goodFilesBesideABadOne_areStillEvaluated() throws IOException {
    Run run = jixiao("evaluate", dir.resolve("missing.json"), copy("xinzhou-2021"));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).contains("忻州市").contains("1 份无法使用");
  }

  // ------------------------------------------------------------------- workbooks and streams

  @Test
  void workbook_isEvaluated_andMarkedWhereItIsWrong() throws IOException {
    assertThat(jixiao("evaluate", "--out", dir.resolve("first")).status()).isZero();
    Path workbook = dir.resolve("first/yueyang-2021.xlsx");
    Run run = jixiao("evaluate", "--mark", "--out", dir.resolve("second"), workbook);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("基本支出 2058.52 ≠ 人员支出 1859.13 + 公用支出 297.49 = 2156.62，差 -98.10 万元")
        .contains("疑点 1: 基本支出 2058.52 → 2156.62");
    assertThat(dir.resolve("second/yueyang-2021.marked.xlsx")).isNotEmptyFile();
    assertThat(jixiao("evaluate", "--mark", workbook).status()).isZero();
    assertThat(workbook.resolveSibling("yueyang-2021.marked.xlsx")).isNotEmptyFile();
  }

  @Test
  void fileThatIsNoWorkbook_isNamed() throws IOException {
    Path file = dir.resolve("broken.xlsx");
    Files.writeString(file, "not a workbook");
    Run run = jixiao("evaluate", "--out", dir.resolve("out"), file);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("broken.xlsx").doesNotContain("\tat ");
    assertThat(dir.resolve("out")).doesNotExist();
  }

  @Test
  void stream_isEvaluatedLineByLine_inOrder_andABadLineIsNamed() throws IOException {
    Path file = dir.resolve("many.ndjson");
    String yueyang = oneLine("yueyang-2021");
    Files.writeString(
        file, yueyang + "\n{oops\n" + oneLine("xinzhou-2021") + "\n" + yueyang + "\n");
    Run run = jixiao("evaluate", "--out", dir.resolve("out"), file);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("many.ndjson").contains("2");
    assertThat(run.out()).contains("共 3 份报告").contains("1 份无法使用");
    List<String> results = Files.readAllLines(dir.resolve("out/many.result.ndjson"));
    assertThat(results).hasSize(3);
    assertThat(results.get(1)).contains("忻州");
    assertThat(results.get(2)).isEqualTo(results.get(0));
  }

  @Test
  void stream_hasTheSameResults_onAnyNumberOfThreads() throws IOException {
    Path file = dir.resolve("many.ndjson.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < 20; i++) {
        String name = i % 3 == 0 ? "xinzhou-2021" : "yueyang-2021";
        out.write((oneLine(name) + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    for (int threads : new int[] {1, 2, 5}) {
      Path out = dir.resolve("out" + threads);
      assertThat(jixiao("evaluate", "--threads", threads, "--out", out, file).status()).isZero();
      assertThat(out.resolve("many.result.ndjson"))
          .hasSameBinaryContentAs(dir.resolve("out1/many.result.ndjson"));
    }
    assertThat(Files.readAllLines(dir.resolve("out1/many.result.ndjson"))).hasSize(20);
    assertThat(jixiao("evaluate", "--threads", 0, file).err())
        .contains("--threads")
        .doesNotContain("\tat ");
  }

  @Test
  void compressedStreamThatBreaksOff_isEvaluatedUpToThere() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write((oneLine("yueyang-2021") + "\n").getBytes(StandardCharsets.UTF_8));
      out.write((oneLine("xinzhou-2021") + "\n").getBytes(StandardCharsets.UTF_8));
    }
    Path file = dir.resolve("torn.ndjson.gz");
    Files.write(file, Arrays.copyOf(bytes.toByteArray(), bytes.size() - 9));
    Run run = jixiao("evaluate", "--lang", "en", file);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("torn.ndjson.gz").doesNotContain("\tat ");
    assertThat(run.err().strip().lines()).hasSize(1);
  }

  private static String oneLine(String name) throws IOException {
    return bundled(name).lines().map(String::strip).collect(Collectors.joining());
  }

  @Test
  void rubricDocument_scoresLikeTheRubricItWasWrittenFrom() throws IOException {
    Path document = dir.resolve("own.json");
    RubricDocuments.standard().write(Rubrics.standard().byId("yueyang-2021"), document);
    Path report = copy("yueyang-2021");
    Run byDocument = jixiao("evaluate", "--rubric", document, report);
    assertThat(byDocument.err()).isEmpty();
    assertThat(byDocument.out()).isEqualTo(jixiao("evaluate", report).out());
    String text = Files.readString(document);
    Files.writeString(document, text.replace("\"fullMarks\": \"100\"", "\"fullMarks\": \"90\""));
    Run refused = jixiao("evaluate", "--lang", "en", "--rubric", document, report);
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err())
        .containsPattern("own\\.json:\\d+:16 /fullMarks: .*expected 90")
        .doesNotContain("\tat ");
  }

  @Test
  void blankForm_isWritten_andUnknownRubricsAreRefused() {
    Path form = dir.resolve("blank.xlsx");
    assertThat(jixiao("blank", "--rubric", "yueyang-2021", form).status()).isZero();
    assertThat(form).isNotEmptyFile();
    assertThat(jixiao("blank", "--rubric", "xinzhou-2021", "--rows", "8", form).status()).isZero();
    Path none = dir.resolve("none.xlsx");
    assertThat(jixiao("blank", "--rubric", "national-2020-10", none).err()).contains("--year");
    assertThat(jixiao("blank", "--rubric", "xinzhou-2021", "--rows", "0", none).status())
        .isEqualTo(2);
    assertThat(none).doesNotExist();
    Run run = jixiao("blank", "--rubric", "no-such", dir.resolve("none.xlsx"));
    assertThat(run.status()).isEqualTo(2);
    assertThat(dir.resolve("none.xlsx")).doesNotExist();
  }

  @Test
  void roster_isCheckedAndScoredRowByRow() throws IOException {
    Path roster = dir.resolve("roster.csv");
    try (RosterWriter writer = RosterWriter.open(roster, Language.ZH)) {
      writer.write(JixiaoJson.standard().readReport(bundled("yueyang-2021")).orElseThrow());
      writer.write(JixiaoJson.standard().readReport(bundled("xinzhou-2021")).orElseThrow());
      writer.finish();
    }
    Run run = jixiao("roster", roster);
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("岳阳市人民代表大会常务委员会 2021").contains("EXP-02").contains("共 2 份报告");
    Files.writeString(roster, "甲,乙\n1,2\n");
    assertThat(jixiao("roster", roster).status()).isEqualTo(2);
  }

  @Test
  void help_andVersion_areThere() {
    assertThat(jixiao("evaluate", "--help").out()).contains("--rubric=ID").contains("Exit status");
    assertThat(jixiao("--version").out()).startsWith("jixiao ");
  }
}
