@NullMarked
package dev.roadbook.prediction.outcome;

import org.jspecify.annotations.NullMarked;
