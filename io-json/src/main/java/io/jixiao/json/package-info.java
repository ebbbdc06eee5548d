/**
 * Reports and results as exact, versioned JSON documents. This package is part of the public API.
 *
 * <p>Start at {@link io.jixiao.json.JixiaoJson}. Every figure keeps the decimals it was printed
 * with both ways; faults of a document are collected, each with its place, and never thrown one by
 * one.
 */
@NullMarked
package io.jixiao.json;

import org.jspecify.annotations.NullMarked;
