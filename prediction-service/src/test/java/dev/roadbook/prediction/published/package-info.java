@NullMarked
package dev.roadbook.prediction.published;

import org.jspecify.annotations.NullMarked;
