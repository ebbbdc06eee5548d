package io.jixiao.core.model;

import io.jixiao.core.validation.Arithmetic;
import io.jixiao.core.validation.Consistent;
import io.jixiao.core.validation.Structure;
import io.jixiao.core.validation.WellFormed;
import jakarta.validation.groups.Default;
import java.util.List;
import org.immutables.value.Value;

/**
 * A figure that a text states and no table holds, with the parts it is the sum of (任免 115 人次：任职 59,
 * 免职 56).
 */
@Value.Immutable
@WellFormed(groups = {Default.class, Structure.class})
@Consistent(groups = {Default.class, Arithmetic.class})
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

    /**
     * Builds the value.
     *
     * @return the value
     * @throws IllegalStateException if a required property is missing
     * @throws IllegalArgumentException if parts are nested deeper than {@value Figures#MAX_DEPTH}
     *     or are more than {@value Figures#MAX_PARTS} in all
     */
    @Override
    public Fact build() {
      Fact value = super.build();
      Figures.requireNesting(value, Fact::parts);
      return value;
    }
  }
}
