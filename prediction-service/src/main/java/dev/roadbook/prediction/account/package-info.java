/** What prediction needs to know of accounts beside their orders. */
@NullMarked
package dev.roadbook.prediction.account;

import org.jspecify.annotations.NullMarked;
