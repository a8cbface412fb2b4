/** Runs of recommendations as people follow and read them. */
@NullMarked
package dev.roadbook.recommendation.run.view;

import org.jspecify.annotations.NullMarked;
