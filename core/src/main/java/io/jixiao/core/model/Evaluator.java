package io.jixiao.core.model;

import java.util.Optional;
import org.immutables.value.Value;

/** An evaluator (评价人员): a role, never a name. */
@Value.Immutable
public interface Evaluator {

  /** {@return the role, such as 组长, if given} */
  Optional<String> role();

  /** {@return the title (职务/职称), if given} */
  Optional<String> title();

  /** {@return the unit (单位), if given} */
  Optional<String> unit();

  /**
   * Starts a new value.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds Evaluator values; not thread-safe. */
  final class Builder extends ImmutableEvaluator.Builder {
    Builder() {}
  }
}
