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
 * Staff numbers of a unit (人员情况).
 *
 * <p>{@code actual} may include the retired (a report with 55 = 40 + 15 does), so staff control
 * rates use {@code inService}; where only {@code actual} is printed it shows no more than that
 * those in service are within the posts.
 */
@Value.Immutable
@WellFormed(groups = {Default.class, Structure.class})
@Consistent(groups = {Default.class, Arithmetic.class})
public interface Staffing {

  /** 人员编制. */
  Column<Staffing> ESTABLISHED =
      Column.count(
          "established", "人员编制", "Established posts", UnitOfMeasure.PERSON, Staffing::established);

  /** 行政编制. */
  Column<Staffing> ESTABLISHED_ADMINISTRATIVE =
      Column.count(
          "establishedAdministrative",
          "行政编制",
          "Administrative posts",
          UnitOfMeasure.PERSON,
          Staffing::establishedAdministrative);

  /** 事业编制. */
  Column<Staffing> ESTABLISHED_INSTITUTIONAL =
      Column.count(
          "establishedInstitutional",
          "事业编制",
          "Institutional posts",
          UnitOfMeasure.PERSON,
          Staffing::establishedInstitutional);

  /** 实有人数. */
  Column<Staffing> ACTUAL =
      Column.count("actual", "实有人数", "Actual staff", UnitOfMeasure.PERSON, Staffing::actual);

  /** 在职人员. */
  Column<Staffing> IN_SERVICE =
      Column.count(
          "inService", "在职人员", "Staff in service", UnitOfMeasure.PERSON, Staffing::inService);

  /** 离退休人员. */
  Column<Staffing> RETIRED =
      Column.count("retired", "离退休人员", "Retired staff", UnitOfMeasure.PERSON, Staffing::retired);

  /** 控制率. */
  Column<Staffing> STATED_CONTROL_RATE =
      Column.percent(
          "statedControlRate", "控制率", "Stated staff control rate", Staffing::statedControlRate);

  /** All figures of a row, in the order of the form. */
  List<Column<Staffing>> COLUMNS =
      List.of(
          ESTABLISHED,
          ESTABLISHED_ADMINISTRATIVE,
          ESTABLISHED_INSTITUTIONAL,
          ACTUAL,
          IN_SERVICE,
          RETIRED,
          STATED_CONTROL_RATE);

  /** {@return the established posts (人员编制), in persons; empty where blank} */
  Optional<Integer> established();

  /** {@return the administrative posts (行政编制), in persons; empty where blank} */
  Optional<Integer> establishedAdministrative();

  /** {@return the institutional posts (事业编制), in persons; empty where blank} */
  Optional<Integer> establishedInstitutional();

  /** {@return the actual staff (实有人数), in persons; empty where blank} */
  Optional<Integer> actual();

  /** {@return the staff in service (在职人员), in persons; empty where blank} */
  Optional<Integer> inService();

  /** {@return the retired staff (离退休人员), in persons; empty where blank} */
  Optional<Integer> retired();

  /** {@return the stated staff control rate (控制率), in %; empty where blank} */
  Optional<Percent> statedControlRate();

  /**
   * Starts a new value.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds Staffing values; not thread-safe. */
  final class Builder extends ImmutableStaffing.Builder {
    Builder() {}
  }
}
