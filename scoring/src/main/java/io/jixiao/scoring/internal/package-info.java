/** How the published rubrics are written and names are compared. This package is internal. */
@NullMarked
package io.jixiao.scoring.internal;

import org.jspecify.annotations.NullMarked;
