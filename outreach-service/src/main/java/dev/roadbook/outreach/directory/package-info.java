/** What other services say about accounts, when they buy and who looks after them, and about products. */
@NullMarked
package dev.roadbook.outreach.directory;

import org.jspecify.annotations.NullMarked;
