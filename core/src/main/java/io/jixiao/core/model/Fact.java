package io.jixiao.core.model;

import java.util.List;
import org.immutables.value.Value;

/**
 * A figure that a text states and no table holds, with the parts it is the sum of (任免 115 人次：任职 59,
 * 免职 56).
 */
@Value.Immutable
public interface Fact {

  /** {@return the what is counted} */
  String name();

  /** {@return the figure with its printed unit} */
  Achievement value();

  /** {@return the stated parts of the figure} */
  List<Fact> parts();

  /**
   * Starts a new value.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds Fact values; not thread-safe. */
  final class Builder extends ImmutableFact.Builder {
    Builder() {}
  }
}
