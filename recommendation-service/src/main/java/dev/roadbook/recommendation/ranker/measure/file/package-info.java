/** Orders from a file, whichever way its columns lie, and baskets without days. */
@NullMarked
package dev.roadbook.recommendation.ranker.measure.file;

import org.jspecify.annotations.NullMarked;
