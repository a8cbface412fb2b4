@NullMarked
package dev.roadbook.prediction.rounding;

import org.jspecify.annotations.NullMarked;
