package io.jixiao.excel.internal;

import io.jixiao.core.model.Column;
import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.IndicatorGroup;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.SelfEvaluation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The table of indicators in the layout of 附件3-1: three merged levels, the rule, points, self-score
 * and reason; target and achieved value where the report gives any.
 */
final class ScoreForm {

  /** The points that a reader takes for such when they stand under a name. */
  private static final Pattern SHORT = Pattern.compile("\\d{1,3}(?:\\.\\d{1,4})?");

  private final Canvas canvas;
  private final SelfEvaluation evaluation;
  private final String path;
  private final Map<List<String>, String> rules;
  private final int ruleCol;
  private final int targetCol;
  private final int weightCol;
  private final Map<Integer, IndicatorGroup> mergedAt = new TreeMap<>();
  private final boolean literal;
  private int headRow;

  private ScoreForm(
      Canvas canvas,
      SelfEvaluation evaluation,
      Map<List<String>, String> rules,
      String path,
      boolean targets) {
    this.canvas = canvas;
    this.evaluation = evaluation;
    this.path = path;
    this.rules = rules;
    this.ruleCol = 3;
    this.targetCol = targets ? 4 : -1;
    this.weightCol = targets ? 6 : 4;
    // where a name itself ends like points, points are listed in a table of their own
    this.literal =
        evaluation.indicators().stream()
            .flatMap(i -> i.path().stream())
            .anyMatch(name -> IndicatorsIn.POINTS.matcher(name).matches());
  }

  private static boolean targets(SelfEvaluation evaluation) {
    return evaluation.indicators().stream()
        .anyMatch(i -> i.target().isPresent() || i.achieved().isPresent());
  }

  static void write(
      Book book,
      SelfEvaluation evaluation,
      Map<List<String>, String> rules,
      String path,
      boolean blankTargets) {
    boolean targets = blankTargets || targets(evaluation);
    int[] widths =
        targets
            ? new int[] {11, 13, 24, 34, 16, 18, 9, 10, 18}
            : new int[] {12, 13, 22, 44, 9, 10, 20};
    Canvas canvas = new Canvas(book, book.word(Word.SHEET_SCORES), targets, widths);
    int last = canvas.lastColumn();
    canvas.text(0, 0, 0, last, Look.NOTE, canvas.word(Word.ANNEX_3_1));
    canvas.text(1, 0, 1, last, Look.TITLE, canvas.word(Word.TITLE_SCORES));
    canvas.row = 2;
    new ScoreForm(canvas, evaluation, rules, path, targets).write();
    canvas.sheet().createFreezePane(0, 3);
    canvas.repeat(2, 2);
    canvas.finish();
  }

  /** Writes the table with targets below what stands on a sheet of nine columns already. */
  static void table(
      Canvas canvas, SelfEvaluation evaluation, Map<List<String>, String> rules, String path) {
    new ScoreForm(canvas, evaluation, rules, path, true).write();
  }

  private void write() {
    headRow = canvas.row;
    head(0, Word.LEVEL_1);
    head(1, Word.LEVEL_2);
    head(2, Word.LEVEL_3);
    head(ruleCol, Word.RULE);
    if (targetCol > 0) {
      head(targetCol, Word.TARGET);
      head(targetCol + 1, Word.ACHIEVED);
    }
    canvas.text(headRow, weightCol, Look.HEAD, label(Indicator.WEIGHT));
    canvas.text(headRow, weightCol + 1, Look.HEAD, label(Indicator.SCORE));
    head(canvas.lastColumn(), Word.REASON);
    canvas.row++;
    canvas.keep(headRow, headRow + 1);

    indicators();
    total();
    canvas.repeatIfBroken(headRow, canvas.row - 1);
    canvas.row++;
    claims();
    if (literal || !groupsInPlace().equals(evaluation.groups())) {
      groups();
    }
  }

  /** The groups as the headings and merged cells of the table tell them. */
  private List<IndicatorGroup> groupsInPlace() {
    Map<List<String>, IndicatorGroup> named = new LinkedHashMap<>();
    List<IndicatorGroup> shared = new ArrayList<>();
    List<Indicator> all = evaluation.indicators();
    List<String> before = List.of();
    for (Indicator indicator : all) {
      List<String> names = indicator.path();
      for (int n = 1; n <= names.size(); n++) {
        List<String> prefix = names.subList(0, n);
        boolean printed =
            n > before.size() || !before.subList(0, n).equals(prefix) || n == names.size();
        if (printed && !points(prefix).isEmpty()) {
          IndicatorGroup group =
              IndicatorGroup.builder().addAllPath(prefix).weight(weightOf(prefix)).build();
          named.putIfAbsent(List.copyOf(prefix), group);
        }
      }
      before = names;
    }
    for (int first : mergedAt.keySet()) {
      shared.add(mergedAt.get(first));
    }
    List<IndicatorGroup> out = new ArrayList<>(named.values());
    out.addAll(shared);
    return out;
  }

