@NullMarked
package dev.roadbook.prediction.trial;

import org.jspecify.annotations.NullMarked;
