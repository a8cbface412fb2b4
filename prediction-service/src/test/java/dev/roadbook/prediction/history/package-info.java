@NullMarked
package dev.roadbook.prediction.history;

import org.jspecify.annotations.NullMarked;
