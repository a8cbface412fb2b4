/** What products are, what they are like, and whether they are still sold. */
@NullMarked
package dev.roadbook.recommendation.catalogue;

import org.jspecify.annotations.NullMarked;
