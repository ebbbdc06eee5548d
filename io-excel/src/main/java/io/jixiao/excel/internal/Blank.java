package io.jixiao.excel.internal;

import io.jixiao.core.model.ExpenditureBreakdown;
import io.jixiao.core.model.FixedAssets;
import io.jixiao.core.model.FundingBreakdown;
import io.jixiao.core.model.Grade;
import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.IndicatorGroup;
import io.jixiao.core.model.Language;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.ThreePublicExpenses;
import io.jixiao.core.model.UnitProfile;
import io.jixiao.core.model.UnitTable;
import io.jixiao.scoring.rubric.LevelPoints;
import io.jixiao.scoring.rubric.Rubric;
import io.jixiao.scoring.rubric.RubricIndicator;
import io.jixiao.scoring.rubric.SharedPoints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An empty form of a rubric: inputs unlocked and checked as they are typed, all else protected. */
public final class Blank {

  private static final String MOST = "999999999999";

  private final Book book;
  private final boolean zh;
  private final Map<Short, XSSFCellStyle> unlocked = new HashMap<>();

  private Blank(Language language) {
    this.book = new Book(language);
    this.zh = language == Language.ZH;
  }

  /**
   * Writes an empty form.
   *
   * @param rubric the rubric, not null
   * @param year the fiscal year
   * @param language the language of the labels, not null
   * @return the workbook
   * @throws IOException if writing fails
   */
  public static byte[] write(Rubric rubric, int year, Language language) throws IOException {
    return new Blank(language).write(rubric, year);
  }

