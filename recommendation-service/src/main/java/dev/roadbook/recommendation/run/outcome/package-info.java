/** What accounts bought of what a run recommended. */
@NullMarked
package dev.roadbook.recommendation.run.outcome;

import org.jspecify.annotations.NullMarked;
