package io.jixiao.excel.internal;

import io.jixiao.core.model.Label;
import io.jixiao.excel.ReadLimits;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the first sheet of an .xlsx file, one at a time. The sheet is read from its bytes by
 * a scanner that knows the few elements of rows and cells, several times faster than by a general
 * XML parser; whatever it does not know it passes over, and a document type declaration it refuses.
 */
final class SheetStream implements Closeable {

  private static final int MAX_COLUMNS = 16_384;
  private static final int SMALL_PART = 64 << 20;

  private final ZipFile zip;
  private final InputStream in;
  private final ReadLimits limits;
  private final String name;
  private final List<NumberFormatCode> styles;
  private final List<String> strings;
  private final long packed;
  private final long unpacked;

  private final byte[] buffer = new byte[1 << 16];
  private int pos;
  private int end;
  private long total;

  private byte[] value = new byte[256];
  private int length;
  private @Nullable GridCell[] cells = new @Nullable GridCell[64];
  private int row;
  private int width;
  private int rows;
  private long cellCount;

  private SheetStream(
      ZipFile zip,
      InputStream in,
      long packed,
      long unpacked,
      ReadLimits limits,
      String name,
      List<NumberFormatCode> styles,
      List<String> strings) {
    this.zip = zip;
    this.in = in;
    this.packed = packed;
    this.unpacked = unpacked;
    this.limits = limits;
    this.name = name;
    this.styles = styles;
    this.strings = strings;
  }

