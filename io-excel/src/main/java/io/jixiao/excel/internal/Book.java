package io.jixiao.excel.internal;

import io.jixiao.core.model.Language;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook being written: its styles, and which cell holds which figure of the report. */
final class Book {

  private static final String SONG = "宋体";
  private static final String FANG_SONG = "仿宋";

  private record StyleKey(Look look, String format, boolean quoted) {}

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final Language language;
  private final Map<StyleKey, XSSFCellStyle> styles = new HashMap<>();
  private final Map<Short, XSSFCellStyle> tops = new HashMap<>();
  private final Map<Look, XSSFFont> fonts = new HashMap<>();
  private final Map<String, CellAt> places = new LinkedHashMap<>();

  /** Where a figure stands in this workbook. */
  record CellAt(String sheet, String address) {
    /** The cell for a person: 收支情况!B7. */
    String display() {
      return sheet + "!" + address;
    }
  }

  Book(Language language) {
    this.language = language;
    // widths of columns are counted in digits of the first font, which every reader of the forms
    // has
    set(workbook.getFontAt(0), SONG, 11, false);
    var core = workbook.getProperties().getCoreProperties();
    core.setCreator("jixiao");
    // The package library stamps the present time, which would make equal reports unequal files.
    try {
      core.setCreated("1980-01-01T00:00:00Z");
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  XSSFWorkbook workbook() {
    return workbook;
  }

  Language language() {
    return language;
  }

  Map<String, CellAt> places() {
    return places;
  }

  String word(Word word) {
    return word.in(language);
  }

  void place(String path, String sheet, String address) {
    places.putIfAbsent(path, new CellAt(sheet, address));
  }

  void link(XSSFCell cell, CellAt target) {
    XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress("'" + target.sheet().replace("'", "''") + "'!" + target.address());
    cell.setHyperlink(link);
  }

  XSSFCellStyle style(Look look, String format, boolean quoted) {
    return styles.computeIfAbsent(new StyleKey(look, format, quoted), this::newStyle);
  }

  /** The same style with the text at the top of its cell. */
  XSSFCellStyle top(XSSFCellStyle style) {
    if (style.getVerticalAlignment() == VerticalAlignment.TOP) {
      return style;
    }
    return tops.computeIfAbsent(
        style.getIndex(),
        k -> {
          XSSFCellStyle top = workbook.createCellStyle();
          top.cloneStyleFrom(style);
          top.setVerticalAlignment(VerticalAlignment.TOP);
          return top;
        });
  }

  private XSSFCellStyle newStyle(StyleKey key) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(fonts.computeIfAbsent(key.look(), this::newFont));
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(key.look() != Look.FIGURE);
    // a figure that is too long for its cell is printed smaller, never as ###
    style.setShrinkToFit(key.look() == Look.FIGURE);
    style.setAlignment(
        switch (key.look()) {
          case TEXT, PART, NOTE, LINK -> HorizontalAlignment.LEFT;
          case NOTE_RIGHT -> HorizontalAlignment.RIGHT;
          default -> HorizontalAlignment.CENTER;
        });
    switch (key.look()) {
      case TITLE, PART, NOTE, NOTE_RIGHT -> {}
      default -> {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
      }
    }
    byte[] fill =
        switch (key.look()) {
          case ERROR -> new byte[] {(byte) 0xFF, (byte) 0xC7, (byte) 0xCE};
          case WARNING -> new byte[] {(byte) 0xFF, (byte) 0xEB, (byte) 0x9C};
          case INFO -> new byte[] {(byte) 0xDD, (byte) 0xEB, (byte) 0xF7};
          default -> new byte[0];
        };
    if (fill.length > 0) {
      style.setFillForegroundColor(new XSSFColor(fill));
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    if (!key.format().isEmpty()) {
      style.setDataFormat(workbook.createDataFormat().getFormat(key.format()));
    }
    style.setQuotePrefixed(key.quoted());
    return style;
  }

  private XSSFFont newFont(Look look) {
    XSSFFont font = workbook.createFont();
    switch (look) {
      case TITLE -> set(font, SONG, 18, true);
      case PART -> set(font, SONG, 14, true);
      case HEAD -> set(font, SONG, 11, true);
      case LABEL -> set(font, SONG, 11, false);
      default -> set(font, FANG_SONG, 11, false);
    }
    if (look == Look.LINK) {
      font.setUnderline(XSSFFont.U_SINGLE);
      font.setColor(new XSSFColor(new byte[] {0x05, 0x63, (byte) 0xC1}));
    }
    return font;
  }

  private static void set(XSSFFont font, String name, int points, boolean bold) {
    font.setFontName(name);
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
  }
}
