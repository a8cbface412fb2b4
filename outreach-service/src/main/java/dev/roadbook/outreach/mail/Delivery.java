package dev.roadbook.outreach.mail;

import org.jspecify.annotations.Nullable;

/**
 * Where mails end up.
 *
 * @param mode whether they reach their recipients
 * @param redirectedTo who gets them instead, in test mode by mail
 */
public record Delivery(Mode mode, @Nullable String redirectedTo) {

    /** Whether mails reach their recipients. */
    public enum Mode {
        /** They do. */
        LIVE,
        /** Test mode: somebody else gets them. */
        REDIRECTED,
        /** Test mode: they are printed. */
        PRINTED
    }

    static Delivery live() {
        return new Delivery(Mode.LIVE, null);
    }

    static Delivery printed() {
        return new Delivery(Mode.PRINTED, null);
    }
}
