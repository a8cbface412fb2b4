/** Published models of repeat buying. */
@NullMarked
package dev.roadbook.prediction.published;

import org.jspecify.annotations.NullMarked;
