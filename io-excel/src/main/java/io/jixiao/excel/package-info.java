/**
 * The official forms as workbooks. This package is part of the public API.
 *
 * <p>Start at {@link io.jixiao.excel.FormWriter} and {@link io.jixiao.excel.FormReader}.
 */
@NullMarked
package io.jixiao.excel;

import org.jspecify.annotations.NullMarked;
