/** Whether an account still buys. */
@NullMarked
package dev.roadbook.prediction.presence;

import org.jspecify.annotations.NullMarked;
