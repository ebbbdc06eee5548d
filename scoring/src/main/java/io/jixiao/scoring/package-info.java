/**
 * Scores reports by rubrics. Start at {@link io.jixiao.scoring.Scoring}. This package is part of
 * the public API.
 */
@NullMarked
package io.jixiao.scoring;

import org.jspecify.annotations.NullMarked;
