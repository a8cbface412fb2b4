/** What buyers answer to the offer in a reminder, by the page its buttons open, and what people at work make of it. */
@NullMarked
package dev.roadbook.outreach.answer;

import org.jspecify.annotations.NullMarked;
