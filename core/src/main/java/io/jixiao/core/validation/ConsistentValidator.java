package io.jixiao.core.validation;

import io.jixiao.core.check.Consistency;
import io.jixiao.core.check.Finding;
import io.jixiao.core.check.Outcome;
import io.jixiao.core.check.Severity;
import io.jixiao.core.check.SuspectOptions;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs the standard identities for {@link Consistent}. */
public final class ConsistentValidator implements ConstraintValidator<Consistent, Object> {

  private static final Consistency CHECK =
      Consistency.standard().withSuspects(SuspectOptions.standard().withMaxCells(0));

  /** Makes a validator; the provider does. */
  public ConsistentValidator() {}

  @Override
  public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
    Optional<Wrapped> wrapped = value == null ? Optional.empty() : Wrapped.of(value);
    if (wrapped.isEmpty()) {
      return true;
    }
    context.disableDefaultConstraintViolation();
    boolean valid = true;
    for (Finding finding : CHECK.check(wrapped.get().report()).findings()) {
      String path = finding.places().get(0).path();
      if (finding.outcome() == Outcome.FAILED
          && finding.severity() == Severity.ERROR
          && path.startsWith(wrapped.get().prefix())) {
        Violations.add(context, path.substring(wrapped.get().prefix().length()), message(finding));
        valid = false;
      }
    }
    return valid;
  }

  /**
   * The name of the identity comes from the message bundle, the figures are the same everywhere.
   */
  private static String message(Finding finding) {
    StringBuilder text =
        new StringBuilder("{io.jixiao.core.validation.Consistent.")
            .append(finding.rule())
            .append("} (")
            .append(finding.rule());
    Optional<BigDecimal> stated = finding.stated();
    Optional<BigDecimal> computed = finding.computed();
    if (stated.isPresent() && computed.isPresent()) {
      text.append(": ")
          .append(stated.get().toPlainString())
          .append(" ≠ ")
          .append(computed.get().toPlainString())
          .append(", ")
          .append(stated.get().subtract(computed.get()).toPlainString())
          .append(finding.unitOfMeasure().symbol());
    }
    return text.append(')').toString();
  }
}
