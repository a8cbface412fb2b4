@NullMarked
package dev.roadbook.prediction.outcome.pace;

import org.jspecify.annotations.NullMarked;
