/** Which products an account should buy next, why, and what speaks against the others: a pure function. */
@NullMarked
package dev.roadbook.recommendation.scenario;

import org.jspecify.annotations.NullMarked;
