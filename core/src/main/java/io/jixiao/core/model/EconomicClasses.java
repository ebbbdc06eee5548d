package io.jixiao.core.model;

import io.jixiao.core.validation.Structure;
import io.jixiao.core.validation.WellFormed;
import jakarta.validation.groups.Default;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** One spending total by economic class (经济分类). */
@Value.Immutable
@WellFormed(groups = {Default.class, Structure.class})
public interface EconomicClasses {

  /** 工资福利支出. */
  Column<EconomicClasses> WAGES_AND_BENEFITS =
      Column.amount(
          "wagesAndBenefits", "工资福利支出", "Wages and benefits", EconomicClasses::wagesAndBenefits);

  /** 商品和服务支出. */
  Column<EconomicClasses> GOODS_AND_SERVICES =
      Column.amount(
          "goodsAndServices", "商品和服务支出", "Goods and services", EconomicClasses::goodsAndServices);

  /** 对个人和家庭的补助. */
  Column<EconomicClasses> INDIVIDUALS_AND_FAMILIES =
      Column.amount(
          "individualsAndFamilies",
          "对个人和家庭的补助",
          "Subsidies to individuals and families",
          EconomicClasses::individualsAndFamilies);

  /** 资本性支出. */
  Column<EconomicClasses> CAPITAL =
      Column.amount("capital", "资本性支出", "Capital expenditure", EconomicClasses::capital);

  /** All figures of a row, in the order of the form. */
  List<Column<EconomicClasses>> COLUMNS =
      List.of(WAGES_AND_BENEFITS, GOODS_AND_SERVICES, INDIVIDUALS_AND_FAMILIES, CAPITAL);

  /**
   * {@return the wages and benefits (工资福利支出), in 万元 unless printed otherwise; empty where blank}
   */
  Optional<Amount> wagesAndBenefits();

  /**
   * {@return the goods and services (商品和服务支出), in 万元 unless printed otherwise; empty where blank}
   */
  Optional<Amount> goodsAndServices();

  /**
   * {@return the subsidies to individuals and families (对个人和家庭的补助), in 万元 unless printed otherwise;
   * empty where blank}
   */
  Optional<Amount> individualsAndFamilies();

  /**
   * {@return the capital expenditure (资本性支出), in 万元 unless printed otherwise; empty where blank}
   */
  Optional<Amount> capital();

  /**
   * Starts a new value.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds EconomicClasses values; not thread-safe. */
  final class Builder extends ImmutableEconomicClasses.Builder {
    Builder() {}
  }
}
