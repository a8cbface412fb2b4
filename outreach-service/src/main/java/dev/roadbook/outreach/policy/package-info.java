/** Whether a mail may go. */
@NullMarked
package dev.roadbook.outreach.policy;

import org.jspecify.annotations.NullMarked;
