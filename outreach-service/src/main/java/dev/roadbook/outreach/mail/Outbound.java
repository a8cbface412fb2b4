package dev.roadbook.outreach.mail;

import dev.roadbook.outreach.consent.EmailAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How mails leave, as far as mail providers look at it.
 *
 * @param from who they come from
 * @param returnTo mailbox that they come back to; the sender's own where null
 * @param relay server they are given to
 * @param encrypted whether they are given to it encrypted, or on the same machine
 * @param publicUrl where recipients reach the links in them
 */
public record Outbound(
        EmailAddress from, @Nullable EmailAddress returnTo, String relay, boolean encrypted, URI publicUrl) {}
