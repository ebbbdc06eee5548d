package io.jixiao.core.model;

import io.jixiao.core.validation.Structure;
import io.jixiao.core.validation.WellFormed;
import jakarta.validation.groups.Default;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** An item with its amount, such as one line under a project. */
@Value.Immutable
@WellFormed(groups = {Default.class, Structure.class})
public interface NamedAmount {

  /** 金额. */
  Column<NamedAmount> AMOUNT = Column.amount("amount", "金额", "Amount", NamedAmount::amount);

  /** All figures of a row, in the order of the form. */
  List<Column<NamedAmount>> COLUMNS = List.of(AMOUNT);

  /** {@return the name (名称)} */
  String name();

  /** {@return the amount (金额), in 万元 unless printed otherwise; empty where blank} */
  Optional<Amount> amount();

  /**
   * Starts a new value.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds NamedAmount values; not thread-safe. */
  final class Builder extends ImmutableNamedAmount.Builder {
    Builder() {}
  }
}
