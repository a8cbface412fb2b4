/** What a caller sees first: the numbers of the day. */
@NullMarked
package dev.roadbook.dashboard.home;

import org.jspecify.annotations.NullMarked;
