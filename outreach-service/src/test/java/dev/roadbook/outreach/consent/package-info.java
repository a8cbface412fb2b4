/** Tests of the feature. */
@NullMarked
package dev.roadbook.outreach.consent;

import org.jspecify.annotations.NullMarked;
