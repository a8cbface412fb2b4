/** Names, representatives and segments of accounts, and whether their buyers may be written to. */
@NullMarked
package dev.roadbook.recommendation.account;

import org.jspecify.annotations.NullMarked;
