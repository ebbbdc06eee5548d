package io.jixiao.core.model;

import io.jixiao.core.validation.Arithmetic;
import io.jixiao.core.validation.Consistent;
import io.jixiao.core.validation.Structure;
import io.jixiao.core.validation.WellFormed;
import jakarta.validation.groups.Default;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** One statutory budget (政府性基金、国有资本经营或社会保险基金预算支出): stated as none, or an amount with its items. */
@Value.Immutable
@WellFormed(groups = {Default.class, Structure.class})
@Consistent(groups = {Default.class, Arithmetic.class})
public interface StatutoryBudget {

  /** 合计. */
  Column<StatutoryBudget> TOTAL = Column.amount("total", "合计", "Total", StatutoryBudget::total);

  /** All figures of a row, in the order of the form. */
  List<Column<StatutoryBudget>> COLUMNS = List.of(TOTAL);

  /** {@return the statement that there is no such spending (无)} */
  boolean none();

  /** {@return the total (合计), in 万元 unless printed otherwise; empty where blank} */
  Optional<Amount> total();

  /** {@return the items of the total} */
  List<NamedAmount> items();

  /**
   * Starts a new value.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds StatutoryBudget values; not thread-safe. */
  final class Builder extends ImmutableStatutoryBudget.Builder {
    Builder() {}
  }
}
