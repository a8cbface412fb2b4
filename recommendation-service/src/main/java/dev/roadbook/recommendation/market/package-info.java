/** The top products and how the whole portfolio buys them, as versioned snapshots. */
@NullMarked
package dev.roadbook.recommendation.market;

import org.jspecify.annotations.NullMarked;
