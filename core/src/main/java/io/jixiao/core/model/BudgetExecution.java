package io.jixiao.core.model;

import io.jixiao.core.validation.Arithmetic;
import io.jixiao.core.validation.Consistent;
import io.jixiao.core.validation.Structure;
import io.jixiao.core.validation.WellFormed;
import jakarta.validation.groups.Default;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Budget execution of a department or project (预算执行): the annual total with its points and
 * self-score, its parts by source, and the annual budget split by nature of income and of
 * expenditure.
 *
 * <p>Source: Hunan 2024 forms, annexes 2 and 3; 财预〔2020〕10号. The rate is executed ÷ adjusted.
 */
@Value.Immutable
@WellFormed(groups = {Default.class, Structure.class})
@Consistent(groups = {Default.class, Arithmetic.class})
public interface BudgetExecution {

  /** {@return the annual total (年度资金总额)} */
  Optional<ExecutionLine> total();

  /** {@return the appropriation of the year (其中：当年财政拨款)} */
  Optional<ExecutionLine> currentAppropriation();

  /** {@return the funds carried forward (上年结转资金)} */
  Optional<ExecutionLine> carriedForward();

  /** {@return the other funds (其他资金)} */
  Optional<ExecutionLine> other();

  /** {@return the split by nature of income (按收入性质分)} */
  Optional<FundingBreakdown> byIncome();

  /** {@return the split by nature of expenditure (按支出性质分)} */
  Optional<ExpenditureBreakdown> byExpenditure();

  /**
   * Starts a new value.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds BudgetExecution values; not thread-safe. */
  final class Builder extends ImmutableBudgetExecution.Builder {
    Builder() {}
  }
}
