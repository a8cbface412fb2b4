@NullMarked
package dev.roadbook.recommendation.thumb;

import org.jspecify.annotations.NullMarked;
