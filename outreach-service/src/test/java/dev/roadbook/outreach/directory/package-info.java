/** Tests of the feature. */
@NullMarked
package dev.roadbook.outreach.directory;

import org.jspecify.annotations.NullMarked;
