@NullMarked
package dev.roadbook.prediction.backtest.portfolio;

import org.jspecify.annotations.NullMarked;
