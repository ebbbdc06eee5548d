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
 * A table with one row for the whole unit (局机关及二级机构汇总) and, where given, one for each of its
 * members (局机关, 二级机构).
 *
 * @param <T> the row type
 */
@Value.Immutable
@WellFormed(groups = {Default.class, Structure.class})
@Consistent(groups = {Default.class, Arithmetic.class})
public interface UnitTable<T> {

  /** {@return the consolidated row, if given} */
  Optional<T> consolidated();

  /** {@return the member rows in the order of the form; empty if none are given} */
  List<T> members();

  /**
   * Obtains a table with a consolidated row only.
   *
   * @param row the row, not null
   * @param <T> the row type
   * @return the table
   */
  static <T> UnitTable<T> of(T row) {
    return UnitTable.<T>builder().consolidated(row).build();
  }

  /**
   * Starts a new value.
   *
   * @param <T> the row type
   * @return an empty builder
   */
  static <T> Builder<T> builder() {
    return new Builder<>();
  }

  /**
   * Builds UnitTable values; not thread-safe.
   *
   * @param <T> the row type
   */
  final class Builder<T> extends ImmutableUnitTable.Builder<T> {
    Builder() {}
  }
}
