/** What is asked of rankings, and what their answers are worth. */
@NullMarked
package dev.roadbook.recommendation.ranker.measure.protocol;

import org.jspecify.annotations.NullMarked;
