package io.jixiao.excel.internal;

import io.jixiao.core.model.Label;
import io.jixiao.excel.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/**
 * Reads the XML format from its parts, so that numbers are taken as the text that stands in the
 * file, and every limit holds while reading.
 */
final class Xlsx {

  static final Label MACROS =
      new Label("文件含有宏，未读取、未执行", "the file has macros, which were neither read nor run");
  static final Label EXTERNAL_LINKS =
      new Label("文件含有外部链接，未打开", "the file links to other files, which were not opened");

  private static final int RATIO_FROM = 1 << 20;

  private final ReadLimits limits;
  private int cells;

  Xlsx(ReadLimits limits) {
    this.limits = limits;
  }

  static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  Source.Opened read(InputStream file) {
    List<Label> remarks = new ArrayList<>();
    try {
      Map<String, byte[]> parts = parts(file, remarks);
      return new Source.Opened(book(parts), remarks);
    } catch (IOException | XMLStreamException e) {
      throw Source.broken(e);
    } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException e) {
      throw Source.broken(e);
    }
  }

  private Map<String, byte[]> parts(InputStream file, List<Label> remarks) throws IOException {
    Map<String, byte[]> parts = new HashMap<>();
    Counting counting = new Counting(file);
    long inflated = 0;
    byte[] buffer = new byte[1 << 16];
    try (ZipInputStream zip = new ZipInputStream(counting)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName().replace('\\', '/');
        name = name.startsWith("/") ? name.substring(1) : name;
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith("vbaproject.bin")) {
          remarks.add(MACROS);
        }
        if (lower.startsWith("xl/externallinks/") && lower.endsWith(".xml")) {
          if (!remarks.contains(EXTERNAL_LINKS)) {
            remarks.add(EXTERNAL_LINKS);
          }
        }
        boolean wanted =
            (lower.endsWith(".xml") || lower.endsWith(".rels")) && !lower.contains("/theme/");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long before = counting.count;
        long size = 0;
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
          inflated += n;
          size += n;
          if (inflated > limits.maxInflatedBytes()) {
            throw Source.over("解压后的字节数", "bytes when unpacked", limits.maxInflatedBytes());
          }
          long packed = Math.max(1024, counting.count - before);
          if (size > RATIO_FROM && size / packed > limits.maxInflateRatio()) {
            throw new BadWorkbookException(
                name,
                new Label("压缩比异常，疑为压缩炸弹", "unpacks to far more than its size, as a zip bomb does"),
                new Label(
                    "压缩比不超过 " + limits.maxInflateRatio(),
                    "a ratio of at most " + limits.maxInflateRatio()));
          }
          if (wanted) {
            out.write(buffer, 0, n);
          }
        }
        if (wanted && parts.putIfAbsent(name, out.toByteArray()) != null) {
          throw new BadWorkbookException(
              name,
              new Label("压缩包内有重名部件", "the package holds a part twice"),
              new Label("每个部件一份", "each part once"));
        }
        if (lower.endsWith("workbook.bin")) {
          throw new BadWorkbookException(
              "不支持二进制工作簿（.xlsb）", "a binary workbook (.xlsb) is not supported");
        }
      }
    }
    return parts;
  }

  private List<Grid> book(Map<String, byte[]> parts) throws XMLStreamException, IOException {
    String main = mainPart(parts);
    byte[] workbook = parts.get(main);
    if (workbook == null) {
      throw new BadWorkbookException(
          main,
          new Label("文件里没有工作簿", "there is no workbook inside"),
          new Label("Excel 工作簿", "an Excel workbook"));
    }
    Map<String, String> relations = relations(parts, main);
    List<NumberFormatCode> styles = List.of();
    List<String> strings = List.of();
    for (Map.Entry<String, String> r : relations.entrySet()) {
      byte[] part = parts.get(r.getValue());
      if (part != null && r.getKey().startsWith("type:") && r.getKey().endsWith("/styles")) {
        styles = styles(part);
      } else if (part != null
          && r.getKey().startsWith("type:")
          && r.getKey().endsWith("/sharedStrings")) {
        strings = strings(part);
      }
    }
    boolean date1904 = false;
    List<String[]> sheets = new ArrayList<>();
    XMLStreamReader in = open(workbook);
    while (next(in)) {
      if (in.getEventType() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (in.getLocalName().equals("workbookPr")) {
        String value = in.getAttributeValue(null, "date1904");
        date1904 = "1".equals(value) || "true".equals(value);
      } else if (in.getLocalName().equals("sheet")) {
        String name = in.getAttributeValue(null, "name");
        String id = relation(in);
        if (name != null && id != null) {
          sheets.add(new String[] {name, id});
        }
        if (sheets.size() > limits.maxSheets()) {
          throw Source.over("工作表数", "sheets", limits.maxSheets());
        }
      }
    }
    List<Grid> grids = new ArrayList<>();
    for (String[] sheet : sheets) {
      String target = relations.get("id:" + sheet[1]);
      byte[] part = target == null ? null : parts.get(target);
      if (part == null) {
        throw new BadWorkbookException(
            sheet[0],
            new Label("工作表的内容缺失", "the content of a sheet is missing"),
            new Label("完整的文件", "a whole file"));
      }
      Grid grid = new Grid(sheet[0], date1904);
      try {
        sheet(part, grid, styles, strings);
      } catch (XMLStreamException e) {
        throw new BadWorkbookException(
            sheet[0],
            new Label("工作表的内容已损坏", "the content of a sheet is damaged"),
            new Label("完整的文件", "a whole file"),
            e);
      }
      grids.add(grid);
    }
    return grids;
  }

  private static String mainPart(Map<String, byte[]> parts) throws XMLStreamException, IOException {
    for (Map.Entry<String, String> r : relations(parts, "").entrySet()) {
      if (r.getKey().startsWith("type:") && r.getKey().endsWith("/officeDocument")) {
        return r.getValue();
      }
    }
    return "xl/workbook.xml";
  }

  /** The relations of a part: its targets by id: and by type:. */
  static Map<String, String> relations(Map<String, byte[]> parts, String part)
      throws XMLStreamException, IOException {
    int slash = part.lastIndexOf('/');
    String folder = part.substring(0, slash + 1);
    byte[] rels = parts.get(folder + "_rels/" + part.substring(slash + 1) + ".rels");
    Map<String, String> out = new LinkedHashMap<>();
    if (rels == null) {
      return out;
    }
    XMLStreamReader in = open(rels);
    while (next(in)) {
      if (in.getEventType() == XMLStreamConstants.START_ELEMENT
          && in.getLocalName().equals("Relationship")
          && !"External".equals(in.getAttributeValue(null, "TargetMode"))) {
        String target = in.getAttributeValue(null, "Target");
        if (target == null) {
          continue;
        }
        String resolved = resolve(folder, target);
        out.putIfAbsent("type:" + in.getAttributeValue(null, "Type"), resolved);
        out.putIfAbsent("id:" + in.getAttributeValue(null, "Id"), resolved);
      }
    }
    return out;
  }

  private static String resolve(String folder, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    String base = folder;
    String rest = target;
    while (rest.startsWith("../")) {
      rest = rest.substring(3);
      int slash = base.lastIndexOf('/', Math.max(0, base.length() - 2));
      base = base.substring(0, slash + 1);
    }
    return base + (rest.startsWith("./") ? rest.substring(2) : rest);
  }

  static XMLStreamReader open(byte[] part) throws XMLStreamException {
    ByteArrayInputStream bytes = new ByteArrayInputStream(part);
    if (!isUtf8(part)) {
      return factory().createXMLStreamReader(bytes);
    }
    int mark = part.length >= 3 && part[0] == (byte) 0xEF ? 3 : 0;
    bytes.skip(mark);
    return factory()
        .createXMLStreamReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
  }

  /** Decoding it ourselves keeps the parser from printing malformed bytes to the error stream. */
  private static boolean isUtf8(byte[] part) {
    if (part.length >= 2 && (part[0] == 0 || part[1] == 0 || (part[0] & part[1] & 0xFE) == 0xFE)) {
      return false;
    }
    String head =
        new String(part, 0, Math.min(part.length, 200), StandardCharsets.ISO_8859_1)
            .toUpperCase(Locale.ROOT);
    int end = head.indexOf("?>");
    return end < 0 || !head.substring(0, end).contains("ENCODING") || head.contains("UTF-8");
  }

  /** Moves on; a document type declaration is never part of a workbook. */
  static boolean next(XMLStreamReader in) throws XMLStreamException, IOException {
    if (!in.hasNext()) {
      return false;
    }
    int event = in.next();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new BadWorkbookException(
          "文件含有文档类型声明或实体，拒绝读取", "the file declares a document type or entities and is refused");
    }
    return true;
  }

  /** The name and relation of the first sheet; empty if there is none. */
  static String[] firstSheet(byte[] workbook) throws XMLStreamException, IOException {
    XMLStreamReader in = open(workbook);
    while (next(in)) {
      if (in.getEventType() == XMLStreamConstants.START_ELEMENT
          && in.getLocalName().equals("sheet")) {
        String name = in.getAttributeValue(null, "name");
        String id = relation(in);
        if (name != null && id != null) {
          return new String[] {name, id};
        }
      }
    }
    return new String[0];
  }

  private static @Nullable String relation(XMLStreamReader in) {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      if (in.getAttributeLocalName(i).equals("id")
          && in.getAttributeNamespace(i) != null
          && in.getAttributeNamespace(i).contains("elationships")) {
        return in.getAttributeValue(i);
      }
    }
    return null;
  }

  static List<NumberFormatCode> styles(byte[] part) throws XMLStreamException, IOException {
    Map<Integer, NumberFormatCode> custom = new HashMap<>();
    List<NumberFormatCode> out = new ArrayList<>();
    boolean inCells = false;
    XMLStreamReader in = open(part);
    while (next(in)) {
      if (in.getEventType() == XMLStreamConstants.START_ELEMENT) {
        switch (in.getLocalName()) {
          case "numFmt" -> {
            String id = in.getAttributeValue(null, "numFmtId");
            String code = in.getAttributeValue(null, "formatCode");
            if (id != null && code != null && code.length() < 1000) {
              custom.put(Integer.parseInt(id), NumberFormatCode.parse(code));
            }
          }
          case "cellXfs" -> inCells = true;
          case "xf" -> {
            if (inCells) {
              String id = in.getAttributeValue(null, "numFmtId");
              int n = id == null ? 0 : Integer.parseInt(id);
              NumberFormatCode own = custom.get(n);
              out.add(own == null ? NumberFormatCode.builtIn(n) : own);
            }
          }
          default -> {}
        }
      } else if (in.getEventType() == XMLStreamConstants.END_ELEMENT
          && in.getLocalName().equals("cellXfs")) {
        inCells = false;
      }
    }
    return out;
  }

  List<String> strings(byte[] part) throws XMLStreamException, IOException {
    List<String> out = new ArrayList<>();
    XMLStreamReader in = open(part);
    while (next(in)) {
      if (in.getEventType() == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals("si")) {
        out.add(rich(in, "si"));
      }
    }
    return out;
  }

  /** Reads the runs of a text up to the end of its element, phonetic guides left out. */
  private String rich(XMLStreamReader in, String end) throws XMLStreamException, IOException {
    StringBuilder text = new StringBuilder();
    boolean phonetic = false;
    boolean run = false;
    while (next(in)) {
      switch (in.getEventType()) {
        case XMLStreamConstants.START_ELEMENT -> {
          phonetic |= in.getLocalName().equals("rPh");
          run = in.getLocalName().equals("t");
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (in.getLocalName().equals(end)) {
            return unescape(text.toString());
          }
          if (in.getLocalName().equals("rPh")) {
            phonetic = false;
          }
          run = false;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (run && !phonetic) {
            text.append(in.getText());
            if (text.length() > limits.maxTextLength()) {
              throw Source.over("单元格字数", "characters in a cell", limits.maxTextLength());
            }
          }
        }
        default -> {}
      }
    }
    return unescape(text.toString());
  }

  /** Control characters stand in the file as _x000D_. */
  static String unescape(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (text.startsWith("_x", i)
          && i + 6 < text.length()
          && text.charAt(i + 6) == '_'
          && text.substring(i + 2, i + 6).matches("[0-9A-Fa-f]{4}")) {
        out.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
        i += 6;
      } else {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }

  private void sheet(byte[] part, Grid grid, List<NumberFormatCode> styles, List<String> strings)
      throws XMLStreamException, IOException {
    int row = -1;
    int col = -1;
    int rows = 0;
    int counted = -1;
    XMLStreamReader in = open(part);
    while (next(in)) {
      if (in.getEventType() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (in.getLocalName()) {
        case "row" -> {
          String r = in.getAttributeValue(null, "r");
          row = r == null ? row + 1 : Integer.parseInt(r) - 1;
          col = -1;
          if (row < 0 || row > 1_048_575) {
            throw new BadWorkbookException("行号超出范围", "a row number is out of range");
          }
        }
        case "c" -> {
          String ref = in.getAttributeValue(null, "r");
          col = ref == null ? col + 1 : column(ref);
          if (col < 0 || col > 16_383 || row < 0) {
            throw new BadWorkbookException("单元格地址超出范围", "a cell address is out of range");
          }
          GridCell cell = cell(in, row, col, styles, strings);
          if (cell != null) {
            if (row != counted && ++rows > limits.maxRows()) {
              throw Source.over("行数", "rows", limits.maxRows());
            }
            counted = row;
            if (++cells > limits.maxCells()) {
              throw Source.over("单元格数", "cells", limits.maxCells());
            }
            grid.add(cell);
          }
        }
        case "mergeCell" -> {
          String ref = in.getAttributeValue(null, "ref");
          if (ref != null) {
            CellRangeAddress r = CellRangeAddress.valueOf(ref);
            grid.merge(
                new Grid.Region(
                    r.getFirstRow(), r.getFirstColumn(), r.getLastRow(), r.getLastColumn()));
          }
        }
        default -> {}
      }
    }
  }

  private @Nullable GridCell cell(
      XMLStreamReader in, int row, int col, List<NumberFormatCode> styles, List<String> strings)
      throws XMLStreamException, IOException {
    String type = in.getAttributeValue(null, "t");
    String style = in.getAttributeValue(null, "s");
    String value = null;
    String inline = null;
    while (next(in)) {
      int event = in.getEventType();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (in.getLocalName().equals("v")) {
          value = in.getElementText();
        } else if (in.getLocalName().equals("is")) {
          inline = rich(in, "is");
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals("c")) {
        break;
      }
    }
    String text = inline;
    if (value != null && value.length() > limits.maxTextLength()) {
      throw Source.over("单元格字数", "characters in a cell", limits.maxTextLength());
    }
    if (value != null && type != null) {
      switch (type) {
        case "s" -> {
          int i = Integer.parseInt(value.strip());
          if (i < 0 || i >= strings.size()) {
            throw new BadWorkbookException(
                "单元格引用了不存在的文本", "a cell refers to a text that is not in the file");
          }
          text = strings.get(i);
        }
        case "str" -> text = unescape(value);
        case "d" -> text = value;
        case "b" -> text = value.strip().equals("1") ? "TRUE" : "FALSE";
        case "e" -> {
          return GridCell.error(row, col, value);
        }
        default -> {}
      }
    }
    if (text != null) {
      return text.isBlank() ? null : GridCell.text(row, col, text);
    }
    if (value == null || value.isBlank()) {
      return null;
    }
    int s = style == null ? 0 : Integer.parseInt(style);
    NumberFormatCode format =
        s >= 0 && s < styles.size() ? styles.get(s) : NumberFormatCode.GENERAL;
    return GridCell.number(row, col, stored(value.strip()), format);
  }

  /** The stored number; a cell that claims to be one and is not makes the file broken. */
  static BigDecimal stored(String text) {
    if (text.length() > 60) {
      throw new BadWorkbookException("单元格中的数字过长", "the number of a cell is too long");
    }
    BigDecimal number;
    try {
      number = new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new BadWorkbookException(
          null,
          new Label("单元格中的数字无法识别", "the number of a cell cannot be read"),
          new Label("数字", "a number"),
          e);
    }
    if (number.scale() > 400 || number.precision() - (long) number.scale() > 400) {
      throw new BadWorkbookException("单元格中的数字超出范围", "the number of a cell is out of range");
    }
    return number;
  }

  static int column(String ref) {
    int col = 0;
    for (int i = 0; i < ref.length(); i++) {
      char c = ref.charAt(i);
      if (c >= 'A' && c <= 'Z' && i < 4) {
        col = col * 26 + (c - 'A' + 1);
      } else {
        break;
      }
    }
    return col - 1;
  }

  /** Counts the packed bytes that were read. */
  private static final class Counting extends java.io.FilterInputStream {
    private long count;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      int n = super.read(b, off, len);
      count += Math.max(0, n);
      return n;
    }
  }
}
