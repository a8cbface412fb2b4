package dev.roadbook.outreach.mail;

import jakarta.mail.internet.MimeMessage;

/** Takes mails to where they go. */
public interface Carrier {

    /** Begins a round; its connection is opened at first need and shared by its mails. */
    Trip depart();

    /** Whether mails are only shown. */
    boolean rehearses();

    /** One round of mails; not safe for use by several threads. */
    interface Trip extends AutoCloseable {

        Outcome carry(MimeMessage message, Gate gate);

        @Override
        void close();
    }
}
