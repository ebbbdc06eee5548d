package io.jixiao.excel.internal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One cell that holds something.
 *
 * @param row the row, from 0
 * @param col the column, from 0
 * @param text the text as shown; for a number its plain digits
 * @param number the number as shown; null for a text
 * @param format the number format; the general one for a text
 * @param hides true if the cell holds decimals that it does not show
 * @param error true if the cell holds an error such as #REF!
 */
record GridCell(
    int row,
    int col,
    String text,
    @Nullable BigDecimal number,
    NumberFormatCode format,
    boolean hides,
    boolean error) {

  static GridCell text(int row, int col, String text) {
    return new GridCell(row, col, text, null, NumberFormatCode.GENERAL, false, false);
  }

  static GridCell error(int row, int col, String text) {
    return new GridCell(row, col, text, null, NumberFormatCode.GENERAL, false, true);
  }

  static GridCell number(int row, int col, BigDecimal stored, NumberFormatCode format) {
    BigDecimal shown = format.shown(stored);
    return new GridCell(
        row, col, shown.toPlainString(), shown, format, format.hides(stored), false);
  }
}
