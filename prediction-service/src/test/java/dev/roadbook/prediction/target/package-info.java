@NullMarked
package dev.roadbook.prediction.target;

import org.jspecify.annotations.NullMarked;
