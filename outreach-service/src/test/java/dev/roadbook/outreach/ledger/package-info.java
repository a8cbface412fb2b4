/** Tests of the feature. */
@NullMarked
package dev.roadbook.outreach.ledger;

import org.jspecify.annotations.NullMarked;
