package io.jixiao.scoring.strategy;

import io.jixiao.core.model.Label;
import io.jixiao.scoring.spi.Outcome;
import io.jixiao.scoring.spi.ScoringContext;
import io.jixiao.scoring.spi.ScoringStrategy;
import java.util.Map;

/**
 * Judged: a person gives the points within the weight. Without an evaluator's points the unit's own
 * claim stands, which proves nothing.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Judged implements ScoringStrategy {

  private static final Judged BY_A_PERSON =
      new Judged(new Label("规则须由人判断", "the rule calls for a person's judgement"));

  private final Label why;
  private final Outcome outcome;

  private Judged(Label why) {
    this.why = why;
    this.outcome = new Outcome.Judged(null, why);
  }

  /** {@return the rule that leaves an indicator to a person} */
  public static Judged byPerson() {
    return BY_A_PERSON;
  }

  /**
   * Obtains a rule that says why it leaves an indicator to a person.
   *
   * @param why the reason, not null
   * @return the rule
   */
  public static Judged because(Label why) {
    return new Judged(why);
  }

  /** {@return why the indicator is left to a person} */
  public Label why() {
    return why;
  }

  @Override
  public String kind() {
    return "judged";
  }

  @Override
  public Map<String, String> parameters() {
    return Map.of("why", why.zh());
  }

  /** {@return what the rule decides, whatever is known of the indicator} */
  public Outcome outcome() {
    return outcome;
  }

  @Override
  public Outcome score(ScoringContext context) {
    return outcome;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Judged other && why.equals(other.why);
  }

  @Override
  public int hashCode() {
    return why.hashCode();
  }

  @Override
  public String toString() {
    return "judged";
  }
}
