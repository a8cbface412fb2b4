package dev.roadbook.recommendation.account;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether the buyer of an account may be written to.
 *
 * @param active whether the account still stands on its own
 * @param hasEmail whether there is an address; absent while nobody has said
 * @param writtenOn when the buyer was last written to
 * @param bounced whether the mailbox was gone when it was last written to
 * @param unsubscribed whether the buyer wants no more messages
 */
public record Contact(
        boolean active,
        @Nullable Boolean hasEmail,
        @Nullable LocalDate writtenOn,
        boolean bounced,
        boolean unsubscribed) {}
