package io.jixiao.excel.internal;

import io.jixiao.core.model.AmountUnit;
import io.jixiao.core.model.SelfEvaluation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds tables and labels by their words, wherever they stand. */
final class Finder {

  private static final int HEAD_ROWS = 5;
  private static final int TITLE_ROWS = 5;
  private static final int LABEL_LENGTH = 80;

  private record Loc(Grid grid, int row, int col) {}

  private final List<Area> areas;
  private final Map<String, List<Loc>> index = new HashMap<>();
  private final List<Found> found = new ArrayList<>();
  private final Map<Grid, List<Integer>> ends = new HashMap<>();

  /** A table that was found. */
  record Found(
      Spec spec,
      Area area,
      int titleRow,
      int headTop,
      int headBottom,
      Map<String, Integer> columns,
      Optional<AmountUnit> unit) {

    Grid grid() {
      return area.grid();
    }

    int column(String id) {
      return columns.getOrDefault(id, -1);
    }

    @Nullable GridCell cell(int row, String id) {
      int c = column(id);
      return c < 0 ? null : grid().own(row, c);
    }
  }

  Finder(List<Area> areas) {
    this.areas = areas;
    for (Area area : areas) {
      for (int r : area.grid().rows().subSet(area.from(), Math.max(area.from(), area.to()))) {
        for (GridCell cell : area.grid().row(r)) {
          if (cell.number() == null && cell.text().length() <= LABEL_LENGTH) {
            String key = Keys.of(cell.text());
            if (!key.isEmpty()) {
              index
                  .computeIfAbsent(key, k -> new ArrayList<>())
                  .add(new Loc(area.grid(), r, cell.col()));
            }
          }
        }
      }
    }
  }

  /** Finds all tables first, since each ends where the next one begins. */
  void find(List<Spec> specs) {
    List<Found> all = new ArrayList<>();
    for (Spec spec : specs) {
      for (Area area : areas) {
        all.addAll(find(spec, area));
      }
    }
    // of two tables that claim the same headings the one with the title or with more headings wins
    for (Found f : all) {
      boolean beaten = false;
      for (Found other : all) {
        if (!other.equals(f)
            && other.grid() == f.grid()
            && other.headTop() <= f.headBottom()
            && f.headTop() <= other.headBottom()
            && overlap(f, other)
            && rank(other, all) > rank(f, all)) {
          beaten = true;
        }
      }
      if (!beaten) {
        found.add(f);
        ends.computeIfAbsent(f.grid(), g -> new ArrayList<>()).add(f.titleRow());
      }
    }
  }

  private static boolean overlap(Found a, Found b) {
    for (Integer c : a.columns().values()) {
      if (b.columns().containsValue(c)) {
        return true;
      }
    }
    return false;
  }

  private static int rank(Found f, List<Found> all) {
    return (f.titleRow() < f.headTop() ? 10_000 : 0)
        + f.columns().size() * 100
        + (f.spec().byTitle() ? 0 : 10)
        + (100 - Math.min(99, all.indexOf(f))) / 20;
  }

  /** Ends tables at these labels and at whatever claims as a whole stand below a table. */
  void endAtLabels(List<Word> words) {
    Set<String> keys = new HashSet<>(Keys.of(SelfEvaluation.CLAIMED_TOTAL.label()));
    for (Word word : words) {
      keys.addAll(Keys.of(word.label()));
    }
    for (String key : keys) {
      for (Loc loc : index.getOrDefault(key, List.of())) {
        ends.computeIfAbsent(loc.grid(), g -> new ArrayList<>()).add(loc.row());
      }
    }
  }

  List<Found> tables(Word title) {
    return found.stream().filter(f -> f.spec().title() == title).toList();
  }

  Optional<Found> table(Word title) {
    return tables(title).stream().findFirst();
  }

  /** The row after the last data row of a table. */
  int end(Found f) {
    int end = Math.min(f.area().to(), f.grid().lastRow() + 1);
    for (int row : ends.getOrDefault(f.grid(), List.of())) {
      if (row > f.headBottom()) {
        end = Math.min(end, row);
      }
    }
    return end;
  }

