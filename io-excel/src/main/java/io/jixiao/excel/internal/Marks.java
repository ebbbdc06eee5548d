package io.jixiao.excel.internal;

import io.jixiao.core.check.ConsistencyResult;
import io.jixiao.core.check.Finding;
import io.jixiao.core.check.Place;
import io.jixiao.core.check.Severity;
import io.jixiao.core.check.Suspect;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.Language;
import io.jixiao.excel.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * Marks the cells of findings in a user's own workbook (.xlsx): works on the parts of the package,
 * so that every part that takes no mark keeps its bytes, and no cell changes at all. Fills are
 * conditional formats of our own, comments carry our author.
 *
 * <p>What the marked parts were before is kept in a part of our own, so that unmarking gives back
 * the bytes; a file that a spreadsheet program saved in between is unmarked by taking the marks out
 * one by one.
 */
public final class Marks {

  /** The author of our comments, by which they are known again. */
  static final String AUTHOR = "jixiao";

  /**
   * The first line of our comments, as spreadsheet programs print the author there; some of them
   * drop the author itself when they save.
   */
  static final String FIRST_LINE = AUTHOR + ":\n";

  /** Always true, and known again as ours. */
  static final String SIGNATURE = "N(\"jixiao\")=0";

  private static final String MEMORY = "jixiao/before.bin";
  private static final String TYPES = "[Content_Types].xml";
  private static final String NS_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String NS_REL =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final Label A_WORKBOOK =
      new Label("Excel 工作簿（.xlsx 或 .xls）", "an Excel workbook (.xlsx or .xls)");

  private static final Pattern COUNT = Pattern.compile("\\scount=\"\\d*\"");

  private final Language language;
  private final Map<String, byte[]> parts;
  private final Map<String, byte[]> before = new LinkedHashMap<>();
  private final String main;
  private final Map<String, String> sheets;

  /** What is said of one cell. */
  static final class Mark {
    private Severity severity = Severity.INFO;
    private final StringBuilder text = new StringBuilder();

    Severity severity() {
      return severity;
    }

    String text() {
      return text.toString();
    }
  }

  private Marks(Language language, Map<String, byte[]> parts)
      throws XMLStreamException, IOException {
    this.language = language;
    this.parts = parts;
    this.main = mainPart(parts);
    this.sheets = sheets();
  }

  /** What changes a workbook of the XML format. */
  private interface Change {
    Map<String, byte[]> apply(Map<String, byte[]> parts) throws XMLStreamException, IOException;
  }

  /**
   * Writes a marked copy.
   *
   * @param source the user's workbook, not null
   * @param result the findings, their places with cells, not null
   * @param language the language of the comments, not null
   * @param limits the limits for reading the source, not null
   * @param password the password of an encrypted workbook; null if there is none
   * @param target the copy, not null
   * @throws IOException if a file cannot be read or written
   */
  public static void mark(
      Path source,
      ConsistencyResult result,
      Language language,
      ReadLimits limits,
      @Nullable String password,
      Path target)
      throws IOException {
    Change mark =
        parts -> {
          Marks marks = new Marks(language, unmarked(parts));
          marks.mark(result);
          return marks.parts;
        };
    byte[] bytes = bytes(source, limits);
    FormsOut.put(
        Source.isOle(bytes) && !Encrypted.is(bytes)
            ? XlsMarks.mark(bytes, result, language, limits, password)
            : change(bytes, mark, limits, password),
        target);
  }

  /**
   * Writes a copy without our marks.
   *
   * @param source a workbook, marked or not, not null
   * @param limits the limits for reading the source, not null
   * @param password the password of an encrypted workbook; null if there is none
   * @param target the copy, not null
   * @throws IOException if a file cannot be read or written
   */
  public static void unmark(Path source, ReadLimits limits, @Nullable String password, Path target)
      throws IOException {
    byte[] bytes = bytes(source, limits);
    FormsOut.put(
        Source.isOle(bytes) && !Encrypted.is(bytes)
            ? XlsMarks.unmark(bytes, limits, password)
            : change(bytes, Marks::unmarked, limits, password),
        target);
  }

  private static byte[] bytes(Path source, ReadLimits limits) throws IOException {
    try (InputStream in = Files.newInputStream(source)) {
      return Source.bytes(in, limits);
    }
  }

