/** Learns models of the gap, keeps them in versions and says which one gives the dates. */
@NullMarked
package dev.roadbook.prediction.model;

import org.jspecify.annotations.NullMarked;
