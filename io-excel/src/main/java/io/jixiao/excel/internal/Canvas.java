package io.jixiao.excel.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** One sheet being written. Rows and columns count from 0. */
final class Canvas {

  /** A number of more digits does not survive in the binary numbers of a workbook. */
  static final int MAX_NUMERIC_DIGITS = 15;

  private static final int LINE_POINTS = 16;
  private static final int MAX_ROW_POINTS = 409;

  /** What is a little longer than a page is made to fit on it, as long as it stays readable. */
  private static final double MOST_SHRUNK = 1.35;

  private static final double LEAST_SCALE = 0.6;

  /** The rows of a table that is short enough not to be cut at all. */
  private static final int SHORT_TABLE = 9;

  /** The pixels of one unit of our widths, and of a digit, in which a workbook counts its own. */
  private static final int PIXELS = 7;

  private static final int DIGIT_PIXELS = 8;

  /** The share of a page that may move to the next one to stay together. */
  private static final double KEPT = 0.5;

  private record Block(int row, int col, int lastRow, int lastCol, String text, Look look) {}

  private final Book book;
  private final XSSFSheet sheet;
  private final int[] widths;
  private final List<Block> blocks = new ArrayList<>();
  private final List<int[]> keeps = new ArrayList<>();
  private final boolean landscape;
  private int repeatFirst = -1;
  private int repeatLast = -2;
  private int[] whole = {};
  private int wantedHead;
  private int wantedLast = -1;

  /** The next free row. */
  int row;

