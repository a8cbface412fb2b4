/** What was sent, for the page, and a person's word on what is not known. */
@NullMarked
package dev.roadbook.outreach.message;

import org.jspecify.annotations.NullMarked;
