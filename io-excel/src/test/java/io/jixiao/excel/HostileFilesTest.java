package io.jixiao.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.jixiao.core.check.Severity;
import io.jixiao.core.model.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Broken and hostile files end in one clear error, in bounded time. */
class HostileFilesTest {

  private static final byte[] GOOD = good();
  private static final byte[] OLD = old();

  private static byte[] good() {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      FormWriter.of(Language.ZH).write(Reports.load("yueyang-2021"), out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] old() {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(GOOD))) {
      return PeoplesFilesTest.toXls(book);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Changes parts of the good workbook; a null value takes a part out. */
  private static byte[] changed(Consumer<Map<String, byte[]>> change) {
    try {
      Map<String, byte[]> parts = new LinkedHashMap<>();
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(GOOD))) {
        for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
          parts.put(e.getName(), zip.readAllBytes());
        }
      }
      change.accept(parts);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(out)) {
        for (Map.Entry<String, byte[]> e : parts.entrySet()) {
          zip.putNextEntry(new ZipEntry(e.getKey()));
          zip.write(e.getValue());
          zip.closeEntry();
        }
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final String SHEET = "xl/worksheets/sheet2.xml";

  private static byte[] sheet(String cells) {
    return changed(
        parts ->
            parts.put(
                SHEET,
                text(
                    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                        + cells
                        + "</worksheet>")));
  }

  private static byte[] rows(String rows) {
    return sheet("<sheetData>" + rows + "</sheetData>");
  }

  private static byte[] replaced(String part, String from, String to) {
    return changed(
        parts -> {
          String old = new String(parts.get(part), StandardCharsets.UTF_8);
          assertThat(old).contains(from);
          parts.put(part, text(old.replace(from, to)));
        });
  }

  private static byte[] without(String part) {
    return changed(parts -> assertThat(parts.remove(part)).isNotNull());
  }

  private static byte[] encrypted(String password) {
    return encrypted(GOOD, password);
  }

  static byte[] decrypted(byte[] file, String password) {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file))) {
      Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(files));
      assertThat(decryptor.verifyPassword(password)).isTrue();
      return decryptor.getDataStream(files).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] encrypted(byte[] plain, String password) {
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
      info.getEncryptor().confirmPassword(password);
      try (var out = info.getEncryptor().getDataStream(files)) {
        out.write(plain);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      files.writeFilesystem(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] encryptedOld(String password) {
    return encryptedOld(OLD, password);
  }

  static byte[] encryptedOld(byte[] plain, String password) {
    try (HSSFWorkbook book = new HSSFWorkbook(new ByteArrayInputStream(plain))) {
      Biff8EncryptionKey.setCurrentUserPassword(password);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  private static byte[] noise(int size) {
    byte[] bytes = new byte[size];
    new Random(7).nextBytes(bytes);
    return bytes;
  }

  private static byte[] oleThen(byte[] rest) {
    byte[] out = new byte[8 + rest.length];
    int[] magic = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};
    for (int i = 0; i < 8; i++) {
      out[i] = (byte) magic[i];
    }
    System.arraycopy(rest, 0, out, 8, rest.length);
    return out;
  }

  private static byte[] twice() {
    byte[] bytes = changed(parts -> parts.put("xl/worksheets/sheetX.xml", text("<a/>")));
    String raw = new String(bytes, StandardCharsets.ISO_8859_1);
    return raw.replace("xl/worksheets/sheetX.xml", "xl/worksheets/sheet2.xml")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static Map<String, byte[]> corpus() {
    Map<String, byte[]> out = new LinkedHashMap<>();
    out.put("空文件", new byte[0]);
    out.put("一个字节", new byte[] {1});
    out.put("文本文件", text("这不是工作簿"));
    out.put("网页改名", text("<html><table><tr><td>收入合计</td></tr></table></html>"));
    out.put("逗号分隔改名", text("机构名称,收入合计\n甲,1.00\n"));
    out.put("随机字节", noise(5000));
    out.put("只有压缩包头", new byte[] {'P', 'K', 3, 4});
    out.put("压缩包头加随机", concat(new byte[] {'P', 'K', 3, 4}, noise(3000)));
    out.put("截断一半", Arrays.copyOf(GOOD, GOOD.length / 2));
    out.put("截断在开头", Arrays.copyOf(GOOD, 200));
    out.put("工作表内容被改坏", changed(p -> p.put(SHEET, Arrays.copyOf(p.get(SHEET), 700))));
    out.put("工作表是空的", changed(p -> p.put(SHEET, new byte[0])));
    out.put("工作表是二进制", changed(p -> p.put(SHEET, noise(2000))));
    out.put("没有工作簿部件", without("xl/workbook.xml"));
    out.put("缺一张工作表", without(SHEET));
    out.put("没有关系部件", without("xl/_rels/workbook.xml.rels"));
    out.put("没有共享文本", without("xl/sharedStrings.xml"));
    out.put("样式表损坏", changed(p -> p.put("xl/styles.xml", text("<styleSheet><x>"))));
    out.put("格式编号不是数字", replaced("xl/styles.xml", "numFmtId=\"0\"", "numFmtId=\"x\""));
    out.put("共享文本编号越界", rows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>999999</v></c></row>"));
    out.put("共享文本编号为负", rows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-1</v></c></row>"));
    out.put("共享文本编号不是数字", rows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>x</v></c></row>"));
    out.put("数字不是数字", rows("<row r=\"1\"><c r=\"A1\"><v>NaN</v></c></row>"));
    out.put("数字带实体", rows("<row r=\"1\"><c r=\"A1\"><v>1&x;</v></c></row>"));
    out.put("数字过长", rows("<row r=\"1\"><c r=\"A1\"><v>" + "9".repeat(9000) + "</v></c></row>"));
    out.put("指数过大", rows("<row r=\"1\"><c r=\"A1\"><v>1E999999999</v></c></row>"));
    out.put("指数过小", rows("<row r=\"1\"><c r=\"A1\"><v>1E-999999999</v></c></row>"));
    out.put("行号为零", rows("<row r=\"0\"><c><v>1</v></c></row>"));
    out.put("行号过大", rows("<row r=\"99999999\"><c><v>1</v></c></row>"));
    out.put("行号不是数字", rows("<row r=\"一\"><c><v>1</v></c></row>"));
    out.put("列号过大", rows("<row r=\"1\"><c r=\"ZZZ1\"><v>1</v></c></row>"));
    out.put("列号缺失字母", rows("<row r=\"1\"><c r=\"11\"><v>1</v></c></row>"));
    out.put("单元格在行之外", sheet("<c r=\"A1\"><v>1</v></c>"));
    out.put("合并区域无效", sheet("<sheetData/><mergeCells><mergeCell ref=\"?:?\"/></mergeCells>"));
    String dtd = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
    out.put(
        "外部实体",
        changed(
            p ->
                p.put(
                    SHEET,
                    text(
                        dtd
                            + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is>"
                            + "<t>&a;</t></is></c></row></sheetData></worksheet>"))));
    StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a \"ha\">");
    for (char c = 'b'; c < 'n'; c++) {
      char before = (char) (c - 1);
      laughs.append("<!ENTITY ").append(c).append(" \"");
      laughs.append(("&" + before + ";").repeat(10)).append("\">");
    }
    out.put(
        "实体膨胀",
        changed(
            p -> p.put("xl/sharedStrings.xml", text(laughs + "]><sst><si><t>&m;</t></si></sst>"))));
    out.put("实体在工作簿里", changed(p -> p.put("xl/workbook.xml", text(dtd + "<workbook/>"))));
    out.put("工作表压缩炸弹", changed(p -> p.put(SHEET, new byte[300_000_000])));
    out.put("图片压缩炸弹", changed(p -> p.put("xl/media/image1.png", new byte[300_000_000])));
    out.put(
        "工作表过多",
        replaced(
            "xl/workbook.xml",
            "</sheets>",
            "<sheet name=\"x\" sheetId=\"99\" r:id=\"rId1\"/>".repeat(300) + "</sheets>"));
    out.put("部件重名", twice());
    out.put(
        "行数过多",
        rows(
            java.util.stream.IntStream.rangeClosed(1, 30_000)
                .mapToObj(i -> "<row r=\"" + i + "\"><c><v>" + i + "</v></c></row>")
                .collect(java.util.stream.Collectors.joining())));
    out.put("单元格过多", rows(("<row>" + "<c><v>7.125</v></c>".repeat(60) + "</row>").repeat(9000)));
    out.put(
        "单元格文字过长",
        rows(
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>"
                + new String(noise(60_000), StandardCharsets.ISO_8859_1)
                    .replaceAll("[^a-zA-Z]", "字")
                + "</t></is></c></row>"));
    out.put("标签嵌套过深", sheet("<a>".repeat(60_000)));
    out.put("已加密", encrypted("秘密"));
    out.put("旧格式已加密", encryptedOld("secret"));
    out.put("旧格式截断", Arrays.copyOf(OLD, OLD.length / 3));
    out.put("旧格式只有文件头", oleThen(new byte[0]));
    out.put("旧格式头加随机", oleThen(noise(9000)));
    out.put("旧格式中间损坏", damaged(OLD));
    out.put("二进制工作簿", changed(p -> p.put("xl/workbook.bin", new byte[10])));
    return out;
  }

  private static byte[] concat(byte[] a, byte[] b) {
    byte[] out = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, out, a.length, b.length);
    return out;
  }

  /** Overwrites the record stream after its start. */
  private static byte[] damaged(byte[] bytes) {
    byte[] out = bytes.clone();
    byte[] noise = noise(out.length - 1600);
    System.arraycopy(noise, 0, out, 1500, noise.length);
    return out;
  }

  @Test
  void malformedBytesAreNotPrintedToTheErrorStream() throws IOException {
    PrintStream before = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      byte[] file = changed(p -> p.put(SHEET, noise(2000)));
      assertThat(FormReader.standard().read(new ByteArrayInputStream(file), "坏.xlsx").report())
          .isEmpty();
    } finally {
      System.setErr(before);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> eachEndsInOneClearError() {
    return corpus().entrySet().stream()
        .map(
            e ->
                DynamicTest.dynamicTest(
                    e.getKey(),
                    () -> {
                      ReadForms read =
                          assertTimeout(
                              Duration.ofSeconds(20),
                              () ->
                                  FormReader.standard()
                                      .read(new ByteArrayInputStream(e.getValue()), "坏.xlsx"));
                      assertThat(read.report()).isEmpty();
                      assertThat(read.faults())
                          .filteredOn(f -> f.severity() == Severity.ERROR)
                          .singleElement()
                          .satisfies(
                              f -> {
                                assertThat(f.file()).isEqualTo("坏.xlsx");
                                assertThat(f.message().zh()).isNotBlank();
                                assertThat(f.message().en()).isNotBlank();
                                assertThat(f.toString())
                                    .doesNotContain("Exception", "root:", "java.");
                              });
                    }));
  }

  @Test
  void theCorpusHoldsAtLeastForty() {
    assertThat(corpus()).hasSizeGreaterThanOrEqualTo(40);
  }

  @Test
  void anEncryptedFileOpensWithItsPassword() throws IOException {
    ReadForms read =
        FormReader.standard()
            .withPassword("秘密")
            .read(new ByteArrayInputStream(encrypted("秘密")), "a.xlsx");
    assertThat(read.report()).contains(Reports.load("yueyang-2021"));
    assertThat(
            FormReader.standard()
                .withPassword("错")
                .read(new ByteArrayInputStream(encrypted("秘密")), "a.xlsx")
                .faults())
        .singleElement()
        .satisfies(f -> assertThat(f.message().zh()).contains("密码不正确"));
    assertThat(
            FormReader.standard()
                .withPassword("secret")
                .read(new ByteArrayInputStream(encryptedOld("secret")), "a.xls")
                .report())
        .contains(Reports.load("yueyang-2021"));
    assertThat(Biff8EncryptionKey.getCurrentUserPassword()).isNull();
  }

  @Test
  void aMillionBlankFormattedRowsAreABoundedRead() throws IOException {
    StringBuilder blank = new StringBuilder();
    for (int r = 100; r < 1_000_000; r++) {
      blank
          .append("<row r=\"")
          .append(r)
          .append("\"><c r=\"A")
          .append(r)
          .append("\" s=\"1\"/></row>");
    }
    byte[] file = replaced(SHEET, "</sheetData>", blank + "</sheetData>");
    ReadForms read =
        assertTimeout(
            Duration.ofSeconds(30),
            () -> FormReader.standard().read(new ByteArrayInputStream(file), "a.xlsx"));
    assertThat(read.report()).contains(Reports.load("yueyang-2021"));
  }

  @Test
  void macrosAndExternalLinksAreLeftAloneAndTold() throws IOException {
    byte[] file =
        changed(
            p -> {
              p.put("xl/vbaProject.bin", noise(100));
              p.put("xl/externalLinks/externalLink1.xml", text("<externalLink/>"));
            });
    ReadForms read = FormReader.standard().read(new ByteArrayInputStream(file), "a.xlsm");
    assertThat(read.report()).contains(Reports.load("yueyang-2021"));
    assertThat(read.faults())
        .extracting(f -> f.message().en())
        .anyMatch(m -> m.contains("macros"))
        .anyMatch(m -> m.contains("links"));
  }

  @Test
  void limitsAreTheCallersAndHoldForOneRead() throws IOException {
    ReadForms small =
        FormReader.standard()
            .with(ReadLimits.DEFAULTS.withMaxBytes(1000))
            .read(new ByteArrayInputStream(GOOD), "a.xlsx");
    assertThat(small.faults())
        .singleElement()
        .satisfies(f -> assertThat(f.expected().en()).contains("1000"));
    assertThat(
            FormReader.standard()
                .with(ReadLimits.DEFAULTS.withMaxSheets(2))
                .read(new ByteArrayInputStream(GOOD), "a.xlsx")
                .hasErrors())
        .isTrue();
    assertThat(FormReader.standard().read(new ByteArrayInputStream(GOOD), "a.xlsx").hasErrors())
        .isFalse();
  }
}
