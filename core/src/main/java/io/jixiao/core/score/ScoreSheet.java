package io.jixiao.core.score;

import io.jixiao.core.model.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A scored self-evaluation: every indicator of the rubric in a stated state, and the total.
 *
 * <p>This type is immutable and thread-safe.
 */
@Value.Immutable
public interface ScoreSheet {

  /** {@return the rubric that was applied} */
  @Value.Parameter
  RubricReference rubric();

  /** {@return every indicator, in the order of the rubric} */
  @Value.Parameter
  List<IndicatorScore> indicators();

  /** {@return the total} */
  @Value.Parameter
  ScoreTotal total();

  /**
   * {@return the share of the claimed points that the report's own figures bear out, from 0 to 1;
   * empty if nothing is claimed, or less than nothing for an indicator}
   */
  @Value.Parameter
  Optional<Ratio> borneOut();

  /**
   * {@return what could not be brought together: indicators of the report that the rubric does not
   * know, claims above their weight or below zero, a rubric for another year}
   */
  @Value.Parameter
  List<Label> notes();

  /** {@return the indicators whose claim differs from the award under every reading of the rule} */
  default List<IndicatorScore> disputed() {
    List<IndicatorScore> out = new ArrayList<>();
    for (IndicatorScore score : indicators()) {
      if (score.isDisputed()) {
        out.add(score);
      }
    }
    return List.copyOf(out);
  }

  /** {@return the indicators whose claim differs from the award but fits another reading} */
  default List<IndicatorScore> fittingAnotherReading() {
    List<IndicatorScore> out = new ArrayList<>();
    for (IndicatorScore score : indicators()) {
      if (score.fitsAnotherReading()) {
        out.add(score);
      }
    }
    return List.copyOf(out);
  }

  /** {@return every missing input once, in the order of the indicators} */
  default List<MissingInput> missing() {
    List<MissingInput> out = new ArrayList<>();
    for (IndicatorScore score : indicators()) {
      for (MissingInput input : score.missing()) {
        if (!out.contains(input)) {
          out.add(input);
        }
      }
    }
    return List.copyOf(out);
  }

  /**
   * Counts the indicators in one state.
   *
   * @param state the state, not null
   * @return how many are in it
   */
  default int count(IndicatorState state) {
    int n = 0;
    for (IndicatorScore score : indicators()) {
      if (score.state() == state) {
        n++;
      }
    }
    return n;
  }

  /**
   * Obtains a sheet from its parts.
   *
   * @param rubric the rubric that was applied, not null
   * @param indicators every indicator, in the order of the rubric, not null
   * @param total the total, not null
   * @param borneOut the share of the claimed points that the figures bear out, not null
   * @param notes what could not be brought together, not null
   * @return the sheet
   */
  static ScoreSheet of(
      RubricReference rubric,
      List<IndicatorScore> indicators,
      ScoreTotal total,
      Optional<Ratio> borneOut,
      List<Label> notes) {
    return ImmutableScoreSheet.of(rubric, indicators, total, borneOut, notes);
  }

  /**
   * Starts a new value.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds ScoreSheet values; not thread-safe. */
  final class Builder extends ImmutableScoreSheet.Builder {
    Builder() {}
  }
}
