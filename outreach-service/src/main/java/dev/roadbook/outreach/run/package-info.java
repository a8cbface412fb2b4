/** The way of intended mails to the mail server. */
@NullMarked
package dev.roadbook.outreach.run;

import org.jspecify.annotations.NullMarked;
