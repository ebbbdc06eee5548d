package io.jixiao.scoring.spi;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule that turns what is known of an indicator into points.
 *
 * <p>The interface is open: a rule of one's own is a lambda or a class.
 *
 * <pre>{@code
 * ScoringStrategy halfForTrying = context ->
 *     Outcome.points(context.weight().multiply(new BigDecimal("0.5")), Label.of("tried"));
 * }</pre>
 *
 * <p>Implementations are immutable, thread-safe and deterministic: the same context gives the same
 * outcome. Points lie between zero and the weight.
 */
@FunctionalInterface
public interface ScoringStrategy {

  /**
   * Scores one indicator.
   *
   * @param context what is known of it, not null
   * @return the outcome, not null
   */
  Outcome score(ScoringContext context);

  /**
   * Gives the points alone, which is less work than an outcome that tells where they come from; the
   * rule is applied in full once somebody asks for that. A rule of one's own need not.
   *
   * @param context what is known of the indicator, not null
   * @return the points that {@link #score} gives, in the same decimals; null where only that tells:
   *     the rule gives no points, the indicator's measure no value, or {@link #spread} is no bound
   */
  default @Nullable BigDecimal pointsAlone(ScoringContext context) {
    return null;
  }

  /**
   * {@return by how many points another reading of the rule differs from {@link #pointsAlone} at
   * most, whatever is measured; zero for a rule with one reading}
   */
  default BigDecimal spread() {
    return BigDecimal.ZERO;
  }

  /**
   * {@return the parameters of the rule as text, by name, in a fixed order; they are part of the
   * content hash of a rubric}
   */
  default Map<String, String> parameters() {
    return Map.of();
  }

  /** {@return the name of the kind of rule, such as tiers; custom for a rule of one's own} */
  default String kind() {
    return "custom";
  }
}
