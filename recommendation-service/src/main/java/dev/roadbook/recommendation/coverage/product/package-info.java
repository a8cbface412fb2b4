/** Which accounts carry a top product, which do not, and what it would bring if they did. */
@NullMarked
package dev.roadbook.recommendation.coverage.product;

import org.jspecify.annotations.NullMarked;
