/**
 * Accounts that behave unlike themselves, told from those that are only as uneven as ever.
 *
 * <p>Two types above the usual size: changes, silences and stops are told in the same findings and listed as one.
 */
@NullMarked
package dev.roadbook.prediction.watch;

import org.jspecify.annotations.NullMarked;
