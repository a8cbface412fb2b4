package dev.roadbook.outreach.bounce;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Bounces and complaints, and the mailbox they come to.
 *
 * @param host its IMAP server; nothing is read where it is empty
 * @param port port of the server
 * @param tls whether the connection is encrypted from the start; without, it is not encrypted at all
 * @param username who reads
 * @param password the password
 * @param folder folder that is read, and left as it is
 * @param timeout how long the server may take to answer
 * @param batch most mails read at a time
 * @param softBounces how many mails that cannot be delivered for now suppress an address for a while
 * @param softWindow within which time
 * @param softFor for how long
 */
@Validated
@ConfigurationProperties("roadbook.bounces")
record BounceProperties(
        @DefaultValue("") @NotNull String host,
        @DefaultValue("993") @Positive @Max(65_535) int port,
        @DefaultValue("true") boolean tls,
        @DefaultValue("") @NotNull String username,
        @DefaultValue("") @NotNull String password,
        @DefaultValue("INBOX") @NotBlank String folder,
        @DefaultValue("30s") @NotNull Duration timeout,
        @DefaultValue("200") @Positive int batch,
        @DefaultValue("3") @Positive int softBounces,
        @DefaultValue("30d") @NotNull Duration softWindow,
        @DefaultValue("14d") @NotNull Duration softFor) {

    /** What the mailbox is known by, here. */
    String inbox() {
        return username + "@" + host + "/" + folder;
    }

    boolean hasMailbox() {
        return !host.isBlank();
    }
}
