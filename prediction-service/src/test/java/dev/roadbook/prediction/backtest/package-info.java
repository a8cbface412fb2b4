@NullMarked
package dev.roadbook.prediction.backtest;

import org.jspecify.annotations.NullMarked;
