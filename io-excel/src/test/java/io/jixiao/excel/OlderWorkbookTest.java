package io.jixiao.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.core.check.Severity;
import io.jixiao.core.model.Language;
import io.jixiao.core.model.QuotedFigure;
import io.jixiao.core.model.SelfEvaluationReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks from before the quotes had columns for differences and for counts. */
class OlderWorkbookTest {

  @ParameterizedTest
  @CsvSource({"yueyang-2021, ZH", "lianyungang-2021, ZH", "yunxi-2020, EN"})
  void quotesWithoutTheNewerColumnsAreRead(String name, Language language) throws IOException {
    SelfEvaluationReport report = Reports.load(name);
    Set<String> newer =
        language == Language.ZH ? Set.of("减去的栏目", "计数下限") : Set.of("Less", "Counted from");
    ByteArrayOutputStream now = new ByteArrayOutputStream();
    FormWriter.of(language).write(report, now);
    ByteArrayOutputStream older = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(now.toByteArray()))) {
      assertThat(removeColumns(book, newer)).isEqualTo(2);
      book.write(older);
    }

    ReadForms read =
        FormReader.standard().read(new ByteArrayInputStream(older.toByteArray()), "旧.xlsx");

    assertThat(read.faults()).noneMatch(fault -> fault.severity() == Severity.ERROR);
    List<QuotedFigure> asThen =
        report.quotes().stream()
            .map(
                quote ->
                    QuotedFigure.builder()
                        .from(quote)
                        .less(List.of())
                        .countedFrom(Optional.empty())
                        .build())
            .toList();
    assertThat(asThen).isNotEmpty();
    assertThat(read.report().orElseThrow().quotes()).isEqualTo(asThen);
    assertThat(read.report().orElseThrow().expenditure()).isEqualTo(report.expenditure());
  }

  /** Takes columns out, from their titles down; what is below their table has no more columns. */
  private static int removeColumns(XSSFWorkbook book, Set<String> titles) {
    int removed = 0;
    for (Sheet sheet : book) {
      for (Row row : sheet) {
        for (int column = row.getLastCellNum() - 1; column >= 0; column--) {
          Cell cell = row.getCell(column);
          if (cell != null
              && cell.getCellType() == CellType.STRING
              && titles.contains(cell.getStringCellValue())) {
            removed++;
            for (int r = row.getRowNum(); r <= sheet.getLastRowNum(); r++) {
              remove(sheet.getRow(r), column);
            }
          }
        }
      }
    }
    return removed;
  }

  private static void remove(Row row, int column) {
    if (row != null && row.getLastCellNum() > column) {
      if (row.getCell(column) != null) {
        row.removeCell(row.getCell(column));
      }
      if (row.getLastCellNum() > column + 1) {
        row.shiftCellsLeft(column + 1, row.getLastCellNum() - 1, 1);
      }
    }
  }
}
