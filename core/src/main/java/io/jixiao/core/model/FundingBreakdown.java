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
 * Income of a year by source (年度收入情况), one row of the table.
 *
 * <p>Source: form 附件3-1, part 二.
 */
@Value.Immutable
@WellFormed(groups = {Default.class, Structure.class})
@Consistent(groups = {Default.class, Arithmetic.class})
public interface FundingBreakdown {

  /** 收入合计. */
  Column<FundingBreakdown> TOTAL =
      Column.amount("total", "收入合计", "Total income", FundingBreakdown::total);

  /** 上年结转. */
  Column<FundingBreakdown> CARRIED_FORWARD =
      Column.amount("carriedForward", "上年结转", "Carried forward", FundingBreakdown::carriedForward);

  /** 公共财政拨款. */
  Column<FundingBreakdown> GENERAL_APPROPRIATION =
      Column.amount(
          "generalAppropriation",
          "公共财政拨款",
          "General public appropriation",
          FundingBreakdown::generalAppropriation);

  /** 政府基金拨款. */
  Column<FundingBreakdown> GOVERNMENT_FUND =
      Column.amount(
          "governmentFund",
          "政府基金拨款",
          "Government fund appropriation",
          FundingBreakdown::governmentFund);

  /** 纳入专户管理的非税收入拨款. */
  Column<FundingBreakdown> SPECIAL_ACCOUNT_NON_TAX =
      Column.amount(
          "specialAccountNonTax",
          "纳入专户管理的非税收入拨款",
          "Special-account non-tax appropriation",
          FundingBreakdown::specialAccountNonTax);

  /** 非同级财政拨款. */
  Column<FundingBreakdown> OTHER_LEVEL_APPROPRIATION =
      Column.amount(
          "otherLevelAppropriation",
          "非同级财政拨款",
          "Appropriation from other levels of government",
          FundingBreakdown::otherLevelAppropriation);

  /** 其他收入. */
  Column<FundingBreakdown> OTHER =
      Column.amount("other", "其他收入", "Other income", FundingBreakdown::other);

  /** All figures of a row, in the order of the form. */
  List<Column<FundingBreakdown>> COLUMNS =
      List.of(
          TOTAL,
          CARRIED_FORWARD,
          GENERAL_APPROPRIATION,
          GOVERNMENT_FUND,
          SPECIAL_ACCOUNT_NON_TAX,
          OTHER_LEVEL_APPROPRIATION,
          OTHER);

  /** {@return the institution (机构名称), if given} */
  Optional<String> name();

  /** {@return the total income (收入合计), in 万元 unless printed otherwise; empty where blank} */
  Optional<Amount> total();

  /** {@return the carried forward (上年结转), in 万元 unless printed otherwise; empty where blank} */
  Optional<Amount> carriedForward();

  /**
   * {@return the general public appropriation (公共财政拨款), in 万元 unless printed otherwise; empty where
   * blank}
   */
  Optional<Amount> generalAppropriation();

  /**
   * {@return the government fund appropriation (政府基金拨款), in 万元 unless printed otherwise; empty
   * where blank}
   */
  Optional<Amount> governmentFund();

  /**
   * {@return the special-account non-tax appropriation (纳入专户管理的非税收入拨款), in 万元 unless printed
   * otherwise; empty where blank}
   */
  Optional<Amount> specialAccountNonTax();

  /**
   * {@return the appropriation from other levels of government (非同级财政拨款), in 万元 unless printed
   * otherwise; empty where blank}
   */
  Optional<Amount> otherLevelAppropriation();

  /** {@return the other income (其他收入), in 万元 unless printed otherwise; empty where blank} */
  Optional<Amount> other();

  /**
   * Starts a new value.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds FundingBreakdown values; not thread-safe. */
  final class Builder extends ImmutableFundingBreakdown.Builder {
    Builder() {}
  }
}
