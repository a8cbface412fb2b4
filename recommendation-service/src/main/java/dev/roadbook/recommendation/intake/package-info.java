/** What arrives of orders, accounts, products and predictions, applied; and who is told whom it concerns. */
@NullMarked
package dev.roadbook.recommendation.intake;

import org.jspecify.annotations.NullMarked;
