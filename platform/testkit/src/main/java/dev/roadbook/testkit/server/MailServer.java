package dev.roadbook.testkit.server;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** An SMTP server that keeps every mail to itself and shows it on a page, on the loopback interface. */
public final class MailServer implements AutoCloseable {

    private static final int KEPT = 20_000;

    private final GreenMail smtp;
    private final MailPage page;
    private final int smtpPort;

    private MailServer(GreenMail smtp, MailPage page, int smtpPort) {
        this.smtp = smtp;
        this.page = page;
        this.smtpPort = smtpPort;
    }

    public static MailServer start(int smtpPort, int pagePort) {
        var mails = new CaughtMails(KEPT);
        var smtp = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        smtp.getUserManager().setAuthRequired(false);
        smtp.getUserManager().setMessageDeliveryHandler((message, recipient) -> {
            mails.add(message, recipient);
            return Recipient.of(recipient.getEmail());
        });
        smtp.start();
        return new MailServer(smtp, MailPage.start(mails, pagePort), smtpPort);
    }

    public int smtpPort() {
        return smtpPort;
    }

    /** The address of the page and of its JSON interface. */
    public String url() {
        return page.url();
    }

    @Override
    public void close() {
        smtp.stop();
        page.close();
    }
}
