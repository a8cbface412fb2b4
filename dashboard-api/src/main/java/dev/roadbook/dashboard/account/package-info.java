/** Accounts with their current prediction: the list, the page of one, search and the values filters take. */
@NullMarked
package dev.roadbook.dashboard.account;

import org.jspecify.annotations.NullMarked;
