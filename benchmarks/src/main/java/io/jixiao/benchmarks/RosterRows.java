package io.jixiao.benchmarks;

import static io.jixiao.core.model.Amount.ofWanYuan;

import io.jixiao.core.model.Amount;
import io.jixiao.core.model.ExpenditureBreakdown;
import io.jixiao.core.model.FixedAssets;
import io.jixiao.core.model.FundingBreakdown;
import io.jixiao.core.model.Language;
import io.jixiao.core.model.Percent;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.Staffing;
import io.jixiao.core.model.ThreePublicExpenses;
import io.jixiao.core.model.UnitProfile;
import io.jixiao.core.model.UnitTable;
import io.jixiao.excel.RosterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * A thousand different rows of forty filled cells, which a roster of any length repeats, as reports
 * and as the bare cells that a user of another library would hold.
 */
final class RosterRows {

  static final int DISTINCT = 1_000;
  static final int COLUMNS = 40;

  private static final int FLUSH_ROWS = 500;

  /** What a spreadsheet library uses by default, and ours too. */
  private static final int COMPRESSION = 6;

  private final List<SelfEvaluationReport> reports = new ArrayList<>();
  private final List<Object[]> cells = new ArrayList<>();
  private final Random random = new Random(20_211_231);

  RosterRows() {
    for (int i = 0; i < DISTINCT; i++) {
      reports.add(report(i));
    }
  }

  /**
   * Takes over the cells as they stand in a roster that was written, so that both sides write the
   * same ones.
   *
   * @param roster a roster of the distinct rows
   * @throws IOException if it cannot be read
   */
  void cellsOf(Path roster) throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(roster.toFile());
        var rows = book.getFirstSheet().openStream()) {
      rows.forEach(
          row -> {
            Object[] out = new Object[COLUMNS];
            for (int c = 0; c < COLUMNS; c++) {
              Cell cell = row.getCell(c);
              out[c] = cell.getType() == CellType.NUMBER ? cell.asNumber() : cell.getText();
            }
            cells.add(out);
          });
    }
    if (cells.size() != DISTINCT + 1) {
      throw new IllegalStateException("rows: " + cells.size());
    }
  }

  void writeOurs(Path file, int rows) throws IOException {
    try (RosterWriter roster = RosterWriter.open(file, Language.ZH)) {
      for (int i = 0; i < rows; i++) {
        roster.write(reports.get(i % DISTINCT));
      }
      roster.finish();
    }
  }

  void writePeer(Path file, int rows, boolean shared, boolean formats) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "benchmark", "1.0")) {
      book.setCompressionLevel(COMPRESSION);
      Worksheet sheet = book.newWorksheet("花名册");
      for (int i = 0; i <= rows; i++) {
        Object[] row = cells.get(i == 0 ? 0 : 1 + (i - 1) % DISTINCT);
        for (int c = 0; c < COLUMNS; c++) {
          if (row[c] instanceof BigDecimal number) {
            sheet.value(i, c, number);
            if (formats && number.scale() > 0) {
              sheet.style(i, c).format(number.scale() == 4 ? "0.00%" : "0.00").set();
            }
          } else if (shared) {
            sheet.value(i, c, (String) row[c]);
          } else {
            sheet.inlineString(i, c, (String) row[c]);
          }
        }
        if (i % FLUSH_ROWS == 0) {
          sheet.flush();
        }
      }
    }
  }

  /** Reads every cell as the number or text it is, as a user of that library would. */
  static long readPeer(Path file) throws IOException {
    long[] sum = new long[1];
    try (ReadableWorkbook book = new ReadableWorkbook(file.toFile());
        var rows = book.getFirstSheet().openStream()) {
      rows.forEach(row -> sum[0] += values(row));
    }
    return sum[0];
  }

  private static long values(Row row) {
    long sum = 0;
    for (Cell cell : row) {
      if (cell != null) {
        sum +=
            cell.getType() == CellType.NUMBER ? cell.asNumber().signum() : cell.getText().length();
      }
    }
    return sum;
  }

  private Amount amount() {
    return ofWanYuan(BigDecimal.valueOf(random.nextInt(100, 99_999_999), 2));
  }

  private SelfEvaluationReport report(int i) {
    int established = random.nextInt(20, 400);
    return SelfEvaluationReport.builder()
        .unit(
            UnitProfile.builder()
                .name("第" + i + "号预算单位（汇总）")
                .budgetCode(Integer.toString(100_000 + i))
                .year(2021)
                .level("市级")
                .region("湖南省岳阳市")
                .staffing(
                    Staffing.builder()
                        .established(established)
                        .establishedAdministrative(established / 2)
                        .establishedInstitutional(established - established / 2)
                        .actual(established + 9)
                        .inService(established - 1)
                        .retired(10)
                        .statedControlRate(
                            Percent.of(BigDecimal.valueOf(random.nextInt(9_000, 10_500), 2)))
                        .build())
                .build())
        .income(
            UnitTable.of(
                FundingBreakdown.builder()
                    .total(amount())
                    .carriedForward(amount())
                    .generalAppropriation(amount())
                    .governmentFund(amount())
                    .specialAccountNonTax(amount())
                    .otherLevelAppropriation(amount())
                    .other(amount())
                    .build()))
        .expenditure(
            UnitTable.of(
                ExpenditureBreakdown.builder()
                    .total(amount())
                    .fiscal(amount())
                    .basic(amount())
                    .personnel(amount())
                    .publicUse(amount())
                    .project(amount())
                    .currentBalance(amount())
                    .cumulativeBalance(amount())
                    .build()))
        .threePublic(
            UnitTable.of(
                ThreePublicExpenses.builder()
                    .total(amount())
                    .reception(amount())
                    .vehicleOperation(amount())
                    .vehiclePurchase(amount())
                    .overseas(amount())
                    .build()))
        .fixedAssets(
            UnitTable.of(
                FixedAssets.builder()
                    .total(amount())
                    .inUse(amount())
                    .leasedOut(amount())
                    .other(amount())
                    .build()))
        .evaluation(
            SelfEvaluation.builder()
                .fullMarks(new BigDecimal("100"))
                .sheetTotal(BigDecimal.valueOf(random.nextInt(7_000, 10_000), 2))
                .claimedTotal(BigDecimal.valueOf(random.nextInt(7_000, 10_000), 2))
                .claimedGrade("优")
                .build())
        .build();
  }
}
