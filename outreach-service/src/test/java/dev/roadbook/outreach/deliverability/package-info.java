/** Tests of what mail providers see of this sender. */
@NullMarked
package dev.roadbook.outreach.deliverability;

import org.jspecify.annotations.NullMarked;
