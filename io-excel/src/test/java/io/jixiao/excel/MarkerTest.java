package io.jixiao.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jixiao.core.check.Consistency;
import io.jixiao.core.check.ConsistencyResult;
import io.jixiao.core.model.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkerTest {

  @TempDir Path folder;

  private Path original;
  private ConsistencyResult result;

  @BeforeEach
  void theYueyangWorkbook() throws IOException {
    original = folder.resolve("yueyang.xlsx");
    FormWriter.of(Language.ZH).write(Reports.load("yueyang-2021"), original);
    result = check(original);
  }

  private static ConsistencyResult check(Path file) throws IOException {
    ReadForms forms = FormReader.standard().read(file);
    return forms.locate(Consistency.standard().check(forms.report().orElseThrow()));
  }

  private static Map<String, String> parts(Path file) throws IOException {
    Map<String, String> out = new LinkedHashMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        out.put(e.getName(), new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
      }
    }
    return out;
  }

  private Path marked() throws IOException {
    Path marked = folder.resolve("marked.xlsx");
    Marker.of(Language.ZH).mark(original, result, marked);
    return marked;
  }

  @Test
  void theCellsOfTheBasicExpenditureCarryComments() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(marked()))) {
      XSSFSheet money = book.getSheet("收支情况");
      for (String cell : new String[] {"B11", "C11", "D11", "E11"}) {
        XSSFComment comment = money.getCellComment(new CellAddress(cell));
        assertThat(comment).as(cell).isNotNull();
        assertThat(comment.getAuthor()).isEqualTo("jixiao");
      }
      assertThat(money.getCellComment(new CellAddress("C11")).getString().getString())
          .contains("EXP-02", "填报数：2058.52", "计算数：2156.62", "差额：-98.10");
      assertThat(money.getSheetConditionalFormatting().getNumConditionalFormattings())
          .isGreaterThanOrEqualTo(4);
    }
  }

  @Test
  void theFindingsSheetLinksToTheCells() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(marked()))) {
      XSSFSheet findings = book.getSheet("核对标注");
      assertThat(findings.getHyperlinkList())
          .extracting(l -> l.getLocation())
          .contains("'收支情况'!C11");
    }
  }

  @Test
  void theRowsOfTheFindingsSheetAreHighEnoughForTheirTexts() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(marked()))) {
      XSSFSheet findings = book.getSheet("核对标注");
      for (int r = 1; r <= findings.getLastRowNum(); r++) {
        int characters = findings.getRow(r).getCell(3).getStringCellValue().length();
        assertThat(findings.getRow(r).getHeightInPoints())
            .as("%d characters", characters)
            .isGreaterThanOrEqualTo(15f * (1 + characters / 60));
      }
    }
  }

  @Test
  void partsThatTakeNoMarkKeepTheirBytes() throws IOException {
    Map<String, String> before = parts(original);
    Map<String, String> after = parts(marked());
    assertThat(after.keySet()).containsAll(before.keySet());
    int same = 0;
    for (Map.Entry<String, String> e : before.entrySet()) {
      if (e.getValue().equals(after.get(e.getKey()))) {
        same++;
      } else {
        assertThat(e.getKey()).matches(".*(worksheets/|styles|workbook|Content_Types).*");
      }
    }
    assertThat(same).isGreaterThanOrEqualTo(before.size() / 2);
  }

  @Test
  void noCellChanges() throws IOException {
    Map<String, String> before = parts(original);
    for (Map.Entry<String, String> e : parts(marked()).entrySet()) {
      if (e.getKey().startsWith("xl/worksheets/sheet")) {
        assertThat(cells(e.getValue())).isEqualTo(cells(before.getOrDefault(e.getKey(), "")));
      }
    }
  }

  private static String cells(String xml) {
    return xml.substring(xml.indexOf("<sheetData"), xml.indexOf("</sheetData>"));
  }

  @Test
  void markingTwiceLeavesOneSetOfMarks() throws IOException {
    Path once = marked();
    Path twice = folder.resolve("twice.xlsx");
    Marker.of(Language.ZH).mark(once, result, twice);
    assertThat(parts(twice)).isEqualTo(parts(once));
  }

  @Test
  void unmarkingGivesTheOriginalBack() throws IOException {
    Path back = folder.resolve("back.xlsx");
    Marker.of(Language.ZH).unmark(marked(), back);
    assertThat(parts(back)).isEqualTo(parts(original));
  }

  @Test
  void aMarkedFileThatWasSavedAgainLosesItsMarksToo() throws IOException {
    Path saved = folder.resolve("saved.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(marked()))) {
      book.getSheet("收支情况").getRow(10).getCell(2).setCellValue(2156.62);
      try (var out = Files.newOutputStream(saved)) {
        book.write(out);
      }
    }
    Path back = folder.resolve("back.xlsx");
    Marker.of(Language.ZH).unmark(saved, back);
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(back))) {
      assertThat(book.getSheet("核对标注")).isNull();
      assertThat(book.getSheet("收支情况").getCellComments()).isEmpty();
      assertThat(
              book.getSheet("收支情况").getSheetConditionalFormatting().getNumConditionalFormattings())
          .isZero();
      assertThat(book.getSheet("收支情况").getRow(10).getCell(2).getNumericCellValue())
          .isEqualTo(2156.62);
    }
  }

  @Test
  void aCommentOfTheUserStays() throws IOException {
    Path own = folder.resolve("own.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(original))) {
      XSSFSheet money = book.getSheet("收支情况");
      var drawing = money.createDrawingPatriarch();
      for (int c : new int[] {2, 6}) {
        var anchor = book.getCreationHelper().createClientAnchor();
        anchor.setCol1(c);
        anchor.setRow1(10);
        anchor.setCol2(c + 2);
        anchor.setRow2(13);
        var comment = drawing.createCellComment(anchor);
        comment.setString("请复核");
        comment.setAuthor("财务科");
        comment.setAddress(10, c);
      }
      try (var out = Files.newOutputStream(own)) {
        book.write(out);
      }
    }
    Path marked = folder.resolve("marked.xlsx");
    Marker.of(Language.ZH).mark(own, check(own), marked);
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(marked))) {
      XSSFSheet money = book.getSheet("收支情况");
      assertThat(money.getCellComment(new CellAddress("C11")).getString().getString())
          .contains("请复核", "EXP-02");
      assertThat(money.getCellComment(new CellAddress("D11")).getString().getString())
          .contains("EXP-02");
      assertThat(money.getCellComment(new CellAddress("G11")).getString().getString())
          .startsWith("请复核");
    }
    Path back = folder.resolve("back.xlsx");
    Marker.of(Language.ZH).unmark(marked, back);
    assertThat(parts(back)).isEqualTo(parts(own));
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(marked));
        var out = Files.newOutputStream(folder.resolve("saved.xlsx"))) {
      book.getSheet("收支情况").getRow(10).getCell(2).setCellValue(2156.62);
      book.write(out);
    }
    Marker.of(Language.ZH).unmark(folder.resolve("saved.xlsx"), back);
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(back))) {
      assertThat(book.getSheet("收支情况").getCellComments().values())
          .extracting(c -> c.getString().getString())
          .containsExactlyInAnyOrder("请复核", "请复核");
    }
  }

  @Test
  void theMarkedCopyIsStillReadAsTheSameReport() throws IOException {
    assertThat(FormReader.standard().read(marked()).report())
        .contains(Reports.load("yueyang-2021"));
  }

  @Test
  void aFileThatIsNoWorkbookIsRefusedWithItsName() throws IOException {
    Path text = Files.writeString(folder.resolve("x.xlsx"), "no workbook");
    Path target = folder.resolve("y.xlsx");
    assertThatThrownBy(() -> Marker.of(Language.ZH).mark(text, result, target))
        .isInstanceOf(WorkbookException.class)
        .hasMessageContaining("x.xlsx");
    assertThat(target).doesNotExist();
  }

  private Path old(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("yueyang.xls"), bytes);
  }

  private Path old() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(original))) {
      return old(PeoplesFilesTest.toXls(book));
    }
  }

  private static String contents(HSSFWorkbook book) {
    StringBuilder out = new StringBuilder();
    for (Sheet sheet : book) {
      if (!sheet.getSheetName().equals("核对标注")) {
        out.append(sheet.getSheetName()).append(sheet.getMergedRegions().size()).append('\n');
        sheet.forEach(
            row ->
                row.forEach(
                    c ->
                        out.append(c.getAddress())
                            .append(c)
                            .append(c.getCellStyle().getDataFormatString())
                            .append('\n')));
      }
    }
    return out.toString();
  }

  @Test
  void theOldFormatIsMarkedAndUnmarkedAlike() throws IOException {
    Path xls = old();
    Path marked = folder.resolve("marked.xls");
    Marker.of(Language.ZH).mark(xls, check(xls), marked);
    try (HSSFWorkbook before = new HSSFWorkbook(Files.newInputStream(xls));
        HSSFWorkbook book = new HSSFWorkbook(Files.newInputStream(marked))) {
      assertThat(contents(book)).isEqualTo(contents(before));
      HSSFSheet money = book.getSheet("收支情况");
      for (String cell : new String[] {"B11", "C11", "D11", "E11"}) {
        assertThat(money.getCellComment(new CellAddress(cell)).getAuthor()).isEqualTo("jixiao");
      }
      assertThat(money.getCellComment(new CellAddress("C11")).getString().getString())
          .contains("EXP-02", "填报数：2058.52", "计算数：2156.62", "差额：-98.10");
      assertThat(money.getSheetConditionalFormatting().getNumConditionalFormattings())
          .isGreaterThanOrEqualTo(4);
      assertThat(book.getSheet("核对标注").getHyperlinkList())
          .extracting(l -> l.getAddress())
          .contains("'收支情况'!C11");
    }
    assertThat(FormReader.standard().read(marked).report()).contains(Reports.load("yueyang-2021"));
    Path twice = folder.resolve("twice.xls");
    Marker.of(Language.ZH).mark(marked, result, twice);
    try (HSSFWorkbook book = new HSSFWorkbook(Files.newInputStream(twice))) {
      assertThat(book.getSheet("核对标注2")).isNull();
      assertThat(
              book.getSheet("收支情况").getCellComment(new CellAddress("C11")).getString().getString())
          .containsOnlyOnce("EXP-02");
    }
    Path back = folder.resolve("back.xls");
    Marker.of(Language.ZH).unmark(twice, back);
    assertThat(back).hasSameBinaryContentAs(xls);
  }

  @Test
  void anOldFileThatWasSavedAgainLosesItsMarksAndKeepsTheUsersComment() throws IOException {
    Path own = folder.resolve("own.xls");
    try (HSSFWorkbook book = new HSSFWorkbook(Files.newInputStream(old()))) {
      HSSFSheet money = book.getSheet("收支情况");
      var comment =
          money
              .createDrawingPatriarch()
              .createCellComment(book.getCreationHelper().createClientAnchor());
      comment.setString(book.getCreationHelper().createRichTextString("请复核"));
      comment.setAuthor("财务科");
      comment.setAddress(10, 2);
      try (var out = Files.newOutputStream(own)) {
        book.write(out);
      }
    }
    Path marked = folder.resolve("marked.xls");
    Marker.of(Language.EN).mark(own, check(own), marked);
    Path saved = folder.resolve("saved.xls");
    try (HSSFWorkbook book = new HSSFWorkbook(Files.newInputStream(marked))) {
      assertThat(
              book.getSheet("收支情况").getCellComment(new CellAddress("C11")).getString().getString())
          .contains("请复核", "EXP-02");
      book.getSheet("收支情况").getRow(10).getCell(2).setCellValue(2156.62);
      try (var out = Files.newOutputStream(saved)) {
        book.write(out);
      }
    }
    Path back = folder.resolve("back.xls");
    Marker.of(Language.EN).unmark(saved, back);
    try (HSSFWorkbook book = new HSSFWorkbook(Files.newInputStream(back))) {
      HSSFSheet money = book.getSheet("收支情况");
      assertThat(book.getSheet("Marked findings")).isNull();
      assertThat(money.getCellComments()).hasSize(1);
      assertThat(money.getCellComment(new CellAddress("C11")).getString().getString())
          .isEqualTo("请复核");
      assertThat(money.getSheetConditionalFormatting().getNumConditionalFormattings()).isZero();
      assertThat(money.getRow(10).getCell(2).getNumericCellValue()).isEqualTo(2156.62);
    }
  }

  @Test
  void anEncryptedWorkbookIsMarkedWithItsPasswordAndStaysEncrypted() throws IOException {
    byte[] plain = Files.readAllBytes(original);
    Path secret =
        Files.write(folder.resolve("secret.xlsx"), HostileFilesTest.encrypted(plain, "秘密"));
    Path marked = folder.resolve("marked.xlsx");
    assertThatThrownBy(() -> Marker.of(Language.ZH).mark(secret, result, marked))
        .isInstanceOf(WorkbookException.class)
        .hasMessageContaining("password");
    assertThat(marked).doesNotExist();
    Marker.of(Language.ZH).withPassword("秘密").mark(secret, result, marked);
    assertThat(FormReader.standard().read(marked).hasErrors()).isTrue();
    assertThat(FormReader.standard().withPassword("秘密").read(marked).report())
        .contains(Reports.load("yueyang-2021"));
    Path back = folder.resolve("back.xlsx");
    Marker.of(Language.ZH).withPassword("秘密").unmark(marked, back);
    Path opened = folder.resolve("opened.xlsx");
    Files.write(opened, HostileFilesTest.decrypted(Files.readAllBytes(back), "秘密"));
    assertThat(parts(opened)).isEqualTo(parts(original));
  }

  @Test
  void anEncryptedOldWorkbookIsMarkedWithItsPassword() throws IOException {
    Path secret = old(HostileFilesTest.encryptedOld(Files.readAllBytes(old()), "secret"));
    Path marked = folder.resolve("marked.xls");
    assertThatThrownBy(() -> Marker.of(Language.ZH).mark(secret, result, marked))
        .isInstanceOf(WorkbookException.class)
        .hasMessageContaining("password");
    Marker.of(Language.ZH).withPassword("secret").mark(secret, result, marked);
    assertThat(FormReader.standard().withPassword("secret").read(marked).report())
        .contains(Reports.load("yueyang-2021"));
    assertThat(FormReader.standard().read(marked).hasErrors()).isTrue();
  }
}
