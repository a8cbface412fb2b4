package dev.roadbook.outreach.mail;

import dev.roadbook.outreach.consent.EmailAddress;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where mails come back to that cannot be delivered.
 *
 * @param address mailbox that also takes what comes to it with {@code +} and more before the {@code @}; none where empty
 * @param secret key by which an address shows that it was ours; needed with an address
 */
@Validated
@ConfigurationProperties("roadbook.mail.return-path")
record ReturnPathProperties(
        @DefaultValue("") @NotNull String address,
        @DefaultValue("") @NotNull String secret) {

    private static final int SHORTEST_SECRET = 32;

    @Nullable EmailAddress mailbox() {
        return address.isBlank() ? null : new EmailAddress(address.strip());
    }

    @AssertTrue(message = "needs a secret of 32 characters or more beside the address") boolean isSafe() {
        return address.isBlank() || secret.length() >= SHORTEST_SECRET;
    }
}
