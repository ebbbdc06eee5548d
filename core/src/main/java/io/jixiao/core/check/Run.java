package io.jixiao.core.check;

import io.jixiao.core.check.Relation.Judgement;
import io.jixiao.core.check.Relation.State;
import io.jixiao.core.model.ExpenditureBreakdown;
import io.jixiao.core.model.FundingBreakdown;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.UnitTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One pass over one report: counts what holds and keeps what does not. Not thread-safe. */
final class Run {

  private final SelfEvaluationReport report;
  private final boolean keepAll;
  private final @Nullable FundingBreakdown income;
  private final @Nullable ExpenditureBreakdown expenditure;
  private final List<Relation> relations = new ArrayList<>();
  private final List<Supplier<? extends Relation>> open = new ArrayList<>();
  private final List<Relation> idle = new ArrayList<>();
  private final Map<String, Map<String, Cell>> index = new HashMap<>(0);
  private final Map<String, Map<String, Cell>> sections = new HashMap<>(0);
  private final List<Points> points = new ArrayList<>(1);
  private final Quotes quotes;
  private @Nullable Map<String, Cell> cells;
  private int held;
  private int failed;
  private int withinRounding;
  private int notAssessable;
  private boolean errors;

  /**
   * Starts a pass.
   *
   * @param keepAll whether every relation is built and kept, also those that hold
   */
  Run(SelfEvaluationReport report, boolean keepAll) {
    this.report = report;
    this.keepAll = keepAll;
    this.income = report.income().flatMap(UnitTable::consolidated).orElse(null);
    this.expenditure = report.expenditure().flatMap(UnitTable::consolidated).orElse(null);
    this.quotes = new Quotes(report.quotes());
  }

  SelfEvaluationReport report() {
    return report;
  }

  /** The consolidated row of the income table, if there is one. */
  @Nullable FundingBreakdown income() {
    return income;
  }

  /** The consolidated row of the expenditure table, if there is one. */
  @Nullable ExpenditureBreakdown expenditure() {
    return expenditure;
  }

  /** The quotes of the report by what they are of. */
  Quotes quotes() {
    return quotes;
  }

  /** The points of a self-evaluation table of the report. */
  Points points(SelfEvaluation evaluation) {
    for (int i = 0; i < points.size(); i++) {
      if (points.get(i).evaluation == evaluation) {
        return points.get(i);
      }
    }
    Points read = new Points(evaluation);
    points.add(read);
    return read;
  }

  /**
   * Counts a relation that plainly holds, and says so; where it says no, the rule has to build the
   * relation.
   */
  boolean holds(boolean plainly) {
    if (keepAll || !plainly) {
      return false;
    }
    held++;
    return true;
  }

  /** Counts a relation of two figures that are plainly equal, as {@link #holds(boolean)} does. */
  boolean holds(@Nullable BigDecimal stated, @Nullable BigDecimal computed) {
    return holds(stated != null && computed != null && stated.compareTo(computed) == 0);
  }

  /**
   * Records a sum of amounts, none of them a balance. It is built now only if it may fail; if it
   * plainly holds it is not built at all, else when its finding is asked for.
   *
   * @param computed what the terms come to, a blank one being none of it; null if all are blank
   */
  void sum(
      @Nullable BigDecimal stated, @Nullable BigDecimal computed, Supplier<Relation.Sum> relation) {
    if (keepAll) {
      state(relation.get());
    } else if (stated != null && computed != null) {
      if (stated.compareTo(computed) == 0) {
        held++;
      } else if (Printed.isWithinOneUnit(stated, computed)) {
        withinRounding++;
        open.add(relation);
      } else {
        state(relation.get());
      }
    } else if (stated != null || computed != null) {
      lacks(relation);
    }
  }

  /** Counts a relation of which a figure is missing; it is built when its finding is asked for. */
  private void lacks(Supplier<? extends Relation> relation) {
    notAssessable++;
    open.add(relation);
  }

  /** Records a ratio that is stated; one of blanks is built when its finding is asked for. */
  void ratio(
      @Nullable BigDecimal part, @Nullable BigDecimal whole, Supplier<Relation.Ratio> relation) {
    if (!keepAll && (part == null || whole == null)) {
      lacks(relation);
    } else {
      state(relation.get());
    }
  }

  /**
   * Records a relation that plainly holds in another scope; its finding is built when asked for.
   */
  void holdsElsewhere(Supplier<? extends Relation> relation) {
    if (keepAll) {
      state(relation.get());
    } else {
      held++;
      open.add(relation);
    }
  }

  /** Judges and records a relation. */
  void state(Relation relation) {
    Judgement judgement = relation.judge();
    if (judgement == null) {
      watch(relation);
      return;
    }
    if (keepAll) {
      relations.add(relation);
    }
    if (judgement.state() == State.HELD) {
      held++;
      return;
    }
    open.add(() -> relation);
    switch (judgement.state()) {
      case FAILED -> {
        failed++;
        errors |= relation.identity().severity() == Severity.ERROR;
      }
      case WITHIN_ROUNDING -> withinRounding++;
      case NOT_ASSESSABLE -> notAssessable++;
      default -> held++;
    }
  }

  /** Keeps a relation of which there is nothing to say now, but may be of other figures. */
  void watch(Relation relation) {
    if (keepAll) {
      idle.add(relation);
    }
  }

  /** Whether relations are kept for the search for wrong cells. */
  boolean isSearched() {
    return keepAll;
  }

  /** Every cell of the report by its path, blank ones too. */
  Map<String, Cell> cells() {
    if (cells == null) {
      cells = ReportCells.byPath(report);
    }
    return cells;
  }

  /** The cells whose paths have as many segments and, if it is no star, the same last one. */
  Map<String, Cell> cellsLike(List<String> segments) {
    if (index.isEmpty()) {
      cells()
          .forEach(
              (path, cell) -> {
                String last = path.substring(path.lastIndexOf('/') + 1);
                int length = (int) path.chars().filter(c -> c == '/').count() + 1;
                for (String key : List.of(length + "/" + last, length + "/*")) {
                  index.computeIfAbsent(key, k -> new LinkedHashMap<>()).put(path, cell);
                }
              });
    }
    String last = segments.get(segments.size() - 1);
    String key = segments.size() + "/" + (last.startsWith("*") ? "*" : last);
    return index.getOrDefault(key, Map.of());
  }

  /** The cell at a path; looks at that part of the report only. */
  @Nullable Cell cell(String path) {
    if (cells != null) {
      return cells.get(path);
    }
    Cell near = ReportFigures.cell(this, path);
    if (near != null) {
      return near;
    }
    if (path.isEmpty()) {
      return null;
    }
    int slash = path.indexOf('/', 1);
    String section = path.substring(Math.min(1, path.length()), Math.max(slash, 1));
    return sections.computeIfAbsent(section, name -> ReportCells.section(report, name)).get(path);
  }

  List<Relation> relations() {
    return relations;
  }

  /** The relations of which there is nothing to say now. */
  List<Relation> idle() {
    return idle;
  }

  /** The relations that do not simply hold, some of them yet to be built. */
  List<Supplier<? extends Relation>> open() {
    return open;
  }

  /** The relations by how they came out; one that holds in another scope is held. */
  ConsistencyResult.Counts counts() {
    return new ConsistencyResult.Counts(held, failed, withinRounding, notAssessable, 0);
  }

  /** Whether an identity of level ERROR fails. */
  boolean hasErrors() {
    return errors;
  }
}
