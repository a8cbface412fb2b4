package dev.roadbook.outreach.forecast;

import dev.roadbook.platform.kafka.EventIds;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What will become of a mail on a day.
 *
 * @param prospect whose mail
 * @param at when
 * @param fate what becomes of it
 * @param reasons why it does not go, or did not go before; null where it simply goes
 * @param until when it may go, where it waits
 */
record Foretold(
        Prospect prospect,
        Instant at,
        Fate fate,
        @Nullable String reasons,
        @Nullable Instant until) {

    UUID id() {
        return EventIds.of("forecast", prospect.intentId().toString(), at.toString(), fate.name());
    }
}
