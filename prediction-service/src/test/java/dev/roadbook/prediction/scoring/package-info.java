@NullMarked
package dev.roadbook.prediction.scoring;

import org.jspecify.annotations.NullMarked;
