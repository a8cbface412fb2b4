/** Tests of the feature. */
@NullMarked
package dev.roadbook.outreach.digest;

import org.jspecify.annotations.NullMarked;
