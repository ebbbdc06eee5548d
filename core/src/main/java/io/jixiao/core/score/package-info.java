/**
 * What scoring gives: the score sheet with every indicator, and what the figures prove of the
 * claim. This package is part of the public API.
 */
@ValueStyle
@NullMarked
package io.jixiao.core.score;

import io.jixiao.core.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
