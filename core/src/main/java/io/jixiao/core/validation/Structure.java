package io.jixiao.core.validation;

/** The group of checks on single figures: signs, decimals, codes, years, bounds. */
public interface Structure {}
