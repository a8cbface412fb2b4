@NullMarked
package dev.roadbook.prediction;

import org.jspecify.annotations.NullMarked;
