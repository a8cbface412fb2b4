package dev.roadbook.outreach.mail;

import dev.roadbook.outreach.consent.EmailAddress;

/** Envelope senders of an installation, or of somebody who pretends to be it. */
public final class ReturnPathFixtures {

    private ReturnPathFixtures() {}

    public static ReturnPaths signedWith(String secret) {
        return new ReturnPaths(new EmailAddress("bounces@supplier.example"), secret);
    }
}
