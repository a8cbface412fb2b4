@NullMarked
package dev.roadbook.prediction.backtest.report;

import org.jspecify.annotations.NullMarked;
