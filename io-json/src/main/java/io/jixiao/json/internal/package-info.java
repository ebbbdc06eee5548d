/**
 * How every type looks in JSON, told once per type: reader, writer and schema all follow from one
 * description. This package is internal.
 */
@NullMarked
package io.jixiao.json.internal;

import org.jspecify.annotations.NullMarked;
