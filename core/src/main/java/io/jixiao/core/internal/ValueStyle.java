package io.jixiao.core.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How every value type of the library is generated: the generated class stays out of sight, users
 * see the interface and its {@code Builder}.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    jdkOnly = true,
    jakarta = true,
    jdk9Collections = true,
    deferCollectionAllocation = true,
    optionalAcceptNullable = true,
    defaults = @Value.Immutable(copy = false))
public @interface ValueStyle {}
