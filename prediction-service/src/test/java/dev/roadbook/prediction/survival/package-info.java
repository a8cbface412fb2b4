@NullMarked
package dev.roadbook.prediction.survival;

import org.jspecify.annotations.NullMarked;
