@NullMarked
package dev.roadbook.recommendation.scenario;

import org.jspecify.annotations.NullMarked;
