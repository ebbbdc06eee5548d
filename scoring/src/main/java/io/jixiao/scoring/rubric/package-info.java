/**
 * Rubrics: what is scored, for how many points, by which rule of which document. {@link
 * io.jixiao.scoring.rubric.RubricProvider} is SPI; the rest of this package is part of the public
 * API.
 */
@NullMarked
package io.jixiao.scoring.rubric;

import org.jspecify.annotations.NullMarked;
