@NullMarked
package dev.roadbook.prediction.health;

import org.jspecify.annotations.NullMarked;
