@NullMarked
package dev.roadbook.recommendation.run.weekly;

import org.jspecify.annotations.NullMarked;
