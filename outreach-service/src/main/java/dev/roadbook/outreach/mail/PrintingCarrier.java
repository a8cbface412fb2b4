package dev.roadbook.outreach.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Test mode: prints mails and opens no connection. */
final class PrintingCarrier implements Carrier {

    private static final Logger log = LoggerFactory.getLogger(PrintingCarrier.class);

    @Override
    public Trip depart() {
        return new PrintingTrip();
    }

    @Override
    public Delivery delivery() {
        return Delivery.printed();
    }

    private static final class PrintingTrip implements Trip {

        @Override
        public Outcome carry(MimeMessage message, Gate gate) {
            if (!gate.opens()) {
                return new Outcome.Withheld();
            }
            log.info("mail not sent, test mode is on\n{}", print(message));
            return new Outcome.Rehearsed();
        }

        @Override
        public void close() {
            // nothing was opened
        }
    }

    private static String print(MimeMessage message) {
        try {
            var bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return bytes.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("a mail cannot be written", e);
        }
    }
}
