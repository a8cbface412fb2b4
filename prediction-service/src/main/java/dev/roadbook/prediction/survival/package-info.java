/** How long an account waits before it buys again, learned from all accounts: plain mathematics, no framework. */
@NullMarked
package dev.roadbook.prediction.survival;

import org.jspecify.annotations.NullMarked;
