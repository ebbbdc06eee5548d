package io.jixiao.core.model;

import io.jixiao.core.validation.Arithmetic;
import io.jixiao.core.validation.Consistent;
import io.jixiao.core.validation.Structure;
import io.jixiao.core.validation.WellFormed;
import jakarta.validation.groups.Default;
import java.util.Optional;
import org.immutables.value.Value;

/** Spending by economic class (经济分类): of the total, of basic and of project expenditure. */
@Value.Immutable
@WellFormed(groups = {Default.class, Structure.class})
@Consistent(groups = {Default.class, Arithmetic.class})
public interface EconomicClassification {

  /** {@return the classes of total expenditure (支出合计)} */
  Optional<EconomicClasses> total();

  /** {@return the classes of basic expenditure (基本支出)} */
  Optional<EconomicClasses> basic();

  /** {@return the classes of project expenditure (项目支出)} */
  Optional<EconomicClasses> project();

  /**
   * Starts a new value.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds EconomicClassification values; not thread-safe. */
  final class Builder extends ImmutableEconomicClassification.Builder {
    Builder() {}
  }
}
