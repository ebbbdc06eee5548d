package io.jixiao.core.model;

import io.jixiao.core.validation.Structure;
import io.jixiao.core.validation.WellFormed;
import jakarta.validation.groups.Default;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A figure that the narrative repeats (综述中的数字).
 *
 * <p>{@code of} holds the paths of the places it speaks of; several places mean their sum. With
 * {@code over} the figure is a quoted share: the sum of {@code of} divided by the sum of {@code
 * over}.
 *
 * <pre>{@code
 * QuotedFigure.builder().value(Quantity.parse("84%"))
 *     .addOf("/expenditure/consolidated/basic").addOver("/expenditure/consolidated/total").build();
 * }</pre>
 */
@Value.Immutable
@WellFormed(groups = {Default.class, Structure.class})
public interface QuotedFigure {

  /** {@return the figure with its printed unit} */
  Quantity value();

  /** {@return the paths of the places it speaks of} */
  List<String> of();

  /** {@return the paths of the whole, for a share} */
  List<String> over();

  /** {@return the place in the narrative where it stands, if given} */
  Optional<String> location();

  /**
   * Starts a new value.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds QuotedFigure values; not thread-safe. */
  final class Builder extends ImmutableQuotedFigure.Builder {
    Builder() {}
  }
}
