package dev.roadbook.outreach.ledger;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How intended mails are worked on.
 *
 * @param claimSize most intents a lane holds at once; where it finds as many, there is work for another lane
 * @param lanes most lanes of an instance, each of which has one mail on its way, over a connection of its own
 * @param lease how long a claim or a hand-over lasts without news; longer than {@code roadbook.mail.deadline}
 * @param maxAttempts attempts after which a mail is given up
 * @param firstBackOff wait after the first failed attempt; doubled each time
 * @param maxBackOff longest wait between attempts
 */
@Validated
@ConfigurationProperties("roadbook.ledger")
public record LedgerProperties(
        @DefaultValue("20") @Positive int claimSize,
        @DefaultValue("8") @Positive int lanes,
        @DefaultValue("3m") @NotNull Duration lease,
        @DefaultValue("10") @Positive int maxAttempts,
        @DefaultValue("1m") @NotNull Duration firstBackOff,
        @DefaultValue("1h") @NotNull Duration maxBackOff) {

    private static final int MOST_DOUBLINGS = 20;

    /** How long to wait after so many failed attempts. */
    public Duration backOffAfter(int attempts) {
        var grown = firstBackOff.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), MOST_DOUBLINGS));
        return grown.compareTo(maxBackOff) > 0 ? maxBackOff : grown;
    }
}
