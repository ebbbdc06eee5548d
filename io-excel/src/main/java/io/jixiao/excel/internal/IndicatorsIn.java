package io.jixiao.excel.internal;

import io.jixiao.core.check.Severity;
import io.jixiao.core.model.Achievement;
import io.jixiao.core.model.AmountUnit;
import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.IndicatorGroup;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.PerformanceTarget;
import io.jixiao.core.model.SelfEvaluation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the table of indicators: merged or split levels, points in headings, shared points. */
final class IndicatorsIn {

  static final Pattern POINTS =
      Pattern.compile("(?s)^(.*?)\\s*[（(]\\s*(\\d{1,3}(?:\\.\\d{1,4})?)\\s*分\\s*[)）]\\s*$");

  private static final Set<String> TOTAL = Set.of("总分", "合计", "总计", "总得分", "合计得分", "total", "总分值");

  private static final String[] LEVELS = {
    Word.LEVEL_1.name(), Word.LEVEL_2.name(), Word.LEVEL_3.name()
  };

  private final Reading in;
  private final Finder finder;
  private final String path;
  private final List<Indicator> indicators = new ArrayList<>();
  private final Map<List<String>, IndicatorGroup> groups = new LinkedHashMap<>();
  private final List<IndicatorGroup> shared = new ArrayList<>();
  private final boolean listed;

  IndicatorsIn(Reading in, Finder finder, String path) {
    this.in = in;
    this.finder = finder;
    this.path = path;
    this.listed = finder.table(Word.GROUPS).isPresent();
  }

  void read(SelfEvaluation.Builder to) {
    boolean total = false;
    Finder.Found last = null;
    for (Finder.Found f : finder.tables(Word.TITLE_SCORES)) {
      last = f;
      if (table(f, to)) {
        total = true;
        break;
      }
    }
    if (last != null && !total) {
      in.report(
          Severity.INFO,
          last.grid().place(last.headTop(), 0),
          null,
          new Label("", ""),
          new Label("评分表没有总分行", "the score sheet has no total row"));
    }
    maybeShared();
    to.addAllIndicators(indicators);
    Optional<List<IndicatorGroup>> printed = printedGroups();
    if (printed.isPresent()) {
      to.addAllGroups(printed.get());
    } else {
      to.addAllGroups(groups.values());
      to.addAllGroups(shared);
    }
  }

  /** Reads one table; true if its total row was met. */
  private boolean table(Finder.Found f, SelfEvaluation.Builder to) {
    List<String> levels = new ArrayList<>();
    for (String level : LEVELS) {
      if (f.column(level) >= 0) {
        levels.add(level);
      }
    }
    String[] current = new String[levels.size()];
    Map<Grid.Region, List<Integer>> merged = new LinkedHashMap<>();
    for (int r : finder.rows(f)) {
      if (isTotal(f, r)) {
        total(f, r, to);
        shared(f, merged);
        return true;
      }
      row(f, r, levels, current, merged);
    }
    shared(f, merged);
    return false;
  }

  private static boolean isTotal(Finder.Found f, int r) {
    for (GridCell cell : f.grid().row(r)) {
      if (cell.number() == null) {
        return TOTAL.contains(Keys.of(cell.text()));
      }
      return false;
    }
    return false;
  }

  private void total(Finder.Found f, int r, SelfEvaluation.Builder to) {
    GridCell full = f.cell(r, "weight");
    in.decimal(f.grid(), full).ifPresent(to::fullMarks);
    in.place(path + "/fullMarks", f.grid(), r, f.column("weight"));
    GridCell sum = f.cell(r, "score");
    in.decimal(f.grid(), sum).ifPresent(to::sheetTotal);
    in.place(path + "/sheetTotal", f.grid(), r, f.column("score"));
  }

