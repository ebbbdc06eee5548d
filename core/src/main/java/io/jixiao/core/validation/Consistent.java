package io.jixiao.core.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The figures of the annotated report, table or row add up: every identity of severity ERROR holds,
 * be it within rounding or in another scope.
 *
 * <p>A violation lies at the very cell. Supported types are the report, its tables and the rows of
 * them; {@code null} is valid.
 */
@Documented
@Constraint(validatedBy = ConsistentValidator.class)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Consistent {

  /**
   * The message of the constraint as a whole; each violation has its own.
   *
   * @return the message template
   */
  String message() default "{io.jixiao.core.validation.Consistent.message}";

  /**
   * The groups that the constraint belongs to.
   *
   * @return the groups
   */
  Class<?>[] groups() default {};

  /**
   * The payload for clients.
   *
   * @return the payload
   */
  Class<? extends Payload>[] payload() default {};
}
