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
 * <p>A total may change though no indicator does: what the rubrics state of it otherwise (full
 * marks, points beyond them, what does not apply, where the points of a group come from, grades) is
 * told where the totals or the grades differ, and then they themselves.
 *
 * @param before the sheet by the first rubric, not null
 * @param after the sheet by the second rubric, not null
 * @param changes the indicators that change, in the order of the first rubric, then those that only
 *     the second has, not null
 * @param total what is stated otherwise of the total, then the totals and grades that differ, not
 *     null; empty if the totals are the same
 */
public record RubricComparison(
    ScoreSheet before, ScoreSheet after, List<Change> changes, List<Label> total) {

  /**
   * Copies the lists.
   *
   * @param before the sheet by the first rubric, not null
   * @param after the sheet by the second rubric, not null
   * @param changes the indicators that change, not null
   * @param total what changes the total, not null
   */
  public RubricComparison {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    changes = List.copyOf(changes);
    total = List.copyOf(total);
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
