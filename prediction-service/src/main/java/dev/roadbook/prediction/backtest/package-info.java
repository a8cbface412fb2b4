/** The command that measures forecasts on any sales file as they would have been made; needs no server. */
@NullMarked
package dev.roadbook.prediction.backtest;

import org.jspecify.annotations.NullMarked;