  /** Changes a workbook; an encrypted one is encrypted again with its password. */
  private static byte[] change(
      byte[] bytes, Change change, ReadLimits limits, @Nullable String password)
      throws IOException {
    boolean encrypted = Source.isOle(bytes);
    byte[] plain = encrypted ? Encrypted.open(bytes, limits, password) : bytes;
    if (plain.length < 4 || plain[0] != 'P' || plain[1] != 'K') {
      throw new BadWorkbookException(
          null,
          new Label("只能标注 .xlsx 或 .xls 工作簿", "only .xlsx and .xls workbooks can be marked"),
          A_WORKBOOK);
    }
    try {
      byte[] out = pack(change.apply(Zip.read(new ByteArrayInputStream(plain), limits)));
      return encrypted && password != null ? Encrypted.close(bytes, out, password) : out;
    } catch (XMLStreamException e) {
      throw Source.broken(e);
    }
  }

  private static byte[] pack(Map<String, byte[]> parts) throws IOException {
    return Zip.write(parts);
  }

  private static String mainPart(Map<String, byte[]> parts) throws XMLStreamException, IOException {
    for (Map.Entry<String, String> r : Xlsx.relations(parts, "").entrySet()) {
      if (r.getKey().startsWith("type:") && r.getKey().endsWith("/officeDocument")) {
        if (parts.containsKey(r.getValue())) {
          return r.getValue();
        }
      }
    }
    throw new BadWorkbookException(
        null, new Label("文件里没有工作簿", "there is no workbook inside"), A_WORKBOOK);
  }

  /** The parts of the sheets by name. */
  private Map<String, String> sheets() throws XMLStreamException, IOException {
    Map<String, String> relations = Xlsx.relations(parts, main);
    Map<String, String> out = new LinkedHashMap<>();
    Matcher m = Pattern.compile("<(?:\\w+:)?sheet\\s[^>]*>").matcher(text(main));
    while (m.find()) {
      Optional<String> name = attribute(m.group(), "name");
      Optional<String> id = attribute(m.group(), "(?:\\w+:)id");
      String part = id.map(i -> relations.get("id:" + i)).orElse(null);
      if (name.isPresent() && part != null) {
        out.put(unescape(name.get()), part);
      }
    }
    return out;
  }

  private static Optional<String> attribute(String tag, String name) {
    Matcher m = Pattern.compile("\\s" + name + "=(?:\"([^\"]*)\"|'([^']*)')").matcher(tag);
    if (!m.find()) {
      return Optional.empty();
    }
    return Optional.of(m.group(1) == null ? m.group(2) : m.group(1));
  }

  private String text(String part) {
    byte[] bytes = parts.get(part);
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }

  /** Changes or adds a part and remembers what it was. */
  private void put(String part, String text) {
    if (!before.containsKey(part)) {
      byte[] old = parts.get(part);
      before.put(part, old == null ? new byte[0] : old);
    }
    parts.put(part, text.getBytes(StandardCharsets.UTF_8));
  }

  private void mark(ConsistencyResult result) throws XMLStreamException, IOException {
    Map<String, Map<String, Mark>> marks = marks(result, language);
    int[] dxfs = new int[3];
    int[] looks = new int[3];
    styles(dxfs, looks);
    int n = 1;
    for (Map.Entry<String, Map<String, Mark>> sheet : marks.entrySet()) {
      String part = sheets.get(sheet.getKey());
      if (part != null) {
        fills(part, sheet.getValue(), dxfs);
        comments(part, sheet.getValue(), n++);
      }
    }
    findings(result, looks);
    memory();
  }

  /** What is said of each cell, by sheet and address. */
  static Map<String, Map<String, Mark>> marks(ConsistencyResult result, Language language) {
    Map<String, Map<String, Mark>> out = new TreeMap<>();
    for (Finding finding : result.findings()) {
      for (Place place : finding.places()) {
        String cell = place.cell();
        int bang = cell == null ? -1 : cell.lastIndexOf('!');
        if (cell == null || bang < 0) {
          continue;
        }
        Mark mark =
            out.computeIfAbsent(cell.substring(0, bang), k -> new TreeMap<>(Marks::order))
                .computeIfAbsent(cell.substring(bang + 1), k -> new Mark());
        if (rank(finding.severity()) < rank(mark.severity)) {
          mark.severity = finding.severity();
        }
        if (!mark.text.isEmpty()) {
          mark.text.append("\n");
        }
        mark.text.append(comment(finding, place, result.suspects(), language));
      }
    }
    return out;
  }

