package io.jixiao.core.model;

import io.jixiao.core.validation.Arithmetic;
import io.jixiao.core.validation.Consistent;
import io.jixiao.core.validation.Structure;
import io.jixiao.core.validation.WellFormed;
import jakarta.validation.groups.Default;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Total assets of a unit by kind (资产总额). */
@Value.Immutable
@WellFormed(groups = {Default.class, Structure.class})
@Consistent(groups = {Default.class, Arithmetic.class})
public interface AssetPosition {

  /** 资产总额. */
  Column<AssetPosition> TOTAL =
      Column.amount("total", "资产总额", "Total assets", AssetPosition::total);

  /** 流动资产. */
  Column<AssetPosition> CURRENT =
      Column.amount("current", "流动资产", "Current assets", AssetPosition::current);

  /** 固定资产净值. */
  Column<AssetPosition> FIXED_NET =
      Column.amount("fixedNet", "固定资产净值", "Net fixed assets", AssetPosition::fixedNet);

  /** 无形资产净值. */
  Column<AssetPosition> INTANGIBLE_NET =
      Column.amount(
          "intangibleNet", "无形资产净值", "Net intangible assets", AssetPosition::intangibleNet);

  /** All figures of a row, in the order of the form. */
  List<Column<AssetPosition>> COLUMNS = List.of(TOTAL, CURRENT, FIXED_NET, INTANGIBLE_NET);

  /** {@return the total assets (资产总额), in 万元 unless printed otherwise; empty where blank} */
  Optional<Amount> total();

  /** {@return the current assets (流动资产), in 万元 unless printed otherwise; empty where blank} */
  Optional<Amount> current();

  /** {@return the net fixed assets (固定资产净值), in 万元 unless printed otherwise; empty where blank} */
  Optional<Amount> fixedNet();

  /**
   * {@return the net intangible assets (无形资产净值), in 万元 unless printed otherwise; empty where blank}
   */
  Optional<Amount> intangibleNet();

  /**
   * Starts a new value.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds AssetPosition values; not thread-safe. */
  final class Builder extends ImmutableAssetPosition.Builder {
    Builder() {}
  }
}
