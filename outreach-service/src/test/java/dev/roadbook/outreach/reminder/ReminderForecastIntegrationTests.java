package dev.roadbook.outreach.reminder;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.roadbook.outreach.Callers;
import dev.roadbook.outreach.Fixtures;
import dev.roadbook.outreach.OutreachTest;
import dev.roadbook.outreach.World;
import dev.roadbook.outreach.reminder.ReminderPlan.Opening;
import dev.roadbook.testkit.MailBox;
import dev.roadbook.testkit.MutableClock;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OutreachTest
class ReminderForecastIntegrationTests {

    private static final LocalDate TOMORROW = Fixtures.TODAY.plusDays(1);
    private static final Instant MIDNIGHT = Instant.parse("2026-11-20T23:00:00Z");
    private static final Instant END = MIDNIGHT.plus(Duration.ofDays(1));
    private static final Duration STEP = Duration.ofMinutes(30);
    private static final int SHOPS = 40;

    @Autowired
    private World world;

    @Autowired
    private MailBox mailBox;

    @Autowired
    private MutableClock clock;

    @Autowired
    private SendReminders sendReminders;

    @Autowired
    private MockMvcTester http;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void tomorrowDoesWhatWasForetoldIfOnlyTimePasses(long seed) {
        settle(new SplittableRandom(seed));
        sendReminders.run(Opening.ON_SCHEDULE, "test");
        var foretold = foretold();

        var leftOut = new TreeSet<String>();
        for (var at = clock.instant().plus(STEP); at.isBefore(END); at = at.plus(STEP)) {
            clock.set(at);
            var skipped = sendReminders.run(Opening.ON_SCHEDULE, "test").skipped();
            if (!at.isBefore(MIDNIGHT)) {
                skipped.forEach(each -> leftOut.add(each.accountId() + " " + each.reason()));
            }
        }
        var sent = sent();
        leftOut.removeIf(told -> sent.contains(told.split(" ", 2)[0]));

        assertThat(foretold.goes()).isEqualTo(sent).isNotEmpty();
        assertThat(foretold.others()).isEqualTo(leftOut).isNotEmpty();
    }

    @Test
    void saysWhoGetsWhatWhenAndWhoDoesNot() {
        shop("SHOP", "Corner Wine", mailBox.address("shop"), "", TOMORROW, "HIGH");
        shop("MUTE", "Silent Wine", "", "", TOMORROW, "HIGH");
        shop("LATE", "Late Wine", mailBox.address("late"), "", TOMORROW.plusDays(8), "HIGH");

        var days = http.get().uri("/api/outreach/days").with(Callers.manager()).exchange();
        var mails = http.get()
                .uri("/api/outreach/forecast?day=2026-11-21&sort=name")
                .with(Callers.manager())
                .exchange();

        assertThat(days).bodyJson().extractingPath("$.days").asArray().hasSize(8);
        assertThat(days).bodyJson().extractingPath("$.days[1]").asMap().satisfies(day -> {
            assertThat(day).containsEntry("day", "2026-11-21").containsEntry("goes", 1);
            assertThat(day).containsEntry("left_out", 1).containsEntry("waits", 0);
        });
        assertThat(mails).bodyJson().extractingPath("$.total").isEqualTo(2);
        assertThat(mails).bodyJson().extractingPath("$.items[0]").asMap().satisfies(mail -> {
            assertThat(mail).containsEntry("name", "Corner Wine").containsEntry("fate", "GOES");
            assertThat(mail).containsEntry("at", "2026-11-21T06:30:00Z").containsEntry("programme", "REMINDER");
            assertThat(mail).containsEntry("to", mailBox.address("shop")).containsEntry("reasons", List.of());
        });
        assertThat(mails).bodyJson().extractingPath("$.items[1].fate").isEqualTo("LEFT_OUT");
        assertThat(mails).bodyJson().extractingPath("$.items[1].reasons").isEqualTo(List.of("NO_ADDRESS"));
    }

    /** Today is Friday. */
    @Test
    void aWeekendIsWaitedOutUntilTheMorningAfterIt() {
        shop("SOUK", "Souk", mailBox.address("souk"), "Asia/Riyadh", Fixtures.TODAY, "HIGH");
        world.update("insert into account_country (account_id, country, revision) values ('SOUK', 'SA', 1)");
        var waits = http.get().uri("/api/outreach/forecast?day=2026-11-20").with(Callers.manager());
        var goes = http.get().uri("/api/outreach/forecast?day=2026-11-22").with(Callers.manager());

        assertThat(waits).bodyJson().extractingPath("$.items[0]").asMap().satisfies(mail -> {
            assertThat(mail).containsEntry("fate", "WAITS").containsEntry("reasons", List.of("DAY_OFF"));
            assertThat(mail).containsEntry("until", "2026-11-22T04:30:00Z");
        });
        assertThat(goes).bodyJson().extractingPath("$.items[0].fate").isEqualTo("GOES");
        assertThat(sendReminders.run(Opening.NOW, "test").deferred()).isEqualTo(1);

        clock.set(Instant.parse("2026-11-22T04:30:00Z"));

        assertThat(sendReminders.run(Opening.ON_SCHEDULE, "test").sent()).isEqualTo(1);
    }