  private Optional<BigDecimal> weightOf(List<String> prefix) {
    for (IndicatorGroup group : evaluation.groups()) {
      if (group.path().equals(prefix) && group.members().isEmpty()) {
        return group.weight();
      }
    }
    return Optional.empty();
  }

  /** Lists the groups below the table, where the table itself cannot tell them all. */
  private void groups() {
    List<Label> heads = Lists.heads(Word.LEVEL_1, Word.LEVEL_2, Word.LEVEL_3, Word.MEMBERS);
    IndicatorGroup.COLUMNS.forEach(c -> heads.add(c.label()));
    Lists list = new Lists(canvas, Word.GROUPS, heads, 1, 1, 1, 1, 1, 1);
    for (int i = 0; i < evaluation.groups().size(); i++) {
      IndicatorGroup group = evaluation.groups().get(i);
      String at = path + "/groups/" + i;
      for (int level = 0; level < 3; level++) {
        list.label(level < group.path().size() ? group.path().get(level) : "");
      }
      list.text(String.join("\n", group.members()), at + "/members")
          .figures(IndicatorGroup.COLUMNS, group, at)
          .endRow();
    }
    list.end();
  }

  private void head(int c, Word word) {
    canvas.text(headRow, c, Look.HEAD, canvas.word(word));
  }

  private String label(Column<?> column) {
    return column.label().in(canvas.book().language());
  }

