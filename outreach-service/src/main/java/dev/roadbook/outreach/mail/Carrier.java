package dev.roadbook.outreach.mail;

import jakarta.mail.internet.MimeMessage;

/** Takes mails to where they go. */
public interface Carrier {

    /** Begins a round; its connection is opened at first need and shared by its mails. */
    Trip depart();

    /** Where mails end up. */
    Delivery delivery();

    /** Whether mails do not reach their recipients. */
    default boolean rehearses() {
        return delivery().mode() != Delivery.Mode.LIVE;
    }

    /** One round of mails; not safe for use by several threads. */
    interface Trip extends AutoCloseable {

        Outcome carry(MimeMessage message, Gate gate);

        @Override
        void close();
    }
}
