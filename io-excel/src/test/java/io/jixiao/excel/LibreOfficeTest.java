package io.jixiao.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.core.check.Consistency;
import io.jixiao.core.model.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that LibreOffice has opened and saved; run with the profile libreoffice. */
@EnabledIfSystemProperty(named = "jixiao.libreoffice", matches = "true")
class LibreOfficeTest {

  @TempDir Path folder;

  private Path convert(String format, List<Path> files) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    List<String> command = new ArrayList<>();
    command.add("soffice");
    command.add("-env:UserInstallation=" + folder.resolve("profile").toUri());
    command.addAll(List.of("--headless", "--convert-to", format, "--outdir", out.toString()));
    files.forEach(f -> command.add(f.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertThat(process.waitFor()).isZero();
    return out;
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void theFiveReportsComeBackEqual(String format) throws Exception {
    List<Path> files = new ArrayList<>();
    for (String name : Reports.NAMES) {
      Path file = folder.resolve(name + ".xlsx");
      FormWriter.of(Language.ZH).write(Reports.load(name), file);
      files.add(file);
    }
    Path out = convert(format, files);
    for (String name : Reports.NAMES) {
      ReadForms read = FormReader.standard().read(out.resolve(name + "." + format));
      assertThat(read.hasErrors()).isFalse();
      assertThat(read.report()).contains(Reports.load(name));
    }
  }

  @Test
  void aMarkedCopyOpensWithItsComments() throws Exception {
    Path file = folder.resolve("yueyang.xlsx");
    FormWriter.of(Language.ZH).write(Reports.load("yueyang-2021"), file);
    ReadForms forms = FormReader.standard().read(file);
    Path marked = folder.resolve("marked.xlsx");
    Marker.of(Language.ZH)
        .mark(
            file, forms.locate(Consistency.standard().check(forms.report().orElseThrow())), marked);
    Path out = convert("xlsx", List.of(marked));
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(out.resolve("marked.xlsx")))) {
      for (String cell : new String[] {"B11", "C11", "D11", "E11"}) {
        assertThat(
                book.getSheet("收支情况").getCellComment(new org.apache.poi.ss.util.CellAddress(cell)))
            .as(cell)
            .isNotNull();
      }
      assertThat(book.getSheet("核对标注")).isNotNull();
    }
  }
}
