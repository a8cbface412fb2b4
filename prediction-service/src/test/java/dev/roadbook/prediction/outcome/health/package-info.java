@NullMarked
package dev.roadbook.prediction.outcome.health;

import org.jspecify.annotations.NullMarked;
