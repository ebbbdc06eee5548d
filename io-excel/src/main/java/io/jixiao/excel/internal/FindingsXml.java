package io.jixiao.excel.internal;

import io.jixiao.core.check.ConsistencyResult;
import io.jixiao.core.check.Finding;
import io.jixiao.core.check.Place;
import io.jixiao.core.model.Language;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** The sheet of findings that goes into a marked copy: one row for each cell of a finding. */
final class FindingsXml {

  static final List<Word> HEADS =
      List.of(
          Word.NUMBER,
          Word.CODE,
          Word.SEVERITY,
          Word.MESSAGE,
          Word.STATED,
          Word.COMPUTED,
          Word.DIFFERENCE,
          Word.PLACE,
          Word.VALUE,
          Word.CELL);

  static final List<Integer> WIDTHS = List.of(6, 10, 8, 60, 13, 13, 12, 34, 13, 20);

  private static final int LINE_POINTS = 15;
  private static final int MAX_POINTS = 409;
  private static final int HEAD = 0;
  private static final int TEXT = 1;
  private static final int LINK = 2;

  private final StringBuilder rows = new StringBuilder();
  private final StringBuilder links = new StringBuilder();
  private final int[] looks;
  private int row;

  private FindingsXml(int[] looks) {
    this.looks = looks.clone();
  }

  static String of(
      ConsistencyResult result, Language language, int[] looks, Collection<String> sheets) {
    FindingsXml xml = new FindingsXml(looks);
    boolean zh = language == Language.ZH;
    xml.open(1);
    for (int c = 0; c < HEADS.size(); c++) {
      xml.text(c, HEAD, HEADS.get(c).in(language));
    }
    xml.close();
    int number = 1;
    for (Finding finding : result.findings()) {
      for (Place place : finding.places()) {
        xml.open(
            Math.max(
                Canvas.lines(finding.message().in(language), WIDTHS.get(3)),
                Canvas.lines(place.label().in(language), WIDTHS.get(7))));
        xml.text(0, TEXT, Integer.toString(number));
        xml.text(1, TEXT, finding.rule());
        xml.text(2, TEXT, ResultSheets.severity(finding.severity(), zh));
        xml.text(3, TEXT, finding.message().in(language));
        xml.number(4, finding.stated());
        xml.number(5, finding.computed());
        xml.number(6, finding.difference());
        xml.text(7, TEXT, place.label().in(language));
        xml.number(8, Optional.ofNullable(place.value()));
        xml.link(9, place.cell(), sheets);
        xml.close();
      }
      number++;
    }
    StringBuilder cols = new StringBuilder();
    for (int c = 0; c < WIDTHS.size(); c++) {
      cols.append("<col min=\"")
          .append(c + 1)
          .append("\" max=\"")
          .append(c + 1)
          .append("\" width=\"")
          .append(WIDTHS.get(c))
          .append("\" customWidth=\"1\"/>");
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
        + "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
        + "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\""
        + " activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
        + "<cols>"
        + cols
        + "</cols><sheetData>"
        + xml.rows
        + "</sheetData>"
        + (xml.links.isEmpty() ? "" : "<hyperlinks>" + xml.links + "</hyperlinks>")
        + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>"
        + "</worksheet>";
  }

  /** Not every program sizes the rows itself as it opens a file. */
  private void open(int lines) {
    rows.append("<row r=\"")
        .append(++row)
        .append("\" ht=\"")
        .append(Math.min(MAX_POINTS, lines * LINE_POINTS + 4))
        .append("\" customHeight=\"1\">");
  }

  private void close() {
    rows.append("</row>");
  }

  private String address(int c) {
    return new CellReference(row - 1, c).formatAsString();
  }

  private void text(int c, int look, String text) {
    rows.append("<c r=\"")
        .append(address(c))
        .append("\" s=\"")
        .append(looks[look])
        .append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
        .append(Marks.escape(text))
        .append("</t></is></c>");
  }

  private void number(int c, Optional<BigDecimal> number) {
    rows.append("<c r=\"").append(address(c)).append("\" s=\"").append(looks[TEXT]).append('"');
    if (number.isEmpty()) {
      rows.append("/>");
    } else if (Canvas.isNumeric(number.get())) {
      rows.append("><v>").append(number.get().toPlainString()).append("</v></c>");
    } else {
      rows.append(" t=\"inlineStr\"><is><t>")
          .append(number.get().toPlainString())
          .append("</t></is></c>");
    }
  }

  private void link(int c, @Nullable String cell, Collection<String> sheets) {
    int bang = cell == null ? -1 : cell.lastIndexOf('!');
    if (cell == null || bang < 0 || !sheets.contains(cell.substring(0, bang))) {
      text(c, TEXT, cell == null ? "" : cell);
      return;
    }
    text(c, LINK, cell);
    String sheet = cell.substring(0, bang).replace("'", "''");
    links
        .append("<hyperlink ref=\"")
        .append(address(c))
        .append("\" location=\"")
        .append(Marks.escape("'" + sheet + "'!" + cell.substring(bang + 1)))
        .append("\" display=\"")
        .append(Marks.escape(cell))
        .append("\"/>");
  }
}
