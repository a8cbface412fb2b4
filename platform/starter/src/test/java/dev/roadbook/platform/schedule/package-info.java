/** Tests of the schedules. */
@NullMarked
package dev.roadbook.platform.schedule;

import org.jspecify.annotations.NullMarked;