  private void row(
      Finder.Found f,
      int r,
      List<String> levels,
      String[] current,
      Map<Grid.Region, List<Integer>> merged) {
    Grid grid = f.grid();
    int depth = -1;
    boolean ends = false;
    @Nullable String[] names = new String[levels.size()];
    Grid.@Nullable Region seen = null;
    for (int i = 0; i < names.length; i++) {
      int c = f.column(levels.get(i));
      Grid.Region region = grid.region(r, c);
      if (region != null && region.equals(seen)) {
        continue; // the name of an upper level runs over this column
      }
      GridCell cell = grid.at(r, c);
      if (cell != null) {
        boolean own = cell.row() == r;
        boolean leaf = grid.lastColOf(r, c) >= f.column(levels.get(names.length - 1));
        names[i] = own ? level(grid, cell, i, leaf, current, names) : current[i];
        depth = i;
        ends = leaf;
        if (own) {
          for (int j = i + 1; j < names.length; j++) {
            current[j] = "";
          }
        }
        if (own || names[i] == null) {
          names[i] = names[i] == null ? "" : names[i];
        }
        current[i] = names[i] == null ? "" : names[i];
      }
      seen = region;
    }
    GridCell weight = weightCell(f, r);
    GridCell score = f.cell(r, "score");
    if (depth < 0) {
      if (weight != null || score != null) {
        add(f, r, List.of(), merged);
      } else {
        ignored(f, r);
      }
      return;
    }
    if (!ends && weight == null && score == null && isEmpty(f, r)) {
      return; // a row of the group that nobody has filled in
    }
    List<String> full = new ArrayList<>();
    for (int i = 0; i <= depth; i++) {
      String name = names[i] == null ? current[i] : names[i];
      if (name != null && !name.isEmpty()) {
        full.add(name);
      }
    }
    if (isNote(full.get(0)) && weight == null && score == null) {
      ignored(f, r);
      return;
    }
    add(f, r, full, merged);
  }

  private static boolean isEmpty(Finder.Found f, int r) {
    return f.cell(r, Word.TARGET.name()) == null
        && f.cell(r, Word.ACHIEVED.name()) == null
        && f.cell(r, Word.REASON.name()) == null;
  }

  private static @Nullable GridCell weightCell(Finder.Found f, int r) {
    int c = f.column("weight");
    return c < 0 ? null : f.grid().at(r, c);
  }

  /**
   * The name of a level, and the points of its group that are printed under it. Points in the name
   * of an indicator itself are a part of that name, and so are any where a table lists the groups.
   */
  private String level(
      Grid grid, GridCell cell, int i, boolean leaf, String[] current, @Nullable String[] names) {
    Matcher m = POINTS.matcher(cell.text());
    boolean points = m.matches() && !m.group(1).isBlank();
    if (points && (leaf || listed)) {
      points = cell.text().substring(m.end(1)).startsWith("\n");
      if (!points && leaf && !listed) {
        in.guess(
            grid,
            cell,
            new Label("括号中的分值视为指标名称的一部分", "the points in brackets are taken as part of the name"));
      }
    }
    String name = name(points ? m.group(1) : cell.text());
    if (points) {
      List<String> at = new ArrayList<>();
      for (int j = 0; j < i; j++) {
        String upper = names[j] == null ? current[j] : names[j];
        if (upper != null && !upper.isEmpty()) {
          at.add(upper);
        }
      }
      at.add(name);
      groups.putIfAbsent(
          at, IndicatorGroup.builder().addAllPath(at).weight(new BigDecimal(m.group(2))).build());
    }
    return name;
  }

  static String name(String text) {
    return Keys.name(text);
  }

  static boolean isNote(String text) {
    String key = Keys.of(text);
    return key.startsWith("注")
        || key.startsWith("备注")
        || key.startsWith("说明")
        || key.startsWith("填表")
        || key.startsWith("填报人");
  }

  private void ignored(Finder.Found f, int r) {
    GridCell first = f.grid().row(r).isEmpty() ? null : f.grid().row(r).get(0);
    if (first != null) {
      in.guess(f.grid(), first, new Label("此行不是数据，未读取", "this row is no data and was left out"));
    }
  }

  private void add(
      Finder.Found f, int r, List<String> full, Map<Grid.Region, List<Integer>> merged) {
    Grid grid = f.grid();
    String at = path + "/indicators/" + indicators.size();
    Indicator.Builder b = Indicator.builder().addAllPath(full);
    int wc = f.column("weight");
    Grid.Region region = wc < 0 ? null : grid.region(r, wc);
    if (region != null && region.row() < region.lastRow()) {
      merged.computeIfAbsent(region, k -> new ArrayList<>()).add(indicators.size());
    } else {
      figure(f, r, Binds.INDICATOR.get(0), at, b);
    }
    figure(f, r, Binds.INDICATOR.get(1), at, b);
    text(f, r, Word.TARGET, at + "/target").map(PerformanceTarget::parse).ifPresent(b::target);
    text(f, r, Word.ACHIEVED, at + "/achieved").map(Achievement::parse).ifPresent(b::achieved);
    text(f, r, Word.REASON, at + "/deviationReason").ifPresent(b::deviationReason);
    indicators.add(b.build());
  }

