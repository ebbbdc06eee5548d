package io.jixiao.core.validation;

import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderCustomizableContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderDefinedContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts violations at the cells that JSON pointers name. */
final class Violations {

  private Violations() {}

  /**
   * Adds a violation.
   *
   * @param path the pointer from the validated value, such as /consolidated/basic
   * @param template the message template; figures in it are literal
   */
  static void add(ConstraintValidatorContext context, String path, String template) {
    ConstraintViolationBuilder builder = context.buildConstraintViolationWithTemplate(template);
    List<String> names = new ArrayList<>();
    List<@Nullable Integer> indexes = new ArrayList<>();
    for (String part : path.substring(1).split("/", -1)) {
      if (!part.isEmpty() && Character.isDigit(part.charAt(0))) {
        indexes.set(indexes.size() - 1, Integer.valueOf(part));
      } else {
        names.add(part);
        indexes.add(null);
      }
    }
    add(builder.addPropertyNode(names.get(0)), names, indexes, 1);
  }

  /** An index belongs to the node after it, and asking for one changes the type of the builder. */
  private static void add(
      NodeBuilderCustomizableContext node,
      List<String> names,
      List<@Nullable Integer> indexes,
      int next) {
    Integer own = next < 2 ? null : indexes.get(next - 2);
    if (own == null) {
      if (next == names.size()) {
        node.addConstraintViolation();
      } else {
        add(node.addPropertyNode(names.get(next)), names, indexes, next + 1);
      }
      return;
    }
    NodeBuilderDefinedContext indexed = node.inIterable().atIndex(own);
    if (next == names.size()) {
      indexed.addConstraintViolation();
    } else {
      add(indexed.addPropertyNode(names.get(next)), names, indexes, next + 1);
    }
  }
}
