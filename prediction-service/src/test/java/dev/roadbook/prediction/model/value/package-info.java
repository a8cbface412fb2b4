@NullMarked
package dev.roadbook.prediction.model.value;

import org.jspecify.annotations.NullMarked;
