@NullMarked
package dev.roadbook.recommendation.coverage.matrix;

import org.jspecify.annotations.NullMarked;
