/** Sales: lines, and the orders, accounts, products and representatives that follow from them. */
@NullMarked
package dev.roadbook.ingestion.dataset.sales;

import org.jspecify.annotations.NullMarked;