  private static int order(String a, String b) {
    CellReference x = new CellReference(a);
    CellReference y = new CellReference(b);
    int rows = Integer.compare(x.getRow(), y.getRow());
    return rows != 0 ? rows : Short.compare(x.getCol(), y.getCol());
  }

  /** Rule, stated and computed figures, difference, and the suspect with its repaired value. */
  private static String comment(
      Finding finding, Place place, List<Suspect> suspects, Language language) {
    boolean zh = language == Language.ZH;
    StringBuilder out = new StringBuilder();
    out.append(finding.rule())
        .append(' ')
        .append(ResultSheets.severity(finding.severity(), zh))
        .append('\n')
        .append(finding.message().in(language));
    figure(out, zh ? "填报数：" : "Stated: ", finding.stated());
    figure(out, zh ? "计算数：" : "Computed: ", finding.computed());
    figure(out, zh ? "差额：" : "Difference: ", finding.difference());
    for (Suspect suspect : suspects) {
      if (!suspect.explains().contains(finding.rule())) {
        continue;
      }
      for (Suspect.Change change : suspect.changes()) {
        if (change.path().equals(place.path())) {
          out.append('\n')
              .append(zh ? "可能填错，改正后：" : "May be wrong; repaired: ")
              .append(change.repaired().toPlainString());
          change
              .cause()
              .ifPresent(
                  c ->
                      out.append(zh ? "（" : " (")
                          .append(c.label().in(language))
                          .append(zh ? "）" : ")"));
        }
      }
    }
    return out.toString();
  }

  private static void figure(StringBuilder out, String label, Optional<BigDecimal> figure) {
    figure.ifPresent(f -> out.append('\n').append(label).append(f.toPlainString()));
  }

  /** Adds what our fills and our sheet look like, at the ends of the lists of styles. */
  private void styles(int[] dxfs, int[] looks) throws XMLStreamException, IOException {
    String part = null;
    for (Map.Entry<String, String> r : Xlsx.relations(parts, main).entrySet()) {
      if (r.getKey().startsWith("type:") && r.getKey().endsWith("/styles")) {
        part = r.getValue();
      }
    }
    if (part == null || !parts.containsKey(part)) {
      throw new BadWorkbookException(
          null, new Label("工作簿没有样式表", "the workbook has no styles"), A_WORKBOOK);
    }
    Xml xml = new Xml(text(part));
    String p = xml.prefix();
    int fonts =
        xml.append(
            "fonts",
            "<P:font><P:b/><P:sz val=\"11\"/><P:name val=\"宋体\"/></P:font>"
                + "<P:font><P:u/><P:sz val=\"11\"/><P:color rgb=\"FF0563C1\"/>"
                + "<P:name val=\"宋体\"/></P:font>",
            2,
            List.of("fills", "borders", "cellStyleXfs", "cellXfs"));
    String side = "<P:%1$s style=\"thin\"><P:color auto=\"1\"/></P:%1$s>";
    int border =
        xml.append(
            "borders",
            "<P:border>"
                + String.format(side, "left")
                + String.format(side, "right")
                + String.format(side, "top")
                + String.format(side, "bottom")
                + "<P:diagonal/></P:border>",
            1,
            List.of("cellStyleXfs", "cellXfs"));
    String xf =
        "<P:xf numFmtId=\"0\" fontId=\"%d\" fillId=\"0\" borderId=\"%d\" xfId=\"0\""
            + " applyFont=\"1\" applyBorder=\"1\" applyAlignment=\"1\">"
            + "<P:alignment vertical=\"center\" wrapText=\"1\"/></P:xf>";
    int xfs =
        xml.append(
            "cellXfs",
            String.format(xf, fonts, border)
                + String.format(xf, 0, border)
                + String.format(xf, fonts + 1, border),
            3,
            List.of("cellStyles", "dxfs", "tableStyles", "colors", "extLst"));
    String dxf =
        "<P:dxf><P:fill><P:patternFill patternType=\"solid\"><P:fgColor rgb=\"%1$s\"/>"
            + "<P:bgColor rgb=\"%1$s\"/></P:patternFill></P:fill></P:dxf>";
    int first =
        xml.append(
            "dxfs",
            String.format(dxf, "FFFFC7CE")
                + String.format(dxf, "FFFFEB9C")
                + String.format(dxf, "FFDDEBF7"),
            3,
            List.of("tableStyles", "colors", "extLst"));
    for (int i = 0; i < 3; i++) {
      dxfs[i] = first + i;
      looks[i] = xfs + i;
    }
    put(part, xml.text().replace("P:", p));
  }

