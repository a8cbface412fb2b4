/** Whether mails may leave at all: what a person, or the guard against restored databases, has stopped. */
@NullMarked
package dev.roadbook.outreach.hold;

import org.jspecify.annotations.NullMarked;
