/** Tests of the feature. */
@NullMarked
package dev.roadbook.outreach.mail;

import org.jspecify.annotations.NullMarked;
