/** Measures forecasts on any sales file as they would have been made, beside simple and published ones; needs no server. */
@NullMarked
package dev.roadbook.prediction.backtest;

import org.jspecify.annotations.NullMarked;
