@NullMarked
package dev.roadbook.prediction.learning;

import org.jspecify.annotations.NullMarked;
