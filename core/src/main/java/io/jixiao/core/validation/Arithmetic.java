package io.jixiao.core.validation;

/** The group of checks between figures: every identity of severity ERROR. */
public interface Arithmetic {}
