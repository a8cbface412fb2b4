@NullMarked
package dev.roadbook.prediction.snapshot;

import org.jspecify.annotations.NullMarked;
