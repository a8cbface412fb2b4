@NullMarked
package dev.roadbook.prediction.outcome.priority;

import org.jspecify.annotations.NullMarked;
