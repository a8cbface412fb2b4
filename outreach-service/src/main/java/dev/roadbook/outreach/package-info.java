/** The service that writes to buyers and knows what became of it. */
@NullMarked
package dev.roadbook.outreach;

import org.jspecify.annotations.NullMarked;
