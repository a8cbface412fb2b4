package dev.roadbook.outreach.digest;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.roadbook.events.ActivityRecorded;
import dev.roadbook.events.OrderLabel;
import dev.roadbook.outreach.Fixtures;
import dev.roadbook.outreach.OutreachTest;
import dev.roadbook.outreach.SecondInstance;
import dev.roadbook.outreach.World;
import dev.roadbook.outreach.run.RunReport;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.MailBox;
import dev.roadbook.testkit.MutableClock;
import dev.roadbook.testkit.ReceivedMail;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@OutreachTest
class DigestRunIntegrationTests {

    @Autowired
    private World world;

    @Autowired
    private MailBox mailBox;

    @Autowired
    private MutableClock clock;

    @Autowired
    private SendDigests sendDigests;

    @Autowired
    private ApplicationContext context;

    private DigestWorld known;

    @BeforeEach
    void reset() {
        world.reset();
        known = new DigestWorld(world, mailBox);
    }

    @Test
    void tellsEachRepresentativeOfTheirWeek() {
        known.anne();
        known.account("C1", "R01", "2026-11-20", "120.00", 0);
        known.account("C2", "R01", "2026-11-10", "240.00", 4);
        world.hear(Fixtures.product("W1", "Chablis 2024", true));
        world.hear(Fixtures.suggestions("C2", "W1"));
        world.hear(Fixtures.nextOrder(
                "C1",
                Fixtures.wanted(Fixtures.suggested("W1", OrderLabel.OVERDUE, "6.000"), "9.000"),
                Fixtures.wanted(Fixtures.suggested("M1", OrderLabel.REPLENISH, "6.000"), "0.000"),
                Fixtures.suggested("G1", OrderLabel.GAP, "12.000")));

        var report = sendDigests.run("test");

        assertThat(report).returns(1, RunReport::due).returns(1, RunReport::sent);
        var mail = mailBox.await(1).getFirst();
        assertThat(mail.subject()).isEqualTo("Your week 47: 1 due");
        assertThat(mail.text()).isEqualToNormalizingNewlines("""
                Your week 47: 1 due

                Hello Anne Laurent,
                1 of 2 accounts is due within seven days. There are no figures of last week to compare with.

                Due this week: 1
                Needs follow-up: 0
                Overdue: 50%
                Low health: 0
                Revenue pace: –
                Strong pace: 0
                Orders, last 7 days: 0
                Revenue, last 7 days: €0
                Ordered after a reminder: 0

                Call first, with what a call is worth
                http://localhost:8080/dashboard/accounts
                - Corner Wine C2, €240
                  4 days overdue
                  Recommended: Chablis 2024
                - Corner Wine C1, €120
                  Order expected today
                  Overdue: 9 × Chablis 2024 (changed from 6)
                  Gap: 12 × Product G1
                  Left out: Product M1

                Due this week
                http://localhost:8080/dashboard/accounts?due=week
                - Corner Wine C1
                  Due today

                --
                You receive this email every week because you look after these accounts.
                Unsubscribe: LINK
                """.replace("LINK", DigestWorld.link(mail)));
    }

    @Test
    void sameDataGivesTheSameBytesApartFromIdsAndDates() {
        known.anne();
        known.account("C1", "R01", "2026-11-20", "120.00", 0);
        sendDigests.run("test");
        var first = mailBox.await(1).getFirst();
        known.forgetMails();
        clock.advance(Duration.ofMinutes(7));

        sendDigests.run("test");

        assertThat(DigestWorld.bytes(mailBox.await(1).getFirst())).isEqualTo(DigestWorld.bytes(first));
    }

    @Test
    void nobodyIsWrittenToWhoHasNothingToDoAndItIsSaidWhy() {
        known.anne();
        world.hear(Fixtures.rep("R02", "Ben", null));
        world.hear(Fixtures.rep("R03", "Cleo", mailBox.address("cleo")));
        known.account("C1", "R02", "2026-11-20", "120.00", 0);
        known.account("C2", "R03", null, "0.00", 0);

        var report = sendDigests.run("test");
        var again = sendDigests.run("test");

        assertThat(report.sent()).isZero();
        assertThat(report.skipped())
                .extracting(RunReport.Skipped::repId, RunReport.Skipped::reason)
                .containsExactly(
                        tuple("R01", "NOTHING_TO_SAY"), tuple("R02", "NO_ADDRESS"), tuple("R03", "NOTHING_TO_SAY"));
        assertThat(again.skipped()).hasSize(3);
        assertThat(world.text("select string_agg(subject_id || ' ' || skipped, ', ' order by subject_id) from digest"))
                .isEqualTo("R01 NOTHING_TO_SAY, R02 NO_ADDRESS, R03 NOTHING_TO_SAY");
        assertThat(world.count("select count(*) from send_intent")).isZero();
    }

