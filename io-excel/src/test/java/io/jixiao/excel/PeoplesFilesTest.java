package io.jixiao.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.core.check.Severity;
import io.jixiao.core.model.Amount;
import io.jixiao.core.model.Language;
import io.jixiao.core.model.SelfEvaluationReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What people make of a form before they send it back. */
class PeoplesFilesTest {

  private static final SelfEvaluationReport YUEYANG = Reports.load("yueyang-2021");

  private static final String MONEY = "收支情况";
  private static final String PROFILE = "基本情况";
  private static final String SCORES = "评分表";

  /** A change that a person makes, and what must come of it. */
  private record Variant(String name, Consumer<XSSFWorkbook> change, Consumer<ReadForms> check) {}

  private static Variant same(String name, Consumer<XSSFWorkbook> change) {
    return new Variant(
        name,
        change,
        read -> {
          assertThat(read.faults()).filteredOn(f -> f.severity() == Severity.ERROR).isEmpty();
          SelfEvaluationReport report = read.report().orElseThrow();
          assertThat(report.evaluation()).isEqualTo(YUEYANG.evaluation());
          assertThat(report).isEqualTo(YUEYANG);
        });
  }

  private static Variant fault(String name, Consumer<XSSFWorkbook> change, String cell) {
    return new Variant(
        name,
        change,
        read -> {
          assertThat(read.faults())
              .filteredOn(f -> f.severity() == Severity.ERROR)
              .extracting(CellFault::cell)
              .containsExactly(cell);
          assertThat(read.report()).isPresent();
        });
  }

  private static Variant guessed(
      String name, Consumer<XSSFWorkbook> change, Consumer<SelfEvaluationReport> check) {
    return new Variant(
        name,
        change,
        read -> {
          assertThat(read.faults()).filteredOn(f -> f.severity() == Severity.ERROR).isEmpty();
          assertThat(read.faults()).isNotEmpty();
          check.accept(read.report().orElseThrow());
        });
  }

  private static Cell cell(Workbook book, String sheet, String raw) {
    for (Row row : book.getSheet(sheet)) {
      for (Cell cell : row) {
        String text =
            cell.getCellType() == CellType.STRING
                ? cell.getStringCellValue()
                : String.valueOf(((XSSFCell) cell).getRawValue());
        if (text.equals(raw)) {
          return cell;
        }
      }
    }
    throw new AssertionError("no " + raw + " on " + sheet);
  }

  private static Consumer<XSSFWorkbook> retype(String sheet, String raw, String typed) {
    return book -> {
      Cell cell = cell(book, sheet, raw);
      if (cell.getCellType() == CellType.FORMULA) {
        cell.removeFormula();
      }
      cell.setCellValue(typed);
    };
  }

  /** Types text into an empty cell of the row of a known value. */
  private static Consumer<XSSFWorkbook> fill(String sheet, String raw, int right, String typed) {
    return book -> {
      Cell cell = cell(book, sheet, raw);
      cell.getRow().getCell(cell.getColumnIndex() + right).setCellValue(typed);
    };
  }

