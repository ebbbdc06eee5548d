package io.jixiao.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.core.check.Consistency;
import io.jixiao.core.model.Language;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.score.Evaluation;
import io.jixiao.scoring.Scoring;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that LibreOffice has opened and saved; run with the profile libreoffice. */
@EnabledIfSystemProperty(named = "jixiao.libreoffice", matches = "true")
class LibreOfficeTest {

  private static final int GENERATED = 6;

  @TempDir Path folder;

  private Path convert(String format, List<Path> files) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path log = folder.resolve("log");
    List<String> command = new ArrayList<>();
    command.add("soffice");
    command.add("-env:UserInstallation=" + folder.resolve("profile").toUri());
    command.addAll(List.of("--headless", "--convert-to", format, "--outdir", out.toString()));
    files.forEach(f -> command.add(f.toString()));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("soffice ends").isTrue();
      assertThat(process.exitValue()).as(() -> read(log)).isZero();
    } finally {
      process.destroyForcibly();
    }
    return out;
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** The five reports and some that chance has made, each with the file it was written to. */
  private Map<Path, SelfEvaluationReport> written() throws IOException {
    Map<Path, SelfEvaluationReport> out = new LinkedHashMap<>();
    for (String name : Reports.NAMES) {
      out.put(folder.resolve(name + ".xlsx"), Reports.load(name));
    }
    for (int i = 0; i < GENERATED; i++) {
      out.put(
          folder.resolve("generated" + i + ".xlsx"),
          new RoundTripPropertiesTest.Maker(new Random(i)).report());
    }
    for (Map.Entry<Path, SelfEvaluationReport> e : out.entrySet()) {
      FormWriter.of(Language.ZH).write(e.getValue(), e.getKey());
    }
    return out;
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void reportsComeBackEqual(String format) throws Exception {
    Map<Path, SelfEvaluationReport> written = written();
    Path out = convert(format, List.copyOf(written.keySet()));
    for (Map.Entry<Path, SelfEvaluationReport> e : written.entrySet()) {
      String name = e.getKey().getFileName().toString().replace(".xlsx", "." + format);
      ReadForms read = FormReader.standard().read(out.resolve(name));
      assertThat(read.hasErrors()).as(name).isFalse();
      assertThat(read.report()).as(name).contains(e.getValue());
    }
  }

  /** The cached values of all formulas, as a person would see them. */
  private static Map<String, String> formulas(Workbook book) {
    Map<String, String> out = new LinkedHashMap<>();
    for (Sheet sheet : book) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.FORMULA) {
            assertThat(cell.getCachedFormulaResultType()).isEqualTo(CellType.NUMERIC);
            BigDecimal value =
                BigDecimal.valueOf(cell.getNumericCellValue()).round(new MathContext(12));
            out.put(
                sheet.getSheetName() + "!" + cell.getAddress(),
                value.stripTrailingZeros().toPlainString());
          }
        }
      }
    }
    return out;
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void recalculatedTotalsEqualTheStoredOnes(String format) throws Exception {
    List<Path> files = new ArrayList<>();
    Map<String, Map<String, String>> stored = new LinkedHashMap<>();
    for (String name : Reports.NAMES) {
      SelfEvaluationReport report = Reports.load(name);
      Evaluation evaluation = Scoring.standard().evaluate(report, Consistency.standard());
      Path file = folder.resolve(name + ".xlsx");
      FormWriter.of(Language.ZH).with(evaluation).write(report, file);
      try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
        stored.put(name, formulas(book));
        // without the values that we stored there is nothing that could be taken over
        for (Sheet sheet : book) {
          for (Row row : sheet) {
            for (Cell cell : row) {
              if (cell.getCellType() == CellType.FORMULA) {
                ((XSSFCell) cell).getCTCell().unsetV();
              }
            }
          }
        }
        try (var out = Files.newOutputStream(file)) {
          book.write(out);
        }
      }
      files.add(file);
    }
    assertThat(stored.values()).allSatisfy(formulas -> assertThat(formulas).isNotEmpty());
    Path out = convert(format, files);
    for (String name : Reports.NAMES) {
      try (var in = Files.newInputStream(out.resolve(name + "." + format));
          Workbook book = format.equals("xls") ? new HSSFWorkbook(in) : new XSSFWorkbook(in)) {
        assertThat(formulas(book)).as(name).isEqualTo(stored.get(name));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void aMarkedCopyOpensWithItsComments(String format) throws Exception {
    Path file = folder.resolve("yueyang.xlsx");
    FormWriter.of(Language.ZH).write(Reports.load("yueyang-2021"), file);
    if (format.equals("xls")) {
      file = convert("xls", List.of(file)).resolve("yueyang.xls");
    }
    ReadForms forms = FormReader.standard().read(file);
    Path marked = folder.resolve("marked." + format);
    Marker.of(Language.ZH)
        .mark(
            file, forms.locate(Consistency.standard().check(forms.report().orElseThrow())), marked);
    Path out = convert("xlsx", List.of(marked));
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(out.resolve("marked.xlsx")))) {
      for (String cell : new String[] {"B11", "C11", "D11", "E11"}) {
        assertThat(book.getSheet("收支情况").getCellComment(new CellAddress(cell)))
            .as(cell)
            .isNotNull();
      }
      assertThat(
              book.getSheet("收支情况").getCellComment(new CellAddress("C11")).getString().getString())
          .contains("EXP-02", "2156.62", "-98.10");
      assertThat(
              book.getSheet("收支情况").getSheetConditionalFormatting().getNumConditionalFormattings())
          .isPositive();
      assertThat(book.getSheet("核对标注")).isNotNull();
    }
  }

  @Test
  void marksThatLibreOfficeHasSavedAreTakenOutAgain() throws Exception {
    Path file = folder.resolve("yueyang.xlsx");
    FormWriter.of(Language.ZH).write(Reports.load("yueyang-2021"), file);
    ReadForms forms = FormReader.standard().read(file);
    Path marked = folder.resolve("marked.xlsx");
    Marker.of(Language.ZH)
        .mark(
            file, forms.locate(Consistency.standard().check(forms.report().orElseThrow())), marked);
    Path back = folder.resolve("back.xlsx");
    Marker.of(Language.ZH).unmark(convert("xlsx", List.of(marked)).resolve("marked.xlsx"), back);
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(back))) {
      assertThat(book.getSheet("核对标注")).isNull();
      for (Sheet sheet : book) {
        assertThat(sheet.getCellComments()).as(sheet.getSheetName()).isEmpty();
        assertThat(sheet.getSheetConditionalFormatting().getNumConditionalFormattings())
            .as(sheet.getSheetName())
            .isZero();
      }
    }
    assertThat(FormReader.standard().read(back).report()).contains(Reports.load("yueyang-2021"));
  }
}
