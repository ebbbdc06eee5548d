package io.jixiao.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.core.check.Consistency;
import io.jixiao.core.model.Amount;
import io.jixiao.core.model.ExpenditureBreakdown;
import io.jixiao.core.model.FundingBreakdown;
import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.IndicatorGroup;
import io.jixiao.core.model.Language;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.Staffing;
import io.jixiao.core.model.UnitProfile;
import io.jixiao.core.model.UnitTable;
import io.jixiao.core.score.Evaluation;
import io.jixiao.scoring.Scoring;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormWriterTest {

  private static final SelfEvaluationReport YUEYANG = yueyang();

  static SelfEvaluationReport yueyang() {
    return SelfEvaluationReport.builder()
        .unit(
            UnitProfile.builder()
                .name("岳阳市人民代表大会常务委员会")
                .budgetCode("232001")
                .year(2021)
                .staffing(Staffing.builder().established(111).actual(84).build())
                .duties("立法、法律监督、讨论决定重大事项、选举任免")
                .addTasks("行使重大事项决定权和人事任免权", "坚持科学立法、民主立法、依法立法")
                .build())
        .income(
            UnitTable.of(
                FundingBreakdown.builder()
                    .name("岳阳市人大常委会")
                    .total(Amount.ofWanYuan("3660.86"))
                    .carriedForward(Amount.ofWanYuan("92.13"))
                    .generalAppropriation(Amount.ofWanYuan("3381.85"))
                    .other(Amount.ofWanYuan("186.88"))
                    .build()))
        .expenditure(
            UnitTable.of(
                ExpenditureBreakdown.builder()
                    .name("岳阳市人大常委会")
                    .total(Amount.ofWanYuan("3581.99"))
                    .basic(Amount.ofWanYuan("2058.52"))
                    .personnel(Amount.ofWanYuan("1859.13"))
                    .publicUse(Amount.ofWanYuan("297.49"))
                    .project(Amount.ofWanYuan("1425.37"))
                    .currentBalance(Amount.ofWanYuan("-13.26"))
                    .cumulativeBalance(Amount.ofWanYuan("78.87"))
                    .build()))
        .evaluation(
            SelfEvaluation.builder()
                .addIndicators(
                    indicator("5", "5", "投入", "预算配置", "财政供养人员控制率"),
                    indicator("3", "3", "过程", "预算执行", "资金结余"),
                    indicator(null, "5", "效果", "履职效益", "经济效益"),
                    indicator(null, "5", "效果", "履职效益", "社会效益"))
                .addGroups(
                    group("5", "投入"),
                    IndicatorGroup.builder()
                        .addPath("效果", "履职效益")
                        .addMembers("经济效益", "社会效益")
                        .weight(new BigDecimal("10"))
                        .build())
                .fullMarks(new BigDecimal("18"))
                .sheetTotal(new BigDecimal("18"))
                .claimedTotal(new BigDecimal("18"))
                .claimedGrade("优")
                .build())
        .build();
  }

  private static Indicator indicator(
      @org.jspecify.annotations.Nullable String weight, String score, String... path) {
    Indicator.Builder builder = Indicator.builder().addPath(path).score(new BigDecimal(score));
    if (weight != null) {
      builder.weight(new BigDecimal(weight));
    }
    return builder.build();
  }

  private static IndicatorGroup group(String weight, String... path) {
    return IndicatorGroup.builder().addPath(path).weight(new BigDecimal(weight)).build();
  }

  private static byte[] bytes(SelfEvaluationReport report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FormWriter.of(Language.ZH).write(report, out);
    return out.toByteArray();
  }

  private static XSSFCell find(XSSFSheet sheet, String raw) {
    for (var row : sheet) {
      for (var cell : row) {
        XSSFCell x = (XSSFCell) cell;
        if (cell.getCellType() == CellType.STRING
            ? cell.getStringCellValue().equals(raw)
            : raw.equals(x.getRawValue())) {
          return x;
        }
      }
    }
    throw new AssertionError("no " + raw + " in " + sheet.getSheetName());
  }

  @Test
  void figuresKeepTheirDigitsAndDecimals() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes(YUEYANG)))) {
      XSSFCell basic = find(book.getSheet("收支情况"), "2058.52");
      assertThat(basic.getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(basic.getCellStyle().getDataFormatString()).isEqualTo("0.00");
    }
  }

  @Test
  void aTotalThatAddsUpIsALiveFormulaWithItsValue() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes(YUEYANG)))) {
      XSSFCell total = find(book.getSheet("收支情况"), "3660.86");
      assertThat(total.getCellType()).isEqualTo(CellType.FORMULA);
      assertThat(total.getCellFormula()).startsWith("SUM(");
      XSSFCell points = find(book.getSheet("评分表"), "总分");
      assertThat(points.getRow().getCell(4).getCellFormula()).isEqualTo("SUM(E4:E7)");
      assertThat(points.getRow().getCell(4).getRawValue()).isEqualTo("18");
    }
  }

  @Test
  void aStatedTotalThatDoesNotAddUpStaysTheStatedFigure() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes(YUEYANG)))) {
      assertThat(find(book.getSheet("收支情况"), "2058.52").getCellType())
          .as("1859.13 + 297.49 is 2156.62")
          .isEqualTo(CellType.NUMERIC);
    }
  }

  @Test
  void sharedPointsAndLevelsAreMerged() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes(YUEYANG)))) {
      List<String> merged =
          book.getSheet("评分表").getMergedRegions().stream().map(r -> r.formatAsString()).toList();
      assertThat(merged).contains("E6:E7", "A6:A7", "B6:B7");
    }
  }

  @Test
  void textThatCouldRunAsAFormulaStaysText() throws IOException {
    SelfEvaluationReport hostile =
        SelfEvaluationReport.builder()
            .from(YUEYANG)
            .unit(
                UnitProfile.builder()
                    .from(YUEYANG.unit())
                    .duties("=HYPERLINK(\"http://example.org\",\"x\")")
                    .build())
            .build();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes(hostile)))) {
      XSSFCell cell = find(book.getSheet("基本情况"), "=HYPERLINK(\"http://example.org\",\"x\")");
      assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    }
  }

  @Test
  void equalReportsGiveEqualFiles(@TempDir Path folder) throws Exception {
    byte[] first = bytes(YUEYANG);
    Thread.sleep(2100); // longer than the two seconds that a zip entry can tell apart
    FormWriter.of(Language.ZH).write(yueyang(), folder.resolve("a.xlsx"));
    assertThat(Files.readAllBytes(folder.resolve("a.xlsx"))).isEqualTo(first);
    try (var files = Files.list(folder)) {
      assertThat(files).as("no temporary file is left").hasSize(1);
    }
  }

  /** A word that is wider than its cell would be broken in its middle, at 11 points and 96 dpi. */
  @Test
  void noWordOfTheEnglishFormsIsWiderThanItsCell() throws IOException {
    for (String name : Reports.NAMES) {
      SelfEvaluationReport report = Reports.load(name);
      Evaluation evaluation = Scoring.standard().evaluate(report, Consistency.standard());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      FormWriter.of(Language.EN).with(evaluation).write(report, out);
      try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
        for (Sheet sheet : book) {
          for (Row row : sheet) {
            for (Cell cell : row) {
              if (cell.getCellType() == CellType.STRING) {
                assertThat(longestWord(cell.getStringCellValue()) * 7.34)
                    .as(name + " " + sheet.getSheetName() + " " + cell.getAddress() + " " + cell)
                    .isLessThan(pixels(sheet, cell));
              }
            }
          }
        }
      }
    }
  }

  private static int longestWord(String text) {
    int longest = 0;
    for (String word : text.split("[^\\p{ASCII}]|[\\s/\\-,.!]", -1)) {
      longest = Math.max(longest, word.length());
    }
    return longest;
  }

  private static double pixels(Sheet sheet, Cell cell) {
    int first = cell.getColumnIndex();
    int last = first;
    for (CellRangeAddress region : sheet.getMergedRegions()) {
      last = region.isInRange(cell) ? region.getLastColumn() : last;
    }
    double units = 0;
    for (int c = first; c <= last; c++) {
      units += sheet.getColumnWidth(c) / 256.0;
    }
    return units * 8;
  }

  @Test
  void formsAreOnePageWideAndFindingsAreNotCutByAPage() throws IOException {
    SelfEvaluationReport report = Reports.load("quyuan-2024");
    Evaluation evaluation = Scoring.standard().evaluate(report, Consistency.standard());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FormWriter.of(Language.ZH).with(evaluation).write(report, out);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      for (Sheet sheet : book) {
        assertThat(sheet.getFitToPage()).isTrue();
        assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
      }
      XSSFSheet findings = book.getSheet("核对结果");
      assertThat(findings.getRowBreaks()).isNotEmpty();
      for (int last : findings.getRowBreaks()) {
        assertThat(findings.getMergedRegions())
            .noneMatch(r -> r.getFirstRow() <= last && last < r.getLastRow());
      }
    }
  }
}
