/** What was known of an account on a day: predictions kept as they stood, for people who look back. */
@NullMarked
package dev.roadbook.prediction.snapshot;

import org.jspecify.annotations.NullMarked;
