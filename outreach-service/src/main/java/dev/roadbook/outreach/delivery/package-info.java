/** The send ledger, the way to the mail server and every mail as it was sent. */
@NullMarked
package dev.roadbook.outreach.delivery;

import org.jspecify.annotations.NullMarked;
