/** What an account will probably bring in the next twelve months. */
@NullMarked
package dev.roadbook.prediction.outcome.value;

import org.jspecify.annotations.NullMarked;
