/** Answers of buyers. */
@NullMarked
package dev.roadbook.outreach.answer;

import org.jspecify.annotations.NullMarked;
