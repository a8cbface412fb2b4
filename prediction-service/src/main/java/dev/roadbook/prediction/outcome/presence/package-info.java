/** Whether an account still buys. */
@NullMarked
package dev.roadbook.prediction.outcome.presence;

import org.jspecify.annotations.NullMarked;
