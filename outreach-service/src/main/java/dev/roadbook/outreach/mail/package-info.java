/** A mail, the way it goes over SMTP, and how sure we are of what became of it. */
@NullMarked
package dev.roadbook.outreach.mail;

import org.jspecify.annotations.NullMarked;
