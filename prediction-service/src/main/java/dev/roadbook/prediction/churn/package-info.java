/** How likely an account is to stop buying. */
@NullMarked
package dev.roadbook.prediction.churn;

import org.jspecify.annotations.NullMarked;
