package io.jixiao.core.model;

import io.jixiao.core.validation.Arithmetic;
import io.jixiao.core.validation.Consistent;
import io.jixiao.core.validation.Structure;
import io.jixiao.core.validation.WellFormed;
import jakarta.validation.groups.Default;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The self-evaluation of one project (项目支出绩效自评表). */
@Value.Immutable
@WellFormed(groups = {Default.class, Structure.class})
@Consistent(groups = {Default.class, Arithmetic.class})
public interface ProjectEvaluation {

  /** {@return the name of the project (项目支出名称)} */
  String name();

  /** {@return the department in charge (主管部门), if given} */
  Optional<String> department();

  /** {@return the implementing unit (实施单位), if given} */
  Optional<String> implementer();

  /** {@return the execution, indicators and claims} */
  SelfEvaluation evaluation();

  /** {@return the annual goals} */
  List<Goal> goals();

  /**
   * Starts a new value.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds ProjectEvaluation values; not thread-safe. */
  final class Builder extends ImmutableProjectEvaluation.Builder {
    Builder() {}
  }
}
