package io.jixiao.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * One step from an older version of a document to a newer one. Steps are chained until the current
 * version is reached.
 *
 * @param from the version that is read, such as jixiao-report/1, not null
 * @param to the version that is made of it, such as jixiao-report/2, not null
 * @param step makes it; the tree is its own to change, and the property {@code schema} is set
 *     afterwards, not null
 */
public record Migration(String from, String to, UnaryOperator<ObjectNode> step) {

  /**
   * Checks that nothing is null.
   *
   * @param from the version that is read, not null
   * @param to the version that is made of it, not null
   * @param step makes it, not null
   */
  public Migration {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(step, "step");
  }
}
