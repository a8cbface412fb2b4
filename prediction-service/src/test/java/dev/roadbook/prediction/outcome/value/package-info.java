@NullMarked
package dev.roadbook.prediction.outcome.value;

import org.jspecify.annotations.NullMarked;