  static SheetStream open(Path path, ReadLimits limits) throws IOException {
    ZipFile zip;
    try {
      zip = new ZipFile(path.toFile());
    } catch (ZipException e) {
      throw Source.broken(e);
    }
    try {
      Map<String, byte[]> small = new HashMap<>();
      for (String part : List.of("_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels")) {
        byte[] bytes = part(zip, part, limits);
        if (bytes != null) {
          small.put(part, bytes);
        }
      }
      Map<String, String> relations = Xlsx.relations(small, "xl/workbook.xml");
      byte[] workbook = small.get("xl/workbook.xml");
      String[] sheet = workbook == null ? new String[0] : Xlsx.firstSheet(workbook);
      String target = sheet.length == 0 ? null : relations.get("id:" + sheet[1]);
      ZipEntry entry = target == null ? null : zip.getEntry(target);
      if (entry == null) {
        throw new BadWorkbookException(
            null,
            new Label("文件里没有工作表", "there is no sheet inside"),
            new Label("Excel 工作簿", "an Excel workbook"));
      }
      List<NumberFormatCode> styles = List.of();
      List<String> strings = List.of();
      for (Map.Entry<String, String> r : relations.entrySet()) {
        if (!r.getKey().startsWith("type:")) {
          continue;
        }
        byte[] bytes;
        if (r.getKey().endsWith("/styles") && (bytes = part(zip, r.getValue(), limits)) != null) {
          styles = Xlsx.styles(bytes);
        } else if (r.getKey().endsWith("/sharedStrings")
            && (bytes = part(zip, r.getValue(), limits)) != null) {
          strings = new Xlsx(limits).strings(bytes);
        }
      }
      return new SheetStream(
          zip,
          zip.getInputStream(entry),
          Math.max(1024, entry.getCompressedSize()),
          Math.max(1, entry.getSize()),
          limits,
          sheet[0],
          styles,
          strings);
    } catch (XMLStreamException | IllegalArgumentException | IndexOutOfBoundsException e) {
      zip.close();
      throw Source.broken(e);
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private static byte @Nullable [] part(ZipFile zip, String name, ReadLimits limits)
      throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return null;
    }
    long most = Math.min(limits.maxInflatedBytes(), SMALL_PART);
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes((int) most + 1);
      if (bytes.length > most) {
        throw Source.over("解压后的字节数", "bytes when unpacked", most);
      }
      return bytes;
    }
  }

  String name() {
    return name;
  }

  /** The number of the row that {@link #next} gave, from 1. */
  int row() {
    return row;
  }

  /** Which part of the sheet was read so far, in thousandths. */
  long thousandths() {
    return Math.min(1000, total * 1000 / unpacked);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private int read() throws IOException {
    if (pos == end) {
      int n = in.read(buffer, 0, buffer.length);
      if (n <= 0) {
        return -1;
      }
      pos = 0;
      end = n;
      total += n;
      if (total > limits.maxInflatedBytes()) {
        throw Source.over("解压后的字节数", "bytes when unpacked", limits.maxInflatedBytes());
      }
      if (total > 1 << 20 && total / packed > limits.maxInflateRatio()) {
        throw new BadWorkbookException(
            name,
            new Label("压缩比异常，疑为压缩炸弹", "unpacks to far more than its size, as a zip bomb does"),
            new Label(
                "压缩比不超过 " + limits.maxInflateRatio(),
                "a ratio of at most " + limits.maxInflateRatio()));
      }
    }
    return buffer[pos++];
  }

  private BadWorkbookException damaged() {
    return new BadWorkbookException(
        name,
        new Label("工作表的内容已损坏", "the content of a sheet is damaged"),
        new Label("完整的文件", "a whole file"));
  }

  private int need() throws IOException {
    int c = read();
    if (c < 0) {
      // a negative byte is part of a character, and only the end of the file is outside a byte
      if (pos == end) {
        throw damaged();
      }
    }
    return c;
  }

  // what a tag was: its local name and the attributes that matter
  private final byte[] tag = new byte[16];
  private int tagLength;
  private boolean closing;
  private boolean empty;
  private int attrRow;
  private int attrCol;
  private int attrStyle;
  private int attrType;

  /** Moves behind the next tag; false at the end of the part. */
  private boolean tag() throws IOException {
    while (true) {
      int c = skipTo('<');
      if (c < 0) {
        return false;
      }
      c = need();
      if (c == '?') {
        skipTo('>');
        continue;
      }
      if (c == '!') {
        bang();
        continue;
      }
      closing = c == '/';
      if (closing) {
        c = need();
      }
      empty = false;
      tagLength = 0;
      while (c != '>' && c != '/' && c > ' ') {
        if (c == ':') {
          tagLength = 0;
        } else if (tagLength < tag.length) {
          tag[tagLength++] = (byte) c;
        }
        c = need();
      }
      attributes(c);
      return true;
    }
  }

  private int skipTo(int wanted) throws IOException {
    while (true) {
      while (pos < end) {
        if (buffer[pos++] == wanted) {
          return wanted;
        }
      }
      int c = read();
      if (c == wanted) {
        return c;
      }
      if (c == -1 && pos == end) {
        return -1;
      }
    }
  }

  private void bang() throws IOException {
    int c = need();
    if (c == '-') {
      int dashes = 0;
      need();
      while (true) {
        c = need();
        if (c == '>' && dashes >= 2) {
          return;
        }
        dashes = c == '-' ? dashes + 1 : 0;
      }
    }
    throw new BadWorkbookException(
        "文件含有文档类型声明或实体，拒绝读取", "the file declares a document type or entities and is refused");
  }

  private void attributes(int from) throws IOException {
    attrRow = -1;
    attrCol = -1;
    attrStyle = 0;
    attrType = 0;
    int c = from;
    while (true) {
      while (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
        c = need();
      }
      if (c == '>') {
        return;
      }
      if (c == '/') {
        empty = true;
        c = need();
        continue;
      }
      int name = c;
      int nameLength = 0;
      while (c != '=' && c != '>' && c > ' ') {
        nameLength++;
        c = need();
      }
      while (c != '"' && c != '\'') {
        if (c == '>') {
          throw damaged();
        }
        c = need();
      }
      int quote = c;
      c = need();
      if (nameLength == 1 && name == 'r') {
        int col = 0;
        int number = 0;
        while (c != quote) {
          if (c >= 'A' && c <= 'Z' && col < MAX_COLUMNS) {
            col = col * 26 + (c - 'A' + 1);
          } else if (c >= '0' && c <= '9' && number < 10_000_000) {
            number = number * 10 + (c - '0');
          } else {
            throw damaged();
          }
          c = need();
        }
        attrRow = number;
        attrCol = col - 1;
      } else if (nameLength == 1 && name == 's') {
        int number = 0;
        while (c != quote) {
          number = c >= '0' && c <= '9' && number < 1_000_000 ? number * 10 + (c - '0') : number;
          c = need();
        }
        attrStyle = number;
      } else if (nameLength == 1 && name == 't') {
        int hash = 0;
        while (c != quote) {
          hash = hash * 31 + c;
          c = need();
        }
        attrType = hash;
      } else {
        while (c != quote) {
          c = need();
        }
      }
      c = need();
    }
  }

  private boolean is(char a) {
    return tagLength == 1 && tag[0] == a;
  }

  private boolean isRow() {
    return tagLength == 3 && tag[0] == 'r' && tag[1] == 'o' && tag[2] == 'w';
  }

  /** The cells of the next row that has any; null at the end. The array is used again. */
  @Nullable GridCell @Nullable [] next() throws IOException {
    Arrays.fill(cells, 0, width, null);
    width = 0;
    boolean inRow = false;
    while (tag()) {
      if (isRow()) {
        if (closing) {
          if (width > 0) {
            return Arrays.copyOf(cells, width);
          }
          inRow = false;
        } else {
          row = attrRow < 0 ? row + 1 : attrRow;
          if (row < 1 || row > 1_048_576) {
            throw new BadWorkbookException("行号超出范围", "a row number is out of range");
          }
          inRow = !empty;
          column = -1;
        }
      } else if (is('c') && !closing) {
        if (!inRow) {
          throw damaged();
        }
        cell();
      }
    }
    if (inRow) {
      throw damaged();
    }
    return null;
  }

  private int column = -1;

  private static final int SHARED = 's';
  private static final int INLINE = hash("inlineStr");
  private static final int STRING = hash("str");
  private static final int BOOL = 'b';
  private static final int ERROR = 'e';
  private static final int DATE = 'd';

  private static int hash(String text) {
    int hash = 0;
    for (int i = 0; i < text.length(); i++) {
      hash = hash * 31 + text.charAt(i);
    }
    return hash;
  }

  private void cell() throws IOException {
    column = attrCol < 0 ? column + 1 : attrCol;
    if (column >= MAX_COLUMNS) {
      throw new BadWorkbookException("单元格地址超出范围", "a cell address is out of range");
    }
    int style = attrStyle;
    int type = attrType;
    if (empty) {
      return;
    }
    length = 0;
    boolean phonetic = false;
    boolean any = false;
    while (true) {
      if (!tag()) {
        throw damaged();
      }
      if (is('c') && closing) {
        break;
      }
      if (tagLength == 3 && tag[0] == 'r' && tag[1] == 'P' && tag[2] == 'h') {
        phonetic = !closing && !empty;
      } else if ((is('v') || (is('t') && !phonetic)) && !closing && !empty) {
        text();
        any = true;
      }
    }
    if (any) {
      put(style, type);
    }
  }

  /** Appends the text up to the next tag. */
  private void text() throws IOException {
    while (true) {
      if (pos == end) {
        int c = read();
        if (c == -1 && pos == end) {
          throw damaged();
        }
        pos--;
      }
      byte b = buffer[pos];
      if (b == '<') {
        return;
      }
      pos++;
      if (b == '&') {
        entity();
      } else {
        append(b);
      }
    }
  }

  private void append(byte b) {
    if (length == value.length) {
      if (length > limits.maxTextLength() * 4L) {
        throw Source.over("单元格字数", "characters in a cell", limits.maxTextLength());
      }
      value = Arrays.copyOf(value, length * 2);
    }
    value[length++] = b;
  }

  private void entity() throws IOException {
    StringBuilder name = new StringBuilder();
    int c = need();
    while (c != ';' && name.length() < 12) {
      name.append((char) c);
      c = need();
    }
    String text =
        switch (name.toString()) {
          case "lt" -> "<";
          case "gt" -> ">";
          case "amp" -> "&";
          case "quot" -> "\"";
          case "apos" -> "'";
          default -> {
            if (name.length() < 2 || name.charAt(0) != '#') {
              throw damaged();
            }
            boolean hex = name.charAt(1) == 'x';
            try {
              int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
              yield Character.toString(code);
            } catch (IllegalArgumentException e) {
              throw Source.broken(e);
            }
          }
        };
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      append(b);
    }
  }

  private void put(int style, int type) {
    GridCell cell;
    int r = row - 1;
    if (type == SHARED) {
      int i = (int) plainLong();
      if (i < 0 || i >= strings.size()) {
        throw new BadWorkbookException(
            "单元格引用了不存在的文本", "a cell refers to a text that is not in the file");
      }
      String text = strings.get(i);
      cell = text.isBlank() ? null : GridCell.text(r, column, text);
    } else if (type == INLINE || type == STRING || type == DATE) {
      String text = Xlsx.unescape(new String(value, 0, length, StandardCharsets.UTF_8));
      if (text.length() > limits.maxTextLength()) {
        throw Source.over("单元格字数", "characters in a cell", limits.maxTextLength());
      }
      cell = text.isBlank() ? null : GridCell.text(r, column, text);
    } else if (type == ERROR) {
      cell = GridCell.error(r, column, new String(value, 0, length, StandardCharsets.UTF_8));
    } else if (type == BOOL) {
      cell = GridCell.text(r, column, length > 0 && value[0] == '1' ? "TRUE" : "FALSE");
    } else {
      cell = length == 0 ? null : number(r, style);
    }
    if (cell == null) {
      return;
    }
    if (column >= cells.length) {
      cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
    }
    if (width == 0 && ++rows > limits.maxRows()) {
      throw Source.over("行数", "rows", limits.maxRows());
    }
    if (++cellCount > limits.maxCells()) {
      throw Source.over("单元格数", "cells", limits.maxCells());
    }
    cells[column] = cell;
    width = Math.max(width, column + 1);
  }

  private GridCell number(int r, int style) {
    NumberFormatCode format = style < styles.size() ? styles.get(style) : NumberFormatCode.GENERAL;
    return GridCell.number(r, column, stored(), format);
  }

  /** Plain digits with at most 17 of them are by far the most numbers. */
  private BigDecimal stored() {
    long unscaled = 0;
    int scale = -1;
    boolean negative = value[0] == '-';
    int i = negative ? 1 : 0;
    boolean plain = length - i > 0 && length - i <= 17;
    for (; plain && i < length; i++) {
      byte b = value[i];
      if (b >= '0' && b <= '9') {
        unscaled = unscaled * 10 + (b - '0');
        scale += scale >= 0 ? 1 : 0;
      } else if (b == '.' && scale < 0) {
        scale = 0;
      } else {
        plain = false;
      }
    }
    if (plain) {
      return BigDecimal.valueOf(negative ? -unscaled : unscaled, Math.max(0, scale));
    }
    return Xlsx.stored(new String(value, 0, length, StandardCharsets.ISO_8859_1).strip());
  }

  private long plainLong() {
    long out = 0;
    for (int i = 0; i < length; i++) {
      if (value[i] < '0' || value[i] > '9' || out > Integer.MAX_VALUE) {
        throw damaged();
      }
      out = out * 10 + (value[i] - '0');
    }
    return length == 0 ? -1 : out;
  }
}
