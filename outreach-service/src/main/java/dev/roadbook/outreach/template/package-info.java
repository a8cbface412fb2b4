/** What mails look like, and the words they share with the pages. */
@NullMarked
package dev.roadbook.outreach.template;

import org.jspecify.annotations.NullMarked;
