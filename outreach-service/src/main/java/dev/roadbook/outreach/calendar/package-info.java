/** On which days the countries of the world work. */
@NullMarked
package dev.roadbook.outreach.calendar;

import org.jspecify.annotations.NullMarked;
