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
 * Expenditure and balances of a year (年度支出和结余情况), one row of the table.
 *
 * <p>Source: form 附件3-1, part 二. {@code fiscal} is the part paid from fiscal appropriations
 * (其中：财政拨款支出) where the report tells it apart.
 */
@Value.Immutable
@WellFormed(groups = {Default.class, Structure.class})
@Consistent(groups = {Default.class, Arithmetic.class})
public interface ExpenditureBreakdown {

  /** 支出合计. */
  Column<ExpenditureBreakdown> TOTAL =
      Column.amount("total", "支出合计", "Total expenditure", ExpenditureBreakdown::total);

  /** 其中：财政拨款支出. */
  Column<ExpenditureBreakdown> FISCAL =
      Column.amount(
          "fiscal",
          "其中：财政拨款支出",
          "Expenditure from fiscal appropriation",
          ExpenditureBreakdown::fiscal);

  /** 基本支出. */
  Column<ExpenditureBreakdown> BASIC =
      Column.amount("basic", "基本支出", "Basic expenditure", ExpenditureBreakdown::basic);

  /** 人员支出. */
  Column<ExpenditureBreakdown> PERSONNEL =
      Column.amount("personnel", "人员支出", "Personnel expenditure", ExpenditureBreakdown::personnel);

  /** 公用支出. */
  Column<ExpenditureBreakdown> PUBLIC_USE =
      Column.amount("publicUse", "公用支出", "Public-use expenditure", ExpenditureBreakdown::publicUse);

  /** 项目支出. */
  Column<ExpenditureBreakdown> PROJECT =
      Column.amount("project", "项目支出", "Project expenditure", ExpenditureBreakdown::project);

  /** 当年结余. */
  Column<ExpenditureBreakdown> CURRENT_BALANCE =
      Column.amount(
          "currentBalance", "当年结余", "Balance of the year", ExpenditureBreakdown::currentBalance);

  /** 累计结余. */
  Column<ExpenditureBreakdown> CUMULATIVE_BALANCE =
      Column.amount(
          "cumulativeBalance",
          "累计结余",
          "Cumulative balance",
          ExpenditureBreakdown::cumulativeBalance);

  /** All figures of a row, in the order of the form. */
  List<Column<ExpenditureBreakdown>> COLUMNS =
      List.of(
          TOTAL,
          FISCAL,
          BASIC,
          PERSONNEL,
          PUBLIC_USE,
          PROJECT,
          CURRENT_BALANCE,
          CUMULATIVE_BALANCE);

  /** {@return the institution (机构名称), if given} */
  Optional<String> name();

  /** {@return the total expenditure (支出合计), in 万元 unless printed otherwise; empty where blank} */
  Optional<Amount> total();

  /**
   * {@return the expenditure from fiscal appropriation (其中：财政拨款支出), in 万元 unless printed otherwise;
   * empty where blank}
   */
  Optional<Amount> fiscal();

  /** {@return the basic expenditure (基本支出), in 万元 unless printed otherwise; empty where blank} */
  Optional<Amount> basic();

  /**
   * {@return the personnel expenditure (人员支出), in 万元 unless printed otherwise; empty where blank}
   */
  Optional<Amount> personnel();

  /**
   * {@return the public-use expenditure (公用支出), in 万元 unless printed otherwise; empty where blank}
   */
  Optional<Amount> publicUse();

  /** {@return the project expenditure (项目支出), in 万元 unless printed otherwise; empty where blank} */
  Optional<Amount> project();

  /** {@return the balance of the year (当年结余), in 万元 unless printed otherwise; empty where blank} */
  Optional<Amount> currentBalance();

  /** {@return the cumulative balance (累计结余), in 万元 unless printed otherwise; empty where blank} */
  Optional<Amount> cumulativeBalance();

  /**
   * Starts a new value.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds ExpenditureBreakdown values; not thread-safe. */
  final class Builder extends ImmutableExpenditureBreakdown.Builder {
    Builder() {}
  }
}