  private void fills(String part, Map<String, Mark> marks, int[] dxfs) {
    Xml xml = new Xml(text(part));
    StringBuilder out = new StringBuilder();
    for (Map.Entry<String, Mark> e : marks.entrySet()) {
      out.append("<P:conditionalFormatting sqref=\"")
          .append(e.getKey())
          .append("\"><P:cfRule type=\"expression\" dxfId=\"")
          .append(dxfs[rank(e.getValue().severity)])
          .append("\" priority=\"1\"><P:formula>")
          .append(escape(SIGNATURE))
          .append("</P:formula></P:cfRule></P:conditionalFormatting>");
    }
    xml.insertBefore(
        out.toString(),
        List.of(
            "conditionalFormatting",
            "dataValidations",
            "hyperlinks",
            "printOptions",
            "pageMargins",
            "pageSetup",
            "headerFooter",
            "rowBreaks",
            "colBreaks",
            "customProperties",
            "cellWatches",
            "ignoredErrors",
            "smartTags",
            "drawing",
            "legacyDrawing",
            "legacyDrawingHF",
            "picture",
            "oleObjects",
            "controls",
            "webPublishItems",
            "tableParts",
            "extLst"));
    put(part, xml.text().replace("P:", xml.prefix()));
  }

  private static int rank(Severity severity) {
    return switch (severity) {
      case ERROR -> 0;
      case WARNING -> 1;
      case INFO -> 2;
    };
  }

