/** Accounts, products and reps, as people read and edit them. */
@NullMarked
package dev.roadbook.ingestion.master;

import org.jspecify.annotations.NullMarked;
