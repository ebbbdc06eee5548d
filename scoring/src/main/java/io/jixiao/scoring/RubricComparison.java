package io.jixiao.scoring;

import io.jixiao.core.model.Label;
import io.jixiao.core.score.IndicatorScore;
import io.jixiao.core.score.ScoreSheet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What changes when a report is scored by another rubric.
 *
 * <p>An indicator is found in the other rubric by its name, or else by its id. The row of an open
 * group is compared by the rule of its group. The reasons come first, then what they lead to:
 * another state, other points.
 *
 * @param before the sheet by the first rubric, not null
 * @param after the sheet by the second rubric, not null
 * @param changes the indicators that change, in the order of the first rubric, then those that only
 *     the second has, not null
 */
public record RubricComparison(ScoreSheet before, ScoreSheet after, List<Change> changes) {

  /**
   * Copies the list.
   *
   * @param before the sheet by the first rubric, not null
   * @param after the sheet by the second rubric, not null
   * @param changes the indicators that change, not null
   */
  public RubricComparison {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    changes = List.copyOf(changes);
  }

  /**
   * An indicator that changes.
   *
   * @param before its score by the first rubric; empty if that does not have it
   * @param after its score by the second rubric; empty if that does not have it
   * @param why what makes the difference, not null, not empty
   */
  public record Change(
      Optional<IndicatorScore> before, Optional<IndicatorScore> after, List<Label> why) {

    /**
     * Copies the list.
     *
     * @param before its score by the first rubric
     * @param after its score by the second rubric
     * @param why what makes the difference, not null, not empty
     */
    public Change {
      why = List.copyOf(why);
    }

    /** {@return the name of the indicator} */
    public String name() {
      return before.or(() -> after).map(IndicatorScore::name).orElse("");
    }
  }
}