  /** The rows of a table that hold anything in its columns, from the top. */
  List<Integer> rows(Found f) {
    List<Integer> out = new ArrayList<>();
    for (int r : f.grid().rows().subSet(f.headBottom() + 1, Math.max(f.headBottom() + 1, end(f)))) {
      boolean any = false;
      for (int c : f.columns().values()) {
        any |= f.grid().own(r, c) != null;
      }
      if (any && !repeatsHead(f, r)) {
        out.add(r);
      }
    }
    return out;
  }

  /** A page break by hand repeats the headings. */
  private static boolean repeatsHead(Found f, int r) {
    int same = 0;
    for (Map.Entry<String, Integer> e : f.columns().entrySet()) {
      GridCell cell = f.grid().own(r, e.getValue());
      Set<String> keys = f.spec().leaves().getOrDefault(e.getKey(), Set.of());
      if (cell != null && keys.contains(Keys.of(cell.text()))) {
        same++;
      }
    }
    return same >= 2;
  }

  private List<Found> find(Spec spec, Area area) {
    List<Found> out = new ArrayList<>();
    int after = area.from();
    while (true) {
      Found best = null;
      for (Set<String> keys : spec.leaves().values()) {
        for (String key : keys) {
          for (Loc loc : index.getOrDefault(key, List.of())) {
            if (area.holds(loc.grid(), loc.row()) && loc.row() >= after) {
              Found f = header(spec, area, loc.row());
              if (f != null && (best == null || better(f, best))) {
                best = f;
              }
            }
          }
        }
      }
      if (best == null) {
        return out;
      }
      out.add(best);
      after = best.headBottom() + 1;
    }
  }

  private static boolean better(Found a, Found b) {
    if (Math.abs(a.headTop() - b.headTop()) <= HEAD_ROWS) {
      return a.columns().size() > b.columns().size()
          || (a.columns().size() == b.columns().size() && a.headTop() < b.headTop());
    }
    return a.headTop() < b.headTop();
  }

