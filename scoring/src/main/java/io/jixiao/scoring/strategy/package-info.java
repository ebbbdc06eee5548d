/**
 * The published ways of turning a measure into points. Every strategy is an immutable value with
 * all its parameters stated. This package is part of the public API.
 */
@NullMarked
package io.jixiao.scoring.strategy;

import org.jspecify.annotations.NullMarked;
