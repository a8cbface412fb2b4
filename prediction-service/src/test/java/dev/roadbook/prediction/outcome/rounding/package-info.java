@NullMarked
package dev.roadbook.prediction.outcome.rounding;

import org.jspecify.annotations.NullMarked;
