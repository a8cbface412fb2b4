/** Tests of the feature. */
@NullMarked
package dev.roadbook.outreach.reminder;

import org.jspecify.annotations.NullMarked;
