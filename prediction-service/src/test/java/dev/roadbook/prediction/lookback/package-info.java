@NullMarked
package dev.roadbook.prediction.lookback;

import org.jspecify.annotations.NullMarked;
