package io.jixiao.core.model;

import io.jixiao.core.validation.Arithmetic;
import io.jixiao.core.validation.Consistent;
import io.jixiao.core.validation.Structure;
import io.jixiao.core.validation.WellFormed;
import jakarta.validation.groups.Default;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The whole self-evaluation report of one unit for one fiscal year (部门（单位）整体支出绩效自评报告).
 *
 * <p>Every part but the unit and its evaluation is optional, since the forms differ by place and
 * year. Figures are kept as printed, faults included: whether they add up is for {@code
 * io.jixiao.core.check.Consistency} to say.
 *
 * <p>This type is immutable and thread-safe.
 */
@Value.Immutable
@WellFormed(groups = {Default.class, Structure.class})
@Consistent(groups = {Default.class, Arithmetic.class})
public interface SelfEvaluationReport {

  /** {@return the unit that reports} */
  UnitProfile unit();

  /** {@return the income table (年度收入情况)} */
  Optional<UnitTable<FundingBreakdown>> income();

  /** {@return the expenditure table (年度支出和结余情况)} */
  Optional<UnitTable<ExpenditureBreakdown>> expenditure();

  /** {@return the three-public table (三公经费)} */
  Optional<UnitTable<ThreePublicExpenses>> threePublic();

  /** {@return the fixed-assets table (固定资产)} */
  Optional<UnitTable<FixedAssets>> fixedAssets();

  /** {@return the asset position (资产总额)} */
  Optional<AssetPosition> assets();

  /** {@return the economic classification (经济分类)} */
  Optional<EconomicClassification> economic();

  /** {@return the other statutory budgets} */
  Optional<StatutoryBudgets> statutory();

  /** {@return the approved budget} */
  Optional<BudgetTables> budget();

  /** {@return the projects with their money (项目)} */
  List<ProjectSpending> projects();

  /** {@return the special funds (专项资金)} */
  Optional<SpecialFunds> specialFunds();

  /** {@return the task table (资金使用情况)} */
  Optional<TaskTable> tasks();

  /** {@return the base data table (基础数据表)} */
  Optional<BaseDataTable> baseData();

  /** {@return the goals and their completion (绩效目标)} */
  List<Goal> goals();

  /** {@return the answers of the satisfaction survey (满意度)} */
  List<SatisfactionAnswer> satisfaction();

  /** {@return the self-evaluation of the department (整体支出绩效自评)} */
  SelfEvaluation evaluation();

  /** {@return the self-evaluations of projects (项目支出绩效自评)} */
  List<ProjectEvaluation> projectEvaluations();

  /** {@return the evaluators (评价人员)} */
  List<Evaluator> evaluators();

  /** {@return the further figures that the texts state} */
  List<Fact> facts();

  /** {@return the figures that the narrative repeats (综述中的数字)} */
  List<QuotedFigure> quotes();

  /**
   * Starts a new value.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds SelfEvaluationReport values; not thread-safe. */
  final class Builder extends ImmutableSelfEvaluationReport.Builder {
    Builder() {}
  }
}
