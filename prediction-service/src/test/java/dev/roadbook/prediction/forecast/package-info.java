@NullMarked
package dev.roadbook.prediction.forecast;

import org.jspecify.annotations.NullMarked;
