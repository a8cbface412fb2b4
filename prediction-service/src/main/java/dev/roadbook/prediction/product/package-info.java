/** What products are called. */
@NullMarked
package dev.roadbook.prediction.product;

import org.jspecify.annotations.NullMarked;