  Canvas(Book book, String name, boolean landscape, int... widths) {
    this.book = book;
    this.sheet = book.workbook().createSheet(name);
    this.widths = widths.clone();
    this.landscape = landscape;
    for (int c = 0; c < widths.length; c++) {
      sheet.setColumnWidth(c, widths[c] * 256 * PIXELS / DIGIT_PIXELS);
    }
    var print = sheet.getPrintSetup();
    print.setPaperSize(PaperSize.A4_PAPER);
    print.setLandscape(landscape);
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

  Book book() {
    return book;
  }

  XSSFSheet sheet() {
    return sheet;
  }

  int lastColumn() {
    return widths.length - 1;
  }

  String word(Word word) {
    return book.word(word);
  }

  /** Writes a text; anything that a spreadsheet program could run as a formula stays a text. */
  XSSFCell text(int r, int c, Look look, String text) {
    return text(r, c, r, c, look, text);
  }

  /** Writes a text over a block of cells. */
  XSSFCell text(int r, int c, int lastRow, int lastCol, Look look, String text) {
    XSSFCell cell = block(r, c, lastRow, lastCol, look, text);
    String safe = text.length() > 32767 ? text.substring(0, 32767) : text;
    if (!safe.isEmpty()) {
      cell.setCellValue(safe);
    }
    if (runs(safe)) {
      cell.setCellStyle(book.style(look, "@", true));
    } else if (looksLikeFigure(safe)) {
      cell.setCellStyle(book.style(look, "@", false));
    }
    return cell;
  }

  private XSSFCell block(int r, int c, int lastRow, int lastCol, Look look, String text) {
    for (int i = r; i <= lastRow; i++) {
      for (int j = c; j <= lastCol; j++) {
        cell(i, j).setCellStyle(book.style(look, "", false));
      }
    }
    if (r != lastRow || c != lastCol) {
      sheet.addMergedRegionUnsafe(new CellRangeAddress(r, lastRow, c, lastCol));
    }
    blocks.add(new Block(r, c, lastRow, lastCol, text, look));
    return cell(r, c);
  }

  static boolean runs(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
  }

  private static boolean looksLikeFigure(String text) {
    return !text.isEmpty() && text.length() < 60 && Character.isDigit(text.charAt(0));
  }

  XSSFCell cell(int r, int c) {
    XSSFRow line = sheet.getRow(r);
    if (line == null) {
      line = sheet.createRow(r);
    }
    XSSFCell cell = line.getCell(c);
    return cell == null ? line.createCell(c) : cell;
  }

  /** Writes a figure with its printed decimals, or an empty bordered cell. */
  XSSFCell figure(int r, int c, @Nullable BigDecimal number) {
    return figure(r, c, r, c, number, Look.FIGURE);
  }

  XSSFCell figure(int r, int c, int lastRow, int lastCol, @Nullable BigDecimal number, Look look) {
    if (number == null) {
      return text(r, c, lastRow, lastCol, look, "");
    }
    if (!isNumeric(number)) {
      return text(r, c, lastRow, lastCol, look, number.toPlainString());
    }
    XSSFCell cell = block(r, c, lastRow, lastCol, look, number.toPlainString());
    cell.setCellStyle(book.style(look, format(number.scale(), ""), false));
    raw(cell, number);
    return cell;
  }

  /** Writes a percentage as a percent cell: 87.61 % is 0.8761 shown as 87.61%. */
  XSSFCell percent(int r, int c, @Nullable BigDecimal number) {
    if (number == null || !isNumeric(number)) {
      return text(r, c, Look.FIGURE, number == null ? "" : number.toPlainString() + "%");
    }
    XSSFCell cell = block(r, c, r, c, Look.FIGURE, number.toPlainString() + "%");
    cell.setCellStyle(book.style(Look.FIGURE, format(number.scale(), "%"), false));
    raw(cell, number.movePointLeft(2));
    return cell;
  }

  /** Turns a figure into a live formula that shows it: the caller has made sure that it does. */
  void formula(int r, int c, String formula) {
    XSSFCell cell = cell(r, c);
    String value = Optional.ofNullable(cell.getRawValue()).orElse("");
    cell.setCellFormula(formula);
    if (!value.isEmpty()) {
      cell.getCTCell().setV(value);
    }
  }

  static boolean isNumeric(BigDecimal number) {
    return number.scale() >= 0
        && number.scale() <= MAX_NUMERIC_DIGITS
        && number.precision() <= MAX_NUMERIC_DIGITS;
  }

  private static String format(int scale, String suffix) {
    return (scale == 0 ? "0" : "0." + "0".repeat(scale)) + suffix;
  }

  // The digits themselves go into the file, never through a binary number.
  private static void raw(XSSFCell cell, BigDecimal number) {
    cell.getCTCell().setT(STCellType.N);
    cell.getCTCell().setV(number.toPlainString());
  }

  String address(int r, int c) {
    return new CellReference(r, c).formatAsString();
  }

  /** Remembers that a figure of the report stands in a cell. */
  void place(String path, int r, int c) {
    book.place(path, sheet.getSheetName(), address(r, c));
  }

  /** Repeats rows at the top of each printed page. */
  void repeat(int first, int last) {
    sheet.setRepeatingRows(new CellRangeAddress(first, last, -1, -1));
    repeatFirst = first;
    repeatLast = last;
  }

  /** Repeats a heading at the top of each page if its rows take more than one. */
  void repeatIfBroken(int head, int last) {
    wantedHead = head;
    wantedLast = last;
  }

  /** Keeps a short table whole; a longer one at least keeps its first rows below its headings. */
  void keepTable(int first, int firstData, int last) {
    keep(first, Math.min(last, firstData + 1));
    if (last - first < SHORT_TABLE) {
      keep(first, last);
    }
  }

  /** Keeps rows on one page as far as they fit on one. */
  void keep(int first, int last) {
    if (first < last) {
      keeps.add(new int[] {first, last});
    }
  }

  /** Keeps rows on one page even if most of the page before stays empty: a picture, for one. */
  void keepWhole(int first, int last) {
    whole = new int[] {first, last};
    keep(first, last);
  }

  /** Gives every row the height that its texts need; merged cells are not sized by Excel itself. */
  void finish() {
    int[] heights = new int[row + 1];
    for (Block b : blocks) {
      if (b.row() == b.lastRow()) {
        heights[b.row()] = Math.max(heights[b.row()], points(b));
      }
    }
    for (Block b : blocks) {
      if (b.row() < b.lastRow()) {
        int have = 0;
        for (int i = b.row(); i <= b.lastRow(); i++) {
          have += Math.max(heights[i], 20);
        }
        int lack = points(b) - have;
        int rows = b.lastRow() - b.row() + 1;
        for (int i = b.row(); lack > 0 && i <= b.lastRow(); i++) {
          heights[i] = Math.max(heights[i], 20) + lack / rows + 1;
        }
      }
    }
    for (int i = 0; i < heights.length; i++) {
      XSSFRow line = sheet.getRow(i);
      if (line != null) {
        heights[i] = Math.min(MAX_ROW_POINTS, Math.max(heights[i], 20));
        line.setHeightInPoints(heights[i]);
      } else {
        heights[i] = LINE_POINTS;
      }
    }
    pages(heights);
  }

  /** Breaks pages between the rows that belong together, where a page would end within them. */
  private void pages(int[] heights) {
    for (Block b : blocks) {
      keep(b.row(), b.lastRow());
    }
    double pages = sum(heights, 0, heights.length - 1) / pagePoints();
    if (pages <= MOST_SHRUNK && scale() / pages >= LEAST_SCALE) {
      sheet.getPrintSetup().setFitHeight((short) 1);
      return;
    }
    List<Integer> starts = pageStarts(heights);
    for (int start : starts) {
      if (repeatFirst < 0 && start > wantedHead && start <= wantedLast) {
        repeat(wantedHead, wantedHead);
        starts = pageStarts(heights);
        break;
      }
    }
    for (int start : starts) {
      sheet.setRowBreak(start - 1);
      for (Block b : blocks) {
        if (b.row() < start && start <= b.lastRow()) {
          // in the middle of its cell the text could be cut in two
          XSSFCell cell = cell(b.row(), b.col());
          cell.setCellStyle(book.top(cell.getCellStyle()));
        }
      }
    }
  }

  private List<Integer> pageStarts(int[] heights) {
    List<Integer> out = new ArrayList<>();
    double page = pagePoints();
    double repeated = repeatFirst < 0 ? 0 : sum(heights, repeatFirst, repeatLast);
    int start = 0;
    while (true) {
      double room = start > repeatLast ? page - repeated : page;
      int end = start;
      for (double used = 0; end < heights.length && used + heights[end] <= room; end++) {
        used += heights[end];
      }
      if (end >= heights.length || end == start) {
        return out;
      }
      start = whole(heights, start, end, room);
      out.add(start);
    }
  }

  /** Moves a break up to the start of whatever it would cut. */
  private int whole(int[] heights, int start, int end, double room) {
    int at = end;
    boolean moved = true;
    while (moved) {
      moved = false;
      for (int[] keep : keeps) {
        if (keep[0] > start
            && keep[0] < at
            && at <= keep[1]
            && sum(heights, keep[0], keep[1])
                <= (Arrays.equals(keep, whole) ? room : room * KEPT)) {
          at = keep[0];
          moved = true;
        }
      }
    }
    return at;
  }

  private static int sum(int[] heights, int first, int last) {
    int sum = 0;
    for (int i = first; i <= last && i < heights.length; i++) {
      sum += heights[i];
    }
    return sum;
  }

  /** How far the sheet is made smaller to be one page wide. */
  private double scale() {
    int characters = 0;
    for (int width : widths) {
      characters += width;
    }
    double inches = characters * PIXELS / 96.0;
    double wide = (landscape ? 11.69 : 8.27) - 1.2;
    return Math.min(1, Math.floor(100 * wide / inches) / 100);
  }

  /**
   * The height of a page in points of the sheet, after it is made one page wide; a little less than
   * it is, since fonts differ and an empty page is worse than a short one.
   */
  private double pagePoints() {
    double high = (landscape ? 8.27 : 11.69) - 1.5;
    return high * 72 / scale() * 0.98;
  }

  private int points(Block b) {
    int width = 0;
    for (int c = b.col(); c <= b.lastCol(); c++) {
      width += c < widths.length ? widths[c] : 9;
    }
    return switch (b.look()) {
      case TITLE -> lines(b.text(), width * 11 / 18) * 28 + 4;
      case PART -> lines(b.text(), width * 11 / 14) * 22;
      default -> lines(b.text(), width) * LINE_POINTS + 3;
    };
  }

  /** The lines that a text takes in so many units of width. */
  static int lines(String text, int width) {
    int lines = 1;
    int used = 0;
    for (int i = 0; i < text.length(); i++) {
      char ch = text.charAt(i);
      if (ch == '\n') {
        lines++;
        used = 0;
        continue;
      }
      // in tenths of a unit of our widths, at eleven points
      int w = ch > 0x2E7F || (ch >= 0x2010 && ch <= 0x27BF) ? 21 : 11;
      if (used + w > (width - 1) * 10) {
        lines++;
        used = 0;
      }
      used += w;
    }
    return lines;
  }
}
