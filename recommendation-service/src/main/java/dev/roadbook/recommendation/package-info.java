/** Tells what each account should order. */
@NullMarked
package dev.roadbook.recommendation;

import org.jspecify.annotations.NullMarked;
