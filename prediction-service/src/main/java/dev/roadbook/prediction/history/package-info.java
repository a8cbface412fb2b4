/** What an account has bought: its trading days, the gaps between them, and the orders they come from. */
@NullMarked
package dev.roadbook.prediction.history;

import org.jspecify.annotations.NullMarked;
