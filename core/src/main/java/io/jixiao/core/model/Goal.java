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
 * A qualitative or quantitative goal and its completion (绩效目标及完成情况), with the figures that its
 * texts state.
 */
@Value.Immutable
@WellFormed(groups = {Default.class, Structure.class})
@Consistent(groups = {Default.class, Arithmetic.class})
public interface Goal {

  /** {@return the group of goals, such as 产出目标 (评价内容), if given} */
  Optional<String> group();

  /** {@return the kind of goal, such as 数量指标 (指标类别), if given} */
  Optional<String> kind();

  /** {@return the goal in short (绩效目标)} */
  String name();

  /** {@return the target (目标值)} */
  Optional<PerformanceTarget> target();

  /** {@return the completion (完成情况)} */
  Optional<Achievement> achieved();

  /** {@return the figures stated in the completion} */
  List<Fact> facts();

  /**
   * Starts a new value.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds Goal values; not thread-safe. */
  final class Builder extends ImmutableGoal.Builder {
    Builder() {}
  }
}
