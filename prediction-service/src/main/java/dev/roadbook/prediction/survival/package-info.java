/**
 * How long an account waits before it buys again, learned from all accounts: plain mathematics, no framework.
 *
 * <p>Above the usual size: a forest is grown, asked and stored by the same trees and grid, which nobody outside sees.
 */
@NullMarked
package dev.roadbook.prediction.survival;

import org.jspecify.annotations.NullMarked;
