package io.jixiao.excel.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.jixiao.core.model.Language;
import io.jixiao.core.model.Percent;
import io.jixiao.core.model.SelfEvaluationReport;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** Writes a roster row by row, as .xlsx or .csv, in constant memory. */
public abstract class RosterOut implements Closeable {

  private static final int MAX_ROWS = 1_048_576;

  private RosterOut() {}

  /**
   * Starts a roster; nothing is at the target before {@link #commit}.
   *
   * @param target the file, its name ending in .csv for comma-separated values, not null
   * @param language the language of the headings, not null
   * @return the writer
   * @throws IOException if the file cannot be written
   */
  public static RosterOut open(Path target, Language language) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException(target + " has no folder");
    }
    Path temporary = Files.createFile(folder.resolve(".jixiao" + UUID.randomUUID() + ".tmp"));
    try {
      boolean csv = String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT).endsWith(".csv");
      return csv ? new Csv(target, temporary, language) : new Xlsx(target, temporary, language);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(temporary);
      throw e;
    }
  }

  /**
   * Writes one row.
   *
   * @param report the report, not null
   * @throws IOException if the row cannot be written
   */
  public abstract void write(SelfEvaluationReport report) throws IOException;

  /**
   * Ends the roster and puts it in place.
   *
   * @throws IOException if the file cannot be written
   */
  public abstract void commit() throws IOException;

  /** Values separated by commas, in UTF-8 with the mark that Excel needs to see it. */
  private static final class Csv extends RosterOut {

    private final Path target;
    private final Path temporary;
    private final CsvWriter csv;

    Csv(Path target, Path temporary, Language language) throws IOException {
      this.target = target;
      this.temporary = temporary;
      Writer writer =
          new OutputStreamWriter(
              new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 16),
              StandardCharsets.UTF_8);
      writer.write('\uFEFF');
      this.csv = CsvWriter.builder().build(writer);
      List<String> heads = new ArrayList<>();
      RosterColumns.ALL.forEach(c -> heads.add(c.label().in(language)));
      csv.writeRecord(heads);
    }

    @Override
    public void write(SelfEvaluationReport report) {
      List<String> fields = new ArrayList<>(RosterColumns.ALL.size());
      for (RosterColumns.Col col : RosterColumns.ALL) {
        Object value = col.value().apply(report).orElse(null);
        String text = value == null ? "" : text(value);
        boolean figure = value != null && !(value instanceof String);
        fields.add(!figure && Canvas.runs(text) ? "'" + text : text);
      }
      csv.writeRecord(fields);
    }

    private static String text(Object value) {
      return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    @Override
    public void commit() throws IOException {
      csv.close();
      Packaging.move(temporary, target);
    }

    @Override
    public void close() throws IOException {
      csv.close();
      Files.deleteIfExists(temporary);
    }
  }

  /** The XML format, written as bytes without any tree in memory. */
  private static final class Xlsx extends RosterOut {

    private static final String HEAD =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String REL =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    /** Styles: 0 general, 1 heading, 2 to 17 numbers of 0 to 15 decimals, 18 to 33 percentages. */
    private static final int NUMBERS = 2;

    private static final int PERCENTS = 18;

    /** The digits that the general format shows. */
    private static final int GENERAL_DIGITS = 11;

    private final Path target;
    private final Path temporary;
    private final ZipOutputStream zip;
    private final byte[][] columns;
    private final byte[][] styles = new byte[PERCENTS + 16][];
    private byte[] rowNumber = bytes("1");
    private byte[] buffer = new byte[1 << 16];
    private int length;
    private int row = 1;

    Xlsx(Path target, Path temporary, Language language) throws IOException {
      this.target = target;
      this.temporary = temporary;
      this.zip =
          new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 16));
      this.columns = new byte[RosterColumns.ALL.size()][];
      for (int c = 0; c < columns.length; c++) {
        columns[c] = bytes("<c r=\"" + CellReference.convertNumToColString(c));
      }
      for (int i = 0; i < styles.length; i++) {
        styles[i] = bytes(i == 0 ? "\"" : "\" s=\"" + i + "\"");
      }
      parts(language == Language.ZH ? "花名册" : "Roster");
      entry("xl/worksheets/sheet1.xml");
      put(HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\">");
      put("<pane xSplit=\"1\" ySplit=\"1\" topLeftCell=\"B2\" activePane=\"bottomRight\"");
      put(" state=\"frozen\"/></sheetView></sheetViews><cols><col min=\"1\" max=\"1\"");
      put(" width=\"34\" customWidth=\"1\"/><col min=\"2\" max=\"" + columns.length + "\"");
      put(" width=\"14\" customWidth=\"1\"/></cols><sheetData><row r=\"1\">");
      for (int c = 0; c < columns.length; c++) {
        text(c, RosterColumns.ALL.get(c).label().in(language), 1);
      }
      put("</row>");
    }

    private void parts(String sheet) throws IOException {
      part(
          "[Content_Types].xml",
          "<Types xmlns=\""
              + PACKAGE
              + "content-types\"><Default Extension=\"rels\" ContentType=\""
              + "application/vnd.openxmlformats-package.relationships+xml\"/><Default"
              + " Extension=\"xml\" ContentType=\"application/xml\"/><Override"
              + " PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-"
              + "officedocument.spreadsheetml.sheet.main+xml\"/><Override"
              + " PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd."
              + "openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/><Override"
              + " PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-"
              + "officedocument.spreadsheetml.styles+xml\"/></Types>");
      part(
          "_rels/.rels",
          "<Relationships xmlns=\""
              + PACKAGE
              + "relationships\"><Relationship Id=\"rId1\" Type=\""
              + REL
              + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
      part(
          "xl/workbook.xml",
          "<workbook xmlns=\""
              + MAIN
              + "\" xmlns:r=\""
              + REL
              + "\"><sheets><sheet name=\""
              + sheet
              + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
      part(
          "xl/_rels/workbook.xml.rels",
          "<Relationships xmlns=\""
              + PACKAGE
              + "relationships\"><Relationship Id=\"rId1\" Type=\""
              + REL
              + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\""
              + " Type=\""
              + REL
              + "/styles\" Target=\"styles.xml\"/></Relationships>");
      StringBuilder formats = new StringBuilder();
      StringBuilder xfs = new StringBuilder();
      for (int i = 0; i < 32; i++) {
        int decimals = i % 16;
        String code = decimals == 0 ? "0" : "0." + "0".repeat(decimals);
        formats
            .append("<numFmt numFmtId=\"")
            .append(164 + i)
            .append("\" formatCode=\"")
            .append(code)
            .append(i < 16 ? "" : "%")
            .append("\"/>");
        xfs.append("<xf numFmtId=\"")
            .append(164 + i)
            .append("\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"")
            .append(" applyNumberFormat=\"1\"/>");
      }
      part(
          "xl/styles.xml",
          "<styleSheet xmlns=\""
              + MAIN
              + "\"><numFmts count=\"32\">"
              + formats
              + "</numFmts>"
              + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"宋体\"/></font><font><b/>"
              + "<sz val=\"11\"/><name val=\"宋体\"/></font></fonts><fills count=\"2\"><fill>"
              + "<patternFill patternType=\"none\"/></fill><fill><patternFill"
              + " patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border/></borders>"
              + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\""
              + " borderId=\"0\"/></cellStyleXfs><cellXfs count=\"34\"><xf numFmtId=\"0\""
              + " fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/><xf numFmtId=\"0\""
              + " fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\""
              + " applyAlignment=\"1\"><alignment horizontal=\"center\" vertical=\"center\""
              + " wrapText=\"1\"/></xf>"
              + xfs
              + "</cellXfs></styleSheet>");
    }

    private void part(String name, String content) throws IOException {
      entry(name);
      put(HEAD + content);
      flush();
      zip.closeEntry();
    }

    private void entry(String name) throws IOException {
      ZipEntry entry = new ZipEntry(name);
      entry.setTimeLocal(Zip.EPOCH);
      zip.putNextEntry(entry);
    }

    private void put(String text) throws IOException {
      put(text.getBytes(StandardCharsets.UTF_8));
    }

    private void put(byte[] bytes) throws IOException {
      if (length + bytes.length > buffer.length) {
        flush();
        if (bytes.length > buffer.length) {
          zip.write(bytes);
          return;
        }
      }
      System.arraycopy(bytes, 0, buffer, length, bytes.length);
      length += bytes.length;
    }

    private void flush() throws IOException {
      zip.write(buffer, 0, length);
      length = 0;
    }

    private void ascii(String text) throws IOException {
      int n = text.length();
      if (length + n > buffer.length) {
        flush();
      }
      for (int i = 0; i < n; i++) {
        buffer[length++] = (byte) text.charAt(i);
      }
    }

    private static byte[] bytes(String ascii) {
      return ascii.getBytes(StandardCharsets.ISO_8859_1);
    }

    private void open(int c, int style) throws IOException {
      put(columns[c]);
      put(rowNumber);
      put(styles[style]);
    }

    private void text(int c, String text, int style) throws IOException {
      open(c, style);
      String safe = text.length() > 32_767 ? text.substring(0, 32_767) : text;
      boolean padded = !safe.equals(safe.strip()) || safe.indexOf('\n') >= 0;
      ascii(
          padded ? " t=\"inlineStr\"><is><t xml:space=\"preserve\">" : " t=\"inlineStr\"><is><t>");
      put(Marks.escape(safe));
      ascii("</t></is></c>");
    }

    @Override
    public void write(SelfEvaluationReport report) throws IOException {
      if (++row > MAX_ROWS) {
        throw new IOException("a sheet holds at most " + MAX_ROWS + " rows");
      }
      rowNumber = bytes(Integer.toString(row));
      ascii("<row r=\"");
      put(rowNumber);
      ascii("\">");
      for (int c = 0; c < columns.length; c++) {
        Optional<?> value = RosterColumns.ALL.get(c).value().apply(report);
        if (value.isPresent()) {
          cell(c, value.get());
        }
      }
      ascii("</row>");
    }

    private void cell(int c, Object value) throws IOException {
      @Nullable BigDecimal number = RosterColumns.number(value);
      if (number == null || !Canvas.isNumeric(number)) {
        text(c, value instanceof BigDecimal d ? d.toPlainString() : value.toString(), 0);
        return;
      }
      boolean percent = value instanceof Percent;
      // whole numbers look alike without a format of their own as long as none is cut to 1E+11
      boolean plain = !percent && number.scale() == 0 && number.precision() <= GENERAL_DIGITS;
      open(c, plain ? 0 : (percent ? PERCENTS : NUMBERS) + number.scale());
      ascii("><v>");
      digits(number, number.scale() + (percent ? 2 : 0));
      ascii("</v></c>");
    }

    /** Writes the digits of a number of at most fifteen of them with a point somewhere in them. */
    private void digits(BigDecimal number, int scale) throws IOException {
      if (length + 40 > buffer.length) {
        flush();
      }
      long rest = number.scaleByPowerOfTen(number.scale()).longValue();
      if (rest < 0) {
        buffer[length++] = '-';
        rest = -rest;
      }
      int n = 0;
      for (long r = rest; n <= scale || r > 0; r /= 10) {
        n++;
      }
      int end = length + n + (scale > 0 ? 1 : 0);
      int at = end;
      for (int i = 0; i < n; i++) {
        if (i == scale && scale > 0) {
          buffer[--at] = '.';
        }
        buffer[--at] = (byte) ('0' + rest % 10);
        rest /= 10;
      }
      length = end;
    }

    @Override
    public void commit() throws IOException {
      ascii("</sheetData></worksheet>");
      flush();
      zip.closeEntry();
      zip.close();
      Packaging.move(temporary, target);
    }

    @Override
    public void close() throws IOException {
      zip.close();
      Files.deleteIfExists(temporary);
    }
  }
}
