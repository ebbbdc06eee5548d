package io.jixiao.excel.internal;

import io.jixiao.core.check.ConsistencyResult;
import io.jixiao.core.check.Finding;
import io.jixiao.core.check.Place;
import io.jixiao.core.check.Severity;
import io.jixiao.core.model.Language;
import io.jixiao.excel.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFConditionalFormatting;
import org.apache.poi.hssf.usermodel.HSSFConditionalFormattingRule;
import org.apache.poi.hssf.usermodel.HSSFHyperlink;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFSheetConditionalFormatting;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/**
 * Marks the cells of findings in a workbook of the old binary format: conditional formats and
 * comments of our own, and a sheet of findings; no cell changes. The whole file as it was stays
 * beside the workbook in a stream of our own, so that unmarking gives back its bytes as long as no
 * program has saved it since; else the marks are taken out one by one.
 */
final class XlsMarks {

  private static final String MEMORY = "jixiao";

  /** Between what a comment of the user says and what we add to it. */
  private static final String SEPARATOR = "\n" + Marks.FIRST_LINE;

  private XlsMarks() {}

  /** What is done to an open workbook. */
  private interface Change {
    /** Changes the workbook; false if there was nothing to change. */
    boolean apply(HSSFWorkbook book);
  }

  static byte[] mark(
      byte[] bytes,
      ConsistencyResult result,
      Language language,
      ReadLimits limits,
      @Nullable String password)
      throws IOException {
    byte[] original = unmark(bytes, limits, password);
    byte[] marked =
        changed(
            original,
            limits,
            password,
            book -> {
              Marks.marks(result, language)
                  .forEach(
                      (sheet, marks) -> {
                        HSSFSheet at = book.getSheet(sheet);
                        if (at != null) {
                          marks.forEach((cell, mark) -> mark(at, new CellAddress(cell), mark));
                        }
                      });
              findings(book, result, language);
              return true;
            });
    return remembering(marked, original);
  }

  static byte[] unmark(byte[] bytes, ReadLimits limits, @Nullable String password)
      throws IOException {
    Optional<byte[]> before = memory(bytes, limits);
    return before.isPresent() ? before.get() : changed(bytes, limits, password, XlsMarks::strip);
  }

