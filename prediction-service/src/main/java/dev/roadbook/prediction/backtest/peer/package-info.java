/** What forecasts are put beside: simple rules, plain boosting, and accounts in the terms of published models. */
@NullMarked
package dev.roadbook.prediction.backtest.peer;

import org.jspecify.annotations.NullMarked;
