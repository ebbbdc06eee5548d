/** Measurements; not part of any API. */
@org.jspecify.annotations.NullMarked
package io.jixiao.benchmarks;
