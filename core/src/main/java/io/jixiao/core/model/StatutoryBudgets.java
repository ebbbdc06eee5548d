package io.jixiao.core.model;

import io.jixiao.core.validation.Arithmetic;
import io.jixiao.core.validation.Consistent;
import io.jixiao.core.validation.Structure;
import io.jixiao.core.validation.WellFormed;
import jakarta.validation.groups.Default;
import java.util.Optional;
import org.immutables.value.Value;

/** The three budgets beside the general public one. */
@Value.Immutable
@WellFormed(groups = {Default.class, Structure.class})
@Consistent(groups = {Default.class, Arithmetic.class})
public interface StatutoryBudgets {

  /** {@return the government fund budget (政府性基金预算支出)} */
  Optional<StatutoryBudget> governmentFund();

  /** {@return the state capital operations budget (国有资本经营预算支出)} */
  Optional<StatutoryBudget> stateCapital();

  /** {@return the social insurance fund budget (社会保险基金预算支出)} */
  Optional<StatutoryBudget> socialInsurance();

  /**
   * Starts a new value.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds StatutoryBudgets values; not thread-safe. */
  final class Builder extends ImmutableStatutoryBudgets.Builder {
    Builder() {}
  }
}
