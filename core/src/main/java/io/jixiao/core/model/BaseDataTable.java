package io.jixiao.core.model;

import io.jixiao.core.validation.Arithmetic;
import io.jixiao.core.validation.Consistent;
import io.jixiao.core.validation.Structure;
import io.jixiao.core.validation.WellFormed;
import jakarta.validation.groups.Default;
import java.util.Optional;
import org.immutables.value.Value;

/** The base data table (部门整体支出绩效评价基础数据表) of the Hunan 2024 form. */
@Value.Immutable
@WellFormed(groups = {Default.class, Structure.class})
@Consistent(groups = {Default.class, Arithmetic.class})
public interface BaseDataTable {

  /** {@return the staff on the fiscal payroll (财政供养人员情况)} */
  Optional<Staffing> staffing();

  /** {@return the three-public expenses (三公经费)} */
  Optional<YearComparison> threePublic();

  /** {@return the project expenditure (项目支出)} */
  Optional<YearComparison> projects();

  /** {@return the public-use expenditure (公用经费)} */
  Optional<YearComparison> publicUse();

  /** {@return the government procurement (政府采购金额)} */
  Optional<YearComparison> procurement();

  /** {@return the adjustment of the basic expenditure budget (部门基本支出预算调整)} */
  Optional<YearComparison> basicAdjustment();

  /** {@return the control of official buildings (楼堂馆所控制情况)} */
  Optional<BuildingControl> buildings();

  /** {@return the economy measures (厉行节约保障措施), if given} */
  Optional<String> economyMeasures();

  /**
   * Starts a new value.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds BaseDataTable values; not thread-safe. */
  final class Builder extends ImmutableBaseDataTable.Builder {
    Builder() {}
  }
}
