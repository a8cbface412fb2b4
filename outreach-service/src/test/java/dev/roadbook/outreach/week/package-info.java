/** Tests of the feature. */
@NullMarked
package dev.roadbook.outreach.week;

import org.jspecify.annotations.NullMarked;
