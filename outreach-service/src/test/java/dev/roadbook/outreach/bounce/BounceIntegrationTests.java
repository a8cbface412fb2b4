package dev.roadbook.outreach.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.roadbook.events.ActivityRecorded;
import dev.roadbook.events.ReminderOutcome;
import dev.roadbook.events.ReminderResolved;
import dev.roadbook.outreach.Callers;
import dev.roadbook.outreach.OutreachTest;
import dev.roadbook.outreach.World;
import dev.roadbook.outreach.consent.EmailAddress;
import dev.roadbook.outreach.mail.ReturnPathFixtures;
import dev.roadbook.outreach.mail.ReturnPaths;
import dev.roadbook.platform.jdbc.Locks;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.MailBox;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Bounces and complaints about mails that were sent, read from a mailbox by IMAP. */
@OutreachTest
class BounceIntegrationTests {

    private static final GreenMail IMAP = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private static GreenMailUser mailbox;

    @Autowired
    private World world;

    @Autowired
    private MailBox mailBox;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private ReturnPaths returnPaths;

    @Autowired
    private Bounces bounces;

    @Autowired
    private Inboxes inboxes;

    @Autowired
    private ComplaintGuard complaints;

    @Autowired
    private Locks locks;

    @BeforeAll
    static void start() {
        IMAP.start();
        mailbox = IMAP.setUser("bounces@supplier.example", "bounces", "secret");
    }

    @AfterAll
    static void stop() {
        IMAP.stop();
    }

    @BeforeEach
    void reset() throws Exception {
        world.reset();
        IMAP.purgeEmailFromAllMailboxes();
    }

    @Test
    void bounceThatSaysTheMailboxIsGoneSuppressesTheAddressAndEndsTheReminder() throws Exception {
        var sender = remind("B1");
        mailbox.deliver(ReportMails.bounce(sender, "5.1.1", "smtp; 550 5.1.1 no such user"));

        read();

        assertThat(world.text("select concat_ws(' ', email, reason, note, ends_at) from suppression"))
                .isEqualTo(world.address("B1") + " BOUNCED smtp; 550 5.1.1 no such user");
        assertThat(world.reminder("B1")).contains("BOUNCED");
        assertThat(world.text("select string_agg(outcome, ' ' order by attempt_id) from send_attempt"))
                .isEqualTo("ACCEPTED BOUNCED");
        assertThat(world.awaitEvents(Topic.REMINDERS, ReminderResolved.class, "B1", resolved -> !resolved.isEmpty()))
                .extracting(ReminderResolved::getOutcome)
                .containsExactly(ReminderOutcome.BOUNCED);
    }

    @Test
    void eachMailIsReadOnceAndStaysWhereItIs() throws Exception {
        var sender = remind("B2");
        mailbox.deliver(ReportMails.bounce(sender, "5.1.1", "smtp; 550"));
        mailbox.deliver(ReportMails.letter(sender));
        read();
        world.update("delete from suppression");

        read();
        mailbox.deliver(ReportMails.bounce(sender, "5.1.1", "smtp; 550 again"));
        read();

        assertThat(world.count("select count(*) from suppression")).isZero();
        assertThat(world.count("select others from mail_inbox")).isEqualTo(1);
        assertThat(IMAP.getReceivedMessages()).hasSize(3);
    }

    @Test
    void mailsThatDoNotArriveAgainAndAgainSuppressTheAddressForAWhile() throws Exception {
        for (int mail = 1; mail <= 3; mail++) {
            var account = "B3" + mail;
            world.due(account);
            world.update("update account set email = ? where account_id = ?", world.address("B3"), account);
            assertThat(world.count("select count(*) from suppression")).isZero();
            world.update("update send_intent set handed_over_at = handed_over_at - interval '8 days'");
            run();
            mailbox.deliver(ReportMails.bounce(sender(account), "5.2.2", "smtp; 552 5.2.2 mailbox full"));
            read();
        }

        assertThat(world.text(
                        "select email || ' ' || reason || ' ' || (ends_at - '2026-11-20 08:30Z') from suppression"))
                .isEqualTo(world.address("B3") + " BOUNCED 14 days");
        assertThat(world.reminder("B31")).contains("SENT");
    }

    @Test
    void complaintSuppressesTheAddress() throws Exception {
        mailbox.deliver(ReportMails.complaint("abuse", remind("B4")));

        read();

        assertThat(world.text("select email || ' ' || reason from suppression"))
                .isEqualTo(world.address("B4") + " COMPLAINED");
        assertThat(world.reminder("B4")).contains("SENT");
    }

