/** Where an account stands in its portfolio by recency, frequency and money. */
@NullMarked
package dev.roadbook.prediction.outcome.rfm;

import org.jspecify.annotations.NullMarked;
