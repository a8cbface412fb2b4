/** Pairs of accounts that may be one customer: found, with the evidence for it, and decided about by people. */
@NullMarked
package dev.roadbook.ingestion.merge.suggestion;

import org.jspecify.annotations.NullMarked;
