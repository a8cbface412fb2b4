@NullMarked
package dev.roadbook.recommendation.run.outcome;

import org.jspecify.annotations.NullMarked;
