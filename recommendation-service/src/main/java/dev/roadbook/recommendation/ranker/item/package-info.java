/** Rankings by which products go together. */
@NullMarked
package dev.roadbook.recommendation.ranker.item;

import org.jspecify.annotations.NullMarked;
