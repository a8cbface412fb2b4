package dev.roadbook.testkit.server;

import java.time.Instant;

/**
 * A mail as the server took it.
 *
 * @param id number of the mail, rising with arrival
 * @param from sender of the envelope
 * @param to recipient of the envelope; a mail to two recipients is caught twice
 * @param subject decoded subject
 * @param receivedAt when the server took it
 * @param raw the message as it came over the wire, one character a byte
 */
public record CaughtMail(long id, String from, String to, String subject, Instant receivedAt, String raw) {}
