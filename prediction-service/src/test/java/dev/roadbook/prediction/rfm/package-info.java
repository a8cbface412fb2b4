@NullMarked
package dev.roadbook.prediction.rfm;

import org.jspecify.annotations.NullMarked;
