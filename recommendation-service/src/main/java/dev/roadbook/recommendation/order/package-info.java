/** What an account's next order should hold, product by product, and what people change about it. */
@NullMarked
package dev.roadbook.recommendation.order;

import org.jspecify.annotations.NullMarked;
