/** Names, representatives and segments of accounts. */
@NullMarked
package dev.roadbook.recommendation.account;

import org.jspecify.annotations.NullMarked;