  private static Consumer<XSSFWorkbook> eachText(
      String sheet, java.util.function.UnaryOperator<String> change, int fromRow, int toRow) {
    return book -> {
      for (Row row : book.getSheet(sheet)) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.STRING
              && row.getRowNum() >= fromRow
              && row.getRowNum() <= toRow) {
            cell.setCellValue(change.apply(cell.getStringCellValue()));
          }
        }
      }
    };
  }

  private static String spaced(String text) {
    return String.join("  ", text.split(""));
  }

  private static void split(XSSFWorkbook book, String sheet) {
    Sheet s = book.getSheet(sheet);
    for (int i = s.getNumMergedRegions() - 1; i >= 0; i--) {
      s.removeMergedRegion(i);
    }
  }

  private static void raw(XSSFWorkbook book, String sheet, String raw, String stored) {
    ((XSSFCell) cell(book, sheet, raw)).getCTCell().setV(stored);
  }

  private static void format(XSSFWorkbook book, String sheet, String raw, String format) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    cell(book, sheet, raw).setCellStyle(style);
  }

  private static Amount basic(SelfEvaluationReport report) {
    return report.expenditure().orElseThrow().consolidated().orElseThrow().basic().orElseThrow();
  }

  private static List<Variant> variants() {
    List<Variant> out = new ArrayList<>();
    out.add(same("标签中间有空格", eachText(MONEY, PeoplesFilesTest::spaced, 0, 4)));
    out.add(same("标签中间换行", eachText(MONEY, t -> t.replaceAll("(.{2})", "$1\n").strip(), 1, 4)));
    out.add(same("评分表表头有空格", eachText(SCORES, PeoplesFilesTest::spaced, 1, 2)));
    out.add(same("基本情况标签换行并带冒号", book -> cell(book, PROFILE, "人员编制").setCellValue(" 人员\n编制： ")));
    out.add(same("文本数字", retype(MONEY, "3660.86", "3660.86")));
    out.add(same("全角数字", retype(MONEY, "3660.86", "３６６０．８６")));
    out.add(same("千分位文本", retype(MONEY, "3660.86", "3,660.86")));
    out.add(same("全角千分位", retype(MONEY, "3660.86", "3，660.86")));
    out.add(same("数字后带单位", retype(MONEY, "3660.86", "3660.86 万元")));
    out.add(same("人民币符号", retype(MONEY, "3660.86", "￥3660.86")));
    out.add(same("括号表示负数", retype(MONEY, "-13.26", "（13.26）")));
    out.add(same("全角负号", retype(MONEY, "-13.26", "－13.26")));
    out.add(
        guessed(
            "单元格内写元",
            retype(MONEY, "2058.52", "20585200元"),
            r -> assertThat(basic(r)).isEqualTo(Amount.ofYuan("20585200"))));
    out.add(
        new Variant(
            "标题单位为元",
            book -> {
              cell(book, MONEY, "部门（单位）年度支出和结余情况（万元）").setCellValue("部门（单位）年度支出和结余情况（单位：元）");
              raw(book, MONEY, "2058.52", "20585200");
            },
            read ->
                assertThat(basic(read.report().orElseThrow()))
                    .isEqualTo(Amount.ofYuan("20585200.00"))));
    out.add(
        new Variant(
            "表头单位为元",
            book -> {
              cell(book, MONEY, "基本支出").setCellValue("基本支出（元）");
              raw(book, MONEY, "2058.52", "20585200");
            },
            read ->
                assertThat(basic(read.report().orElseThrow()))
                    .isEqualTo(Amount.ofYuan("20585200.00"))));
    out.add(same("空白处填横线", fill(MONEY, "3381.85", 1, "—")));
    out.add(same("空白处填斜线", fill(MONEY, "3381.85", 1, "/")));
    out.add(same("空白处填无", fill(MONEY, "3381.85", 1, "无")));
    out.add(same("空白处填---", fill(MONEY, "3381.85", 2, "---")));
    out.add(same("合并单元格被拆分", book -> split(book, MONEY)));
    out.add(same("基本情况合并单元格被拆分", book -> split(book, PROFILE)));
    out.add(
        guessed(
            "评分表合并单元格被拆分",
            book -> split(book, SCORES),
            r ->
                assertThat(r.evaluation().indicators())
                    .extracting(i -> i.path())
                    .isEqualTo(
                        YUEYANG.evaluation().indicators().stream().map(i -> i.path()).toList())));
    out.add(
        same(
            "表上方插入三行说明",
            book -> {
              Sheet s = book.getSheet(MONEY);
              s.shiftRows(0, s.getLastRowNum(), 3);
              s.createRow(0).createCell(0).setCellValue("填表说明：请如实填写，金额保留两位小数。");
            }));
    out.add(
        same(
            "表内插入空行",
            book -> {
              Sheet s = book.getSheet(MONEY);
              int r = cell(book, MONEY, "3660.86").getRowIndex();
              s.shiftRows(r, s.getLastRowNum(), 2);
            }));
    out.add(
        same(
            "表后有注",
            book -> {
              Sheet s = book.getSheet(MONEY);
              s.createRow(s.getLastRowNum() + 1).createCell(0).setCellValue("注：数据来自部门决算。");
            }));
    out.add(
        same(
            "表间有长说明",
            book -> {
              int r = cell(book, MONEY, "3660.86").getRowIndex() + 1;
              Row row = book.getSheet(MONEY).getRow(r);
              (row == null ? book.getSheet(MONEY).createRow(r) : row)
                  .createCell(0)
                  .setCellValue("本表所列收入包括上年结转以及年中追加的全部财政拨款，不含代管资金和往来款项，请核对。");
            }));
    out.add(
        same(
            "左边插入空列",
            book -> {
              Sheet s = book.getSheet(MONEY);
              s.shiftColumns(0, 8, 2);
            }));
    out.add(
        same(
            "评分表左边插入空列",
            book -> {
              Sheet s = book.getSheet(SCORES);
              s.shiftColumns(0, 7, 1);
            }));
    out.add(
        same(
            "标签与数值之间有空列",
            book -> {
              Sheet s = book.getSheet(PROFILE);
              split(book, PROFILE);
              s.shiftColumns(1, 4, 1);
            }));
    out.add(
        same(
            "两列对调",
            book -> {
              int top = cell(book, MONEY, "当年结余").getRowIndex();
              Cell a = cell(book, MONEY, "当年结余");
              Cell b = cell(book, MONEY, "累计结余");
              a.setCellValue("累计结余");
              b.setCellValue("当年结余");
              Row row = book.getSheet(MONEY).getRow(cell(book, MONEY, "78.87").getRowIndex());
              assertThat(row.getRowNum()).isGreaterThan(top);
              row.getCell(a.getColumnIndex()).setCellValue(78.87);
              row.getCell(b.getColumnIndex()).setCellValue(-13.26);
            }));
    out.add(
        same(
            "工作表改名",
            book -> {
              for (int i = 0; i < book.getNumberOfSheets(); i++) {
                book.setSheetName(i, "Sheet" + (i + 1));
              }
            }));
    out.add(
        same(
            "工作表倒序",
            book -> {
              for (int i = 0; i < book.getNumberOfSheets(); i++) {
                book.setSheetOrder(book.getSheetName(book.getNumberOfSheets() - 1), i);
              }
            }));
    out.add(same("多出空白工作表", book -> book.createSheet("Sheet99")));
    out.add(same("百分数写成文本", retype("绩效目标", "0.515", "51.5 %")));
    out.add(same("百分数写成小数", book -> format(book, "绩效目标", "0.515", "General")));
    out.add(same("会计格式", book -> format(book, MONEY, "2058.52", "_ * #,##0.00_ ;_ * -#,##0.00_ ")));
    out.add(same("常规格式", book -> format(book, MONEY, "2058.52", "General")));
    out.add(same("二进制尾数", book -> raw(book, MONEY, "2058.52", "2058.5200000000004")));
    out.add(same("科学计数", book -> raw(book, MONEY, "2058.52", "2.05852E3")));
    out.add(
        same(
            "公式单元格用缓存值",
            book -> {
              XSSFCell cell = (XSSFCell) cell(book, MONEY, "2058.52");
              cell.setCellFormula("2000+58.52");
              cell.getCTCell().setV("2058.52");
            }));
    out.add(
        guessed(
            "显示两位的长小数",
            book -> raw(book, MONEY, "2058.52", "2058.5249"),
            r -> assertThat(basic(r)).isEqualTo(Amount.ofWanYuan("2058.52"))));
    out.add(
        new Variant(
            "删去一张收支表",
            book -> {
              Sheet s = book.getSheet(MONEY);
              int from = cell(book, MONEY, "固定资产情况（万元）").getRowIndex();
              for (int r = from; r <= s.getLastRowNum(); r++) {
                if (s.getRow(r) != null) {
                  s.removeRow(s.getRow(r));
                }
              }
            },
            read -> {
              assertThat(read.report().orElseThrow().fixedAssets()).isEmpty();
              assertThat(read.faults())
                  .filteredOn(f -> f.severity() == Severity.WARNING)
                  .singleElement()
                  .satisfies(
                      f -> {
                        assertThat(f.cell()).contains(MONEY);
                        assertThat(f.expected().zh()).contains("固定资产情况");
                      });
            }));
    out.add(
        new Variant(
            "指标名称后写分值",
            retype(SCORES, "财政供养人员控制率", "财政供养人员控制率（5分）"),
            read -> {
              assertThat(read.hasErrors()).isFalse();
              assertThat(read.report().orElseThrow().evaluation().indicators().get(0).name())
                  .isEqualTo("财政供养人员控制率（5分）");
              assertThat(read.faults()).extracting(CellFault::cell).contains(SCORES + "!C4");
            }));
    out.add(fault("汉字数字", retype(MONEY, "2058.52", "六百"), MONEY + "!C11"));
    out.add(fault("约数", retype(MONEY, "2058.52", "约2058"), MONEY + "!C11"));
    out.add(fault("两个小数点", retype(MONEY, "2058.52", "2058.5.2"), MONEY + "!C11"));
    out.add(
        fault(
            "错误值",
            book ->
                cell(book, MONEY, "2058.52")
                    .setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.REF.getCode()),
            MONEY + "!C11"));
    out.add(fault("人数写成小数", retype(PROFILE, "84", "84.5"), PROFILE + "!D7"));
    out.add(
        same(
            "删去各表标题",
            book -> {
              for (String title : List.of("年度收入情况（万元）", "固定资产情况（万元）")) {
                cell(book, MONEY, title).setBlank();
              }
            }));
    out.add(
        same(
            "旧表头用语",
            book -> {
              cell(book, MONEY, "公务用车运维费").setCellValue("公务用车\n运行维护费");
              cell(book, MONEY, "因公出国（境）费").setCellValue("因公出国费");
              cell(book, SCORES, "分值").setCellValue("权重");
              cell(book, SCORES, "自评得分").setCellValue("得分");
              cell(book, SCORES, "扣分原因和其他说明").setCellValue("备注");
              cell(book, SCORES, "总分").setCellValue("合  计");
            }));
    out.add(
        same(
            "年度只在标题里",
            book -> {
              Cell label = cell(book, PROFILE, "评价年度");
              label.getRow().getCell(label.getColumnIndex() + 1).setBlank();
              label.setBlank();
            }));
    out.add(
        same(
            "标签和内容在同一格",
            book -> {
              Cell label = cell(book, PROFILE, "部门（单位）名称");
              label.setCellValue("部门(单位)名称：  " + YUEYANG.unit().name());
              label.getRow().getCell(1).setBlank();
            }));
    out.add(
        same(
            "日期单元格",
            book -> {
              Cell cell = cell(book, PROFILE, "2022-06-10");
              cell.setCellValue(44722);
              CellStyle style = book.createCellStyle();
              style.setDataFormat((short) 14);
              cell.setCellStyle(style);
            }));
    out.add(same("日期写汉字", retype(PROFILE, "2022-06-10", "2022年 6月10日")));
    out.add(
        same(
            "换页处重复表头",
            book -> {
              Sheet s = book.getSheet(SCORES);
              split(book, SCORES);
              // the levels stay told, since their first rows come before the repeated heading
              Row head = s.getRow(2);
              List<String> texts = new ArrayList<>();
              head.forEach(c -> texts.add(c.getStringCellValue()));
              restoreShared(s);
              int at = cell(book, SCORES, "总分").getRowIndex();
              s.shiftRows(at, s.getLastRowNum(), 1);
              Row copy = s.createRow(at);
              for (int c = 0; c < texts.size(); c++) {
                copy.createCell(c).setCellValue(texts.get(c));
              }
            }));
    return out;
  }

  /** Merges the shared points again, which alone say that they are shared. */
  private static void restoreShared(Sheet s) {
    for (Row row : s) {
      Cell cell = row.getCell(2);
      if (cell != null
          && cell.getCellType() == CellType.STRING
          && cell.getStringCellValue().equals("经济效益")) {
        s.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum() + 2, 4, 4));
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> eachVariantIsReadRightOrReportedAtItsCell() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FormWriter.of(Language.ZH).write(YUEYANG, out);
    return variants().stream()
        .map(
            v ->
                DynamicTest.dynamicTest(
                    v.name(),
                    () -> {
                      ByteArrayOutputStream changed = new ByteArrayOutputStream();
                      try (XSSFWorkbook book =
                          new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
                        v.change().accept(book);
                        book.write(changed);
                      }
                      v.check()
                          .accept(
                              FormReader.standard()
                                  .read(new ByteArrayInputStream(changed.toByteArray()), "a.xlsx"));
                    }));
  }

  @Test
  void thereAreAtLeastThirtyVariants() {
    assertThat(variants()).hasSizeGreaterThanOrEqualTo(30);
  }

  @Test
  void theOldFormatIsReadAlike() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FormWriter.of(Language.ZH).write(YUEYANG, out);
    byte[] old;
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      old = toXls(book);
    }
    ReadForms read = FormReader.standard().read(new ByteArrayInputStream(old), "a.xls");
    assertThat(read.faults()).filteredOn(f -> f.severity() == Severity.ERROR).isEmpty();
    assertThat(read.report()).contains(YUEYANG);
  }

  static byte[] toXls(XSSFWorkbook from) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (HSSFWorkbook to = new HSSFWorkbook()) {
      for (Sheet s : from) {
        Sheet t = to.createSheet(s.getSheetName());
        s.getMergedRegions().forEach(t::addMergedRegion);
        for (Row row : s) {
          Row copy = t.createRow(row.getRowNum());
          for (Cell cell : row) {
            Cell c = copy.createCell(cell.getColumnIndex());
            CellStyle style = to.createCellStyle();
            style.setDataFormat(
                to.createDataFormat().getFormat(cell.getCellStyle().getDataFormatString()));
            c.setCellStyle(style);
            switch (cell.getCellType()) {
              case STRING -> c.setCellValue(cell.getStringCellValue());
              case NUMERIC -> c.setCellValue(cell.getNumericCellValue());
              case FORMULA -> {
                c.setCellFormula(cell.getCellFormula());
                c.setCellValue(cell.getNumericCellValue());
              }
              default -> {}
            }
          }
        }
      }
      to.write(out);
    }
    return out.toByteArray();
  }
}
