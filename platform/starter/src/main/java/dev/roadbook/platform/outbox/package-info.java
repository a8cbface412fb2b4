/** Events that leave exactly when the change they tell of is committed, and consumers that act once. */
@NullMarked
package dev.roadbook.platform.outbox;

import org.jspecify.annotations.NullMarked;
