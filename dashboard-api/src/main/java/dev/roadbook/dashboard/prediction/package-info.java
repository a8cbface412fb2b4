/** What is predicted of accounts: the figures lists show, and what only the page of one does. */
@NullMarked
package dev.roadbook.dashboard.prediction;

import org.jspecify.annotations.NullMarked;
