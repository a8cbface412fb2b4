/** Takes sales files in and publishes the orders, accounts, products and reps they hold. */
@NullMarked
package dev.roadbook.ingestion;

import org.jspecify.annotations.NullMarked;
