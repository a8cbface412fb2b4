/**
 * Customers: what is known of them by customer files and by people, whose word goes before, and who is one by a person's
 * word.
 */
@NullMarked
package dev.roadbook.ingestion.customer;

import org.jspecify.annotations.NullMarked;
