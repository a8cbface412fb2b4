@NullMarked
package dev.roadbook.prediction.targets;

import org.jspecify.annotations.NullMarked;
