/**
 * The weekly digest to representatives and its roll-up to managers.
 *
 * <p>Above the usual size: planned, withheld, written, sent and shown, both go by the same readers, weeks and rules.
 */
@NullMarked
package dev.roadbook.outreach.digest;

import org.jspecify.annotations.NullMarked;
