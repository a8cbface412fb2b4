/**
 * The way of intended mails to the mail server. More types than other packages have, since the steps of a mail share what
 * nobody else may see: a passage without its hand-over would be a mail sent twice.
 */
@NullMarked
package dev.roadbook.outreach.run;

import org.jspecify.annotations.NullMarked;