    @Test
    void complaintsOfTooManyStopAllMailUntilAPersonReleasesItAndMoreComplain() throws Exception {
        mailbox.deliver(ReportMails.complaint("abuse", remind("C1")));
        read();
        assertThat(holds()).isEmpty(); // one of one mail, but one alone

        mailbox.deliver(ReportMails.complaint("abuse", remind("C2")));
        read();

        assertThat(holds()).isEqualTo("COMPLAINTS 2 of 2 by outreach");
        world.due("C3");
        run();
        assertThat(world.states("C3")).containsExactly("PLANNED");
        assertThat(world.awaitEvents(
                        Topic.ACTIVITY,
                        ActivityRecorded.class,
                        "outreach",
                        deeds -> deeds.stream().anyMatch(deed -> deed.getKind().equals("MAIL_PAUSED_BY_COMPLAINTS"))))
                .isNotEmpty();

        world.update("update mail_hold set released_by = 'manager', released_at = '2026-11-20 08:30Z'");
        read();
        assertThat(holds()).isEmpty();
        world.update("update mail_hold set released_at = '2026-11-20 08:29Z'");
        read();
        assertThat(holds()).isNotEmpty();
    }

    @Test
    void complaintsOfAFewAmongManyStopNoMail() throws Exception {
        for (var account : List.of("C4", "C5")) {
            mailbox.deliver(ReportMails.complaint("abuse", remind(account)));
        }
        world.update("""
                insert into send_intent
                    (intent_id, programme, subject_type, subject_id, cycle, due_on, state, recipient, handed_over_at,
                     not_before, created_at, updated_at)
                select gen_random_uuid(), 'REMINDER', 'ACCOUNT', 'many-' || n, '2026-11-01', '2026-11-10', 'ACCEPTED',
                       n || '@many.example', timestamptz '2026-11-10 08:00Z', timestamptz '2026-11-10 08:00Z',
                       timestamptz '2026-11-10 08:00Z', timestamptz '2026-11-10 08:00Z'
                from generate_series(1, 2499) n
                """);

        read();

        assertThat(holds()).isEmpty();
        world.update("delete from send_intent where subject_id = 'many-1'");
        read();
        assertThat(holds()).isEqualTo("COMPLAINTS 2 of 2500 by outreach");
    }

    private String holds() {
        return world.text("""
                select coalesce(string_agg(cause || ' ' || complaints || ' of ' || mails || ' by ' || placed_by, ', '), '')
                from mail_hold where released_at is null
                """);
    }

    @Test
    void forgedBounceAndOneOfAMailThatNeverWentOutSuppressNobody() throws Exception {
        remind("B5");
        var intent = UUID.fromString(world.text("select intent_id from send_intent"));
        var forged = ReturnPathFixtures.signedWith("a guess").of(intent).orElseThrow();
        mailbox.deliver(ReportMails.bounce(forged, "5.1.1", "smtp; 550 5.1.1"));
        mailbox.deliver(
                ReportMails.bounce(returnPaths.of(UUID.randomUUID()).orElseThrow(), "5.1.1", "smtp; 550 5.1.1"));

        read();

        assertThat(world.count("select count(*) from suppression")).isZero();
        assertThat(world.count("select others from mail_inbox")).isEqualTo(2);
    }

    @Test
    void managersSeeHowManyCameBack() throws Exception {
        mailbox.deliver(ReportMails.bounce(remind("B6"), "5.1.1", "smtp; 550"));
        read();

        var answer = http.get()
                .uri("/api/outreach/returned-mail")
                .with(Callers.manager())
                .exchange();

        assertThat(answer)
                .bodyJson()
                .isLenientlyEqualTo("{\"sent\": 1, \"bounced\": 1, \"undelivered\": 0, \"complained\": 0}");
        assertThat(http.get()
                        .uri("/api/outreach/returned-mail")
                        .with(Callers.rep("R01"))
                        .exchange())
                .hasStatus(403);
    }

    @Test
    void managersSeeWhatMailProvidersSee() {
        var answer = http.get()
                .uri("/api/outreach/deliverability")
                .with(Callers.manager())
                .exchange();

        assertThat(answer)
                .bodyJson()
                .extractingPath("$.checks[*].verdict")
                .asArray()
                .containsExactly("FROM_NOT_PUBLIC", "ENCRYPTED", "ONE_CLICK_WITHOUT_HTTPS", "FEW_COMPLAINTS");
        assertThat(http.get()
                        .uri("/api/outreach/deliverability")
                        .with(Callers.rep("R01"))
                        .exchange())
                .hasStatus(403);
    }

    /** Sends a reminder, and tells the envelope sender by which the mail server knows it. */
    private EmailAddress remind(String accountId) {
        world.due(accountId);
        run();
        return sender(accountId);
    }

    private EmailAddress sender(String accountId) {
        var mail = mailBox.received().getLast();
        var intent = world.text("select intent_id from send_intent where subject_id = ?", accountId);
        assertThat(returnPaths.read(mail.from())).contains(UUID.fromString(intent));
        return new EmailAddress(mail.from());
    }

    private void run() {
        assertThat(http.post().uri("/api/reminders/run").with(Callers.manager()).exchange())
                .hasStatusOk();
    }

    private void read() throws Exception {
        var properties = new BounceProperties(
                "127.0.0.1",
                IMAP.getImap().getPort(),
                false,
                "bounces",
                "secret",
                "INBOX",
                Duration.ofSeconds(30),
                2,
                3,
                Duration.ofDays(30),
                Duration.ofDays(14));
        new BounceReader(properties, returnPaths, bounces, inboxes, complaints, locks).read();
    }
}