  private void comments(String sheet, Map<String, Mark> marks, int n)
      throws XMLStreamException, IOException {
    Map<String, String> relations = Xlsx.relations(parts, sheet);
    String comments = null;
    String drawing = null;
    for (Map.Entry<String, String> r : relations.entrySet()) {
      if (r.getKey().startsWith("type:") && r.getKey().endsWith("/comments")) {
        comments = r.getValue();
      } else if (r.getKey().startsWith("type:") && r.getKey().endsWith("/vmlDrawing")) {
        drawing = r.getValue();
      }
    }
    if (comments == null || drawing == null || !parts.containsKey(comments)) {
      comments = "xl/jixiaoComments" + n + ".xml";
      drawing = "xl/drawings/jixiaoDrawing" + n + ".vml";
      put(
          comments,
          "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\""
              + NS_MAIN
              + "\"><authors></authors><commentList></commentList></comments>");
      put(
          drawing,
          "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\""
              + " xmlns:o=\"urn:schemas-microsoft-com:office:office\""
              + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
              + "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\""
              + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
              + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype></xml>");
      override(
          comments, "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml");
      extension("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing");
      relate(sheet, "jxComments", NS_REL + "/comments", "/" + comments);
      relate(sheet, "jxDrawing", NS_REL + "/vmlDrawing", "/" + drawing);
      Xml xml = new Xml(text(sheet));
      xml.insertBefore(
          "<P:legacyDrawing xmlns:r=\"" + NS_REL + "\" r:id=\"jxDrawing\"/>",
          List.of(
              "legacyDrawingHF",
              "drawingHF",
              "picture",
              "oleObjects",
              "controls",
              "webPublishItems",
              "tableParts",
              "extLst"));
      put(sheet, xml.text().replace("<P:legacyDrawing", "<" + xml.prefix() + "legacyDrawing"));
    }
    addComments(comments, marks);
    addShapes(drawing, marks, n);
  }

  private void addComments(String part, Map<String, Mark> marks) {
    String xml = text(part);
    String p = new Xml(xml).prefix();
    Matcher authors =
        Pattern.compile("(?s)<" + p + "authors>(.*?)</" + p + "authors>").matcher(xml);
    int author = 0;
    if (authors.find()) {
      Matcher m = Pattern.compile("<" + p + "author[ >/]").matcher(authors.group(1));
      while (m.find()) {
        author++;
      }
    }
    xml = insert(xml, "</" + p + "authors>", "<" + p + "author>" + AUTHOR + "</" + p + "author>");
    StringBuilder added = new StringBuilder();
    for (Map.Entry<String, Mark> e : marks.entrySet()) {
      String run =
          "<P:r><P:rPr><P:sz val=\"9\"/><P:rFont val=\"宋体\"/></P:rPr>"
              + "<P:t xml:space=\"preserve\">"
              + escape(FIRST_LINE + e.getValue().text)
              + "</P:t></P:r>";
      Pattern own =
          Pattern.compile(
              "(?s)<" + p + "comment [^>]*ref=\"" + e.getKey() + "\".*?</" + p + "comment>");
      Matcher m = own.matcher(xml);
      if (m.find()) {
        // the cell has a comment of its own; ours goes after it
        String old =
            m.group()
                .replaceAll(
                    "(?s)<" + p + "text>\\s*(<" + p + "t[ >].*?</" + p + "t>)",
                    "<" + p + "text><" + p + "r>$1</" + p + "r>");
        String both = insert(old, "</" + p + "text>", run.replace("preserve\">", "preserve\">\n"));
        xml = xml.substring(0, m.start()) + both.replace("P:", p) + xml.substring(m.end());
      } else {
        added
            .append("<P:comment ref=\"")
            .append(e.getKey())
            .append("\" authorId=\"")
            .append(author)
            .append("\"><P:text>")
            .append(run)
            .append("</P:text></P:comment>");
      }
    }
    put(part, insert(xml, "</" + p + "commentList>", added.toString().replace("P:", p)));
  }

  private void addShapes(String part, Map<String, Mark> marks, int n) {
    String xml = text(part);
    StringBuilder shapes = new StringBuilder();
    int id = 9000 + n * 500;
    for (Map.Entry<String, Mark> e : marks.entrySet()) {
      CellReference at = new CellReference(e.getKey());
      String place = "<x:Row>" + at.getRow() + "</x:Row><x:Column>" + at.getCol() + "</x:Column>";
      if (xml.replaceAll("\\s+", "").contains(place)) {
        continue;
      }
      long lines = e.getValue().text.chars().filter(c -> c == '\n').count() + 3;
      shapes
          .append("<v:shape id=\"_x0000_s")
          .append(id++)
          .append("\" type=\"#_x0000_t202\" style=\"position:absolute;visibility:hidden\"")
          .append(" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>")
          .append("<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/>")
          .append("<v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\">")
          .append("<div style=\"text-align:left\"></div></v:textbox>")
          .append("<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>")
          .append("<x:Anchor>")
          .append(at.getCol() + 1)
          .append(", 15, ")
          .append(Math.max(0, at.getRow() - 1))
          .append(", 10, ")
          .append(at.getCol() + 5)
          .append(", 15, ")
          .append(at.getRow() + Math.min(20, lines))
          .append(", 4</x:Anchor><x:AutoFill>False</x:AutoFill>")
          .append(place)
          .append("</x:ClientData></v:shape>");
    }
    put(part, insert(xml, "</xml>", shapes.toString()));
  }

  private static String insert(String xml, String before, String added) {
    int at = xml.lastIndexOf(before);
    if (at < 0) {
      throw new BadWorkbookException(
          null, new Label("批注部件无法识别", "a part of comments cannot be read"), A_WORKBOOK);
    }
    return xml.substring(0, at) + added + xml.substring(at);
  }

  private void override(String part, String type) {
    put(
        TYPES,
        insert(
            text(TYPES),
            "</" + new Xml(text(TYPES)).prefix() + "Types>",
            "<Override PartName=\"/"
                + part
                + "\" ContentType=\""
                + type
                + "\" xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"));
  }

  private void extension(String extension, String type) {
    String types = text(TYPES);
    if (!Pattern.compile("Extension=[\"']" + extension + "[\"']", Pattern.CASE_INSENSITIVE)
        .matcher(types)
        .find()) {
      int first = new Xml(types).contentStart();
      put(
          TYPES,
          types.substring(0, first)
              + "<Default Extension=\""
              + extension
              + "\" ContentType=\""
              + type
              + "\" xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
              + types.substring(first));
    }
  }

  private void relate(String part, String id, String type, String target) {
    int slash = part.lastIndexOf('/');
    String rels = part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
    String ns = "http://schemas.openxmlformats.org/package/2006/relationships";
    String relation =
        "<Relationship xmlns=\""
            + ns
            + "\" Id=\""
            + id
            + "\" Type=\""
            + type
            + "\" Target=\""
            + target
            + "\"/>";
    if (!parts.containsKey(rels)) {
      put(
          rels,
          "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\""
              + ns
              + "\"></Relationships>");
    }
    Xml xml = new Xml(text(rels));
    xml.insertBefore(relation, List.of());
    put(rels, xml.text());
  }

  private void findings(ConsistencyResult result, int[] looks) {
    String name = Word.SHEET_MARKS.in(language);
    String free = name;
    for (int i = 2; sheets.containsKey(free); i++) {
      free = name + i;
    }
    String part = "xl/worksheets/jixiaoFindings.xml";
    put(part, FindingsXml.of(result, language, looks, sheets.keySet()));
    override(part, "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml");
    relate(main, "jxFindings", NS_REL + "/worksheet", "/" + part);
    Xml xml = new Xml(text(main));
    int id = 1;
    Matcher m = Pattern.compile("sheetId=[\"'](\\d{1,9})[\"']").matcher(xml.text());
    while (m.find()) {
      id = Math.max(id, Integer.parseInt(m.group(1)) + 1);
    }
    String sheet =
        "<"
            + xml.prefix()
            + "sheet xmlns:r=\""
            + NS_REL
            + "\" name=\""
            + escape(free)
            + "\" sheetId=\""
            + id
            + "\" r:id=\"jxFindings\"/>";
    put(main, insert(xml.text(), "</" + xml.prefix() + "sheets>", sheet));
  }

  /**
   * Keeps what every changed part was, and what it has become, to tell whether it changed since.
   */
  private void memory() throws IOException {
    extension("bin", "application/octet-stream");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DataOutputStream data = new DataOutputStream(out)) {
      data.writeInt(before.size());
      for (Map.Entry<String, byte[]> e : before.entrySet()) {
        byte[] now = parts.getOrDefault(e.getKey(), new byte[0]);
        data.writeUTF(e.getKey());
        data.writeInt(e.getValue().length);
        data.write(e.getValue());
        data.writeInt(now.length);
        data.writeInt(Arrays.hashCode(now));
      }
    }
    parts.put(MEMORY, out.toByteArray());
  }

