package io.jixiao.core.score;

import io.jixiao.core.check.ConsistencyResult;
import io.jixiao.core.model.Label;
import io.jixiao.core.model.UnitProfile;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Everything that is found out about one report: whether its figures add up, and what they prove of
 * its scores.
 *
 * <p>This type is immutable and thread-safe.
 */
@Value.Immutable
public interface Evaluation {

  /** {@return who reported, and for which year} */
  UnitProfile unit();

  /** {@return what the check of the figures found} */
  ConsistencyResult consistency();

  /** {@return the score sheet of the department; empty if it was not scored} */
  Optional<ScoreSheet> sheet();

  /**
   * {@return why there is no score sheet, such as that no rubric fits; where only the projects have
   * none, the reason says so}
   */
  Optional<Label> notScored();

  /** {@return the score sheets of the projects, in the order of the report} */
  List<ProjectScore> projects();

  /**
   * Starts a new value.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds Evaluation values; not thread-safe. */
  final class Builder extends ImmutableEvaluation.Builder {
    Builder() {}
  }
}
