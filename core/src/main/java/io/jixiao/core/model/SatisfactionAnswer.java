package io.jixiao.core.model;

import io.jixiao.core.validation.Structure;
import io.jixiao.core.validation.WellFormed;
import jakarta.validation.groups.Default;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** One kind of answer of a satisfaction survey, such as 很满意. */
@Value.Immutable
@WellFormed(groups = {Default.class, Structure.class})
public interface SatisfactionAnswer {

  /** 份数. */
  Column<SatisfactionAnswer> COUNT =
      Column.count(
          "count", "份数", "Number of answers", UnitOfMeasure.NUMBER, SatisfactionAnswer::count);

  /** 占比. */
  Column<SatisfactionAnswer> STATED_SHARE =
      Column.percent("statedShare", "占比", "Stated share", SatisfactionAnswer::statedShare);

  /** All figures of a row, in the order of the form. */
  List<Column<SatisfactionAnswer>> COLUMNS = List.of(COUNT, STATED_SHARE);

  /** {@return the answer (答案)} */
  String answer();

  /** {@return the number of answers (份数); empty where blank} */
  Optional<Integer> count();

  /** {@return the stated share (占比), in %; empty where blank} */
  Optional<Percent> statedShare();

  /**
   * Starts a new value.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds SatisfactionAnswer values; not thread-safe. */
  final class Builder extends ImmutableSatisfactionAnswer.Builder {
    Builder() {}
  }
}
