/** Roll-ups over accounts and representatives. */
@NullMarked
package dev.roadbook.dashboard.team;

import org.jspecify.annotations.NullMarked;
