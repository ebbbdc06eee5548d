package io.jixiao.core.validation;

import jakarta.validation.GroupSequence;

/** Structure first; arithmetic only where the structure is sound. */
@GroupSequence({Structure.class, Arithmetic.class})
public interface StructureThenArithmetic {}
