/**
 * Sales: lines, and the orders, accounts, products and representatives that follow from them; also backwards. One kind of file is one
 * package, however many types it takes, for no other may know them.
 */
@NullMarked
package dev.roadbook.ingestion.dataset.sales;

import org.jspecify.annotations.NullMarked;
