package io.jixiao.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jixiao.core.check.Severity;
import io.jixiao.core.model.Language;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.UnitProfile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterTest {

  @TempDir Path folder;

  /** What a roster has columns for. */
  private static SelfEvaluationReport essence(SelfEvaluationReport report) {
    UnitProfile.Builder unit =
        UnitProfile.builder()
            .name(report.unit().name())
            .year(report.unit().year())
            .level(report.unit().level())
            .region(report.unit().region())
            .budgetCode(report.unit().budgetCode())
            .staffing(report.unit().staffing());
    SelfEvaluation evaluation = report.evaluation();
    return SelfEvaluationReport.builder()
        .unit(unit.build())
        .income(report.income())
        .expenditure(report.expenditure())
        .threePublic(report.threePublic())
        .fixedAssets(report.fixedAssets())
        .evaluation(
            SelfEvaluation.builder()
                .fullMarks(evaluation.fullMarks())
                .sheetTotal(evaluation.sheetTotal())
                .claimedTotal(evaluation.claimedTotal())
                .claimedGrade(evaluation.claimedGrade())
                .build())
        .build();
  }

  private static SelfEvaluationReport plain(SelfEvaluationReport report) {
    SelfEvaluationReport.Builder out = SelfEvaluationReport.builder();
    SelfEvaluationReport e = essence(report);
    out.unit(e.unit()).evaluation(e.evaluation());
    e.income()
        .flatMap(t -> t.consolidated())
        .ifPresent(
            r ->
                out.income(
                    io.jixiao.core.model.UnitTable.of(
                        io.jixiao.core.model.FundingBreakdown.builder()
                            .from(r)
                            .name(java.util.Optional.empty())
                            .build())));
    e.expenditure()
        .flatMap(t -> t.consolidated())
        .ifPresent(
            r ->
                out.expenditure(
                    io.jixiao.core.model.UnitTable.of(
                        io.jixiao.core.model.ExpenditureBreakdown.builder()
                            .from(r)
                            .name(java.util.Optional.empty())
                            .build())));
    e.threePublic()
        .flatMap(t -> t.consolidated())
        .ifPresent(
            r ->
                out.threePublic(
                    io.jixiao.core.model.UnitTable.of(
                        io.jixiao.core.model.ThreePublicExpenses.builder()
                            .from(r)
                            .name(java.util.Optional.empty())
                            .build())));
    e.fixedAssets()
        .flatMap(t -> t.consolidated())
        .ifPresent(
            r ->
                out.fixedAssets(
                    io.jixiao.core.model.UnitTable.of(
                        io.jixiao.core.model.FixedAssets.builder()
                            .from(r)
                            .name(java.util.Optional.empty())
                            .build())));
    return out.build();
  }

  private static List<SelfEvaluationReport> five() {
    List<SelfEvaluationReport> out = new ArrayList<>();
    Reports.NAMES.forEach(n -> out.add(Reports.load(n)));
    return out;
  }

  private Path write(String name, Language language, List<SelfEvaluationReport> reports)
      throws IOException {
    Path file = folder.resolve(name);
    try (RosterWriter roster = RosterWriter.open(file, language)) {
      for (SelfEvaluationReport report : reports) {
        roster.write(report);
      }
      roster.finish();
    }
    return file;
  }

  private static List<RosterRow> read(Path file) throws IOException {
    List<RosterRow> rows = new ArrayList<>();
    int n = RosterReader.standard().read(file, rows::add);
    assertThat(n).isEqualTo(rows.size());
    return rows;
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.xlsx", "a.csv"})
  void theFiveUnitsComeBackRowByRow(String name) throws IOException {
    for (Language language : Language.values()) {
      List<RosterRow> rows = read(write(name, language, five()));
      assertThat(rows).hasSize(5);
      for (int i = 0; i < 5; i++) {
        assertThat(rows.get(i).report()).contains(plain(five().get(i)));
        assertThat(rows.get(i).number()).isEqualTo(i + 2);
        assertThat(rows.get(i).faults()).filteredOn(f -> f.severity() != Severity.INFO).isEmpty();
      }
    }
  }

  @Test
  void theWorkbookOpensInAnyOtherReader() throws IOException {
    Path file = write("a.xlsx", Language.ZH, five());
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(5);
      assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
          .isEqualTo("岳阳市人民代表大会常务委员会");
    }
  }

  @Test
  void aWorkbookThatAnotherProgramSavedIsReadAlike() throws IOException {
    Path file = write("a.xlsx", Language.ZH, five());
    Path saved = folder.resolve("b.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file));
        var out = Files.newOutputStream(saved)) {
      book.write(out);
    }
    assertThat(read(saved).get(0).report()).isEqualTo(read(file).get(0).report());
  }

  @Test
  void theOldFormatIsReadAlike() throws IOException {
    Path file = write("a.xlsx", Language.ZH, five());
    Path old = folder.resolve("a.xls");
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      book.createSheet("其他").createRow(0).createCell(0).setCellValue("不读");
      Files.write(old, PeoplesFilesTest.toXls(book));
    }
    List<RosterRow> rows = read(old);
    assertThat(rows).hasSize(5);
    for (int i = 0; i < 5; i++) {
      assertThat(rows.get(i).report()).isEqualTo(read(file).get(i).report());
      assertThat(rows.get(i).number()).isEqualTo(i + 2);
    }
    List<Long> told = new ArrayList<>();
    RosterReader.standard().read(old, row -> {}, told::add);
    assertThat(told).isSorted().last().isEqualTo(Files.size(old));
    assertThatThrownBy(
            () ->
                RosterReader.standard()
                    .with(ReadLimits.ROSTERS.withMaxRows(3))
                    .read(old, row -> {}))
        .isInstanceOf(WorkbookException.class)
        .hasMessageContaining("rows");
  }

  @Test
  void anOldRosterKeepsFormulasErrorsAndBlanksApart() throws IOException {
    Path file = folder.resolve("b.xls");
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      Sheet sheet = book.createSheet("花名册");
      Row head = sheet.createRow(1);
      String[] heads = {"部门（单位）名称", "评价年度", "绩效自评综合得分", "收入·收入合计（万元）"};
      for (int c = 0; c < heads.length; c++) {
        head.createCell(c).setCellValue(heads[c]);
      }
      Row row = sheet.createRow(2);
      row.createCell(0).setCellFormula("\"甲\"&\"单位\"");
      row.createCell(1).setCellValue(2021);
      row.createCell(2).setCellFormula("90+1.5");
      row.createCell(3).setCellErrorValue(FormulaError.REF.getCode());
      sheet.createRow(3).createCell(2).setCellValue(true);
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      try (var out = Files.newOutputStream(file)) {
        book.write(out);
      }
    }
    List<RosterRow> rows = read(file);
    assertThat(rows).hasSize(2);
    SelfEvaluationReport report = rows.get(0).report().orElseThrow();
    assertThat(report.unit().name()).isEqualTo("甲单位");
    assertThat(report.evaluation().claimedTotal().orElseThrow()).isEqualTo("91.5");
    assertThat(rows.get(0).faults())
        .filteredOn(f -> f.severity() == Severity.ERROR)
        .extracting(CellFault::cell)
        .containsExactly("花名册!D3");
    assertThat(rows.get(1).report()).isEmpty();
  }

  @Test
  void brokenAndEncryptedOldRostersAreRefused() throws IOException {
    byte[] plain;
    try (XSSFWorkbook book =
        new XSSFWorkbook(Files.newInputStream(write("a.xlsx", Language.ZH, five())))) {
      plain = PeoplesFilesTest.toXls(book);
    }
    Path cut = Files.write(folder.resolve("cut.xls"), java.util.Arrays.copyOf(plain, 5000));
    Path secret =
        Files.write(folder.resolve("secret.xls"), HostileFilesTest.encryptedOld(plain, "x"));
    Path whole = Files.write(folder.resolve("whole.xlsx"), HostileFilesTest.encrypted(plain, "x"));
    assertThatThrownBy(() -> read(cut))
        .isInstanceOf(WorkbookException.class)
        .hasMessageContaining("cut.xls");
    for (Path file : new Path[] {secret, whole}) {
      assertThatThrownBy(() -> read(file))
          .isInstanceOf(WorkbookException.class)
          .hasMessageContaining("encrypted");
    }
  }

  @Test
  void valuesInTheEncodingOfChineseExcelAreReadAlike() throws IOException {
    Path utf8 = write("a.csv", Language.ZH, five());
    String text = Files.readString(utf8).substring(1);
    Path gb = folder.resolve("gb.csv");
    Files.write(gb, text.getBytes(Charset.forName("GB18030")));
    Path bare = Files.writeString(folder.resolve("bare.csv"), text);
    assertThat(read(gb).get(0).report()).isEqualTo(read(utf8).get(0).report());
    assertThat(read(bare).get(0).report()).isEqualTo(read(utf8).get(0).report());
  }

  @Test
  void aCodeKeepsItsZerosWhereverItsColumnStands() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("x.csv"),
            """
            评价年度,绩效自评综合得分,部门（单位）名称,所在地区,预算编码
            2021,99,甲单位,岳阳市,000123
            """);
    UnitProfile unit = read(file).get(0).report().orElseThrow().unit();
    assertThat(unit.budgetCode()).contains("000123");
    assertThat(unit.region()).contains("岳阳市");
  }

  @Test
  void aWrongTemplateIsRefusedWithWhatWasExpected() throws IOException {
    Path file = Files.writeString(folder.resolve("x.csv"), "甲,乙\n1,2\n");
    assertThatThrownBy(() -> read(file))
        .isInstanceOfSatisfying(
            WorkbookException.class,
            e -> {
              assertThat(e.in(Language.ZH)).contains("x.csv", "表头", "评价年度");
              assertThat(e.in(Language.EN)).contains("Fiscal year");
            });
    Path form = folder.resolve("form.xlsx");
    FormWriter.of(Language.ZH).write(Reports.load("yueyang-2021"), form);
    assertThatThrownBy(() -> read(form)).isInstanceOf(WorkbookException.class);
  }

  @Test
  void aFaultStaysInItsRowAndNamesItsCell() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("x.csv"),
            """
            部门（单位）名称,评价年度,收入·收入合计（万元）,绩效自评综合得分
            甲单位,2021,六百,99
            乙单位,二〇二一,1.50,98
            ,2021,,
            丙单位,2021,2.50,97.5
            """);
    List<RosterRow> rows = read(file);
    assertThat(rows).hasSize(4);
    assertThat(rows.get(0).faults())
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.cell()).isEqualTo("x.csv!C2");
              assertThat(f.value()).isEqualTo("六百");
            });
    assertThat(rows.get(0).report()).isPresent();
    assertThat(rows.get(1).report()).isEmpty();
    assertThat(rows.get(1).faults()).extracting(CellFault::cell).containsExactly("x.csv!B3");
    assertThat(rows.get(2).report()).isEmpty();
    assertThat(rows.get(2).faults()).extracting(CellFault::cell).containsExactly("x.csv!A4");
    assertThat(rows.get(3).report().orElseThrow().evaluation().claimedTotal().orElseThrow())
        .isEqualTo("97.5");
  }

  @Test
  void textThatCouldRunAsAFormulaStaysText() throws IOException {
    SelfEvaluationReport hostile =
        SelfEvaluationReport.builder()
            .unit(UnitProfile.builder().name("=cmd|' /C calc'!A0").year(2021).build())
            .evaluation(SelfEvaluation.builder().build())
            .build();
    Path csv = write("a.csv", Language.ZH, List.of(hostile));
    assertThat(Files.readString(csv)).contains("'=cmd").doesNotContain("\n=cmd");
    assertThat(read(csv).get(0).report().orElseThrow().unit().name())
        .isEqualTo("=cmd|' /C calc'!A0");
    assertThat(
            read(write("a.xlsx", Language.ZH, List.of(hostile)))
                .get(0)
                .report()
                .orElseThrow()
                .unit()
                .name())
        .isEqualTo("=cmd|' /C calc'!A0");
  }

  @Test
  void anUnfinishedRosterLeavesNothingBehind() throws IOException {
    for (String name : new String[] {"a.xlsx", "a.csv"}) {
      try (RosterWriter roster = RosterWriter.open(folder.resolve(name), Language.ZH)) {
        roster.write(five().get(0));
      }
    }
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void progressReachesTheSizeOfTheFile() throws IOException {
    List<SelfEvaluationReport> many = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      many.add(five().get(i % 5));
    }
    for (String name : new String[] {"a.xlsx", "a.csv"}) {
      Path file = write(name, Language.ZH, many);
      List<Long> told = new ArrayList<>();
      int n = RosterReader.standard().read(file, row -> {}, told::add);
      assertThat(n).isEqualTo(3000);
      assertThat(told).isSorted().last().isEqualTo(Files.size(file));
    }
  }

  @Test
  void limitsHold() throws IOException {
    Path file = write("a.xlsx", Language.ZH, five());
    assertThatThrownBy(
            () ->
                RosterReader.standard()
                    .with(ReadLimits.ROSTERS.withMaxRows(3))
                    .read(file, row -> {}))
        .isInstanceOf(WorkbookException.class)
        .hasMessageContaining("rows");
    assertThatThrownBy(
            () ->
                RosterReader.standard()
                    .with(ReadLimits.ROSTERS.withMaxBytes(10))
                    .read(file, row -> {}))
        .isInstanceOf(WorkbookException.class)
        .hasMessageContaining("bytes");
    byte[] cut = Files.readAllBytes(file);
    Path broken = folder.resolve("cut.xlsx");
    Files.write(broken, java.util.Arrays.copyOf(cut, cut.length / 2));
    assertThatThrownBy(() -> RosterReader.standard().read(broken, row -> {}))
        .isInstanceOf(WorkbookException.class)
        .hasMessageContaining("damaged");
    Path bad = Files.write(folder.resolve("bad.csv"), "a,\"b".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> RosterReader.standard().read(bad, row -> {}))
        .isInstanceOf(WorkbookException.class);
  }
}
