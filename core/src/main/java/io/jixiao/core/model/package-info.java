/**
 * The immutable value types of a self-evaluation report (绩效自评报告). This package is part of the
 * public API.
 *
 * <p>Figures keep the decimals they were reported with; an absent figure is an empty {@code
 * Optional}, never zero. Every type here is immutable and thread-safe.
 */
@ValueStyle
@NullMarked
package io.jixiao.core.model;

import io.jixiao.core.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