  private static byte[] changed(
      byte[] bytes, ReadLimits limits, @Nullable String password, Change change)
      throws IOException {
    String before = Biff8EncryptionKey.getCurrentUserPassword();
    Biff8EncryptionKey.setCurrentUserPassword(password);
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes));
        HSSFWorkbook book = new HSSFWorkbook(files, true)) {
      if (book.getNumberOfSheets() > limits.maxSheets()) {
        throw Source.over("工作表数", "sheets", limits.maxSheets());
      }
      if (!change.apply(book)) {
        return bytes;
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    } catch (BadWorkbookException e) {
      throw e;
    } catch (EncryptedDocumentException e) {
      throw Source.locked(password != null);
    } catch (RuntimeException e) {
      throw Source.broken(e);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(before);
    }
  }

  private static void mark(HSSFSheet sheet, CellAddress at, Marks.Mark mark) {
    HSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
    HSSFConditionalFormattingRule rule = formats.createConditionalFormattingRule(Marks.SIGNATURE);
    PatternFormatting fill = rule.createPatternFormatting();
    fill.setFillBackgroundColor(colour(mark.severity()));
    fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
    CellRangeAddress[] region = {
      new CellRangeAddress(at.getRow(), at.getRow(), at.getColumn(), at.getColumn())
    };
    formats.addConditionalFormatting(region, rule);

    HSSFComment own = sheet.getCellComment(at);
    if (own != null) {
      String text = own.getString().getString() + SEPARATOR + mark.text();
      own.setString(new HSSFRichTextString(text));
      return;
    }
    int lines = (int) mark.text().chars().filter(c -> c == '\n').count() + 3;
    int right = Math.min(251, at.getColumn() + 1);
    HSSFClientAnchor anchor =
        new HSSFClientAnchor(
            0,
            0,
            0,
            0,
            (short) right,
            Math.max(0, at.getRow() - 1),
            (short) (right + 4),
            Math.min(65_535, at.getRow() + Math.min(20, lines)));
    HSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setString(new HSSFRichTextString(Marks.FIRST_LINE + mark.text()));
    comment.setAuthor(Marks.AUTHOR);
    comment.setAddress(at);
  }

  private static short colour(Severity severity) {
    return switch (severity) {
      case ERROR -> IndexedColors.ROSE.getIndex();
      case WARNING -> IndexedColors.LIGHT_YELLOW.getIndex();
      case INFO -> IndexedColors.PALE_BLUE.getIndex();
    };
  }

  private static void findings(HSSFWorkbook book, ConsistencyResult result, Language language) {
    String name = Word.SHEET_MARKS.in(language);
    String free = name;
    for (int i = 2; book.getSheet(free) != null; i++) {
      free = name + i;
    }
    HSSFSheet sheet = book.createSheet(free);
    HSSFCellStyle style = book.createCellStyle();
    style.setWrapText(true);
    style.setFillPattern(FillPatternType.NO_FILL);
    List<Word> heads = FindingsXml.HEADS;
    HSSFRow head = sheet.createRow(0);
    for (int c = 0; c < heads.size(); c++) {
      sheet.setColumnWidth(c, FindingsXml.WIDTHS.get(c) * 256);
      text(head, c, style, heads.get(c).in(language));
    }
    int number = 1;
    for (Finding finding : result.findings()) {
      for (Place place : finding.places()) {
        HSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
        text(row, 0, style, Integer.toString(number));
        text(row, 1, style, finding.rule());
        boolean zh = language == Language.ZH;
        text(row, 2, style, ResultSheets.severity(finding.severity(), zh));
        text(row, 3, style, finding.message().in(language));
        text(row, 4, style, figure(finding.stated()));
        text(row, 5, style, figure(finding.computed()));
        text(row, 6, style, figure(finding.difference()));
        text(row, 7, style, place.label().in(language));
        text(row, 8, style, figure(Optional.ofNullable(place.value())));
        link(text(row, 9, style, place.cell() == null ? "" : place.cell()), place.cell());
      }
      number++;
    }
    sheet.createFreezePane(0, 1);
  }

  private static String figure(Optional<BigDecimal> figure) {
    return figure.map(BigDecimal::toPlainString).orElse("");
  }

  private static HSSFCell text(HSSFRow row, int c, HSSFCellStyle style, String text) {
    HSSFCell cell = row.createCell(c);
    cell.setCellStyle(style);
    cell.setCellValue(text.length() > 32_767 ? text.substring(0, 32_767) : text);
    return cell;
  }

  private static void link(HSSFCell from, @Nullable String cell) {
    int bang = cell == null ? -1 : cell.lastIndexOf('!');
    HSSFWorkbook book = from.getSheet().getWorkbook();
    if (cell == null || bang < 0 || book.getSheet(cell.substring(0, bang)) == null) {
      return;
    }
    HSSFHyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    String sheet = cell.substring(0, bang).replace("'", "''");
    link.setAddress("'" + sheet + "'" + cell.substring(bang));
    from.setHyperlink(link);
  }

  /** Takes out the marks of a file that a spreadsheet program has saved in its own way. */
  private static boolean strip(HSSFWorkbook book) {
    boolean any = false;
    for (String name : Keys.names(Word.SHEET_MARKS.label())) {
      int i = book.getSheetIndex(name);
      if (i >= 0 && book.getNumberOfSheets() > 1) {
        book.removeSheetAt(i);
        any = true;
      }
    }
    for (int i = 0; i < book.getNumberOfSheets(); i++) {
      HSSFSheet sheet = book.getSheetAt(i);
      HSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
      for (int f = formats.getNumConditionalFormattings() - 1; f >= 0; f--) {
        if (ours(formats.getConditionalFormattingAt(f))) {
          formats.removeConditionalFormatting(f);
          any = true;
        }
      }
      for (Map.Entry<CellAddress, HSSFComment> e :
          List.copyOf(sheet.getCellComments().entrySet())) {
        HSSFComment comment = e.getValue();
        String text = comment.getString().getString();
        int added = text.indexOf(SEPARATOR);
        if (Marks.AUTHOR.equals(comment.getAuthor()) || text.startsWith(Marks.FIRST_LINE)) {
          sheet.getDrawingPatriarch().removeShape(comment);
          any = true;
        } else if (added >= 0) {
          comment.setString(new HSSFRichTextString(text.substring(0, added)));
          any = true;
        }
      }
    }
    return any;
  }

  private static boolean ours(HSSFConditionalFormatting format) {
    for (int r = 0; r < format.getNumberOfRules(); r++) {
      String formula = format.getRule(r).getFormula1();
      if (formula != null && formula.replace(" ", "").contains("N(\"jixiao\")")) {
        return true;
      }
    }
    return false;
  }

  /** Keeps the file as it was, and what the workbook is now, to tell whether it changed since. */
  private static byte[] remembering(byte[] marked, byte[] original) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(marked))) {
      ByteArrayOutputStream memory = new ByteArrayOutputStream();
      try (DataOutputStream data = new DataOutputStream(memory)) {
        data.writeInt(Arrays.hashCode(workbook(files)));
        data.write(original);
      }
      files.createDocument(new ByteArrayInputStream(memory.toByteArray()), MEMORY);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      files.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  private static Optional<byte[]> memory(byte[] bytes, ReadLimits limits) {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      if (!files.getRoot().hasEntryCaseInsensitive(MEMORY)) {
        return Optional.empty();
      }
      try (DocumentInputStream in = files.createDocumentInputStream(MEMORY);
          DataInputStream data = new DataInputStream(in)) {
        int now = data.readInt();
        byte[] original = Source.bytes(data, limits);
        return now == Arrays.hashCode(workbook(files)) && Source.isOle(original)
            ? Optional.of(original)
            : Optional.empty();
      }
    } catch (IOException | IndexOutOfBoundsException | IllegalStateException e) {
      throw Source.broken(e);
    }
  }

  private static byte[] workbook(POIFSFileSystem files) throws IOException {
    DirectoryNode root = files.getRoot();
    for (Entry entry : root) {
      if (entry.isDocumentEntry() && entry.getName().equalsIgnoreCase("Workbook")) {
        try (DocumentInputStream in = root.createDocumentInputStream(entry)) {
          return in.readAllBytes();
        }
      }
    }
    return new byte[0];
  }
}
