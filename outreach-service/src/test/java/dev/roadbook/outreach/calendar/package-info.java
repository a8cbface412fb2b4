@NullMarked
package dev.roadbook.outreach.calendar;

import org.jspecify.annotations.NullMarked;
