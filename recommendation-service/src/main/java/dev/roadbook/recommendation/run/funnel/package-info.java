/** What became of all that a run looked at: from candidates to what left, by scenario. */
@NullMarked
package dev.roadbook.recommendation.run.funnel;

import org.jspecify.annotations.NullMarked;
