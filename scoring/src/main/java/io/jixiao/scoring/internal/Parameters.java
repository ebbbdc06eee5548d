package io.jixiao.scoring.internal;

import io.jixiao.scoring.spi.ScoringStrategy;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The parameters of rules, in one order whatever order a rule of one's own gives them in. */
public final class Parameters {

  private Parameters() {}

  /**
   * Sorts the parameters of a rule.
   *
   * @param rule the rule, not null
   * @return its parameters by name; what is null is empty
   */
  public static Map<String, String> sorted(ScoringStrategy rule) {
    Map<String, String> out = new TreeMap<>();
    rule.parameters()
        .forEach((name, value) -> out.put(Objects.toString(name, ""), Objects.toString(value, "")));
    return out;
  }

  /**
   * Writes a rule within another as one parameter of that.
   *
   * @param rule the rule within, not null
   * @return its kind and its parameters
   */
  public static String text(ScoringStrategy rule) {
    return rule.kind() + sorted(rule);
  }
}
