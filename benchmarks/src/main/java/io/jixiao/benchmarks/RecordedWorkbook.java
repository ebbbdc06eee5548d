package io.jixiao.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The cells, styles and set-up of a workbook as plain data, written again by the plain calls that a
 * user of the package library would make.
 *
 * @param fonts the fonts
 * @param styles the styles of cells
 * @param sheets the sheets
 */
record RecordedWorkbook(List<FontOf> fonts, List<StyleOf> styles, List<SheetOf> sheets) {

  static final RecordedWorkbook EMPTY = new RecordedWorkbook(List.of(), List.of(), List.of());

  record FontOf(String name, short points, boolean bold) {}

  record StyleOf(
      int font,
      HorizontalAlignment horizontal,
      VerticalAlignment vertical,
      boolean wrap,
      boolean shrink,
      BorderStyle border,
      String format,
      boolean quoted) {}

  record CellOf(int col, int style, CellType type, String value, String formula) {}

  record RowOf(int row, float points, List<CellOf> cells) {}

  record SheetOf(
      String name,
      boolean landscape,
      List<Integer> widths,
      List<String> merged,
      @Nullable String repeated,
      int freezeRows,
      int freezeCols,
      List<RowOf> rows) {}

  static RecordedWorkbook of(byte[] workbook) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      List<FontOf> fonts = new ArrayList<>();
      for (int i = 0; i < book.getNumberOfFonts(); i++) {
        XSSFFont font = book.getFontAt(i);
        fonts.add(new FontOf(font.getFontName(), font.getFontHeightInPoints(), font.getBold()));
      }
      List<StyleOf> styles = new ArrayList<>();
      for (int i = 0; i < book.getNumCellStyles(); i++) {
        XSSFCellStyle style = book.getCellStyleAt(i);
        styles.add(
            new StyleOf(
                style.getFontIndex(),
                style.getAlignment(),
                style.getVerticalAlignment(),
                style.getWrapText(),
                style.getShrinkToFit(),
                style.getBorderTop(),
                style.getDataFormatString(),
                style.getQuotePrefixed()));
      }
      List<SheetOf> sheets = new ArrayList<>();
      for (int i = 0; i < book.getNumberOfSheets(); i++) {
        sheets.add(sheet(book.getSheetAt(i)));
      }
      return new RecordedWorkbook(List.copyOf(fonts), List.copyOf(styles), List.copyOf(sheets));
    }
  }

  private static SheetOf sheet(XSSFSheet sheet) {
    List<RowOf> rows = new ArrayList<>();
    int last = 0;
    for (Row row : sheet) {
      List<CellOf> cells = new ArrayList<>();
      for (Cell cell : row) {
        cells.add(cell((XSSFCell) cell));
        last = Math.max(last, cell.getColumnIndex());
      }
      rows.add(new RowOf(row.getRowNum(), row.getHeightInPoints(), List.copyOf(cells)));
    }
    List<Integer> widths = new ArrayList<>();
    for (int c = 0; c <= last; c++) {
      widths.add(sheet.getColumnWidth(c));
    }
    var pane = sheet.getPaneInformation();
    CellRangeAddress repeated = sheet.getRepeatingRows();
    return new SheetOf(
        sheet.getSheetName(),
        sheet.getPrintSetup().getLandscape(),
        List.copyOf(widths),
        sheet.getMergedRegions().stream().map(CellRangeAddress::formatAsString).sorted().toList(),
        repeated == null ? null : repeated.formatAsString(),
        pane == null ? 0 : pane.getHorizontalSplitPosition(),
        pane == null ? 0 : pane.getVerticalSplitPosition(),
        List.copyOf(rows));
  }

  private static CellOf cell(XSSFCell cell) {
    String raw = cell.getRawValue();
    String value =
        switch (cell.getCellType()) {
          case STRING -> cell.getStringCellValue();
          case NUMERIC, FORMULA ->
              raw == null ? "" : new BigDecimal(raw).stripTrailingZeros().toPlainString();
          default -> "";
        };
    String formula = cell.getCellType() == CellType.FORMULA ? cell.getCellFormula() : "";
    return new CellOf(
        cell.getColumnIndex(), cell.getCellStyle().getIndex(), cell.getCellType(), value, formula);
  }

  byte[] write() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      List<XSSFFont> newFonts = new ArrayList<>();
      newFonts.add(book.getFontAt(0));
      newFonts.get(0).setFontName(fonts.get(0).name());
      for (FontOf font : fonts.subList(1, fonts.size())) {
        XSSFFont made = book.createFont();
        made.setFontName(font.name());
        made.setFontHeightInPoints(font.points());
        made.setBold(font.bold());
        newFonts.add(made);
      }
      List<XSSFCellStyle> newStyles = new ArrayList<>();
      newStyles.add(book.getCellStyleAt(0));
      for (StyleOf style : styles.subList(1, styles.size())) {
        newStyles.add(style(book, style, newFonts.get(style.font())));
      }
      for (SheetOf sheet : sheets) {
        write(book.createSheet(sheet.name()), sheet, newStyles);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }

  private static XSSFCellStyle style(XSSFWorkbook book, StyleOf style, XSSFFont font) {
    XSSFCellStyle out = book.createCellStyle();
    out.setFont(font);
    out.setAlignment(style.horizontal());
    out.setVerticalAlignment(style.vertical());
    out.setWrapText(style.wrap());
    out.setShrinkToFit(style.shrink());
    if (style.border() != BorderStyle.NONE) {
      out.setBorderTop(style.border());
      out.setBorderBottom(style.border());
      out.setBorderLeft(style.border());
      out.setBorderRight(style.border());
    }
    out.setDataFormat(book.createDataFormat().getFormat(style.format()));
    out.setQuotePrefixed(style.quoted());
    return out;
  }

  private static void write(XSSFSheet sheet, SheetOf recorded, List<XSSFCellStyle> styles) {
    for (int c = 0; c < recorded.widths().size(); c++) {
      sheet.setColumnWidth(c, recorded.widths().get(c));
    }
    for (RowOf row : recorded.rows()) {
      XSSFRow line = sheet.createRow(row.row());
      line.setHeightInPoints(row.points());
      for (CellOf cell : row.cells()) {
        XSSFCell made = line.createCell(cell.col());
        made.setCellStyle(styles.get(cell.style()));
        switch (cell.type()) {
          case STRING -> made.setCellValue(cell.value());
          case NUMERIC -> made.setCellValue(Double.parseDouble(cell.value()));
          case FORMULA -> {
            made.setCellFormula(cell.formula());
            made.setCellValue(Double.parseDouble(cell.value()));
          }
          default -> {}
        }
      }
    }
    for (String region : recorded.merged()) {
      sheet.addMergedRegionUnsafe(CellRangeAddress.valueOf(region));
    }
    String repeated = recorded.repeated();
    if (repeated != null) {
      sheet.setRepeatingRows(CellRangeAddress.valueOf(repeated));
    }
    if (recorded.freezeRows() > 0 || recorded.freezeCols() > 0) {
      sheet.createFreezePane(recorded.freezeCols(), recorded.freezeRows());
    }
    var print = sheet.getPrintSetup();
    print.setPaperSize(org.apache.poi.ss.usermodel.PaperSize.A4_PAPER);
    print.setLandscape(recorded.landscape());
    sheet.setFitToPage(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.setHorizontallyCenter(true);
    sheet.setMargin(PageMargin.LEFT, 0.6);
    sheet.setMargin(PageMargin.RIGHT, 0.6);
    sheet.setMargin(PageMargin.TOP, 0.75);
    sheet.setMargin(PageMargin.BOTTOM, 0.75);
    sheet.getFooter().setCenter("&P / &N");
  }
}
