/** Everything that is said of an account on a day, as a pure function of its history and the portfolio. */
@NullMarked
package dev.roadbook.prediction.outcome;

import org.jspecify.annotations.NullMarked;
