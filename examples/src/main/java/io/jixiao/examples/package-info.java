/** The command line over the library, and the five bundled reports. No guarantees of stability. */
@NullMarked
package io.jixiao.examples;

import org.jspecify.annotations.NullMarked;
