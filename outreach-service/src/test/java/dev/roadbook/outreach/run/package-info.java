/** Tests of the feature. */
@NullMarked
package dev.roadbook.outreach.run;

import org.jspecify.annotations.NullMarked;