  private Optional<String> text(Finder.Found f, int r, Word word, String at) {
    int c = f.column(word.name());
    if (c < 0) {
      return Optional.empty();
    }
    in.place(at, f.grid(), r, c);
    return in.text(f.grid(), f.grid().own(r, c));
  }

  private void figure(
      Finder.Found f, int r, Bind<Indicator.Builder> bind, String at, Indicator.Builder b) {
    String id = bind.column().name();
    int c = f.column(id);
    if (c >= 0) {
      bind.read(in, f.grid(), f.grid().own(r, c), AmountUnit.WAN_YUAN, b);
      in.place(at + "/" + id, f.grid(), r, c);
    }
  }

  /** Points in a cell that is merged over several indicators are shared by them. */
  private void shared(Finder.Found f, Map<Grid.Region, List<Integer>> merged) {
    for (Map.Entry<Grid.Region, List<Integer>> e : merged.entrySet()) {
      List<Integer> rows = e.getValue();
      GridCell cell = f.grid().at(e.getKey().row(), e.getKey().col());
      Optional<BigDecimal> points = in.decimal(f.grid(), cell);
      Set<List<String>> parents = new LinkedHashSet<>();
      for (int i : rows) {
        List<String> p = indicators.get(i).path();
        parents.add(p.isEmpty() ? p : p.subList(0, p.size() - 1));
      }
      if (points.isEmpty()) {
        continue;
      }
      if (rows.size() < 2 || parents.size() > 1) {
        Indicator first = indicators.get(rows.get(0));
        indicators.set(rows.get(0), Indicator.builder().from(first).weight(points.get()).build());
        if (rows.size() > 1 && cell != null) {
          in.guess(
              f.grid(), cell, new Label("分值合并单元格，记在第一项", "merged points, put to the first row"));
        }
        continue;
      }
      IndicatorGroup.Builder group =
          IndicatorGroup.builder().addAllPath(parents.iterator().next()).weight(points.get());
      for (int i : rows) {
        group.addMembers(indicators.get(i).name());
      }
      shared.add(group.build());
    }
  }

  /** Points beside siblings without any may be shared; nothing but a merged cell says so. */
  private void maybeShared() {
    for (int i = 0; i + 1 < indicators.size(); i++) {
      Indicator own = indicators.get(i);
      Indicator next = indicators.get(i + 1);
      if (own.weight().isPresent()
          && own.path().size() > 1
          && next.weight().isEmpty()
          && next.score().isPresent()
          && next.path().size() == own.path().size()
          && next.path()
              .subList(0, next.path().size() - 1)
              .equals(own.path().subList(0, own.path().size() - 1))) {
        in.report(
            Severity.WARNING,
            in.cells().get(path + "/indicators/" + i + "/weight"),
            own.weight().get().toPlainString(),
            new Label("合并单元格，如由几项共享", "a merged cell, if several share the points"),
            new Label("下一项没有分值，分值记在本项", "the next row has no points; these were put to this row"));
      }
    }
  }

  /** The groups that a table of their own lists, which then stands for all. */
  private Optional<List<IndicatorGroup>> printedGroups() {
    Optional<Finder.Found> table = finder.table(Word.GROUPS);
    if (table.isEmpty()) {
      return Optional.empty();
    }
    Finder.Found f = table.get();
    List<IndicatorGroup> out = new ArrayList<>();
    for (int r : finder.rows(f)) {
      IndicatorGroup.Builder b = IndicatorGroup.builder();
      boolean any = false;
      for (String level : LEVELS) {
        Optional<String> name = in.text(f.grid(), f.cell(r, level));
        if (name.isPresent()) {
          b.addPath(name.get());
          any = true;
        }
      }
      Optional<String> members = in.text(f.grid(), f.cell(r, Word.MEMBERS.name()));
      if (members.isPresent()) {
        b.addMembers(members.get().split("\n", -1));
      }
      String at = path + "/groups/" + out.size();
      for (Bind<IndicatorGroup.Builder> bind : Binds.INDICATOR_GROUP) {
        String id = bind.column().name();
        any |= bind.read(in, f.grid(), f.cell(r, id), AmountUnit.WAN_YUAN, b);
        in.place(at + "/" + id, f.grid(), r, f.column(id));
      }
      if (any) {
        out.add(b.build());
      }
    }
    return Optional.of(out);
  }
}
