/**
 * What each account carries of the top products, what it misses, and why it should have it.
 *
 * <p>Above the usual size: what is computed, kept, published and shown is one record and its gaps.
 */
@NullMarked
package dev.roadbook.recommendation.coverage;

import org.jspecify.annotations.NullMarked;
