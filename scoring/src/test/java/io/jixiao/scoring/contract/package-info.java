/**
 * The contract that every rubric keeps, for authors of plug-ins. It is published as the {@code
 * contract} classifier of this module and needs JUnit 5, jqwik and AssertJ on the test class path.
 */
@NullMarked
package io.jixiao.scoring.contract;

import org.jspecify.annotations.NullMarked;