  private @Nullable Found header(Spec spec, Area area, int top) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    Map<String, Integer> rows = new HashMap<>();
    int until = top + 1;
    while (until < top + HEAD_ROWS && !hasNumber(area.grid(), until)) {
      until++;
    }
    for (Map.Entry<String, Set<String>> leaf : spec.leaves().entrySet()) {
      Loc best = null;
      for (String key : leaf.getValue()) {
        for (Loc loc : index.getOrDefault(key, List.of())) {
          if (area.holds(loc.grid(), loc.row())
              && loc.row() >= top
              && loc.row() < until
              && !columns.containsValue(loc.col())
              && (best == null || loc.row() < best.row())) {
            best = loc;
          }
        }
      }
      if (best != null) {
        columns.put(leaf.getKey(), best.col());
        rows.put(leaf.getKey(), best.row());
      }
    }
    long must = columns.keySet().stream().filter(id -> !spec.optional().contains(id)).count();
    if (must < spec.least()) {
      return null;
    }
    int bottom = top;
    for (Map.Entry<String, Integer> e : rows.entrySet()) {
      Integer c = columns.get(e.getKey());
      bottom = Math.max(bottom, area.grid().lastRowOf(e.getValue(), c == null ? 0 : c));
    }
    int titleRow = titleRow(spec, area, top);
    if (spec.byTitle() && titleRow == top) {
      return null;
    }
    return new Found(spec, area, titleRow, top, bottom, columns, unit(area, titleRow, bottom));
  }

  /** Headings hold no numbers, so a row that does is below them. */
  private static boolean hasNumber(Grid grid, int r) {
    for (GridCell cell : grid.row(r)) {
      if (cell.number() != null) {
        return true;
      }
    }
    return false;
  }

  private static int titleRow(Spec spec, Area area, int top) {
    Set<String> titles = Keys.of(spec.title().label());
    for (int r = top - 1; r >= Math.max(area.from(), top - TITLE_ROWS); r--) {
      for (GridCell cell : area.grid().row(r)) {
        if (cell.number() != null || cell.text().length() > LABEL_LENGTH) {
          continue;
        }
        String key = Keys.of(cell.text());
        for (String title : titles) {
          if (key.contains(title)) {
            return r;
          }
        }
      }
    }
    return top;
  }

  private static Optional<AmountUnit> unit(Area area, int titleRow, int bottom) {
    int from = Math.max(area.from(), titleRow == bottom ? titleRow : Math.min(titleRow, bottom));
    for (int r = Math.max(area.from(), from - 1); r <= bottom; r++) {
      for (GridCell cell : area.grid().row(r)) {
        if (cell.number() == null && cell.text().length() <= LABEL_LENGTH) {
          Optional<AmountUnit> unit = Keys.unit(cell.text());
          if (unit.isPresent()) {
            return unit;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The unit that the heading of a column states for itself. */
  static Optional<AmountUnit> unitOf(Found f, String id) {
    int c = f.column(id);
    for (int r = f.headTop(); c >= 0 && r <= f.headBottom(); r++) {
      GridCell cell = f.grid().at(r, c);
      if (cell != null) {
        Optional<AmountUnit> unit = Keys.unit(cell.text());
        if (unit.isPresent()) {
          return unit;
        }
      }
    }
    return Optional.empty();
  }

  /** A label with the cell that holds its value. */
  record Field(Grid grid, int row, int col, int valueCol, @Nullable GridCell value) {}

  /**
   * Finds a label and the cell right of it; a value in the label's own cell, after a colon, is
   * taken too.
   */
  Optional<Field> field(Set<String> keys) {
    for (String key : keys) {
      for (Loc loc : index.getOrDefault(key, List.of())) {
        int c = loc.grid().lastColOf(loc.row(), loc.col()) + 1;
        GridCell value = loc.grid().at(loc.row(), c);
        // empty columns may stand between a label and its value, as where a merged cell was split
        for (int n = 1; value == null && n <= 4 && loc.grid().region(loc.row(), c) == null; n++) {
          value = loc.grid().at(loc.row(), c + 1);
          c = value == null || !isLabel(value) ? c + 1 : c;
        }
        if (value != null && isLabel(value)) {
          value = null;
        }
        return Optional.of(new Field(loc.grid(), loc.row(), loc.col(), c, value));
      }
    }
    for (Area area : areas) {
      for (int r : area.grid().rows().subSet(area.from(), Math.max(area.from(), area.to()))) {
        for (GridCell cell : area.grid().row(r)) {
          int colon = colon(cell.text());
          if (colon > 0
              && cell.number() == null
              && colon <= 30
              && keys.contains(Keys.of(cell.text().substring(0, colon)))) {
            String rest = cell.text().substring(colon + 1).strip();
            GridCell value = rest.isEmpty() ? null : GridCell.text(cell.row(), cell.col(), rest);
            return Optional.of(new Field(area.grid(), r, cell.col(), cell.col(), value));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static int colon(String text) {
    for (int i = 0; i < text.length() && i <= 30; i++) {
      if (text.charAt(i) == '：' || text.charAt(i) == ':') {
        return i;
      }
    }
    return -1;
  }

  private boolean isLabel(GridCell cell) {
    return cell.number() == null
        && cell.text().length() <= LABEL_LENGTH
        && FormsIn.LABELS.contains(Keys.of(cell.text()));
  }

  /** Where the tables were looked for: the names of the sheets. */
  String where() {
    StringBuilder out = new StringBuilder();
    for (Area area : areas) {
      if (out.indexOf(area.grid().name()) < 0) {
        out.append(out.isEmpty() ? "" : "、").append(area.grid().name());
      }
      if (out.length() > 60) {
        return out.append('…').toString();
      }
    }
    return out.toString();
  }
}
