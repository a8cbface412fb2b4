/** The weekly digest to representatives and its roll-up to managers. */
@NullMarked
package dev.roadbook.outreach.digest;

import org.jspecify.annotations.NullMarked;
