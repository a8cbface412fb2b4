/** Accounts: which one a line belongs to, and how the others are told of them. */
@NullMarked
package dev.roadbook.ingestion.account;

import org.jspecify.annotations.NullMarked;
