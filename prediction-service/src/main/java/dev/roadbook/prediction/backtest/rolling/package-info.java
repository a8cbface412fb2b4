/** Predicts at many past days from what was known on each, and adds up how close that came. */
@NullMarked
package dev.roadbook.prediction.backtest.rolling;

import org.jspecify.annotations.NullMarked;
