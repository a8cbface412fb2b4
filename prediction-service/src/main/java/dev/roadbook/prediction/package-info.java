/** Turns order histories into next-order dates, health and churn. */
@NullMarked
package dev.roadbook.prediction;

import org.jspecify.annotations.NullMarked;
