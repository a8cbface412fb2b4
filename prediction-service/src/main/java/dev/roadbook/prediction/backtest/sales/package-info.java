/** Purchases from a sales file, whichever way its lines are cut and its columns lie. */
@NullMarked
package dev.roadbook.prediction.backtest.sales;

import org.jspecify.annotations.NullMarked;
