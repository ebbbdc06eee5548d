package io.jixiao.core.model;

import io.jixiao.core.validation.Arithmetic;
import io.jixiao.core.validation.Consistent;
import io.jixiao.core.validation.Structure;
import io.jixiao.core.validation.WellFormed;
import jakarta.validation.groups.Default;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Control of official buildings (楼堂馆所控制情况) completed in the year. */
@Value.Immutable
@WellFormed(groups = {Default.class, Structure.class})
@Consistent(groups = {Default.class, Arithmetic.class})
public interface BuildingControl {

  /** 批复规模. */
  Column<BuildingControl> APPROVED_AREA =
      Column.decimal(
          "approvedArea",
          "批复规模",
          "Approved area",
          UnitOfMeasure.SQUARE_METRE,
          BuildingControl::approvedArea);

  /** 实际规模. */
  Column<BuildingControl> ACTUAL_AREA =
      Column.decimal(
          "actualArea",
          "实际规模",
          "Actual area",
          UnitOfMeasure.SQUARE_METRE,
          BuildingControl::actualArea);

  /** 规模控制率. */
  Column<BuildingControl> STATED_AREA_RATE =
      Column.percent(
          "statedAreaRate", "规模控制率", "Stated area control rate", BuildingControl::statedAreaRate);

  /** 预算投资. */
  Column<BuildingControl> BUDGETED_INVESTMENT =
      Column.amount(
          "budgetedInvestment", "预算投资", "Budgeted investment", BuildingControl::budgetedInvestment);

  /** 实际投资. */
  Column<BuildingControl> ACTUAL_INVESTMENT =
      Column.amount(
          "actualInvestment", "实际投资", "Actual investment", BuildingControl::actualInvestment);

  /** 投资概算控制率. */
  Column<BuildingControl> STATED_INVESTMENT_RATE =
      Column.percent(
          "statedInvestmentRate",
          "投资概算控制率",
          "Stated investment control rate",
          BuildingControl::statedInvestmentRate);

  /** All figures of a row, in the order of the form. */
  List<Column<BuildingControl>> COLUMNS =
      List.of(
          APPROVED_AREA,
          ACTUAL_AREA,
          STATED_AREA_RATE,
          BUDGETED_INVESTMENT,
          ACTUAL_INVESTMENT,
          STATED_INVESTMENT_RATE);

  /** {@return the approved area (批复规模), in ㎡; empty where blank} */
  Optional<BigDecimal> approvedArea();

  /** {@return the actual area (实际规模), in ㎡; empty where blank} */
  Optional<BigDecimal> actualArea();

  /** {@return the stated area control rate (规模控制率), in %; empty where blank} */
  Optional<Percent> statedAreaRate();

  /** {@return the budgeted investment (预算投资), in 万元 unless printed otherwise; empty where blank} */
  Optional<Amount> budgetedInvestment();

  /** {@return the actual investment (实际投资), in 万元 unless printed otherwise; empty where blank} */
  Optional<Amount> actualInvestment();

  /** {@return the stated investment control rate (投资概算控制率), in %; empty where blank} */
  Optional<Percent> statedInvestmentRate();

  /**
   * Starts a new value.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds BuildingControl values; not thread-safe. */
  final class Builder extends ImmutableBuildingControl.Builder {
    Builder() {}

    /**
     * Builds the value; a figure of 1E+1 is taken as the 10 that it prints.
     *
     * @return the value
     * @throws IllegalArgumentException if a figure has more than {@value Figures#MAX_DIGITS} digits
     */
    @Override
    public BuildingControl build() {
      BuildingControl value = super.build();
      if (Figures.isPrinted(value.approvedArea()) && Figures.isPrinted(value.actualArea())) {
        return value;
      }
      approvedArea(Figures.requirePrinted(APPROVED_AREA, value.approvedArea()));
      actualArea(Figures.requirePrinted(ACTUAL_AREA, value.actualArea()));
      return super.build();
    }
  }
}
