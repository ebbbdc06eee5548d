package io.jixiao.core.model;

import io.jixiao.core.validation.Structure;
import io.jixiao.core.validation.WellFormed;
import jakarta.validation.groups.Default;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A policy or key task with its budget and execution (政策或重点任务), each with its fiscal part.
 *
 * <p>Source: Shanxi form, part 二.
 */
@Value.Immutable
@WellFormed(groups = {Default.class, Structure.class})
public interface TaskSpending {

  /** 预算数. */
  Column<TaskSpending> BUDGET = Column.amount("budget", "预算数", "Budget", TaskSpending::budget);

  /** 预算数其中：财政拨款. */
  Column<TaskSpending> BUDGET_FISCAL =
      Column.amount(
          "budgetFiscal",
          "预算数其中：财政拨款",
          "Budget, of which fiscal appropriation",
          TaskSpending::budgetFiscal);

  /** 执行数. */
  Column<TaskSpending> EXECUTED =
      Column.amount("executed", "执行数", "Executed", TaskSpending::executed);

  /** 执行数其中：财政拨款. */
  Column<TaskSpending> EXECUTED_FISCAL =
      Column.amount(
          "executedFiscal",
          "执行数其中：财政拨款",
          "Executed, of which fiscal appropriation",
          TaskSpending::executedFiscal);

  /** All figures of a row, in the order of the form. */
  List<Column<TaskSpending>> COLUMNS = List.of(BUDGET, BUDGET_FISCAL, EXECUTED, EXECUTED_FISCAL);

  /** {@return the task (政策或重点任务), if given} */
  Optional<String> name();

  /** {@return the completion (完成情况), if given} */
  Optional<String> completion();

  /** {@return the budget (预算数), in 万元 unless printed otherwise; empty where blank} */
  Optional<Amount> budget();

  /**
   * {@return the budget, of which fiscal appropriation (预算数其中：财政拨款), in 万元 unless printed
   * otherwise; empty where blank}
   */
  Optional<Amount> budgetFiscal();

  /** {@return the executed (执行数), in 万元 unless printed otherwise; empty where blank} */
  Optional<Amount> executed();

  /**
   * {@return the executed, of which fiscal appropriation (执行数其中：财政拨款), in 万元 unless printed
   * otherwise; empty where blank}
   */
  Optional<Amount> executedFiscal();

  /**
   * Starts a new value.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds TaskSpending values; not thread-safe. */
  final class Builder extends ImmutableTaskSpending.Builder {
    Builder() {}
  }
}
