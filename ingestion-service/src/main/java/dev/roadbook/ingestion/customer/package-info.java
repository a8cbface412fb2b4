/** What is known of accounts beside their orders: by customer files, and by people, whose word goes before. */
@NullMarked
package dev.roadbook.ingestion.customer;

import org.jspecify.annotations.NullMarked;
