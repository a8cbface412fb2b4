/** Tests of the feature. */
@NullMarked
package dev.roadbook.outreach.delivery;

import org.jspecify.annotations.NullMarked;
