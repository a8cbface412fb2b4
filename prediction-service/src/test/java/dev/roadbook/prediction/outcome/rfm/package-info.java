@NullMarked
package dev.roadbook.prediction.outcome.rfm;

import org.jspecify.annotations.NullMarked;
