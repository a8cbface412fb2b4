/** What a backtest came to, as tables with intervals and as charts, for a terminal or as a page. */
@NullMarked
package dev.roadbook.prediction.backtest.report;

import org.jspecify.annotations.NullMarked;
