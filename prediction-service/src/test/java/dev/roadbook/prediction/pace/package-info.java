@NullMarked
package dev.roadbook.prediction.pace;

import org.jspecify.annotations.NullMarked;
