/**
 * Facts beside the report that no table holds: counts of violations, checklist answers, points
 * given by an evaluator. This package is part of the public API.
 */
@NullMarked
package io.jixiao.scoring.evidence;

import org.jspecify.annotations.NullMarked;
