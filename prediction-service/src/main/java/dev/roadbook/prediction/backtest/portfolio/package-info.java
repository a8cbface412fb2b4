/** Backtests of the portfolio's own purchases: asked for by a person, run in the background, kept to be looked at. */
@NullMarked
package dev.roadbook.prediction.backtest.portfolio;

import org.jspecify.annotations.NullMarked;
