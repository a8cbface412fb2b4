@NullMarked
package dev.roadbook.prediction.outcome.forecast;

import org.jspecify.annotations.NullMarked;
