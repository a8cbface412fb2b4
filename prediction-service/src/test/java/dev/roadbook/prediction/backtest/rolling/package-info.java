@NullMarked
package dev.roadbook.prediction.backtest.rolling;

import org.jspecify.annotations.NullMarked;
