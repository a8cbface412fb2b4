package dev.roadbook.outreach.bounce;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When recipients who call mails spam stop all of them.
 *
 * @param share which share of the mails; providers reject a sender from 0.1 % on
 * @param least but not before so many did, as a single one is a large share of few mails
 * @param window within which time
 */
@Validated
@ConfigurationProperties("roadbook.complaints")
record ComplaintProperties(
        @DefaultValue("0.0008") @NotNull @Positive BigDecimal share,
        @DefaultValue("2") @Positive int least,
        @DefaultValue("30d") @NotNull Duration window) {

    /** Whether so many of the mails were called spam that it is time to stop. */
    boolean areTooMany(long complaints, long mails) {
        return complaints >= least && areShareOf(share, complaints, mails);
    }

    /** Whether at least this share of the mails was called spam. */
    static boolean areShareOf(BigDecimal share, long complaints, long mails) {
        return BigDecimal.valueOf(complaints).compareTo(share.multiply(BigDecimal.valueOf(mails))) >= 0;
    }
}
