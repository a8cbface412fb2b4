package dev.roadbook.testkit;

import dev.roadbook.testkit.server.CaughtMail;
import dev.roadbook.testkit.server.MailClient;
import java.util.List;
import org.awaitility.Awaitility;

/** The mails sent to one domain that no other test uses. */
public final class MailBox {

    private final MailClient client;
    private final String domain;

    MailBox(MailClient client, String domain) {
        this.client = client;
        this.domain = domain;
    }

    /** An address of this mailbox's domain. */
    public String address(String localPart) {
        return localPart + "@" + domain;
    }

    public String domain() {
        return domain;
    }

    /** Every mail so far, oldest first. */
    public List<ReceivedMail> received() {
        return receivedBy("@" + domain);
    }

    /** Every mail so far whose recipient contains the text, oldest first. */
    public List<ReceivedMail> receivedBy(String recipient) {
        return client.mailsTo(recipient).stream().map(MailBox::read).toList();
    }

    /** Waits until exactly so many mails have come. */
    public List<ReceivedMail> await(int count) {
        Awaitility.await("mails to " + domain)
                .atMost(PatienceListener.PATIENCE)
                .until(() -> client.countTo("@" + domain) == count);
        return received();
    }

    /** Forgets the mails of this domain. */
    public void clear() {
        client.removeTo("@" + domain);
    }

    private static ReceivedMail read(CaughtMail mail) {
        return ReceivedMail.of(mail);
    }
}
