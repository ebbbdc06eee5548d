package io.jixiao.excel;

import io.jixiao.excel.internal.BadWorkbookException;
import io.jixiao.excel.internal.RosterIn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Reads a roster, one row per unit and year, row by row in constant memory: .xlsx, .xls, or .csv in
 * UTF-8 (with or without its mark) or GB18030.
 *
 * <p>The heading is looked for in the first twenty rows, its columns in any order; a file without
 * it is the wrong template and refused at once. Each row is read on its own: its faults come with
 * it, and the next row follows. The columns are unit, budget code, year, level and region (by which
 * the rubric of a row is chosen), the staffing, the totals and items of income, expenditure,
 * three-public expenses and fixed assets in 万元, the printed and the claimed total, and the claimed
 * grade; {@link RosterWriter} writes a template.
 *
 * <pre>{@code
 * int rows = RosterReader.standard().read(Path.of("roster.xlsx"), row -> {
 *   row.faults().forEach(System.err::println);
 *   row.report().ifPresent(this::check);
 * });
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class RosterReader {

  private static final RosterReader STANDARD = new RosterReader(ReadLimits.ROSTERS);

  private final ReadLimits limits;

  private RosterReader(ReadLimits limits) {
    this.limits = Objects.requireNonNull(limits, "limits");
  }

  /**
   * Obtains a reader with the limits for rosters.
   *
   * @return the reader
   */
  public static RosterReader standard() {
    return STANDARD;
  }

  /**
   * Returns a reader with other limits.
   *
   * @param other the limits, not null
   * @return the reader
   */
  public RosterReader with(ReadLimits other) {
    return new RosterReader(other);
  }

  /**
   * Reads a roster.
   *
   * @param file the file, not null
   * @param rows takes each row in turn, not null
   * @return how many rows were read
   * @throws WorkbookException if the file is no roster or cannot be read on
   * @throws IOException if the file cannot be opened
   */
  public int read(Path file, Consumer<RosterRow> rows) throws IOException {
    return read(file, rows, bytes -> {});
  }

  /**
   * Reads a roster and tells its progress.
   *
   * @param file the file, not null
   * @param rows takes each row in turn, not null
   * @param progress is told now and then how many bytes of the file were read, not null; the number
   *     never exceeds the size of the file at the end
   * @return how many rows were read
   * @throws WorkbookException if the file is no roster or cannot be read on
   * @throws IOException if the file cannot be opened
   */
  public int read(Path file, Consumer<RosterRow> rows, LongConsumer progress) throws IOException {
    Objects.requireNonNull(rows, "rows");
    Objects.requireNonNull(progress, "progress");
    try {
      return RosterIn.read(
          file,
          limits,
          (number, report, faults) -> rows.accept(new RosterRow(number, report, faults)),
          progress);
    } catch (BadWorkbookException e) {
      throw WorkbookException.of(file, e);
    }
  }
}
