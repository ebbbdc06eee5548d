/**
 * The Jakarta Bean Validation door to the same checks: {@code @WellFormed} and {@code @Consistent}
 * stand on the report, on each table and on each row, and delegate to the columns and identities of
 * the model. This package is part of the public API.
 *
 * <p>Any {@code ValidatorFactory} of the application works. Groups: {@link
 * io.jixiao.core.validation.Structure} first, {@link io.jixiao.core.validation.Arithmetic} second;
 * {@link io.jixiao.core.validation.StructureThenArithmetic} runs them in that order.
 */
@NullMarked
package io.jixiao.core.validation;

import org.jspecify.annotations.NullMarked;
