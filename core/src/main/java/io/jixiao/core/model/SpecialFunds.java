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
 * Special funds as one pot (专项资金): what was brought forward, received and spent.
 *
 * <p>Source: narrative of the Yueyang report, part 二（二）.
 */
@Value.Immutable
@WellFormed(groups = {Default.class, Structure.class})
@Consistent(groups = {Default.class, Arithmetic.class})
public interface SpecialFunds {

  /** 上年专项结余. */
  Column<SpecialFunds> CARRIED_FORWARD =
      Column.amount(
          "carriedForward",
          "上年专项结余",
          "Special funds carried forward",
          SpecialFunds::carriedForward);

  /** 专项资金收入. */
  Column<SpecialFunds> INCOME =
      Column.amount("income", "专项资金收入", "Special funds received", SpecialFunds::income);

  /** 年初专项支出财政拨款收入. */
  Column<SpecialFunds> INITIAL_APPROPRIATION =
      Column.amount(
          "initialAppropriation",
          "年初专项支出财政拨款收入",
          "Initial appropriation",
          SpecialFunds::initialAppropriation);

  /** 年中追加. */
  Column<SpecialFunds> SUPPLEMENTARY =
      Column.amount(
          "supplementary", "年中追加", "Supplementary appropriation", SpecialFunds::supplementary);

  /** 其他收入. */
  Column<SpecialFunds> OTHER = Column.amount("other", "其他收入", "Other income", SpecialFunds::other);

  /** 专项支出. */
  Column<SpecialFunds> SPENT =
      Column.amount("spent", "专项支出", "Special funds spent", SpecialFunds::spent);

  /** All figures of a row, in the order of the form. */
  List<Column<SpecialFunds>> COLUMNS =
      List.of(CARRIED_FORWARD, INCOME, INITIAL_APPROPRIATION, SUPPLEMENTARY, OTHER, SPENT);

  /**
   * {@return the special funds carried forward (上年专项结余), in 万元 unless printed otherwise; empty
   * where blank}
   */
  Optional<Amount> carriedForward();

  /**
   * {@return the special funds received (专项资金收入), in 万元 unless printed otherwise; empty where
   * blank}
   */
  Optional<Amount> income();

  /**
   * {@return the initial appropriation (年初专项支出财政拨款收入), in 万元 unless printed otherwise; empty where
   * blank}
   */
  Optional<Amount> initialAppropriation();

  /**
   * {@return the supplementary appropriation (年中追加), in 万元 unless printed otherwise; empty where
   * blank}
   */
  Optional<Amount> supplementary();

  /** {@return the other income (其他收入), in 万元 unless printed otherwise; empty where blank} */
  Optional<Amount> other();

  /** {@return the special funds spent (专项支出), in 万元 unless printed otherwise; empty where blank} */
  Optional<Amount> spent();

  /** {@return the items of the initial appropriation} */
  List<NamedAmount> items();

  /**
   * Starts a new value.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds SpecialFunds values; not thread-safe. */
  final class Builder extends ImmutableSpecialFunds.Builder {
    Builder() {}
  }
}
