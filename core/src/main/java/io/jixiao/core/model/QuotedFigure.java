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
 * {@code less} it is a difference, such as the growth over last year, and with {@code over} a share
 * or a rate of growth: the sum of {@code of}, less that of {@code less}, divided by that of {@code
 * over}. With {@code countedFrom} it is a count: how many places of {@code of} hold at least so
 * much. A quote of {@code /unit/year} is a year in a heading or a sentence.
 *
 * <pre>{@code
 * QuotedFigure.builder().value(Quantity.parse("84%"))
 *     .addOf("/expenditure/consolidated/basic").addOver("/expenditure/consolidated/total").build();
 * // 比上年增长5.3%
 * QuotedFigure.builder().value(Quantity.parse("5.3%")).addOf("/baseData/projects/actual")
 *     .addLess("/baseData/projects/priorActual").addOver("/baseData/projects/priorActual").build();
 * }</pre>
 */
@Value.Immutable
@WellFormed(groups = {Default.class, Structure.class})
public interface QuotedFigure {

  /** {@return the figure with its printed unit} */
  Quantity value();

  /** {@return the paths of the places it speaks of} */
  List<String> of();

  /** {@return the paths of what is taken off, for a difference or a growth} */
  List<String> less();

  /** {@return the paths of the whole, for a share} */
  List<String> over();

  /** {@return the least figure of the places that are counted (100万元以上的项目2个), for a count} */
  Optional<Quantity> countedFrom();

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
