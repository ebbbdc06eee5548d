/**
 * What must add up: identities between the figures of a report, checked exactly, and the cells that
 * are wrong. This package is part of the public API.
 *
 * <p>Start at {@code Consistency}. A figure printed with d decimals stands for an interval of half
 * a unit of its last decimal on either side; sides whose intervals meet are within rounding.
 */
@ValueStyle
@NullMarked
package io.jixiao.core.check;

import io.jixiao.core.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
