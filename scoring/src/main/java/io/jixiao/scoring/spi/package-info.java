/**
 * What a rule is made of: the types that a scoring strategy or a measure of one's own implements
 * and uses. This package is SPI.
 */
@NullMarked
package io.jixiao.scoring.spi;

import org.jspecify.annotations.NullMarked;