  /** Takes our marks out: by memory where nothing changed since, else one by one. */
  private static Map<String, byte[]> unmarked(Map<String, byte[]> parts)
      throws XMLStreamException, IOException {
    byte[] memory = parts.get(MEMORY);
    if (memory != null) {
      Optional<Map<String, byte[]>> restored = restored(parts, memory);
      if (restored.isPresent()) {
        return restored.get();
      }
      parts.remove(MEMORY);
    }
    return new Marks(Language.ZH, parts).strip();
  }

  private static Optional<Map<String, byte[]>> restored(Map<String, byte[]> parts, byte[] memory) {
    Map<String, byte[]> out = new LinkedHashMap<>(parts);
    try (DataInputStream data = new DataInputStream(new ByteArrayInputStream(memory))) {
      int n = data.readInt();
      for (int i = 0; i < n; i++) {
        String part = data.readUTF();
        byte[] old = data.readNBytes(data.readInt());
        byte[] now = parts.getOrDefault(part, new byte[0]);
        if (data.readInt() != now.length || data.readInt() != Arrays.hashCode(now)) {
          return Optional.empty();
        }
        if (old.length == 0) {
          out.remove(part);
        } else {
          out.put(part, old);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
    out.remove(MEMORY);
    return Optional.of(out);
  }

  /** Takes marks out that a spreadsheet program has saved in its own way. */
  private Map<String, byte[]> strip() throws XMLStreamException, IOException {
    Pattern fill =
        Pattern.compile(
            "(?s)<(\\w+:)?conditionalFormatting(?: [^>]*)?>(?:(?!</(?:\\w+:)?conditionalFormatting>).)*?"
                + "N\\((?:\"|&quot;)jixiao(?:\"|&quot;)\\)\\s*=\\s*0"
                + "(?:(?!</(?:\\w+:)?conditionalFormatting>).)*</(?:\\w+:)?conditionalFormatting>");
    for (String sheet : sheets.values()) {
      String xml = text(sheet);
      if (xml.contains("jixiao")) {
        put(sheet, fill.matcher(xml).replaceAll(""));
      }
      for (Map.Entry<String, String> r : Xlsx.relations(parts, sheet).entrySet()) {
        if (r.getKey().startsWith("type:") && r.getKey().endsWith("/comments")) {
          stripComments(r.getValue(), Xlsx.relations(parts, sheet));
        }
      }
    }
    for (String name : Keys.names(Word.SHEET_MARKS.label())) {
      String part = sheets.get(name);
      if (part != null) {
        stripSheet(name, part);
      }
    }
    return parts;
  }

  private void stripSheet(String name, String part) {
    String tag = "<(?:\\w+:)?%s\\s(?=[^>]*%s=\"%s\")[^>]*?(?:/>|></(?:\\w+:)?%s>)";
    put(main, text(main).replaceAll(String.format(tag, "sheet", "name", name, "sheet"), ""));
    int slash = main.lastIndexOf('/');
    String rels = main.substring(0, slash + 1) + "_rels/" + main.substring(slash + 1) + ".rels";
    String file = "[^\"]*" + Pattern.quote(part.substring(part.lastIndexOf('/') + 1));
    put(
        rels,
        text(rels)
            .replaceAll(String.format(tag, "Relationship", "Target", file, "Relationship"), ""));
    put(
        TYPES,
        text(TYPES)
            .replaceAll(
                String.format(tag, "Override", "PartName", "/" + Pattern.quote(part), "Override"),
                ""));
    parts.remove(part);
  }

  private void stripComments(String part, Map<String, String> relations) {
    String xml = text(part);
    Matcher authors =
        Pattern.compile("(?s)<(?:\\w+:)?author(?:/>|>(.*?)</(?:\\w+:)?author>)").matcher(xml);
    int ours = -1;
    for (int i = 0; authors.find(); i++) {
      if (AUTHOR.equals(authors.group(1))) {
        ours = i;
      }
    }
    Matcher m =
        Pattern.compile("(?s)<((?:\\w+:)?)comment (?=[^>]*ref=)[^>]*>.*?</\\1comment>")
            .matcher(xml);
    List<String> cells = new ArrayList<>();
    StringBuilder out = new StringBuilder();
    while (m.find()) {
      String open = m.group().substring(0, m.group().indexOf('>'));
      String said = said(m.group());
      int added = said.indexOf("\n" + FIRST_LINE);
      String kept = m.group();
      if (said.startsWith(FIRST_LINE)
          || attribute(open, "authorId").equals(Optional.of(Integer.toString(ours)))) {
        attribute(open, "ref").ifPresent(cells::add);
        kept = "";
      } else if (added >= 0) {
        kept = onlySaid(m.group(), m.group(1), said.substring(0, added));
      }
      m.appendReplacement(out, Matcher.quoteReplacement(kept));
    }
    put(part, m.appendTail(out).toString());
    for (Map.Entry<String, String> r : relations.entrySet()) {
      if (r.getKey().startsWith("type:") && r.getKey().endsWith("/vmlDrawing")) {
        stripShapes(r.getValue(), cells);
      }
    }
  }

  /** The text of a comment, its runs put together. */
  private static String said(String comment) {
    StringBuilder out = new StringBuilder();
    Matcher m =
        Pattern.compile("(?s)<(?:\\w+:)?t(?:\\s[^>]*)?>(.*?)</(?:\\w+:)?t>").matcher(comment);
    while (m.find()) {
      out.append(unescape(m.group(1)).replace("\r\n", "\n"));
    }
    return out.toString();
  }

  /** A comment that says nothing but a text. */
  private static String onlySaid(String comment, String p, String text) {
    String plain =
        "<"
            + p
            + "text><"
            + p
            + "t xml:space=\"preserve\">"
            + escape(text)
            + "</"
            + p
            + "t></"
            + p
            + "text>";
    return Pattern.compile("(?s)<(?:\\w+:)?text>.*</(?:\\w+:)?text>")
        .matcher(comment)
        .replaceFirst(Matcher.quoteReplacement(plain));
  }

  private void stripShapes(String part, List<String> cells) {
    Matcher m = Pattern.compile("(?s)<v:shape\\s.*?</v:shape>").matcher(text(part));
    StringBuilder out = new StringBuilder();
    while (m.find()) {
      String shape = m.group().replaceAll("\\s+", "");
      boolean ours = false;
      for (String cell : cells) {
        CellReference at = new CellReference(cell);
        ours |=
            shape.contains("<x:Row>" + at.getRow() + "</x:Row>")
                && shape.contains("<x:Column>" + at.getCol() + "</x:Column>");
      }
      m.appendReplacement(out, ours ? "" : Matcher.quoteReplacement(m.group()));
    }
    put(part, m.appendTail(out).toString());
  }

  static String escape(String text) {
    boolean plain = true;
    for (int i = 0; plain && i < text.length(); i++) {
      char c = text.charAt(i);
      plain = c > '>' || (c >= ' ' && c != '<' && c != '>' && c != '&' && c != '"');
    }
    if (plain) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        default -> out.append(c < 32 && c != '\n' && c != '\t' ? ' ' : c);
      }
    }
    return out.toString();
  }

  private static String unescape(String text) {
    Matcher m = Pattern.compile("&#(?:x([0-9a-fA-F]{1,5})|(\\d{1,6}));").matcher(text);
    String plain =
        m.replaceAll(
            r ->
                Matcher.quoteReplacement(
                    Character.toString(
                        r.group(1) == null
                            ? Integer.parseInt(r.group(2))
                            : Integer.parseInt(r.group(1), 16))));
    return plain
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }

  /** A part as text, changed by insertion only. */
  private static final class Xml {

    private String text;

    Xml(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }

    /** The prefix of the root element with its colon; empty if there is none. */
    String prefix() {
      Matcher m = Pattern.compile("<(\\w+:)?\\w+[\\s>/]").matcher(text);
      return m.find() && m.group(1) != null ? m.group(1) : "";
    }

    /** Where the content of the root element begins. */
    int contentStart() {
      Matcher m = Pattern.compile("<(?![?!])[^>]*[^/]>").matcher(text);
      if (!m.find()) {
        throw new BadWorkbookException(null, new Label("部件已损坏", "a part is damaged"), A_WORKBOOK);
      }
      return m.end();
    }

    /** Inserts before the first of some children of the root, or at its end. */
    void insertBefore(String added, List<String> followers) {
      int at = -1;
      int depth = 0;
      Matcher m =
          Pattern.compile(
                  "(?s)<!--.*?-->|<!\\[CDATA\\[.*?]]>|<\\?.*?\\?>|<(/?)(?:\\w+:)?(\\w+)[^>]*?(/?)>")
              .matcher(text);
      while (m.find()) {
        String name = m.group(2);
        if (name == null) {
          continue;
        }
        if (m.group(1).equals("/")) {
          depth--;
          if (depth == 0) {
            at = at < 0 ? m.start() : at;
            break;
          }
        } else {
          if (depth == 1 && at < 0 && followers.contains(name)) {
            at = m.start();
            break;
          }
          if (depth == 0 && m.group(3).equals("/")) {
            // an empty root has no room for children
            text =
                text.substring(0, m.end() - 2)
                    + ">"
                    + added
                    + "</"
                    + m.group().substring(1).split("[\\s/>]", 2)[0]
                    + ">"
                    + text.substring(m.end());
            return;
          }
          depth += m.group(3).equals("/") ? 0 : 1;
        }
      }
      if (at < 0) {
        throw new BadWorkbookException(null, new Label("部件已损坏", "a part is damaged"), A_WORKBOOK);
      }
      text = text.substring(0, at) + added + text.substring(at);
    }

    /** Appends entries to a counted list and returns the index of the first one. */
    int append(String list, String added, int n, List<String> followers) {
      String p = prefix();
      Matcher m = Pattern.compile("<" + p + list + "(\\s[^>]*?)?(/?)>").matcher(text);
      if (!m.find()) {
        insertBefore(
            "<" + p + list + " count=\"" + n + "\">" + added + "</" + p + list + ">", followers);
        return 0;
      }
      boolean empty = m.group(2).equals("/");
      int end = empty ? m.end() : text.indexOf("</" + p + list + ">", m.end());
      if (end < 0) {
        throw new BadWorkbookException(
            null, new Label("样式表已损坏", "the styles are damaged"), A_WORKBOOK);
      }
      int count = empty ? 0 : children(text.substring(m.end(), end));
      String attributes = m.group(1) == null ? "" : m.group(1);
      String open =
          "<"
              + p
              + list
              + " count=\""
              + (count + n)
              + "\""
              + COUNT.matcher(attributes).replaceAll("")
              + ">";
      text =
          empty
              ? text.substring(0, m.start())
                  + open
                  + added
                  + "</"
                  + p
                  + list
                  + ">"
                  + text.substring(m.end())
              : text.substring(0, m.start())
                  + open
                  + text.substring(m.end(), end)
                  + added
                  + text.substring(end);
      return count;
    }

    private static int children(String content) {
      int depth = 0;
      int count = 0;
      Matcher m = Pattern.compile("(?s)<!--.*?-->|<(/?)[\\w:]+[^>]*?(/?)>").matcher(content);
      while (m.find()) {
        if (m.group(1) == null) {
          continue;
        }
        if (m.group(1).equals("/")) {
          depth--;
        } else {
          count += depth == 0 ? 1 : 0;
          depth += m.group(2).equals("/") ? 0 : 1;
        }
      }
      return count;
    }
  }
}
