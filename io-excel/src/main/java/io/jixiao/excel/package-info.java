/**
 * The official forms as workbooks. This package is part of the public API.
 *
 * <p>Start at {@link io.jixiao.excel.FormWriter} and {@link io.jixiao.excel.FormReader}; {@link
 * io.jixiao.excel.Marker} answers in the user's own file, {@link io.jixiao.excel.RosterReader} and
 * {@link io.jixiao.excel.RosterWriter} take one row for each unit.
 */
@NullMarked
package io.jixiao.excel;

import org.jspecify.annotations.NullMarked;
