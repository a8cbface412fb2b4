/** Published models of repeat buying. */
@NullMarked
package dev.roadbook.prediction.peer;

import org.jspecify.annotations.NullMarked;
