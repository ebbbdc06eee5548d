package io.jixiao.excel.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** One sheet as read: the cells that hold something, and the merged regions. */
final class Grid {

  /** A merged region, ends included. */
  record Region(int row, int col, int lastRow, int lastCol) {}

  private final String name;
  private final TreeMap<Integer, List<GridCell>> rows = new TreeMap<>();
  private final Map<Long, GridCell> cells = new HashMap<>();
  private final Map<Long, Region> merged = new HashMap<>();
  private final boolean date1904;
  private int lastRow = -1;

  Grid(String name, boolean date1904) {
    this.name = name;
    this.date1904 = date1904;
  }

  String name() {
    return name;
  }

  boolean date1904() {
    return date1904;
  }

  void add(GridCell cell) {
    if (cells.putIfAbsent(key(cell.row(), cell.col()), cell) != null) {
      return;
    }
    List<GridCell> row = rows.computeIfAbsent(cell.row(), r -> new ArrayList<>());
    int at = row.size();
    while (at > 0 && row.get(at - 1).col() > cell.col()) {
      at--;
    }
    row.add(at, cell);
    lastRow = Math.max(lastRow, cell.row());
  }

  void merge(Region region) {
    long size = (region.lastRow() - region.row() + 1L) * (region.lastCol() - region.col() + 1L);
    // a region over whole columns is cut to what a form can use
    int end = size > 100_000 ? Math.min(region.lastRow(), region.row()) : region.lastRow();
    int right = size > 100_000 ? Math.min(region.lastCol(), 255) : region.lastCol();
    for (int r = region.row(); r <= end; r++) {
      for (int c = region.col(); c <= right; c++) {
        merged.put(key(r, c), region);
      }
    }
  }

  int lastRow() {
    return lastRow;
  }

  /** The rows that hold something, from the top. */
  NavigableSet<Integer> rows() {
    return rows.navigableKeySet();
  }

  /** The cells of a row from left to right. */
  List<GridCell> row(int r) {
    return rows.getOrDefault(r, List.of());
  }

  @Nullable Region region(int r, int c) {
    return merged.get(key(r, c));
  }

  /** The cell that shows at a place: its own, or that of the merged region it lies in. */
  @Nullable GridCell at(int r, int c) {
    Region region = region(r, c);
    return region == null ? cells.get(key(r, c)) : cells.get(key(region.row(), region.col()));
  }

  /** The cell that stands at a place itself, merged or not. */
  @Nullable GridCell own(int r, int c) {
    return cells.get(key(r, c));
  }

  int lastRowOf(int r, int c) {
    Region region = region(r, c);
    return region == null ? r : region.lastRow();
  }

  int lastColOf(int r, int c) {
    Region region = region(r, c);
    return region == null ? c : region.lastCol();
  }

  /** A place for a person: 收支情况!B7. */
  String place(int r, int c) {
    return name + "!" + new CellReference(r, c).formatAsString();
  }

  private static long key(int r, int c) {
    return ((long) r << 20) | c;
  }
}
