@NullMarked
package dev.roadbook.prediction.backtest.peer;

import org.jspecify.annotations.NullMarked;
