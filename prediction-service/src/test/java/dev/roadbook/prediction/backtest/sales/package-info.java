@NullMarked
package dev.roadbook.prediction.backtest.sales;

import org.jspecify.annotations.NullMarked;
