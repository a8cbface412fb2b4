/** What prediction needs to know of accounts beside their orders, and what products are called. */
@NullMarked
package dev.roadbook.prediction.catalogue;

import org.jspecify.annotations.NullMarked;
