/** How the accounts of each representative stand, and how they stood week by week. */
@NullMarked
package dev.roadbook.outreach.week;

import org.jspecify.annotations.NullMarked;
