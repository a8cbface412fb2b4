/** Names of products and whether they are still sold. */
@NullMarked
package dev.roadbook.recommendation.catalogue;

import org.jspecify.annotations.NullMarked;
