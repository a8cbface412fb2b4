/** How likely an account is to stop buying. */
@NullMarked
package dev.roadbook.prediction.outcome.churn;

import org.jspecify.annotations.NullMarked;
