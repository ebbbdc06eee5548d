package io.jixiao.core.model;

import io.jixiao.core.validation.Arithmetic;
import io.jixiao.core.validation.Consistent;
import io.jixiao.core.validation.Structure;
import io.jixiao.core.validation.WellFormed;
import jakarta.validation.groups.Default;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The approved budget of the year beside the final accounts (部门预算批复). */
@Value.Immutable
@WellFormed(groups = {Default.class, Structure.class})
@Consistent(groups = {Default.class, Arithmetic.class})
public interface BudgetTables {

  /** {@return the income budget (收入预算)} */
  Optional<UnitTable<FundingBreakdown>> income();

  /** {@return the expenditure budget (支出预算)} */
  Optional<UnitTable<ExpenditureBreakdown>> expenditure();

  /** {@return the three-public budget (三公经费预算)} */
  Optional<UnitTable<ThreePublicExpenses>> threePublic();

  /** {@return the further budget lines, such as 会议费} */
  List<NamedAmount> otherLines();

  /**
   * Starts a new value.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds BudgetTables values; not thread-safe. */
  final class Builder extends ImmutableBudgetTables.Builder {
    Builder() {}
  }
}
