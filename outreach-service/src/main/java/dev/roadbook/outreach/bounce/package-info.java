/** What comes back of mails: bounces and complaints, read from a mailbox, and what follows from them. */
@NullMarked
package dev.roadbook.outreach.bounce;

import org.jspecify.annotations.NullMarked;
