/** Tests of the feature. */
@NullMarked
package dev.roadbook.outreach.policy;

import org.jspecify.annotations.NullMarked;
