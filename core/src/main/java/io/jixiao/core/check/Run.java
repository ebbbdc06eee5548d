package io.jixiao.core.check;

import io.jixiao.core.model.SelfEvaluationReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One pass over one report: counts what holds and keeps what does not. Not thread-safe. */
final class Run {

  private final SelfEvaluationReport report;
  private final boolean keepAll;
  private final List<Relation> relations = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private @Nullable Map<String, Cell> cells;
  private int held;
  private int failed;

  /**
   * Starts a pass.
   *
   * @param keepAll whether every relation is built and kept, also those that hold
   */
  Run(SelfEvaluationReport report, boolean keepAll) {
    this.report = report;
    this.keepAll = keepAll;
  }

  /** Whether a rule may count what holds without building the relation. */
  boolean countsOnly() {
    return !keepAll;
  }

  /** Counts one relation that holds, where {@link #countsOnly}. */
  void held() {
    held++;
  }

  /** Judges and records a relation. */
  void state(Relation relation) {
    Relation.Judgement judgement = relation.judge();
    if (judgement == null) {
      return;
    }
    if (keepAll) {
      relations.add(relation);
    }
    switch (judgement.state()) {
      case HELD -> held++;
      case OTHER_SCOPE -> {
        held++;
        findings.add(Findings.of(relation, judgement));
      }
      case FAILED -> {
        failed++;
        findings.add(Findings.of(relation, judgement));
      }
      default -> findings.add(Findings.of(relation, judgement));
    }
  }

  /** Every cell of the report by its path, blank ones too. */
  Map<String, Cell> cells() {
    if (cells == null) {
      cells = ReportCells.byPath(report);
    }
    return cells;
  }

  List<Relation> relations() {
    return relations;
  }

  List<Finding> findings() {
    return findings;
  }

  int heldCount() {
    return held;
  }

  boolean anyFailed() {
    return failed > 0;
  }
}
