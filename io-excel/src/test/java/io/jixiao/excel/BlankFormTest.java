package io.jixiao.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.core.check.Consistency;
import io.jixiao.core.model.Language;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.score.Evaluation;
import io.jixiao.scoring.Rubrics;
import io.jixiao.scoring.Scoring;
import io.jixiao.scoring.rubric.Rubric;
import io.jixiao.scoring.rubric.RubricIndicator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BlankFormTest {

  @TempDir Path folder;

  static Stream<Rubric> rubrics() {
    return Rubrics.standard().all().stream();
  }

  @ParameterizedTest
  @MethodSource("rubrics")
  void anyRubricGivesAnEmptyFormThatIsReadAsSuch(Rubric rubric) throws IOException {
    Path file = folder.resolve("blank.xlsx");
    FormWriter.of(Language.ZH).writeBlank(rubric, rubric.firstYear(), file);
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      for (int i = 0; i < book.getNumberOfSheets(); i++) {
        assertThat(book.getSheetAt(i).isSheetLocked()).isTrue();
      }
      book.getSheet("基本情况").getRow(2).getCell(1).setCellValue("甲单位");
      try (var out = Files.newOutputStream(file)) {
        book.write(out);
      }
    }
    ReadForms read = FormReader.standard().read(file);
    assertThat(read.hasErrors()).isFalse();
    SelfEvaluationReport report = read.report().orElseThrow();
    assertThat(report.unit().year()).isEqualTo(rubric.firstYear());
    assertThat(report.income()).isEmpty();
    assertThat(report.evaluation().indicators())
        .extracting(i -> i.path())
        .containsExactlyElementsOf(
            rubric.indicators().stream().map(RubricIndicator::path).toList());
    assertThat(report.evaluation().sheetTotal()).isEmpty();
  }

  @Test
  void inputsAreOpenAndChecked() throws IOException {
    Path file = folder.resolve("blank.xlsx");
    FormWriter.of(Language.ZH).writeBlank(Rubrics.standard().byId("yueyang-2021"), 2022, file);
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      XSSFSheet scores = book.getSheet("评分表");
      assertThat(scores.getDataValidations()).hasSizeGreaterThan(25);
      assertThat(scores.getRow(3).getCell(5).getCellStyle().getLocked()).isFalse();
      assertThat(scores.getRow(3).getCell(4).getCellStyle().getLocked()).isTrue();
      assertThat(scores.getRow(3).getCell(2).getCellStyle().getLocked()).isTrue();
      assertThat(scores.getRow(3).getCell(3).getStringCellValue()).contains("100%");
      assertThat(book.getSheet("收支情况").getDataValidations()).hasSizeGreaterThan(20);
    }
  }

  @Test
  void theResultSheetComparesClaimedAndAwardedWithAChart() throws IOException {
    SelfEvaluationReport report = Reports.load("yueyang-2021");
    Evaluation evaluation = Scoring.standard().evaluate(report, Consistency.standard());
    Path file = folder.resolve("result.xlsx");
    FormWriter.of(Language.ZH).with(evaluation).write(report, file);
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      XSSFSheet result = book.getSheet("评分结果");
      assertThat(result.getDrawingPatriarch().getCharts()).hasSize(1);
      Row balance = row(result, "资金结余");
      assertThat(balance.getCell(4).getNumericCellValue()).isEqualTo(3);
      assertThat(balance.getCell(5).getNumericCellValue()).isEqualTo(2);
      assertThat(balance.getCell(6).getCellFormula()).matches("E\\d+-F\\d+");
      assertThat(balance.getCell(8).getStringCellValue()).contains("资金结余");
      assertThat(row(book.getSheet("核对结果"), "EXP-02")).isNotNull();
      assertThat(book.getSheet("核对结果").getHyperlinkList())
          .extracting(l -> l.getLocation())
          .contains("'收支情况'!C11");
      assertThat(book.getSheet("评分表").getRow(3).getCell(3).getStringCellValue()).isNotBlank();
    }
    assertThat(FormReader.standard().read(file).report()).contains(report);
  }

  @Test
  void everyReportGetsAResultInBothLanguages() throws IOException {
    for (String name : Reports.NAMES) {
      SelfEvaluationReport report = Reports.load(name);
      Evaluation evaluation = Scoring.standard().evaluate(report, Consistency.standard());
      for (Language language : Language.values()) {
        Path file = folder.resolve(name + language + ".xlsx");
        FormWriter.of(language).with(evaluation).write(report, file);
        assertThat(FormReader.standard().read(file).report()).contains(report);
      }
    }
  }

  private static Row row(XSSFSheet sheet, String text) {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().equals(text)) {
          return row;
        }
      }
    }
    throw new AssertionError("no " + text);
  }
}
