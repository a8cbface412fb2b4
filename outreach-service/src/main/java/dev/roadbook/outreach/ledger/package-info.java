/** Every mail that is intended, who works on it, what happened and what was handed over. */
@NullMarked
package dev.roadbook.outreach.ledger;

import org.jspecify.annotations.NullMarked;
