@NullMarked
package dev.roadbook.prediction.review;

import org.jspecify.annotations.NullMarked;
