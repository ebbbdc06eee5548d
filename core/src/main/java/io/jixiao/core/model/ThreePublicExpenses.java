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
 * Three-public expenses of a year (“三公”经费), one row of the table.
 *
 * <p>Source: form 附件3-1, part 二.
 */
@Value.Immutable
@WellFormed(groups = {Default.class, Structure.class})
@Consistent(groups = {Default.class, Arithmetic.class})
public interface ThreePublicExpenses {

  /** 三公经费合计. */
  Column<ThreePublicExpenses> TOTAL =
      Column.amount("total", "三公经费合计", "Total three-public expenses", ThreePublicExpenses::total);

  /** 公务接待费. */
  Column<ThreePublicExpenses> RECEPTION =
      Column.amount("reception", "公务接待费", "Official reception", ThreePublicExpenses::reception);

  /** 公务用车运维费. */
  Column<ThreePublicExpenses> VEHICLE_OPERATION =
      Column.amount(
          "vehicleOperation",
          "公务用车运维费",
          "Official vehicle operation",
          ThreePublicExpenses::vehicleOperation);

  /** 公务用车购置费. */
  Column<ThreePublicExpenses> VEHICLE_PURCHASE =
      Column.amount(
          "vehiclePurchase",
          "公务用车购置费",
          "Official vehicle purchase",
          ThreePublicExpenses::vehiclePurchase);

  /** 因公出国（境）费. */
  Column<ThreePublicExpenses> OVERSEAS =
      Column.amount(
          "overseas", "因公出国（境）费", "Official travel abroad", ThreePublicExpenses::overseas);

  /** All figures of a row, in the order of the form. */
  List<Column<ThreePublicExpenses>> COLUMNS =
      List.of(TOTAL, RECEPTION, VEHICLE_OPERATION, VEHICLE_PURCHASE, OVERSEAS);

  /** {@return the institution (机构名称), if given} */
  Optional<String> name();

  /**
   * {@return the total three-public expenses (三公经费合计), in 万元 unless printed otherwise; empty where
   * blank}
   */
  Optional<Amount> total();

  /** {@return the official reception (公务接待费), in 万元 unless printed otherwise; empty where blank} */
  Optional<Amount> reception();

  /**
   * {@return the official vehicle operation (公务用车运维费), in 万元 unless printed otherwise; empty where
   * blank}
   */
  Optional<Amount> vehicleOperation();

  /**
   * {@return the official vehicle purchase (公务用车购置费), in 万元 unless printed otherwise; empty where
   * blank}
   */
  Optional<Amount> vehiclePurchase();

  /**
   * {@return the official travel abroad (因公出国（境）费), in 万元 unless printed otherwise; empty where
   * blank}
   */
  Optional<Amount> overseas();

  /**
   * Starts a new value.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds ThreePublicExpenses values; not thread-safe. */
  final class Builder extends ImmutableThreePublicExpenses.Builder {
    Builder() {}
  }
}
