/** What one run recommends otherwise than another. */
@NullMarked
package dev.roadbook.recommendation.run.comparison;

import org.jspecify.annotations.NullMarked;
