/** An account looked back at: its years, its quarters, and what it stopped buying. */
@NullMarked
package dev.roadbook.prediction.lookback;

import org.jspecify.annotations.NullMarked;
