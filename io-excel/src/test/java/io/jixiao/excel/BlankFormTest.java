package io.jixiao.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jixiao.core.check.Consistency;
import io.jixiao.core.check.Severity;
import io.jixiao.core.model.Amount;
import io.jixiao.core.model.ExecutionLine;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.Language;
import io.jixiao.core.model.Percent;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.score.Evaluation;
import io.jixiao.core.score.MissingInput;
import io.jixiao.core.score.ProjectScore;
import io.jixiao.core.score.ScoreSheet;
import io.jixiao.scoring.Rubrics;
import io.jixiao.scoring.Scoring;
import io.jixiao.scoring.rubric.OpenGroup;
import io.jixiao.scoring.rubric.Rubric;
import io.jixiao.scoring.rubric.RubricIndicator;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
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

  private static SelfEvaluation evaluation(SelfEvaluationReport report, Rubric rubric) {
    return rubric.scope() == Rubric.Scope.PROJECT
        ? report.projectEvaluations().get(0).evaluation()
        : report.evaluation();
  }

  private static List<RubricIndicator> rows(Rubric rubric) {
    return rubric.indicators().stream().filter(i -> !i.answeredByExecution()).toList();
  }

  @ParameterizedTest
  @MethodSource("rubrics")
  void anyRubricGivesAnEmptyFormThatIsReadAsSuch(Rubric rubric) throws IOException {
    Path file = folder.resolve("blank.xlsx");
    FormWriter.of(Language.ZH).writeBlank(rubric, 2021, file);
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
    assertThat(read.faults()).filteredOn(f -> f.severity() != Severity.INFO).isEmpty();
    SelfEvaluationReport report = read.report().orElseThrow();
    assertThat(report.unit().year()).isEqualTo(2021);
    assertThat(report.income()).isEmpty();
    assertThat(evaluation(report, rubric).indicators())
        .extracting(i -> i.path())
        .containsExactlyElementsOf(rows(rubric).stream().map(RubricIndicator::path).toList());
    assertThat(evaluation(report, rubric).sheetTotal()).isEmpty();
    assertThat(report.projectEvaluations().isEmpty())
        .isEqualTo(rubric.scope() == Rubric.Scope.DEPARTMENT);
  }

  /** Types into every open cell what its place asks for, as a person would. */
  private static void fill(XSSFWorkbook book) {
    DataFormatter shown = new DataFormatter();
    for (Sheet sheet : book) {
      List<String> heads = new ArrayList<>();
      for (Row row : sheet) {
        String first = shown.formatCellValue(row.getCell(0));
        if (first.equals("一级指标") || first.equals("资金类别")) {
          heads.clear();
          row.forEach(c -> heads.add(shown.formatCellValue(c)));
        } else if (first.isEmpty() && row.getCell(1) == null) {
          heads.clear();
        }
        for (Cell cell : row) {
          int c = cell.getColumnIndex();
          if (cell.getCellStyle().getLocked() || !shown.formatCellValue(cell).isEmpty()) {
            continue;
          }
          String left = "";
          for (int l = c - 1; l >= 0 && left.isEmpty(); l--) {
            left = shown.formatCellValue(row.getCell(l));
          }
          String head = c < heads.size() ? heads.get(c) : "";
          switch (head) {
            case "二级指标", "三级指标" -> cell.setCellValue("指标" + row.getRowNum() + "-" + c);
            case "年度指标值", "实际完成值" -> cell.setCellValue("5次");
            case "分值", "自评得分", "得分" -> cell.setCellValue(1);
            case "年初预算数", "全年预算数", "全年执行数" -> cell.setCellValue(12.5);
            case "执行率" -> cell.setCellValue(0.8761);
            default -> {
              switch (left) {
                case "部门（单位）名称", "项目支出名称", "主管部门" -> cell.setCellValue("甲");
                case "人员编制", "实有人数" -> cell.setCellValue(40);
                case "绩效自评综合得分" -> cell.setCellValue(91.5);
                case "评价等次" -> cell.setCellValue("优");
                default -> {}
              }
            }
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rubrics")
  void aFormThatIsFilledInComesBack(Rubric rubric) throws IOException {
    Path file = folder.resolve("blank.xlsx");
    FormWriter.of(Language.ZH).writeBlank(rubric, 2021, 3, file);
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      fill(book);
      try (var out = Files.newOutputStream(file)) {
        book.write(out);
      }
    }
    ReadForms read = FormReader.standard().read(file);
    assertThat(read.faults()).filteredOn(f -> f.severity() != Severity.INFO).isEmpty();
    SelfEvaluationReport report = read.report().orElseThrow();
    assertThat(report.unit().name()).isEqualTo("甲");
    assertThat(report.unit().staffing().orElseThrow().established()).contains(40);
    SelfEvaluation evaluation = evaluation(report, rubric);
    assertThat(evaluation.indicators())
        .hasSize(rows(rubric).size() + 3 * rubric.openGroups().size())
        .allSatisfy(i -> assertThat(i.score()).contains(BigDecimal.ONE))
        .allSatisfy(i -> assertThat(i.path()).doesNotContain(""));
    assertThat(evaluation.claimedTotal()).contains(new BigDecimal("91.5"));
    assertThat(evaluation.claimedGrade()).contains("优");
    for (OpenGroup group : rubric.openGroups()) {
      assertThat(evaluation.indicators())
          .filteredOn(i -> i.path().subList(0, group.path().size()).equals(group.path()))
          .hasSize(3)
          .allSatisfy(i -> assertThat(i.path()).hasSize(3))
          .allSatisfy(i -> assertThat(i.weight()).contains(BigDecimal.ONE))
          .allSatisfy(i -> assertThat(i.target().orElseThrow().text()).isEqualTo("5次"))
          .allSatisfy(i -> assertThat(i.achieved().orElseThrow().text()).isEqualTo("5次"));
      assertThat(evaluation.groups())
          .filteredOn(g -> g.path().equals(group.path()))
          .singleElement()
          .satisfies(g -> assertThat(g.weight()).contains(group.points()));
    }
    if (rubric.indicators().stream().anyMatch(RubricIndicator::answeredByExecution)) {
      ExecutionLine total = evaluation.execution().orElseThrow().total().orElseThrow();
      assertThat(total.executed()).contains(Amount.ofWanYuan("12.5"));
      assertThat(total.statedRate()).contains(Percent.of(new BigDecimal("87.61")));
      assertThat(total.weight()).contains(new BigDecimal("10"));
      assertThat(total.score()).contains(BigDecimal.ONE);
    }
    if (rubric.scope() == Rubric.Scope.PROJECT) {
      assertThat(report.projectEvaluations().get(0).name()).isEqualTo("甲");
      assertThat(report.evaluation().indicators()).isEmpty();
    }
  }

  @Test
  void aNumberOfRowsOutOfRangeIsRefused() {
    for (int rows : new int[] {0, 101}) {
      assertThatThrownBy(
              () ->
                  FormWriter.of(Language.ZH)
                      .writeBlank(
                          Rubrics.standard().byId("xinzhou-2021"),
                          2021,
                          rows,
                          folder.resolve("x.xlsx")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("1 to 100");
    }
    assertThat(folder.resolve("x.xlsx")).doesNotExist();
  }

  @Test
  void rulesOfARubricStandBesideItsIndicators() throws IOException {
    Path file = folder.resolve("rules.xlsx");
    FormWriter.of(Language.ZH)
        .with(Rubrics.standard().byId("quyuan-2024"))
        .with(Rubrics.standard().byId("quyuan-2024-project"))
        .write(Reports.load("quyuan-2024"), file);
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      for (String name : new String[] {"整体自评表", "项目自评表1", "项目自评表2"}) {
        Row row = row(book.getSheet(name), "质量指标");
        assertThat(row.getCell(3).getStringCellValue()).as(name).contains("得满分");
      }
    }
    assertThat(FormReader.standard().read(file).report()).contains(Reports.load("quyuan-2024"));
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
  void pointsThatCouldNotBeAssessedStandBesideThoseAwardedInTheChart() throws IOException {
    SelfEvaluationReport report = Reports.load("yunxi-2020");
    Evaluation evaluation = Scoring.standard().evaluate(report, Consistency.standard());
    Path file = folder.resolve("yunxi.xlsx");
    FormWriter.of(Language.ZH).with(evaluation).write(report, file);
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      XSSFSheet result = book.getSheet("评分结果");
      List<Row> process = new ArrayList<>();
      result.forEach(
          r -> {
            if (r.getCell(0) != null && r.getCell(0).toString().equals("过程")) {
              process.add(r);
            }
          });
      Row sum = process.get(process.size() - 1);
      assertThat(sum.getCell(2).getNumericCellValue()).isEqualTo(37);
      assertThat(sum.getCell(3).getNumericCellValue()).isEqualTo(3);
      assertThat(sum.getCell(5).getNumericCellValue()).isEqualTo(34);
      var chart = result.getDrawingPatriarch().getCharts().get(0);
      assertThat(chart.getChartSeries().get(0).getSeriesCount()).isEqualTo(3);
    }
  }

  @Test
  void noPageEndsWithinAChart() throws IOException {
    for (String name : Reports.NAMES) {
      SelfEvaluationReport report = Reports.load(name);
      Evaluation evaluation = Scoring.standard().evaluate(report, Consistency.standard());
      for (Language language : Language.values()) {
        Path file = folder.resolve("chart" + name + language + ".xlsx");
        FormWriter.of(language).with(evaluation).write(report, file);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
          for (Sheet sheet : book) {
            noBreakWithin((XSSFSheet) sheet, name + language);
          }
        }
      }
    }
  }

  private static void noBreakWithin(XSSFSheet sheet, String name) {
    if (sheet.getDrawingPatriarch() != null) {
      for (var shape : sheet.getDrawingPatriarch().getShapes()) {
        var at = (XSSFClientAnchor) shape.getAnchor();
        assertThat(Arrays.stream(sheet.getRowBreaks()))
            .as(name)
            .noneMatch(r -> at.getRow1() <= r && r < at.getRow2() - 1);
      }
    }
  }

  @Test
  void goalsThatGoOnToAnotherPageKeepTheirHeading() throws IOException {
    Path file = folder.resolve("goals.xlsx");
    FormWriter.of(Language.ZH).write(Reports.load("yunxi-2020"), file);
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      XSSFSheet goals = book.getSheet("绩效目标");
      assertThat(goals.getRowBreaks()).isNotEmpty();
      assertThat(goals.getRepeatingRows().formatAsString()).isEqualTo("2:2");
    }
  }

  /** What a person sees: one sheet a project, what is missing, and what the sheets note. */
  @Test
  void theProjectsHaveResultSheetsOfTheirOwn_withWhatIsMissing() throws IOException {
    SelfEvaluationReport report = Reports.load("quyuan-2024");
    Evaluation evaluation = Scoring.standard().evaluate(report, Consistency.standard());
    Path file = folder.resolve("quyuan.xlsx");
    FormWriter.of(Language.ZH).with(evaluation).write(report, file);
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      int number = 1;
      for (ProjectScore project : evaluation.projects()) {
        XSSFSheet sheet = book.getSheet("评分结果" + number++);
        assertThat(texts(sheet)).contains("评分结果：" + project.name(), "总分结论", "可能的等次");
        shows(sheet, project.sheet());
      }
      assertThat(number).isGreaterThan(2);
      assertThat(texts(book.getSheet("评分结果"))).contains("效益指标/可持续影响指标/---");
      shows(book.getSheet("评分结果"), evaluation.sheet().orElseThrow());
    }
    assertThat(FormReader.standard().read(file).report()).contains(report);
  }

  private static void shows(XSSFSheet sheet, ScoreSheet scores) {
    List<String> texts = texts(sheet);
    assertThat(texts.contains("按另一种理解计分，等次可能不同。")).isEqualTo(scores.total().readingChangesGrade());
    for (MissingInput input : scores.missing()) {
      assertThat(texts).contains(input.label().zh(), input.fetch().zh());
    }
    for (Label note : scores.notes()) {
      assertThat(texts).contains("注：" + note.zh());
    }
  }

  @Test
  void notes_andWhyProjectsAreNotScored_standOnTheResultSheet() throws IOException {
    SelfEvaluationReport report = Reports.load("yueyang-2021");
    Evaluation scored = Scoring.standard().evaluate(report, Consistency.standard());
    ScoreSheet sheet = scored.sheet().orElseThrow();
    Evaluation.Builder evaluation =
        Evaluation.builder()
            .unit(scored.unit())
            .consistency(scored.consistency())
            .notScored(new Label("没有评分方案", "there is no rubric"));
    Path file = folder.resolve("notes.xlsx");
    FormWriter.of(Language.EN)
        .with(
            evaluation
                .sheet(
                    ScoreSheet.of(
                        sheet.rubric(),
                        sheet.indicators(),
                        sheet.total(),
                        sheet.borneOut(),
                        List.of(new Label("方案适用于另一年度", "the rubric is for another year"))))
                .build())
        .write(report, file);
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      assertThat(texts(book.getSheet("Result")))
          .contains("Note: the rubric is for another year", "Not scored: there is no rubric");
    }
    assertThat(FormReader.standard().read(file).report()).contains(report);
    FormWriter.of(Language.ZH).with(evaluation.sheet(Optional.empty()).build()).write(report, file);
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      assertThat(texts(book.getSheet("评分结果"))).contains("未评分：没有评分方案");
    }
    assertThat(FormReader.standard().read(file).report()).contains(report);
  }

  private static List<String> texts(XSSFSheet sheet) {
    List<String> out = new ArrayList<>();
    sheet.forEach(
        row ->
            row.forEach(
                cell -> {
                  if (cell.getCellType() == CellType.STRING) {
                    out.add(cell.getStringCellValue());
                  }
                }));
    return out;
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
