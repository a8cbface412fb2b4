/** What each account carries of the top products, what it misses, and why it should have it. */
@NullMarked
package dev.roadbook.recommendation.coverage;

import org.jspecify.annotations.NullMarked;
