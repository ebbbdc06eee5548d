package io.jixiao.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jixiao.core.check.Severity;
import io.jixiao.core.model.Amount;
import io.jixiao.core.model.Language;
import io.jixiao.core.model.SelfEvaluationReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportDocumentTest {

  static final Path REPORTS = Path.of("../examples/src/main/resources/reports");
  static final Path YUEYANG = REPORTS.resolve("yueyang-2021.json");

  private final JixiaoJson json = JixiaoJson.standard();

  static Stream<Path> theFiveReports() throws IOException {
    try (Stream<Path> files = Files.list(REPORTS)) {
      List<Path> all = files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
      assertThat(all).hasSize(5);
      return all.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("theFiveReports")
  void everyRealReportIsReadWithoutFaultAndWrittenAsItStands(Path file) throws IOException {
    SelfEvaluationReport report = json.readReport(file).orElseThrow();
    assertThat(json.writeReport(report)).isEqualTo(Files.readString(file));
    byte[] compact = json.writeReportCompact(report);
    assertThat(json.readReport(new ByteArrayInputStream(compact), "compact").orElseThrow())
        .isEqualTo(report);
  }

  @Test
  void figuresKeepTheirPrintedDecimals() {
    SelfEvaluationReport report = json.readReport(YUEYANG).orElseThrow();
    var row = report.expenditure().orElseThrow().consolidated().orElseThrow();
    assertThat(row.basic()).contains(Amount.ofWanYuan("2058.52"));
    assertThat(row.currentBalance()).contains(Amount.ofWanYuan("-13.26"));
    assertThat(report.specialFunds().orElseThrow().supplementary())
        .contains(Amount.ofWanYuan("185.4"));
  }

  @Test
  void numbersAreReadFromTheirOwnDigitsAndNeverThroughDouble() throws IOException {
    String text = yueyang().replace("\"2058.52\"", "2058.520000000000000000001");
    SelfEvaluationReport report = json.readReport(text).orElseThrow();
    assertThat(report.expenditure().orElseThrow().consolidated().orElseThrow().basic())
        .contains(Amount.ofWanYuan("2058.520000000000000000001"));
  }

  @Test
  void aFigureInWordsIsOneFaultWithItsPlace() throws IOException {
    Fault fault = onlyFault(yueyang().replace("\"2058.52\"", "\"六百\""));
    assertThat(fault.pointer()).isEqualTo("/expenditure/consolidated/basic");
    assertThat(fault.line()).isEqualTo(lineOf("\"2058.52\""));
    assertThat(fault.column()).isEqualTo(16);
    assertThat(fault.value()).isEqualTo("六百");
    assertThat(fault.message().zh()).contains("六百").contains("金额").contains("万元");
    assertThat(fault.message().en()).contains("六百").contains("an amount such as");
    assertThat(fault.in(Language.ZH)).startsWith("report:" + fault.line() + ":16 /expenditure");
  }

  @Test
  void columnsCountCharactersAndNotBytes() throws IOException {
    String text = "{\"schema\":\"jixiao-report/1\",\"unit\":{\"name\":\"岳阳市\",\"year\":\"二〇二一\"}}";
    List<Fault> faults = json.readReport(text).faults();
    assertThat(faults).extracting(Fault::pointer).containsExactly("/unit/year", "/evaluation");
    assertThat(faults.get(0).column()).isEqualTo(text.indexOf("\"二〇") + 1);
    assertThat(faults.get(1).line()).isEqualTo(1);
  }

  @Test
  void allFaultsOfADocumentAreReportedAtOnce() throws IOException {
    String text =
        yueyang()
            .replace("\"budgetCode\"", "\"budgetcode\"")
            .replace("\"year\": 2021", "\"year\": 1e3")
            .replace("\"2022-06-10\"", "\"2022-02-30\"")
            .replace("\"1859.13\"", "1.85913e3")
            .replace("\"3581.99\"", "\"3,581.99\"")
            .replace("\"statedShare\": \"51.5%\"", "\"statedShare\": [51.5]");
    assertThat(json.readReport(text).faults())
        .extracting(Fault::pointer)
        .containsExactly(
            "/unit/budgetcode",
            "/unit/year",
            "/unit/reportDate",
            "/expenditure/consolidated/total",
            "/expenditure/consolidated/personnel",
            "/satisfaction/0/statedShare");
  }

  @Test
  void unknownPropertiesAreErrorsUnlessTheReaderIsLenient() throws IOException {
    String text = yueyang().replace("\"inUse\"", "\"in_use\"");
    Fault fault = onlyFault(text);
    assertThat(fault.severity()).isEqualTo(Severity.ERROR);
    assertThat(fault.expected().en()).contains("inUse").contains("leasedOut");

    ReadResult<SelfEvaluationReport> lenient = json.lenient().readReport(text);
    assertThat(lenient.value()).isPresent();
    assertThat(lenient.faults())
        .singleElement()
        .extracting(Fault::severity)
        .isEqualTo(Severity.WARNING);
  }

  @Test
  void aPropertyThatIsThereTwiceIsAFault() throws IOException {
    Fault fault = onlyFault(yueyang().replace("\"inUse\": \"7425.43\"", "\"total\": \"1\""));
    assertThat(fault.pointer()).isEqualTo("/fixedAssets/consolidated/total");
    assertThat(fault.message().zh()).contains("重复");
  }

  @Test
  void theKindOfDocumentMustBeStated() throws IOException {
    assertThat(onlyFault(yueyang().replace("  \"schema\": \"jixiao-report/1\",\n", "")).pointer())
        .isEqualTo("/schema");
    Fault other = onlyFault(yueyang().replace("jixiao-report/1", "jixiao-result/1"));
    assertThat(other.pointer()).isEqualTo("/schema");
    assertThat(other.expected().en()).contains("jixiao-report/1");
  }

  @Test
  void brokenJsonIsOneFaultWithItsPlace() throws IOException {
    Fault fault = onlyFault(yueyang().replace("\"total\": \"3660.86\",", "\"total\": \"3660.86\""));
    assertThat(fault.pointer()).startsWith("/income/consolidated");
    assertThat(fault.line()).isEqualTo(lineOf("\"3660.86\"") + 1);
    assertThat(fault.message().zh()).contains("不是正确的 JSON");
    String text = yueyang();
    assertThat(onlyFault(text.substring(0, text.length() / 2)).message().en())
        .contains("not complete");
    assertThat(onlyFault("").message().en()).contains("empty");
    assertThat(onlyFault(text + "{}").message().en()).contains("more after");
    assertThat(onlyFault("[]").pointer()).isEmpty();
  }

  @Test
  void otherEncodingsAreNamed() throws IOException {
    for (String charset : new String[] {"GB18030", "UTF-16", "UTF-16LE", "UTF-32"}) {
      byte[] bytes = yueyang().getBytes(Charset.forName(charset));
      List<Fault> faults = json.readReport(new ByteArrayInputStream(bytes), charset).faults();
      assertThat(faults).as(charset).hasSize(1);
      assertThat(faults.get(0).expected().en()).isEqualTo("UTF-8");
    }
    byte[] marked =
        ("\uFEFF" + yueyang().replace("\"2058.52\"", "\"?\"")).getBytes(StandardCharsets.UTF_8);
    Fault fault = json.readReport(new ByteArrayInputStream(marked), "marked").faults().get(0);
    assertThat(fault.line()).isEqualTo(lineOf("\"2058.52\""));
    assertThat(fault.column()).isEqualTo(16);
  }

  @Test
  void aFileThatIsNotThereIsAFault(@TempDir Path dir) {
    assertThat(json.readReport(dir.resolve("none.json")).faults())
        .singleElement()
        .satisfies(f -> assertThat(f.message().zh()).contains("不存在"));
    assertThat(json.readReport(dir).faults())
        .singleElement()
        .satisfies(f -> assertThat(f.message().en()).contains("cannot be read"));
  }

  @Test
  void faultsAreThrownTogetherWhereAValueIsAskedFor() {
    assertThatThrownBy(() -> json.readReport("{}").orElseThrow())
        .isInstanceOfSatisfying(
            JsonDocumentException.class,
            e ->
                assertThat(e.faults())
                    .extracting(Fault::pointer)
                    .containsExactly("/schema", "/unit", "/evaluation"));
  }

  @Test
  void aFileIsReplacedAsAWhole(@TempDir Path dir) throws IOException {
    SelfEvaluationReport report = json.readReport(YUEYANG).orElseThrow();
    Path file = dir.resolve("报告.json");
    Files.writeString(file, "old");
    json.writeReport(report, file);
    assertThat(json.readReport(file).value()).contains(report);
    try (Stream<Path> files = Files.list(dir)) {
      assertThat(files).containsExactly(file);
    }
    SelfEvaluationReport unwritable =
        SelfEvaluationReport.builder()
            .from(report)
            .unit(
                io.jixiao.core.model.UnitProfile.builder()
                    .from(report.unit())
                    .duties("\uD800")
                    .build())
            .build();
    assertThatThrownBy(() -> json.writeReport(unwritable, file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("surrogate");
    assertThat(json.readReport(file).value()).contains(report);
    try (Stream<Path> files = Files.list(dir)) {
      assertThat(files).containsExactly(file);
    }
  }

  private Fault onlyFault(String text) {
    List<Fault> faults = json.readReport(text).faults();
    assertThat(faults).hasSize(1);
    return faults.get(0);
  }

  private static String yueyang() throws IOException {
    return Files.readString(YUEYANG);
  }

  private static int lineOf(String text) throws IOException {
    return (int) yueyang().substring(0, yueyang().indexOf(text)).lines().count();
  }
}
