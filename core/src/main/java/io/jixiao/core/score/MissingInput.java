package io.jixiao.core.score;

import io.jixiao.core.model.Label;
import java.util.Objects;

/**
 * An input that a rule needs and that was not given: what it is, and where a person gets it.
 *
 * @param name the stable name of the input, a path of the report such as
 *     /baseData/threePublic/budget or the name of a piece of evidence such as lateSpecialFunds, not
 *     null
 * @param label what it is, such as 三公经费预算数, not null
 * @param fetch what to fetch, from where, in one phrase, not null
 */
public record MissingInput(String name, Label label, Label fetch) {

  /**
   * Checks that nothing is null.
   *
   * @param name the stable name of the input, not null
   * @param label what it is, not null
   * @param fetch what to fetch, not null
   */
  public MissingInput {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(fetch, "fetch");
  }
}
