/** What happened to accounts: orders, purchases, and everything else on one line of time. */
@NullMarked
package dev.roadbook.dashboard.history;

import org.jspecify.annotations.NullMarked;