  private void indicators() {
    List<Indicator> indicators = evaluation.indicators();
    int top = canvas.row;
    int n = indicators.size();
    for (int level = 0; level < 3; level++) {
      for (int i = 0; i < n; ) {
        int end = i + 1;
        List<String> prefix = prefix(indicators.get(i), level + 1);
        if (level < 2
            && indicators.get(i).path().size() > level + 1
            && !prefix.get(level).isEmpty()) {
          while (end < n
              && prefix(indicators.get(end), level + 1).equals(prefix)
              && indicators.get(end).path().size() > level + 1) {
            end++;
          }
        }
        levelCell(top, i, end, level, prefix);
        i = end;
      }
    }
    List<IndicatorGroup> shared = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      row(top + i, indicators.get(i), path + "/indicators/" + i);
    }
    for (IndicatorGroup group : evaluation.groups()) {
      if (!group.members().isEmpty()) {
        shared.add(group);
      }
    }
    for (IndicatorGroup group : shared) {
      merge(top, group);
    }
    canvas.row = top + n;
  }

  private static List<String> prefix(Indicator indicator, int length) {
    return indicator.path().subList(0, Math.min(length, indicator.path().size()));
  }

  private void levelCell(int top, int i, int end, int level, List<String> prefix) {
    if (prefix.size() <= level) {
      // the level above has been merged over this column already
      if (prefix.isEmpty()) {
        canvas.text(top + i, level, Look.LABEL, "");
      }
      return;
    }
    boolean ends = evaluation.indicators().get(i).path().size() == level + 1;
    if (prefix.get(level).isEmpty()) {
      canvas.place(path + "/indicators/" + i + "/path/" + level, top + i, level);
    }
    String text = prefix.get(level) + points(prefix);
    canvas.text(top + i, level, top + end - 1, ends ? 2 : level, Look.LABEL, text);
  }

  /** The printed points of a group, as （15分） under its name. */
  private String points(List<String> prefix) {
    for (IndicatorGroup group : evaluation.groups()) {
      if (!literal
          && group.path().equals(prefix)
          && group.members().isEmpty()
          && group.score().isEmpty()
          && group.weight().isPresent()
          && SHORT.matcher(group.weight().get().toPlainString()).matches()) {
        return "\n（" + group.weight().get().toPlainString() + "分）";
      }
    }
    return "";
  }

  private void row(int r, Indicator indicator, String at) {
    String rule = rules.get(indicator.path());
    canvas.text(r, ruleCol, Look.TEXT, rule == null ? "" : rule);
    if (targetCol > 0) {
      canvas.text(r, targetCol, Look.CENTRE, indicator.target().map(t -> t.text()).orElse(""));
      canvas.place(at + "/target", r, targetCol);
      canvas.text(
          r, targetCol + 1, Look.CENTRE, indicator.achieved().map(a -> a.text()).orElse(""));
      canvas.place(at + "/achieved", r, targetCol + 1);
    }
    Tables.figure(canvas, r, weightCol, Indicator.WEIGHT, indicator, at);
    Tables.figure(canvas, r, weightCol + 1, Indicator.SCORE, indicator, at);
    canvas.text(r, canvas.lastColumn(), Look.TEXT, indicator.deviationReason().orElse(""));
    canvas.place(at + "/deviationReason", r, canvas.lastColumn());
  }

  /** Merges the points of indicators that share them, where they stand together and hold none. */
  private void merge(int top, IndicatorGroup group) {
    List<Indicator> all = evaluation.indicators();
    for (int first = 0; first + group.members().size() <= all.size(); first++) {
      int last = first + group.members().size() - 1;
      if (matches(group, first) && free(first, last)) {
        mergedAt.put(first, group);
        canvas.figure(
            top + first,
            weightCol,
            top + last,
            weightCol,
            group.weight().orElse(null),
            Look.FIGURE);
        return;
      }
    }
  }

  private boolean free(int first, int last) {
    for (Map.Entry<Integer, IndicatorGroup> e : mergedAt.entrySet()) {
      int end = e.getKey() + e.getValue().members().size() - 1;
      if (first <= end && e.getKey() <= last) {
        return false;
      }
    }
    return true;
  }

  private boolean matches(IndicatorGroup group, int first) {
    List<Indicator> all = evaluation.indicators();
    for (int i = 0; i < group.members().size(); i++) {
      Indicator indicator = all.get(first + i);
      List<String> parent = indicator.path().subList(0, Math.max(0, indicator.path().size() - 1));
      if (!indicator.name().equals(group.members().get(i))
          || !parent.equals(group.path())
          || indicator.weight().isPresent()) {
        return false;
      }
    }
    return group.members().size() > 1 && group.weight().isPresent() && group.score().isEmpty();
  }

  private void total() {
    int r = canvas.row;
    int firstRow = r - evaluation.indicators().size();
    canvas.text(r, 0, r, weightCol - 1, Look.HEAD, canvas.word(Word.TOTAL));
    Tables.figure(canvas, r, weightCol, SelfEvaluation.FULL_MARKS, evaluation, path);
    Tables.figure(canvas, r, weightCol + 1, SelfEvaluation.SHEET_TOTAL, evaluation, path);
    canvas.text(r, canvas.lastColumn(), Look.TEXT, "");
    if (r > firstRow) {
      sum(r, firstRow, weightCol, evaluation.fullMarks());
      sum(r, firstRow, weightCol + 1, evaluation.sheetTotal());
    }
    canvas.row++;
  }

  /** A total that the column adds up to is a live formula. */
  private void sum(int r, int firstRow, int c, Optional<BigDecimal> stated) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = firstRow; i < r; i++) {
      String raw = canvas.cell(i, c).getRawValue();
      switch (canvas.cell(i, c).getCellType()) {
        case NUMERIC -> sum = raw == null ? sum : sum.add(new BigDecimal(raw));
        case BLANK -> {}
        default -> {
          return;
        }
      }
    }
    if (stated.isPresent() && Canvas.isNumeric(stated.get()) && stated.get().compareTo(sum) == 0) {
      canvas.formula(
          r, c, "SUM(" + canvas.address(firstRow, c) + ":" + canvas.address(r - 1, c) + ")");
    }
  }

  /** What the unit claims as a whole: 绩效自评综合得分 and 评价等次. */
  private void claims() {
    int r = canvas.row;
    canvas.keep(r - 2, r + 1);
    canvas.text(r, 0, r, 2, Look.LABEL, label(SelfEvaluation.CLAIMED_TOTAL));
    Tables.figure(canvas, r, 3, SelfEvaluation.CLAIMED_TOTAL, evaluation, path);
    canvas.text(r + 1, 0, r + 1, 2, Look.LABEL, canvas.word(Word.GRADE));
    canvas.text(r + 1, 3, Look.CENTRE, evaluation.claimedGrade().orElse(""));
    canvas.place(path + "/claimedGrade", r + 1, 3);
    canvas.row = r + 3;
  }
}
