package dev.roadbook.outreach.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How often one address is written to.
 *
 * @param mails most mails within the window
 * @param window its length
 */
public record Cap(int mails, Duration window) {

    /** When the cap has room again, if it has none now. */
    Optional<Instant> roomAfter(List<Instant> recent, Instant now) {
        var within = recent.stream()
                .filter(at -> at.isAfter(now.minus(window)))
                .sorted()
                .toList();
        return within.size() < mails
                ? Optional.empty()
                : Optional.of(within.get(within.size() - mails).plus(window));
    }
}
