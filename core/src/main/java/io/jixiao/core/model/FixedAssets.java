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
 * Fixed assets by use (固定资产), one row of the table.
 *
 * <p>Source: form 附件3-1, part 二.
 */
@Value.Immutable
@WellFormed(groups = {Default.class, Structure.class})
@Consistent(groups = {Default.class, Arithmetic.class})
public interface FixedAssets {

  /** 固定资产合计. */
  Column<FixedAssets> TOTAL =
      Column.amount("total", "固定资产合计", "Total fixed assets", FixedAssets::total);

  /** 在用固定资产. */
  Column<FixedAssets> IN_USE =
      Column.amount("inUse", "在用固定资产", "Fixed assets in use", FixedAssets::inUse);

  /** 出租固定资产. */
  Column<FixedAssets> LEASED_OUT =
      Column.amount("leasedOut", "出租固定资产", "Fixed assets leased out", FixedAssets::leasedOut);

  /** 其他. */
  Column<FixedAssets> OTHER =
      Column.amount("other", "其他", "Other fixed assets", FixedAssets::other);

  /** All figures of a row, in the order of the form. */
  List<Column<FixedAssets>> COLUMNS = List.of(TOTAL, IN_USE, LEASED_OUT, OTHER);

  /** {@return the institution (机构名称), if given} */
  Optional<String> name();

  /**
   * {@return the total fixed assets (固定资产合计), in 万元 unless printed otherwise; empty where blank}
   */
  Optional<Amount> total();

  /**
   * {@return the fixed assets in use (在用固定资产), in 万元 unless printed otherwise; empty where blank}
   */
  Optional<Amount> inUse();

  /**
   * {@return the fixed assets leased out (出租固定资产), in 万元 unless printed otherwise; empty where
   * blank}
   */
  Optional<Amount> leasedOut();

  /** {@return the other fixed assets (其他), in 万元 unless printed otherwise; empty where blank} */
  Optional<Amount> other();

  /**
   * Starts a new value.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds FixedAssets values; not thread-safe. */
  final class Builder extends ImmutableFixedAssets.Builder {
    Builder() {}
  }
}
