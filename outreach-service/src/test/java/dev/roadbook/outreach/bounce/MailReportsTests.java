package dev.roadbook.outreach.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.outreach.bounce.MailReport.Bounced;
import dev.roadbook.outreach.bounce.MailReport.Complained;
import dev.roadbook.outreach.bounce.MailReport.Delayed;
import dev.roadbook.outreach.bounce.MailReport.Other;
import dev.roadbook.outreach.consent.EmailAddress;
import dev.roadbook.outreach.mail.ReturnPathFixtures;
import dev.roadbook.outreach.mail.ReturnPaths;
import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailReportsTests {

    private static final UUID MAIL = UUID.fromString("0d8f1c1e-0000-4000-8000-00000000000a");
    private static final ReturnPaths PATHS = ReturnPathFixtures.signedWith("a secret of this installation");

    private final EmailAddress sender = PATHS.of(MAIL).orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "5.1.1, true",
        "5.1.2, true",
        "5.1.10, true",
        "5.2.1, true",
        "5.2.2, false", // full
        "5.7.1, false", // some rule of theirs
        "5.3.4, false", // too big
        "5.0.0, false",
        "4.4.7, false" // given up after days
    })
    void bounceTellsWhetherTheMailboxIsGone(String status, boolean gone) throws Exception {
        assertThat(read(ReportMails.bounce(sender, status, "smtp; 550 no")))
                .isEqualTo(new Bounced(MAIL, gone, status, "smtp; 550 no"));
    }

    @Test
    void delayIsNoBounce() throws Exception {
        assertThat(read(ReportMails.delay(sender))).isEqualTo(new Delayed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"abuse", "fraud", "other"})
    void complaintTellsItsMailByTheSenderOfTheOriginal(String feedback) throws Exception {
        assertThat(read(ReportMails.complaint(feedback, sender))).isEqualTo(new Complained(MAIL));
    }

    @Test
    void feedbackThatIsNoSpamIsNoComplaint() throws Exception {
        assertThat(read(ReportMails.complaint("not-spam", sender))).isEqualTo(new Other());
    }

    @Test
    void whoeverCannotSignSaysNothing() throws Exception {
        var forged = ReturnPathFixtures.signedWith("a guess").of(MAIL).orElseThrow();

        assertThat(read(ReportMails.bounce(forged, "5.1.1", "smtp; 550 no"))).isEqualTo(new Other());
        assertThat(read(ReportMails.complaint("abuse", forged))).isEqualTo(new Other());
    }

    @Test
    void letterIsNoReportWhateverItSays() throws Exception {
        assertThat(read(ReportMails.letter(sender))).isEqualTo(new Other());
    }

    @Test
    void reportWithoutPartsIsNone() throws Exception {
        var empty = ReportMails.message("""
                To: %s
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="x"

                --x
                Content-Type: text/plain

                nothing
                --x--
                """.formatted(sender));

        assertThat(read(empty)).isEqualTo(new Other());
    }

    private static MailReport read(MimeMessage message) throws Exception {
        return new MailReports(PATHS).read(message);
    }
}
