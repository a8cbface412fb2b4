/** What goes out in the days to come, to whom, and who is left out: the rules of each programme, asked at later times. */
@NullMarked
package dev.roadbook.outreach.forecast;

import org.jspecify.annotations.NullMarked;
