/** How the forms are laid out, written and found again. This package is internal. */
@NullMarked
package io.jixiao.excel.internal;

import org.jspecify.annotations.NullMarked;
