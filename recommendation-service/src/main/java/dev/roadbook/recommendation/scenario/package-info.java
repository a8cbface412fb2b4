/**
 * Which products an account should buy next, why, and what speaks against the others: a pure function.
 *
 * <p>Above the usual size: what goes in and what comes out of one function, each small.
 */
@NullMarked
package dev.roadbook.recommendation.scenario;

import org.jspecify.annotations.NullMarked;
