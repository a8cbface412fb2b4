/** Learns what accounts of one currency have in common when it comes to their worth, and keeps the latest of each. */
@NullMarked
package dev.roadbook.prediction.model.value;

import org.jspecify.annotations.NullMarked;
