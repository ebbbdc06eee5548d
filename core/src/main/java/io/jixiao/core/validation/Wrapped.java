package io.jixiao.core.validation;

import io.jixiao.core.model.AssetPosition;
import io.jixiao.core.model.BaseDataTable;
import io.jixiao.core.model.BudgetExecution;
import io.jixiao.core.model.BudgetTables;
import io.jixiao.core.model.BuildingControl;
import io.jixiao.core.model.EconomicClasses;
import io.jixiao.core.model.EconomicClassification;
import io.jixiao.core.model.ExecutionLine;
import io.jixiao.core.model.ExpenditureBreakdown;
import io.jixiao.core.model.Fact;
import io.jixiao.core.model.FixedAssets;
import io.jixiao.core.model.FundingBreakdown;
import io.jixiao.core.model.Goal;
import io.jixiao.core.model.Indicator;
import io.jixiao.core.model.IndicatorGroup;
import io.jixiao.core.model.NamedAmount;
import io.jixiao.core.model.ProjectEvaluation;
import io.jixiao.core.model.ProjectSpending;
import io.jixiao.core.model.QuotedFigure;
import io.jixiao.core.model.SatisfactionAnswer;
import io.jixiao.core.model.SelfEvaluation;
import io.jixiao.core.model.SelfEvaluationReport;
import io.jixiao.core.model.SpecialFunds;
import io.jixiao.core.model.Staffing;
import io.jixiao.core.model.StatutoryBudget;
import io.jixiao.core.model.StatutoryBudgets;
import io.jixiao.core.model.TaskSpending;
import io.jixiao.core.model.TaskTable;
import io.jixiao.core.model.ThreePublicExpenses;
import io.jixiao.core.model.UnitProfile;
import io.jixiao.core.model.UnitTable;
import io.jixiao.core.model.YearComparison;
import java.util.List;
import java.util.Optional;

/**
 * A table as part of an otherwise empty report, so that one set of rules serves both.
 *
 * @param report the report
 * @param prefix the path of the table in it
 */
record Wrapped(SelfEvaluationReport report, String prefix) {

  static Optional<Wrapped> of(Object value) {
    if (value instanceof SelfEvaluationReport report) {
      return Optional.of(new Wrapped(report, ""));
    }
    if (value instanceof UnitTable<?> table) {
      return table(table);
    }
    SelfEvaluationReport.Builder report = empty();
    if (value instanceof FundingBreakdown row) {
      return done(report.income(UnitTable.of(row)), "/income/consolidated");
    }
    if (value instanceof ExpenditureBreakdown row) {
      return done(report.expenditure(UnitTable.of(row)), "/expenditure/consolidated");
    }
    if (value instanceof ThreePublicExpenses row) {
      return done(report.threePublic(UnitTable.of(row)), "/threePublic/consolidated");
    }
    if (value instanceof FixedAssets row) {
      return done(report.fixedAssets(UnitTable.of(row)), "/fixedAssets/consolidated");
    }
    if (value instanceof AssetPosition row) {
      return done(report.assets(row), "/assets");
    }
    if (value instanceof Staffing row) {
      return done(report.unit(unit().staffing(row).build()), "/unit/staffing");
    }
    if (value instanceof EconomicClassification table) {
      return done(report.economic(table), "/economic");
    }
    if (value instanceof StatutoryBudgets table) {
      return done(report.statutory(table), "/statutory");
    }
    if (value instanceof SpecialFunds row) {
      return done(report.specialFunds(row), "/specialFunds");
    }
    if (value instanceof TaskTable table) {
      return done(report.tasks(table), "/tasks");
    }
    if (value instanceof BaseDataTable table) {
      return done(report.baseData(table), "/baseData");
    }
    if (value instanceof SelfEvaluation table) {
      return done(report.evaluation(table), "/evaluation");
    }
    if (value instanceof BudgetExecution table) {
      return done(
          report.evaluation(SelfEvaluation.builder().execution(table).build()),
          "/evaluation/execution");
    }
    return row(value, report);
  }

