package io.jixiao.core.model;

import io.jixiao.core.validation.Arithmetic;
import io.jixiao.core.validation.Consistent;
import io.jixiao.core.validation.Structure;
import io.jixiao.core.validation.WellFormed;
import jakarta.validation.groups.Default;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Use of funds by task (资金使用情况): the rows and the printed total (金额合计). */
@Value.Immutable
@WellFormed(groups = {Default.class, Structure.class})
@Consistent(groups = {Default.class, Arithmetic.class})
public interface TaskTable {

  /** {@return the total row (金额合计)} */
  Optional<TaskSpending> total();

  /** {@return the task rows} */
  List<TaskSpending> tasks();

  /**
   * Starts a new value.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds TaskTable values; not thread-safe. */
  final class Builder extends ImmutableTaskTable.Builder {
    Builder() {}
  }
}
