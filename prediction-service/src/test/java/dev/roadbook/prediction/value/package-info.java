@NullMarked
package dev.roadbook.prediction.value;

import org.jspecify.annotations.NullMarked;
