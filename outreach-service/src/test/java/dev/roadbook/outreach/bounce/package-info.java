/** Tests of what comes back of mails. */
@NullMarked
package dev.roadbook.outreach.bounce;

import org.jspecify.annotations.NullMarked;
