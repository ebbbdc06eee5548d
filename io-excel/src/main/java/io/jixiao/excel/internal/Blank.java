package io.jixiao.excel.internal;

import io.jixiao.core.model.Grade;
import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.IndicatorGroup;
import io.jixiao.core.model.Language;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.scoring.rubric.Rubric;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataValidation;
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

  private static final List<String> LEVELS = List.of("中央", "省级", "市级", "县级", "乡级");

  private static final Pattern AMOUNT =
      Pattern.compile(
          "/(income|expenditure|threePublic|fixedAssets)/.*"
              + "|.*/execution/\\w+/(initial|adjusted|executed)");
  private static final Pattern POINTS =
      Pattern.compile(".*/(indicators/\\d+/(weight|score)|execution/total/score|claimedTotal)");

  private final Book book;
  private final boolean zh;
  private final Map<Integer, XSSFCellStyle> unlocked = new HashMap<>();

  private Blank(Language language) {
    this.book = new Book(language);
    this.zh = language == Language.ZH;
  }

  /**
   * Writes an empty form.
   *
   * @param rubric the rubric, not null
   * @param year the fiscal year
   * @param rows how many empty rows a group of the unit's own indicators gets
   * @param language the language of the labels, not null
   * @return the workbook
   * @throws IOException if writing fails
   */
  public static byte[] write(Rubric rubric, int year, int rows, Language language)
      throws IOException {
    return new Blank(language).write(rubric, year, rows);
  }

  private byte[] write(Rubric rubric, int year, int rows) throws IOException {
    boolean project = rubric.scope() == Rubric.Scope.PROJECT;
    SelfEvaluation evaluation = BlankReport.evaluation(rubric, rows);
    SelfEvaluationReport report = BlankReport.report(evaluation, year, project);
    String root = project ? "/projectEvaluations/0/evaluation" : "/evaluation";
    Map<List<String>, String> rules = Rules.of(rubric, evaluation, book.language());
    try (XSSFWorkbook workbook = book.workbook()) {
      ProfileSheet.write(book, report);
      MoreOut more = new MoreOut(book, report);
      if (project) {
        more.projectTables(List.of(rules));
      } else {
        MoneySheet.write(book, report);
        more.evaluation(rules, BlankReport.targets(rubric));
      }
      more.evaluators();
      Set<String> given = given(evaluation, root);
      for (Map.Entry<String, Book.CellAt> place : List.copyOf(book.places().entrySet())) {
        if (!given.contains(place.getKey())) {
          input(rubric, evaluation, root, place.getKey(), place.getValue());
        }
      }
      total(evaluation, root);
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        protect(workbook.getSheetAt(i));
      }
      return Packaging.bytes(workbook);
    }
  }

  /** What the form itself states. */
  private static Set<String> given(SelfEvaluation evaluation, String root) {
    Set<String> given = new HashSet<>();
    given.add("/unit/year");
    given.add(root + "/fullMarks");
    given.add(root + "/sheetTotal");
    for (int i = 0; i < evaluation.indicators().size(); i++) {
      if (evaluation.indicators().get(i).weight().isPresent()) {
        given.add(root + "/indicators/" + i + "/weight");
      }
    }
    given.add(root + "/execution/total/weight");
    for (String line : List.of("currentAppropriation", "carriedForward", "other")) {
      given.add(root + "/execution/" + line + "/weight");
      given.add(root + "/execution/" + line + "/score");
    }
    return given;
  }

  private static void protect(XSSFSheet sheet) {
    sheet.enableLocking();
    sheet.lockFormatCells(false);
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
  }

  private void input(
      Rubric rubric, SelfEvaluation evaluation, String root, String path, Book.CellAt at) {
    XSSFSheet sheet = book.workbook().getSheet(at.sheet());
    CellAddress address = new CellAddress(at.address());
    CellRangeAddress region = region(sheet, address);
    boolean rate = path.endsWith("Rate");
    for (int r = region.getFirstRow(); r <= region.getLastRow(); r++) {
      for (int c = region.getFirstColumn(); c <= region.getLastColumn(); c++) {
        XSSFCell cell = sheet.getRow(r).getCell(c);
        cell.setCellStyle(unlocked(cell.getCellStyle(), rate));
      }
    }
    if (rate) {
      range(sheet, region, "0", "100", zh ? "请填写百分数，如 87.61%" : "a percentage such as 87.61%");
    } else if (path.startsWith("/unit/staffing/")) {
      DataValidationHelper helper = sheet.getDataValidationHelper();
      add(
          sheet,
          helper.createValidation(
              helper.createIntegerConstraint(OperatorType.GREATER_OR_EQUAL, "0", "0"),
              list(region)),
          zh ? "请填写不小于 0 的整数" : "a whole number of 0 or more");
    } else if (path.endsWith("/name")) {
      return;
    } else if (AMOUNT.matcher(path).matches()) {
      String least = path.endsWith("Balance") ? "-" + MOST : "0";
      range(sheet, region, least, MOST, zh ? "请填写金额（万元）" : "an amount in 10,000 yuan");
    } else if (path.startsWith(root + "/") && POINTS.matcher(path).matches()) {
      String most = most(rubric, evaluation, root, path);
      range(sheet, region, "0", most, zh ? "请填写 0 至 " + most + " 的分数" : "points from 0 to " + most);
    } else if (path.equals(root + "/claimedGrade")) {
      List<String> words = new ArrayList<>();
      for (Grade grade : Grade.values()) {
        words.add(grade.label().zh());
      }
      choice(sheet, region, words, true, zh ? "请选择评价等次" : "one of the grades");
    } else if (path.equals("/unit/level")) {
      choice(sheet, region, LEVELS, false, zh ? "请选择预算级次" : "a level of government");
    }
  }

  /** The most points of a cell: those of its row, of the rows that share them, or of its group. */
  private static String most(Rubric rubric, SelfEvaluation evaluation, String root, String path) {
    BigDecimal most = rubric.fullMarks();
    Matcher m = Pattern.compile("/indicators/(\\d+)/.*").matcher(path.substring(root.length()));
    if (m.matches()) {
      Indicator indicator = evaluation.indicators().get(Integer.parseInt(m.group(1)));
      for (IndicatorGroup group : evaluation.groups()) {
        int n = group.path().size();
        boolean holds =
            n <= indicator.path().size() && indicator.path().subList(0, n).equals(group.path());
        if (holds && (group.members().isEmpty() || group.members().contains(indicator.name()))) {
          most = group.weight().orElse(most).min(most);
        }
      }
      most = indicator.weight().orElse(most);
    } else if (path.startsWith(root + "/execution/")) {
      most = evaluation.execution().flatMap(e -> e.total()).flatMap(t -> t.weight()).orElse(most);
    }
    return most.toPlainString();
  }

  private static CellRangeAddress region(XSSFSheet sheet, CellAddress at) {
    for (CellRangeAddress region : sheet.getMergedRegions()) {
      if (region.isInRange(at)) {
        return region;
      }
    }
    return new CellRangeAddress(at.getRow(), at.getRow(), at.getColumn(), at.getColumn());
  }

  private XSSFCellStyle unlocked(XSSFCellStyle style, boolean rate) {
    return unlocked.computeIfAbsent(
        style.getIndex() * 2 + (rate ? 1 : 0),
        k -> {
          XSSFCellStyle open = book.workbook().createCellStyle();
          open.cloneStyleFrom(style);
          open.setLocked(false);
          if (rate) {
            open.setDataFormat(book.workbook().createDataFormat().getFormat("0.00%"));
          }
          return open;
        });
  }

  private void range(
      XSSFSheet sheet, CellRangeAddress region, String from, String to, String message) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    add(
        sheet,
        helper.createValidation(
            helper.createDecimalConstraint(OperatorType.BETWEEN, from, to), list(region)),
        message);
  }

  private void choice(
      XSSFSheet sheet, CellRangeAddress region, List<String> words, boolean only, String message) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidation validation =
        helper.createValidation(
            helper.createExplicitListConstraint(words.toArray(new String[0])), list(region));
    validation.setSuppressDropDownArrow(true);
    if (!only) {
      validation.setErrorStyle(DataValidation.ErrorStyle.INFO);
    }
    add(sheet, validation, message);
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
  private void total(SelfEvaluation evaluation, String root) {
    Book.CellAt total = book.places().get(root + "/sheetTotal");
    int n = evaluation.indicators().size();
    Book.CellAt first = book.places().get(root + "/indicators/0/score");
    Book.CellAt last = book.places().get(root + "/indicators/" + (n - 1) + "/score");
    if (total == null || first == null || last == null) {
      return;
    }
    CellAddress at = new CellAddress(total.address());
    String range = first.address() + ":" + last.address();
    Book.CellAt execution = book.places().get(root + "/execution/total/score");
    if (execution != null) {
      range += "," + execution.address();
    }
    XSSFCell cell =
        book.workbook().getSheet(total.sheet()).getRow(at.getRow()).getCell(at.getColumn());
    cell.setCellFormula("IF(COUNT(" + range + ")=0,\"\",SUM(" + range + "))");
    cell.setCellValue("");
  }
}
