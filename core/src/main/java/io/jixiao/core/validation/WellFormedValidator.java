package io.jixiao.core.validation;

import io.jixiao.core.check.Place;
import io.jixiao.core.check.Places;
import io.jixiao.core.model.UnitOfMeasure;
import io.jixiao.core.model.UnitProfile;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks every figure by itself for {@link WellFormed}. */
public final class WellFormedValidator implements ConstraintValidator<WellFormed, Object> {

  private static final String KEY = "{io.jixiao.core.validation.WellFormed.";
  private static final Pattern BUDGET_CODE = Pattern.compile("[0-9]{3,20}");
  private static final int MAX_DECIMALS = 6;
  private static final BigDecimal MAX_POINTS = BigDecimal.valueOf(1000);

  /** Makes a validator; the provider does. */
  public WellFormedValidator() {}

  @Override
  public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
    context.disableDefaultConstraintViolation();
    if (value instanceof UnitProfile unit) {
      return unit(unit, "", context);
    }
    Optional<Wrapped> wrapped = value == null ? Optional.empty() : Wrapped.of(value);
    if (wrapped.isEmpty()) {
      return true;
    }
    String prefix = wrapped.get().prefix();
    boolean valid = !prefix.isEmpty() || unit(wrapped.get().report().unit(), "/unit", context);
    for (Place place : Places.of(wrapped.get().report())) {
      if (place.path().startsWith(prefix) && place.value() != null) {
        String problem = problem(place, place.value());
        if (problem != null) {
          Violations.add(
              context,
              place.path().substring(prefix.length()),
              KEY + problem + "} (" + place.value().toPlainString() + ")");
          valid = false;
        }
      }
    }
    return valid;
  }

  private static boolean unit(UnitProfile unit, String at, ConstraintValidatorContext context) {
    boolean valid = true;
    if (unit.name().isBlank()) {
      Violations.add(context, at + "/name", KEY + "name}");
      valid = false;
    }
    if (unit.year() < 1990 || unit.year() > 2100) {
      Violations.add(context, at + "/year", KEY + "year} (" + unit.year() + ")");
      valid = false;
    }
    String code = unit.budgetCode().orElse("000");
    if (!BUDGET_CODE.matcher(code).matches()) {
      Violations.add(context, at + "/budgetCode", KEY + "budgetCode}");
      valid = false;
    }
    return valid;
  }

  private static @Nullable String problem(Place place, BigDecimal value) {
    if (value.signum() < 0 && Places.isNonNegative(place)) {
      return "negative";
    }
    if (value.scale() > MAX_DECIMALS && place.unit() != UnitOfMeasure.NUMBER) {
      return "decimals";
    }
    return place.unit() == UnitOfMeasure.POINT && value.compareTo(MAX_POINTS) > 0 ? "points" : null;
  }
}
