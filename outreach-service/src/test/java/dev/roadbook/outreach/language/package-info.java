/** The language of mails. */
@NullMarked
package dev.roadbook.outreach.language;

import org.jspecify.annotations.NullMarked;