  private byte[] write(Rubric rubric, int year) throws IOException {
    SelfEvaluationReport report = skeleton(rubric, year);
    Map<List<String>, String> rules = new HashMap<>();
    for (RubricIndicator indicator : rubric.indicators()) {
      rules.putIfAbsent(indicator.path(), indicator.rule().in(book.language()));
    }
    try (XSSFWorkbook workbook = book.workbook()) {
      ProfileSheet.write(book, report);
      MoneySheet.write(book, report);
      MoreOut more = new MoreOut(book, report);
      more.evaluation(rules);
      more.evaluators();
      Set<String> given = new HashSet<>();
      given.add("/unit/year");
      given.add("/evaluation/fullMarks");
      given.add("/evaluation/sheetTotal");
      for (int i = 0; i < report.evaluation().indicators().size(); i++) {
        if (report.evaluation().indicators().get(i).weight().isPresent()) {
          given.add("/evaluation/indicators/" + i + "/weight");
        }
      }
      book.places()
          .forEach(
              (path, at) -> {
                if (!given.contains(path)) {
                  input(rubric, report, path, at);
                }
              });
      total(report);
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        protect(workbook.getSheetAt(i));
      }
      return Packaging.bytes(workbook);
    }
  }

  private static void protect(XSSFSheet sheet) {
    sheet.enableLocking();
    sheet.lockFormatCells(false);
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
  }

  private static SelfEvaluationReport skeleton(Rubric rubric, int year) {
    SelfEvaluation.Builder evaluation = SelfEvaluation.builder().fullMarks(rubric.fullMarks());
    Map<String, RubricIndicator> byId = new HashMap<>();
    for (RubricIndicator indicator : rubric.indicators()) {
      byId.put(indicator.id(), indicator);
      evaluation.addIndicators(
          Indicator.builder().addAllPath(indicator.path()).weight(indicator.weight()).build());
    }
    for (LevelPoints level : rubric.levels()) {
      evaluation.addGroups(
          IndicatorGroup.builder().addAllPath(level.path()).weight(level.points()).build());
    }
    for (SharedPoints shared : rubric.shared()) {
      List<String> names = new ArrayList<>();
      List<String> parent = List.of();
      for (String id : shared.members()) {
        RubricIndicator member = byId.get(id);
        if (member != null) {
          names.add(member.name());
          parent = member.path().subList(0, member.path().size() - 1);
        }
      }
      evaluation.addGroups(
          IndicatorGroup.builder()
              .addAllPath(parent)
              .addAllMembers(names)
              .weight(shared.points())
              .build());
    }
    return SelfEvaluationReport.builder()
        .unit(UnitProfile.builder().name("").year(year).addTasks("", "", "", "").build())
        .income(UnitTable.of(FundingBreakdown.builder().build()))
        .expenditure(UnitTable.of(ExpenditureBreakdown.builder().build()))
        .threePublic(UnitTable.of(ThreePublicExpenses.builder().build()))
        .fixedAssets(UnitTable.of(FixedAssets.builder().build()))
        .evaluation(evaluation.build())
        .build();
  }

  private void input(Rubric rubric, SelfEvaluationReport report, String path, Book.CellAt at) {
    XSSFSheet sheet = book.workbook().getSheet(at.sheet());
    CellAddress address = new CellAddress(at.address());
    CellRangeAddress region = region(sheet, address);
    for (int r = region.getFirstRow(); r <= region.getLastRow(); r++) {
      for (int c = region.getFirstColumn(); c <= region.getLastColumn(); c++) {
        XSSFCell cell = sheet.getRow(r).getCell(c);
        cell.setCellStyle(unlocked(cell.getCellStyle()));
      }
    }
    if (path.startsWith("/unit/staffing/") && !path.endsWith("Rate")) {
      check(
          sheet,
          region,
          OperatorType.GREATER_OR_EQUAL,
          "0",
          "0",
          true,
          zh ? "请填写不小于 0 的整数" : "a whole number of 0 or more");
    } else if (path.matches("/(income|expenditure|threePublic|fixedAssets)/.*")
        && !path.endsWith("/name")) {
      boolean balance = path.endsWith("Balance");
      check(
          sheet,
          region,
          OperatorType.BETWEEN,
          balance ? "-" + MOST : "0",
          MOST,
          false,
          zh ? "请填写金额（万元）" : "an amount in 10,000 yuan");
    } else if (path.matches("/evaluation/indicators/\\d+/score")) {
      score(report, path, sheet, region);
    } else if (path.equals("/evaluation/claimedTotal")) {
      String most = rubric.fullMarks().toPlainString();
      check(
          sheet,
          region,
          OperatorType.BETWEEN,
          "0",
          most,
          false,
          zh ? "请填写 0 至 " + most + " 的分数" : "points from 0 to " + most);
    } else if (path.equals("/evaluation/claimedGrade")) {
      grades(sheet, region);
    }
  }

  /** A self-score lies between zero and the points of its row, or of those it shares. */
  private void score(
      SelfEvaluationReport report, String path, XSSFSheet sheet, CellRangeAddress region) {
    int i = Integer.parseInt(path.split("/", -1)[3]);
    Indicator indicator = report.evaluation().indicators().get(i);
    String most = indicator.weight().map(w -> w.toPlainString()).orElse(null);
    for (IndicatorGroup group : report.evaluation().groups()) {
      if (most == null
          && group.members().contains(indicator.name())
          && group.weight().isPresent()) {
        most = group.weight().get().toPlainString();
      }
    }
    String end =
        most == null ? report.evaluation().fullMarks().orElseThrow().toPlainString() : most;
    check(
        sheet,
        region,
        OperatorType.BETWEEN,
        "0",
        end,
        false,
        zh ? "请填写 0 至 " + end + " 的分数" : "points from 0 to " + end);
  }

  private static CellRangeAddress region(XSSFSheet sheet, CellAddress at) {
    for (CellRangeAddress region : sheet.getMergedRegions()) {
      if (region.isInRange(at)) {
        return region;
      }
    }
    return new CellRangeAddress(at.getRow(), at.getRow(), at.getColumn(), at.getColumn());
  }

  private XSSFCellStyle unlocked(XSSFCellStyle style) {
    return unlocked.computeIfAbsent(
        style.getIndex(),
        k -> {
          XSSFCellStyle open = book.workbook().createCellStyle();
          open.cloneStyleFrom(style);
          open.setLocked(false);
          return open;
        });
  }

  private void check(
      XSSFSheet sheet,
      CellRangeAddress region,
      int operator,
      String from,
      String to,
      boolean whole,
      String message) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidationConstraint constraint =
        whole
            ? helper.createIntegerConstraint(operator, from, to)
            : helper.createDecimalConstraint(operator, from, to);
    add(sheet, helper.createValidation(constraint, list(region)), message);
  }

  private void grades(XSSFSheet sheet, CellRangeAddress region) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    List<String> words = new ArrayList<>();
    for (Grade grade : Grade.values()) {
      words.add(grade.label().zh());
    }
    DataValidation validation =
        helper.createValidation(
            helper.createExplicitListConstraint(words.toArray(new String[0])), list(region));
    validation.setSuppressDropDownArrow(true);
    add(sheet, validation, zh ? "请选择评价等次" : "one of the grades");
  }

  private void add(XSSFSheet sheet, DataValidation validation, String message) {
    validation.setShowErrorBox(true);
    validation.setEmptyCellAllowed(true);
    validation.createErrorBox(zh ? "填写有误" : "Not possible", message);
    sheet.addValidationData(validation);
  }

  private static CellRangeAddressList list(CellRangeAddress region) {
    return new CellRangeAddressList(
        region.getFirstRow(),
        region.getFirstRow(),
        region.getFirstColumn(),
        region.getFirstColumn());
  }

  /** The total adds itself up as soon as a score is typed; until then it stays blank. */
  private void total(SelfEvaluationReport report) {
    Book.CellAt total = book.places().get("/evaluation/sheetTotal");
    int n = report.evaluation().indicators().size();
    Book.CellAt first = book.places().get("/evaluation/indicators/0/score");
    Book.CellAt last = book.places().get("/evaluation/indicators/" + (n - 1) + "/score");
    if (total == null || first == null || last == null) {
      return;
    }
    CellAddress at = new CellAddress(total.address());
    String range = first.address() + ":" + last.address();
    XSSFCell cell =
        book.workbook().getSheet(total.sheet()).getRow(at.getRow()).getCell(at.getColumn());
    cell.setCellFormula("IF(COUNT(" + range + ")=0,\"\",SUM(" + range + "))");
    cell.setCellValue("");
  }
}
