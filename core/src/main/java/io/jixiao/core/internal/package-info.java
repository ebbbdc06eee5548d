/** Build helpers shared by our own modules. This package is internal. */
@org.jspecify.annotations.NullMarked
package io.jixiao.core.internal;