  /** A value that stands in some table: it is put where its rules reach it. */
  private static Optional<Wrapped> row(Object value, SelfEvaluationReport.Builder report) {
    if (value instanceof BudgetTables tables) {
      return done(report.budget(tables), "/budget");
    }
    if (value instanceof EconomicClasses row) {
      return done(
          report.economic(EconomicClassification.builder().total(row).build()), "/economic/total");
    }
    if (value instanceof StatutoryBudget row) {
      return done(
          report.statutory(StatutoryBudgets.builder().stateCapital(row).build()),
          "/statutory/stateCapital");
    }
    if (value instanceof ProjectSpending row) {
      return done(report.addProjects(row), "/projects/0");
    }
    if (value instanceof NamedAmount row) {
      return done(
          report.specialFunds(SpecialFunds.builder().addItems(row).build()),
          "/specialFunds/items/0");
    }
    if (value instanceof TaskSpending row) {
      return done(report.tasks(TaskTable.builder().addTasks(row).build()), "/tasks/tasks/0");
    }
    if (value instanceof YearComparison row) {
      return done(
          report.baseData(BaseDataTable.builder().publicUse(row).build()), "/baseData/publicUse");
    }
    if (value instanceof BuildingControl row) {
      return done(
          report.baseData(BaseDataTable.builder().buildings(row).build()), "/baseData/buildings");
    }
    if (value instanceof ExecutionLine row) {
      BudgetExecution execution = BudgetExecution.builder().total(row).build();
      return done(
          report.evaluation(SelfEvaluation.builder().execution(execution).build()),
          "/evaluation/execution/total");
    }
    if (value instanceof Indicator row) {
      return done(
          report.evaluation(SelfEvaluation.builder().addIndicators(row).build()),
          "/evaluation/indicators/0");
    }
    if (value instanceof IndicatorGroup row) {
      return done(
          report.evaluation(SelfEvaluation.builder().addGroups(row).build()),
          "/evaluation/groups/0");
    }
    if (value instanceof ProjectEvaluation row) {
      return done(report.addProjectEvaluations(row), "/projectEvaluations/0");
    }
    if (value instanceof Goal row) {
      return done(report.addGoals(row), "/goals/0");
    }
    if (value instanceof Fact row) {
      return done(report.addFacts(row), "/facts/0");
    }
    if (value instanceof SatisfactionAnswer row) {
      return done(report.addSatisfaction(row), "/satisfaction/0");
    }
    return value instanceof QuotedFigure row
        ? done(report.addQuotes(row), "/quotes/0")
        : Optional.empty();
  }

  /** The type of the rows tells which table it is; a table without rows has nothing to check. */
  private static Optional<Wrapped> table(UnitTable<?> table) {
    Object sample =
        table.consolidated().isPresent()
            ? table.consolidated().get()
            : table.members().stream().findFirst().orElse(null);
    SelfEvaluationReport.Builder report = empty();
    if (sample instanceof FundingBreakdown) {
      return done(report.income(cast(table, FundingBreakdown.class)), "/income");
    }
    if (sample instanceof ExpenditureBreakdown) {
      return done(report.expenditure(cast(table, ExpenditureBreakdown.class)), "/expenditure");
    }
    if (sample instanceof ThreePublicExpenses) {
      return done(report.threePublic(cast(table, ThreePublicExpenses.class)), "/threePublic");
    }
    if (sample instanceof FixedAssets) {
      return done(report.fixedAssets(cast(table, FixedAssets.class)), "/fixedAssets");
    }
    return Optional.empty();
  }

  private static <T> UnitTable<T> cast(UnitTable<?> table, Class<T> type) {
    List<T> members = table.members().stream().map(type::cast).toList();
    return UnitTable.<T>builder()
        .consolidated(table.consolidated().map(type::cast))
        .addAllMembers(members)
        .build();
  }

  private static Optional<Wrapped> done(SelfEvaluationReport.Builder report, String prefix) {
    return Optional.of(new Wrapped(report.build(), prefix));
  }

  private static SelfEvaluationReport.Builder empty() {
    return SelfEvaluationReport.builder()
        .unit(unit().build())
        .evaluation(SelfEvaluation.builder().build());
  }

  private static UnitProfile.Builder unit() {
    return UnitProfile.builder().name("-").year(2000);
  }
}
