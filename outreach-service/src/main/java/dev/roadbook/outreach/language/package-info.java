/** Which language a mail is written in, and its words, numbers, money and days as they are written there. */
@NullMarked
package dev.roadbook.outreach.language;

import org.jspecify.annotations.NullMarked;
