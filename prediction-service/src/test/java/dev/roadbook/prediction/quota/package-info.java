@NullMarked
package dev.roadbook.prediction.quota;

import org.jspecify.annotations.NullMarked;
