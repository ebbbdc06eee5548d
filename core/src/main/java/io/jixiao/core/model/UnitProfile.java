package io.jixiao.core.model;

import io.jixiao.core.validation.Structure;
import io.jixiao.core.validation.WellFormed;
import jakarta.validation.groups.Default;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Who reports, and for which year (部门（单位）基本概况). */
@Value.Immutable
@WellFormed(groups = {Default.class, Structure.class})
public interface UnitProfile {

  /** {@return the name of the unit (部门（单位）名称)} */
  String name();

  /** {@return the budget code, digits only (预算编码), if given} */
  Optional<String> budgetCode();

  /** {@return the fiscal year} */
  int year();

  /** {@return the date of the report (报告日期)} */
  Optional<LocalDate> reportDate();

  /** {@return the level of government, such as 市级, if given} */
  Optional<String> level();

  /**
   * {@return the region, from the province down, separated by slashes, such as 湖南省/岳阳市, if given}
   */
  Optional<String> region();

  /** {@return the staffing (人员情况)} */
  Optional<Staffing> staffing();

  /** {@return the duties (职能职责), if given} */
  Optional<String> duties();

  /** {@return the main tasks of the year (年度主要工作内容)} */
  List<String> tasks();

  /**
   * Starts a new value.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds UnitProfile values; not thread-safe. */
  final class Builder extends ImmutableUnitProfile.Builder {
    Builder() {}
  }
}