    @Test
    void whoWasSkippedGetsItOnceThereIsSomethingToSay() {
        known.anne();
        assertThat(sendDigests.run("test").sent()).isZero();
        known.account("C1", "R01", "2026-11-20", "120.00", 0);

        assertThat(sendDigests.run("test").sent()).isEqualTo(1);

        assertThat(world.count("select count(*) from digest where skipped is null"))
                .isEqualTo(1);
    }

    @Test
    void isKeptAsSentAndInTheActivityLog() {
        known.anne();
        known.account("C1", "R01", "2026-11-20", "120.00", 0);
        sendDigests.run("test");

        var token = DigestWorld.link(mailBox.await(1).getFirst()).replaceAll(".*/u/", "");
        assertThat(world.text("select programme || ' ' || coalesce(account_id, 'none') from message"))
                .isEqualTo("DIGEST none");
        assertThat(world.text("select text from message")).contains("/u/***").doesNotContain(token);
        var mail = world.text("select intent_id::text from message");
        assertThat(world.awaitEvents(
                        Topic.ACTIVITY,
                        ActivityRecorded.class,
                        "outreach",
                        events -> events.stream().anyMatch(event -> mail.equals(event.getReference()))))
                .filteredOn(event -> mail.equals(event.getReference()))
                .last()
                .satisfies(event -> assertThat(event.getKind()).isEqualTo("DIGEST_SENT"))
                .satisfies(event -> assertThat(event.getDetails()).containsEntry("week", "2026-W47"));
    }

    @Test
    void twoInstancesAndImpatientPeopleSendEachOnce() throws Exception {
        int reps = 30;
        IntStream.range(0, reps).forEach(i -> {
            world.update(
                    "insert into rep (rep_id, revision, name, email, active) values (?, 1, ?, ?, true)",
                    "X" + i,
                    "Rep " + i,
                    mailBox.address("x" + i));
            known.account("D" + i, "X" + i, "2026-11-20", "10.00", 0);
        });
        int sent = 0;
        try (var second = SecondInstance.beside(context, Map.of());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<RunReport> here = () -> sendDigests.run("here");
            Callable<RunReport> there = () -> second.bean(SendDigests.class).run("there");
            for (var run : threads.invokeAll(Stream.of(here, there, here, there).toList())) {
                sent += run.get().sent();
            }
        }

        assertThat(sent).isEqualTo(reps);
        assertThat(mailBox.await(reps).stream().map(ReceivedMail::to).collect(toSet()))
                .hasSize(reps);
    }

    @Test
    void managersGetTheRollUp() {
        known.anne();
        world.hear(Fixtures.rep("R02", "Ben Stone", null));
        known.account("C1", "R01", "2026-11-20", "120.00", 0);
        known.account("C2", "R02", "2026-11-21", "10.00", 3);
        var managers = mailBox.address("Marie") + "," + mailBox.address("marie") + ",nobody";

        try (var second = SecondInstance.beside(context, Map.of("roadbook.digest.managers", managers))) {
            var report = second.bean(SendDigests.class).run("test");
            var again = second.bean(SendDigests.class).run("test");

            assertThat(report.sent()).isEqualTo(2);
            assertThat(again.sent()).isZero();
        }

        assertThat(mailBox.await(2))
                .filteredOn(mail -> mail.to().startsWith("marie@"))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.subject()).isEqualTo("Team week 47: 2 due");
                    assertThat(mail.text().replace("\r\n", "\n"))
                            .contains("Overdue: 50%")
                            .contains("""
                                    - Anne Laurent, €0
                                      1 due · 0 to follow up · 0% overdue · 0 of low health · pace –
                                    - Ben Stone, €0
                                      1 due · 0 to follow up · 100% overdue · 0 of low health · pace –
                                    """);
                    assertThat(mail.html()).contains("/dashboard/accounts?rep=R01");
                });
        assertThat(world.text("select skipped from digest where subject_id = 'nobody'"))
                .isEqualTo("INVALID_ADDRESS");
    }

    @Test
    void testModePrintsAndLeavesTheWeekOpen() {
        known.anne();
        known.account("C1", "R01", "2026-11-20", "120.00", 0);
        try (var rehearsal = SecondInstance.beside(context, Map.of("roadbook.mail.test-mode", true))) {
            assertThat(rehearsal.bean(SendDigests.class).run("test").rehearsed())
                    .isEqualTo(1);
        }
        assertThat(mailBox.received()).isEmpty();

        assertThat(sendDigests.run("test").sent()).isEqualTo(1);
    }
}
