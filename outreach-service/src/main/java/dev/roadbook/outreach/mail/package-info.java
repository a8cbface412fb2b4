/**
 * A mail, the way it goes over SMTP, and how sure we are of what became of it.
 *
 * <p>Above the usual size: each way a mail can be carried, and each answer a server can give to it.
 */
@NullMarked
package dev.roadbook.outreach.mail;

import org.jspecify.annotations.NullMarked;
