package dev.roadbook.outreach.mail;

import dev.roadbook.outreach.consent.EmailAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Mails and the way to the mail server.
 *
 * @param from address mails come from
 * @param fromName name shown with it
 * @param publicUrl address under which recipients reach this installation
 * @param testMode whether mails are printed instead of sent; no connection is opened then
 * @param redirectTo address that gets every mail instead of its recipient, to test with; none where empty
 * @param perSecond most mails a second
 * @param deadline longest time for one mail, connecting included; shorter than the ledger's lease
 * @param failuresBeforePause how many failures of the server in a row make us leave it alone
 * @param pause how long it is left alone
 */
@Validated
@ConfigurationProperties("roadbook.mail")
record MailProperties(
        @NotBlank String from,
        @DefaultValue("Roadbook") @NotBlank String fromName,
        @NotNull URI publicUrl,
        @DefaultValue("false") boolean testMode,
        @DefaultValue("") @NotNull String redirectTo,
        @DefaultValue("50") @Positive int perSecond,
        @DefaultValue("2m") @NotNull Duration deadline,
        @DefaultValue("5") @Positive int failuresBeforePause,
        @DefaultValue("1m") @NotNull Duration pause) {

    /** Refused at start where it is no address. */
    @Nullable EmailAddress redirect() {
        return redirectTo.isBlank() ? null : new EmailAddress(redirectTo.strip());
    }
}
