package io.jixiao.excel;

/**
 * How much a reader takes before it refuses a file. The limits hold for one read and change nothing
 * outside it.
 *
 * <pre>{@code
 * ReadLimits.DEFAULTS.withMaxBytes(1 << 20).withMaxRows(500);
 * }</pre>
 *
 * @param maxBytes the most bytes of the file itself
 * @param maxInflatedBytes the most bytes of its content when unpacked
 * @param maxInflateRatio how many times larger than the file its content may be, once it is larger
 *     than a mebibyte
 * @param maxSheets the most sheets
 * @param maxRows the most rows of a sheet that hold anything
 * @param maxCells the most cells of the file that hold anything
 * @param maxTextLength the most characters of a cell
 */
public record ReadLimits(
    long maxBytes,
    long maxInflatedBytes,
    int maxInflateRatio,
    int maxSheets,
    int maxRows,
    int maxCells,
    int maxTextLength) {

  /** Limits that any filled-in form keeps. */
  public static final ReadLimits DEFAULTS =
      new ReadLimits(20_000_000, 200_000_000, 200, 256, 20_000, 500_000, 32_767);

  /** Limits for rosters of a bureau. */
  public static final ReadLimits ROSTERS =
      new ReadLimits(500_000_000, 8_000_000_000L, 200, 256, 1_048_576, Integer.MAX_VALUE, 32_767);

  /**
   * Checks that every limit is positive.
   *
   * @param maxBytes the most bytes of the file itself
   * @param maxInflatedBytes the most bytes of its content when unpacked
   * @param maxInflateRatio how many times larger than the file its content may be
   * @param maxSheets the most sheets
   * @param maxRows the most rows of a sheet that hold anything
   * @param maxCells the most cells of the file that hold anything
   * @param maxTextLength the most characters of a cell
   * @throws IllegalArgumentException if a limit is not positive
   */
  public ReadLimits {
    if (Math.min(maxBytes, maxInflatedBytes) < 1
        || Math.min(Math.min(maxInflateRatio, maxSheets), maxRows) < 1
        || Math.min(maxCells, maxTextLength) < 1) {
      throw new IllegalArgumentException("every limit must be positive");
    }
  }

  /**
   * Returns these limits with another size of file.
   *
   * @param bytes the most bytes of the file itself
   * @return the limits
   */
  public ReadLimits withMaxBytes(long bytes) {
    return new ReadLimits(
        bytes, maxInflatedBytes, maxInflateRatio, maxSheets, maxRows, maxCells, maxTextLength);
  }

  /**
   * Returns these limits with another size of content.
   *
   * @param bytes the most bytes of the content when unpacked
   * @return the limits
   */
  public ReadLimits withMaxInflatedBytes(long bytes) {
    return new ReadLimits(
        maxBytes, bytes, maxInflateRatio, maxSheets, maxRows, maxCells, maxTextLength);
  }

  /**
   * Returns these limits with another ratio.
   *
   * @param ratio how many times larger than the file its content may be
   * @return the limits
   */
  public ReadLimits withMaxInflateRatio(int ratio) {
    return new ReadLimits(
        maxBytes, maxInflatedBytes, ratio, maxSheets, maxRows, maxCells, maxTextLength);
  }

  /**
   * Returns these limits with another number of sheets.
   *
   * @param sheets the most sheets
   * @return the limits
   */
  public ReadLimits withMaxSheets(int sheets) {
    return new ReadLimits(
        maxBytes, maxInflatedBytes, maxInflateRatio, sheets, maxRows, maxCells, maxTextLength);
  }

  /**
   * Returns these limits with another number of rows.
   *
   * @param rows the most rows of a sheet that hold anything
   * @return the limits
   */
  public ReadLimits withMaxRows(int rows) {
    return new ReadLimits(
        maxBytes, maxInflatedBytes, maxInflateRatio, maxSheets, rows, maxCells, maxTextLength);
  }

  /**
   * Returns these limits with another number of cells.
   *
   * @param cells the most cells of the file that hold anything
   * @return the limits
   */
  public ReadLimits withMaxCells(int cells) {
    return new ReadLimits(
        maxBytes, maxInflatedBytes, maxInflateRatio, maxSheets, maxRows, cells, maxTextLength);
  }

  /**
   * Returns these limits with another length of text.
   *
   * @param length the most characters of a cell
   * @return the limits
   */
  public ReadLimits withMaxTextLength(int length) {
    return new ReadLimits(
        maxBytes, maxInflatedBytes, maxInflateRatio, maxSheets, maxRows, maxCells, length);
  }
}
