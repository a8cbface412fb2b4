@NullMarked
package dev.roadbook.prediction.priority;

import org.jspecify.annotations.NullMarked;
