package io.jixiao.excel.internal;

/**
 * A part of a sheet in which to look.
 *
 * @param grid the sheet
 * @param from the first row
 * @param to the row after the last
 */
record Area(Grid grid, int from, int to) {

  boolean holds(Grid other, int row) {
    return other == grid && row >= from && row < to;
  }
}