    @Test
    void representativesSeeTheirOwnAndPagesBelongTogether() {
        shop("SHOP", "Corner Wine", mailBox.address("shop"), "", TOMORROW, "HIGH");
        var mine = http.get().uri("/api/outreach/forecast").with(Callers.rep("R01"));
        var theirs = http.get().uri("/api/outreach/forecast").with(Callers.rep("R02"));

        assertThat(mine).bodyJson().extractingPath("$.total").isEqualTo(1);
        assertThat(theirs).bodyJson().extractingPath("$.total").isEqualTo(0);
        world.update("update account set email = null");
        assertThat(mine).bodyJson().extractingPath("$.items[0].fate").isEqualTo("GOES");

        clock.advance(Duration.ofMinutes(1));
        assertThat(mine).bodyJson().extractingPath("$.items[0].fate").isEqualTo("LEFT_OUT");
    }

    @Test
    void todayCountsWhatWentOutAndWhatNeedsAPerson() {
        world.due("A1", "A2");
        sendReminders.run(Opening.NOW, "test");
        world.update("update send_intent set state = 'UNKNOWN' where subject_id = 'A2'");

        var today = http.get().uri("/api/outreach/today").with(Callers.rep("R01"));

        assertThat(today).bodyJson().extractingPath("$.sent").isEqualTo(1);
        assertThat(today).bodyJson().extractingPath("$.unknown").isEqualTo(1);
        assertThat(today).bodyJson().extractingPath("$.waiting").isEqualTo(0);
    }

    /** Shops of every kind, some of one owner, around tomorrow. */
    private void settle(SplittableRandom random) {
        for (int i = 0; i < SHOPS; i++) {
            var email = switch (random.nextInt(8)) {
                case 0 -> "";
                case 1 -> "no address";
                case 2, 3 -> mailBox.address("owner" + random.nextInt(3));
                default -> mailBox.address("shop" + i);
            };
            var zone = List.of("Europe/Paris", "America/Montreal", "Asia/Tokyo")
                    .get(random.nextInt(10) < 8 ? 0 : 1 + i % 2);
            shop(
                    "S" + i,
                    "Shop " + i,
                    email,
                    zone,
                    Fixtures.TODAY.plusDays(random.nextInt(-2, 4)),
                    random.nextInt(10) == 0 ? "INSUFFICIENT" : "HIGH");
        }
        world.update("""
                insert into suppression (suppression_id, email, reason, created_at, created_by)
                select gen_random_uuid(), email, 'MANUAL', now(), 'test' from account where account_id in ('S5', 'S9')
                on conflict do nothing
                """);
        world.update("update account set active = false where account_id = 'S11'");
        world.update("""
                insert into account_country (account_id, country, revision)
                select account_id, 'SA', 1 from account where account_id like '%3'
                """);
        world.update("""
                insert into reminder_run (run_id, request_hash, started_by, day, started_at)
                values (gen_random_uuid(), '', 'test', '2026-11-01', now())
                """);
    }

    private void shop(String id, String name, String email, String zone, LocalDate expectedOn, String confidence) {
        world.update("""
                        insert into account (account_id, revision, name, email, rep_id, zone, active)
                        values (?, 1, ?, nullif(?, ''), 'R01', nullif(?, ''), true)
                        """, id, name, email, zone);
        world.update("""
                insert into expectation
                    (account_id, as_of, occurred_at, model_version, expected_on, confidence, last_purchase_on, known_since)
                values (?, '2026-11-20', '2026-11-20T05:00:00Z', 'test', ?, ?, '2026-11-13', '2026-11-20T05:00:00Z')
                """, id, expectedOn, confidence);
    }

    /** Who gets a mail, and who does not and why. */
    private record Foretold(Set<String> goes, Set<String> others) {}

    private Foretold foretold() {
        var body = body("/api/outreach/forecast?size=1000&day=" + TOMORROW);
        List<String> goes = JsonPath.read(body, "$.items[?(@.fate == 'GOES')].account_id");
        List<String> others = JsonPath.read(body, "$.items[?(@.fate != 'GOES')].account_id");
        List<List<String>> reasons = JsonPath.read(body, "$.items[?(@.fate != 'GOES')].reasons");
        return new Foretold(
                new TreeSet<>(goes),
                IntStream.range(0, others.size())
                        .mapToObj(i -> others.get(i) + " " + String.join(",", reasons.get(i)))
                        .collect(toCollection(TreeSet::new)));
    }

    private Set<String> sent() {
        var ids = world.text("""
                select coalesce(string_agg(account_id, ','), '') from message where sent_at >= '2026-11-20T23:00:00Z'
                """);
        return new TreeSet<>(List.of(ids.split(",")));
    }

    private String body(String uri) {
        try {
            return http.get()
                    .uri(uri)
                    .with(Callers.manager())
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
