/** Takes orders in and, at a batch's boundary, has the touched accounts scored. */
@NullMarked
package dev.roadbook.prediction.intake;

import org.jspecify.annotations.NullMarked;
