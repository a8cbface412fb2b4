@NullMarked
package dev.roadbook.prediction.watch;

import org.jspecify.annotations.NullMarked;
