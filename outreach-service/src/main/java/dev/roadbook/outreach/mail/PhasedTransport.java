package dev.roadbook.outreach.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * An SMTP connection that knows how far a message got. Until the final dot is on its way a broken connection means that
 * nobody has the message; after it, only the server's reply tells.
 */
final class PhasedTransport extends SMTPTransport {

    private enum Phase {
        SENDER,
        RECIPIENT,
        CONTENT,
        DOT_ON_ITS_WAY
    }

    private static final int NO_REPLY = -1;

    private Phase phase = Phase.SENDER;
    private @Nullable Reply verdict;
    private boolean reading;
    private Gate gate = () -> false;

    PhasedTransport(Session session) {
        super(session, new URLName("smtp", null, NO_REPLY, null, null, null));
    }

    Outcome carry(MimeMessage message, Address recipient, Gate lastCheck) {
        phase = Phase.SENDER;
        verdict = null;
        gate = lastCheck;
        try {
            sendMessage(message, new Address[] {recipient});
            return judge("no reply was kept");
        } catch (GateClosed e) {
            return new Outcome.Withheld();
        } catch (MessagingException e) {
            return judge(describe(e));
        }
    }

    /** Takes back an envelope whose gate did not open; false if the server did not follow. */
    boolean forgetEnvelope() {
        try {
            issueCommand("RSET", 250);
            return true;
        } catch (MessagingException e) {
            return false;
        }
    }

    @Override
    protected void rcptTo() throws MessagingException {
        phase = Phase.RECIPIENT;
        super.rcptTo();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        if (!gate.opens()) {
            throw new GateClosed();
        }
        var content = super.data();
        phase = Phase.CONTENT;
        return content;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        phase = Phase.DOT_ON_ITS_WAY;
        super.finishData();
    }

    // After a refusal the transport resets the session, and after nonsense it says goodbye, within this very call: only
    // the first answer counts.
    @Override
    protected int readServerResponse() throws MessagingException {
        boolean outermost = !reading;
        reading = true;
        try {
            int code = super.readServerResponse();
            if (outermost && verdict == null && (phase == Phase.DOT_ON_ITS_WAY || code >= 400)) {
                verdict = new Reply(code, getLastServerResponse().strip());
            }
            return code;
        } finally {
            reading = !outermost;
        }
    }

    private Outcome judge(String cause) {
        var reply = verdict;
        if (phase == Phase.SENDER) {
            return new Outcome.Unserved(reply == null ? cause : reply.text());
        }
        if (reply != null && reply.isTransient()) {
            return new Outcome.TemporarilyRefused(reply);
        }
        if (reply != null && reply.isPermanent()) {
            return new Outcome.Refused(reply, reply.saysMailboxGone());
        }
        if (phase != Phase.DOT_ON_ITS_WAY) {
            return new Outcome.BrokenOff(cause);
        }
        return reply != null && reply.isSuccess() ? new Outcome.Accepted(reply) : new Outcome.Unknown(cause);
    }

    private static String describe(MessagingException failure) {
        var next = failure.getNextException();
        var cause = next == null ? failure : next;
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    private static final class GateClosed extends MessagingException {}
}
