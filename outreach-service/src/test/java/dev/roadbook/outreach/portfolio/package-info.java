/** Tests of the feature. */
@NullMarked
package dev.roadbook.outreach.portfolio;

import org.jspecify.annotations.NullMarked;
