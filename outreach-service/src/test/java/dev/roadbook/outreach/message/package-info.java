/** Tests of the feature. */
@NullMarked
package dev.roadbook.outreach.message;

import org.jspecify.annotations.NullMarked;
