/** Accounts that behave unlike themselves, told from those that are only as uneven as ever. */
@NullMarked
package dev.roadbook.prediction.watch;

import org.jspecify.annotations.NullMarked;
