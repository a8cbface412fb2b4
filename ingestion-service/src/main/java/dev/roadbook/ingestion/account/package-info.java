/** Accounts: which one a line belongs to, and what people see of them and set right. */
@NullMarked
package dev.roadbook.ingestion.account;

import org.jspecify.annotations.NullMarked;
