@NullMarked
package dev.roadbook.prediction.targets.forest;

import org.jspecify.annotations.NullMarked;
