package io.jixiao.core.check;

import io.jixiao.core.model.Label;
import io.jixiao.core.model.UnitOfMeasure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An identity that does not simply hold, with every figure that takes part.
 *
 * <p>This type is immutable and thread-safe.
 */
@Value.Immutable
public interface Finding {

  /** {@return the stable code of the identity, such as EXP-02} */
  String rule();

  /** {@return how much the finding weighs} */
  Severity severity();

  /** {@return how the identity came out} */
  Outcome outcome();

  /** {@return the stated side; empty where it is missing or the finding is not about numbers} */
  Optional<BigDecimal> stated();

  /** {@return the computed side; empty where it cannot be computed} */
  Optional<BigDecimal> computed();

  /** {@return stated − computed; empty unless both are known} */
  Optional<BigDecimal> difference();

  /** {@return all that the stated side may stand for} */
  Optional<Interval> statedInterval();

  /** {@return all that the computed side may stand for} */
  Optional<Interval> computedInterval();

  /** {@return what {@link #stated} and {@link #computed} count} */
  UnitOfMeasure unitOfMeasure();

  /** {@return every cell that takes part, the stated one first} */
  List<Place> places();

  /** {@return the cells that are blank and would decide it; they are among {@link #places}} */
  List<Place> missing();

  /** {@return the finding as a sentence} */
  Label message();

  /**
   * {@return an identifier of this finding: the same for the same rule, places and figures,
   * whatever else is checked}
   */
  String fingerprint();

  /** {@return the decision by which the finding is waived, if one stands} */
  Optional<Waiver> waiver();

  /**
   * Starts a new value.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds Finding values; not thread-safe. */
  final class Builder extends ImmutableFinding.Builder {
    Builder() {}
  }
}
