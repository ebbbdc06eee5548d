/**
 * The measures (formulas) of the published frameworks, each under a unique name. This package is
 * part of the public API.
 */
@NullMarked
package io.jixiao.scoring.measure;

import org.jspecify.annotations.NullMarked;
