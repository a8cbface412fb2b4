package dev.roadbook.outreach.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.outreach.Fixtures;
import dev.roadbook.outreach.OutreachTest;
import dev.roadbook.outreach.World;
import dev.roadbook.outreach.run.RunReport;
import dev.roadbook.testkit.MailBox;
import dev.roadbook.testkit.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OutreachTest
class DigestScheduleIntegrationTests {

    private static final Instant TUESDAY_MORNING = Instant.parse("2026-11-24T07:00:00Z");

    @Autowired
    private World world;

    @Autowired
    private MailBox mailBox;

    @Autowired
    private MutableClock clock;

    @Autowired
    private SendDigests sendDigests;

    @Autowired
    private MockMvcTester http;

    private DigestWorld known;

    @BeforeEach
    void reset() {
        world.reset();
        known = new DigestWorld(world, mailBox);
    }

    @Test
    void anotherRunOfTheWeekSendsNothing() {
        known.anne();
        known.account("C1", "R01", "2026-11-20", "120.00", 0);
        sendDigests.run("test");

        var again = sendDigests.run("test");
        clock.set(Instant.parse("2026-11-22T10:00:00Z"));
        var onSunday = sendDigests.run("test");

        assertThat(again).returns(0, RunReport::due).returns(0, RunReport::sent);
        assertThat(onSunday.sent()).isZero();
        assertThat(mailBox.await(1)).hasSize(1);
    }

    @Test
    void nextWeeksFiguresStandBesideWhatWasSaid() {
        known.anne();
        known.account("C1", "R01", "2026-11-20", "120.00", 0);
        sendDigests.run("test");
        known.account("C2", "R01", "2026-11-26", "10.00", 0);
        known.account("C3", "R01", "2026-11-27", "10.00", 0);
        clock.set(TUESDAY_MORNING);

        var report = sendDigests.runOnSchedule();

        assertThat(report).get().returns(1, RunReport::sent);
        assertThat(mailBox.await(2).getLast().text()).contains("Due this week: 2 (last week 1)");
        assertThat(world.text("select string_agg(week || ' ' || accounts, ', ' order by week) from rep_week"))
                .isEqualTo("2026-W47 1, 2026-W48 3");
    }

    @Test
    void whoTurnsItOffByTheLinkGetsNoMoreDigests() {
        known.anne();
        known.account("C1", "R01", "2026-11-20", "120.00", 0);
        sendDigests.run("test");
        var token = DigestWorld.link(mailBox.await(1).getFirst()).replaceAll(".*/u/", "");

        assertThat(http.post().uri("/u/{token}", token).exchange()).hasStatusOk();
        clock.set(TUESDAY_MORNING);

        var report = sendDigests.runOnSchedule();
        assertThat(report).get().returns(0, RunReport::sent).returns(1, RunReport::suppressed);
        assertThat(world.count("select count(*) from suppression")).isZero();
        assertThat(world.text("select skipped from digest where week = '2026-W48'"))
                .isEqualTo("OPTED_OUT");
    }

    @Test
    void scheduleWaitsForItsDayAndMakesUpForAnOutage() {
        known.anne();
        known.account("C1", "R01", "2026-11-27", "120.00", 0);
        clock.set(Instant.parse("2026-11-24T06:59:00Z"));
        assertThat(sendDigests.runOnSchedule()).isEmpty();

        clock.set(Instant.parse("2026-11-26T10:00:00Z"));

        assertThat(sendDigests.runOnSchedule()).get().returns(1, RunReport::sent);
    }

    @Test
    void scheduleWaitsForNumbersOfAFreshInstallationToRest() {
        known.anne();
        clock.set(TUESDAY_MORNING);
        world.hear(Fixtures.account("C1", null));
        world.hear(Fixtures.prediction(
                "C1", LocalDate.of(2026, 11, 26), Fixtures.LAST_PURCHASE, TUESDAY_MORNING.minusSeconds(60)));

        assertThat(sendDigests.runOnSchedule()).isEmpty();

        clock.advance(Duration.ofDays(1));
        assertThat(sendDigests.runOnSchedule()).get().returns(1, RunReport::sent);
    }

    @Test
    void waitsForTheMorningAndSaysWhatHoldsThen() {
        known.anne();
        known.account("C1", "R01", "2026-11-20", "120.00", 0);
        clock.set(Instant.parse("2026-11-20T22:00:00Z"));

        var atNight = sendDigests.run("test");
        world.update("update expectation set call_value = 99");
        clock.set(Instant.parse("2026-11-21T06:00:00Z"));
        var inTheMorning = sendDigests.run("test");

        assertThat(atNight).returns(1, RunReport::deferred).returns(0, RunReport::sent);
        assertThat(inTheMorning.sent()).isEqualTo(1);
        assertThat(mailBox.await(1).getFirst().text()).contains("€99");
    }
}
