package dev.roadbook.recommendation.coverage;

import org.jspecify.annotations.Nullable;

/**
 * All that is told of an account.
 *
 * @param coverage what it carries and misses
 * @param order what its next order should hold; absent where that is not known
 */
record Content(Coverage coverage, @Nullable NextOrder order) {}
