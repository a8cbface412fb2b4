/** Who must not be written to, and how a recipient says so. */
@NullMarked
package dev.roadbook.outreach.consent;

import org.jspecify.annotations.NullMarked;
