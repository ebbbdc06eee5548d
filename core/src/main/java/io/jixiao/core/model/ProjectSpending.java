package io.jixiao.core.model;

import io.jixiao.core.validation.Arithmetic;
import io.jixiao.core.validation.Consistent;
import io.jixiao.core.validation.Structure;
import io.jixiao.core.validation.WellFormed;
import jakarta.validation.groups.Default;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A project (专项 / 项目) with its money. */
@Value.Immutable
@WellFormed(groups = {Default.class, Structure.class})
@Consistent(groups = {Default.class, Arithmetic.class})
public interface ProjectSpending {

  /** 预算数. */
  Column<ProjectSpending> BUDGET =
      Column.amount("budget", "预算数", "Budget", ProjectSpending::budget);

  /** 支出数. */
  Column<ProjectSpending> EXECUTED =
      Column.amount("executed", "支出数", "Executed", ProjectSpending::executed);

  /** All figures of a row, in the order of the form. */
  List<Column<ProjectSpending>> COLUMNS = List.of(BUDGET, EXECUTED);

  /** {@return the name (名称)} */
  String name();

  /** {@return the budget (预算数), in 万元 unless printed otherwise; empty where blank} */
  Optional<Amount> budget();

  /** {@return the executed (支出数), in 万元 unless printed otherwise; empty where blank} */
  Optional<Amount> executed();

  /** {@return the items of the executed amount} */
  List<NamedAmount> items();

  /**
   * Starts a new value.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds ProjectSpending values; not thread-safe. */
  final class Builder extends ImmutableProjectSpending.Builder {
    Builder() {}
  }
}
