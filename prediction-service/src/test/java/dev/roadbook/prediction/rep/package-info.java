@NullMarked
package dev.roadbook.prediction.rep;

import org.jspecify.annotations.NullMarked;
