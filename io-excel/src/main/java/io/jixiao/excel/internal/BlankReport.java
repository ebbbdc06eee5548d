package io.jixiao.excel.internal;

import io.jixiao.core.model.BudgetExecution;
import io.jixiao.core.model.ExecutionLine;
import io.jixiao.core.model.ExpenditureBreakdown;
import io.jixiao.core.model.FixedAssets;
import io.jixiao.core.model.FundingBreakdown;
import io.jixiao.core.model.Goal;
import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.IndicatorGroup;
import io.jixiao.core.model.ProjectEvaluation;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.ThreePublicExpenses;
import io.jixiao.core.model.UnitProfile;
import io.jixiao.core.model.UnitTable;
import io.jixiao.scoring.rubric.LevelPoints;
import io.jixiao.scoring.rubric.OpenGroup;
import io.jixiao.scoring.rubric.Rubric;
import io.jixiao.scoring.rubric.RubricIndicator;
import io.jixiao.scoring.rubric.SharedPoints;
import io.jixiao.scoring.strategy.TargetAttainment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The report that an empty form is printed from: names and points, and nothing filled in. */
final class BlankReport {

  private static final int LEVELS = 3;
  private static final int TASKS = 4;
  private static final int GOALS = 3;

  private BlankReport() {}

  static SelfEvaluationReport report(SelfEvaluation evaluation, int year, boolean project) {
    SelfEvaluationReport.Builder out =
        SelfEvaluationReport.builder()
            .unit(
                UnitProfile.builder()
                    .name("")
                    .year(year)
                    .addAllTasks(Collections.nCopies(TASKS, ""))
                    .build());
    if (project) {
      return out.evaluation(SelfEvaluation.builder().build())
          .addProjectEvaluations(
              ProjectEvaluation.builder()
                  .name("")
                  .evaluation(evaluation)
                  .addAllGoals(Collections.nCopies(GOALS, Goal.builder().name("").build()))
                  .build())
          .build();
    }
    return out.income(UnitTable.of(FundingBreakdown.builder().build()))
        .expenditure(UnitTable.of(ExpenditureBreakdown.builder().build()))
        .threePublic(UnitTable.of(ThreePublicExpenses.builder().build()))
        .fixedAssets(UnitTable.of(FixedAssets.builder().build()))
        .evaluation(evaluation)
        .build();
  }

  /** Tells whether units state targets, which then need columns of their own. */
  static boolean targets(Rubric rubric) {
    return !rubric.openGroups().isEmpty()
        || rubric.indicators().stream().anyMatch(i -> i.strategy() instanceof TargetAttainment);
  }

  static SelfEvaluation evaluation(Rubric rubric, int rows) {
    SelfEvaluation.Builder out = SelfEvaluation.builder().fullMarks(rubric.fullMarks());
    List<Indicator> indicators = new ArrayList<>();
    for (RubricIndicator indicator : rubric.indicators()) {
      if (indicator.answeredByExecution()) {
        ExecutionLine blank = ExecutionLine.builder().build();
        out.execution(
            BudgetExecution.builder()
                .total(ExecutionLine.builder().weight(indicator.weight()).build())
                .currentAppropriation(blank)
                .carriedForward(blank)
                .other(blank)
                .build());
      } else {
        indicators.add(
            Indicator.builder().addAllPath(indicator.path()).weight(indicator.weight()).build());
      }
    }
    for (OpenGroup group : rubric.openGroups()) {
      List<String> path = new ArrayList<>(group.path());
      path.addAll(Collections.nCopies(Math.max(0, LEVELS - path.size()), ""));
      indicators.addAll(
          place(indicators, group),
          Collections.nCopies(rows, Indicator.builder().addAllPath(path).build()));
    }
    return out.addAllIndicators(indicators).addAllGroups(groups(rubric, indicators)).build();
  }

  /** Own indicators stand below the named ones of the same group. */
  private static int place(List<Indicator> indicators, OpenGroup group) {
    for (int n = group.path().size(); n > 0; n--) {
      List<String> prefix = group.path().subList(0, n);
      for (int i = indicators.size(); i > 0; i--) {
        List<String> path = indicators.get(i - 1).path();
        if (path.size() >= n && path.subList(0, n).equals(prefix)) {
          return i;
        }
      }
    }
    return indicators.size();
  }

  /** The points of groups in the order in which the rows show them. */
  private static List<IndicatorGroup> groups(Rubric rubric, List<Indicator> indicators) {
    Map<List<String>, BigDecimal> points = new HashMap<>();
    rubric.openGroups().forEach(g -> points.put(g.path(), g.points()));
    for (LevelPoints level : rubric.levels()) {
      points.put(level.path(), level.points());
    }
    List<IndicatorGroup> out = new ArrayList<>();
    Set<List<String>> done = new HashSet<>();
    for (Indicator indicator : indicators) {
      for (int n = 1; n <= indicator.path().size(); n++) {
        List<String> prefix = List.copyOf(indicator.path().subList(0, n));
        BigDecimal most = points.get(prefix);
        if (most != null && done.add(prefix)) {
          out.add(IndicatorGroup.builder().addAllPath(prefix).weight(most).build());
        }
      }
    }
    Map<String, RubricIndicator> byId = new HashMap<>();
    rubric.indicators().forEach(i -> byId.put(i.id(), i));
    for (SharedPoints shared : rubric.shared()) {
      List<String> names = new ArrayList<>();
      List<String> parent = List.of();
      for (String id : shared.members()) {
        RubricIndicator member = byId.get(id);
        if (member != null) {
          names.add(member.name());
          parent = member.path().subList(0, member.path().size() - 1);
        }
      }
      out.add(
          IndicatorGroup.builder()
              .addAllPath(parent)
              .addAllMembers(names)
              .weight(shared.points())
              .build());
    }
    return out;
  }
}
