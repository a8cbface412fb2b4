package dev.roadbook.outreach.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.outreach.ledger.Reason;
import dev.roadbook.outreach.policy.Decision;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOW = Instant.parse("2026-11-20T08:30:00Z");

    private final Eligibility eligibility = new Eligibility(
            2, new QuietHours(LocalTime.of(21, 0), LocalTime.of(7, 0)), 2, Duration.ofDays(7), new Holdout(0));

    @Test
    void allowsWhoIsDueToday() {
        assertThat(eligibility.decide(FactsBuilder.due(TODAY).build(), NOW)).isEqualTo(new Decision.Allow());
    }

    @Test
    void allowsWhoFellDueWhileTheSystemWasDown() {
        assertThat(eligibility.decide(FactsBuilder.due(TODAY.minusDays(2)).build(), NOW))
                .isEqualTo(new Decision.Allow());
    }

    @Test
    void refusesWhoFellDueTooLongAgo() {
        assertRefused(FactsBuilder.due(TODAY.minusDays(3)).build(), Reason.EXPIRED);
    }

    @Test
    void refusesWhoIsDueTomorrow() {
        assertRefused(FactsBuilder.due(TODAY.plusDays(1)).build(), Reason.NOT_DUE);
    }

    @Test
    void refusesAnUncertainForecast() {
        assertRefused(FactsBuilder.due(TODAY).confident(false).build(), Reason.INSUFFICIENT_CONFIDENCE);
    }

    @Test
    void refusesAnAccountThatNoLongerStands() {
        assertRefused(FactsBuilder.due(TODAY).active(false).build(), Reason.ACCOUNT_INACTIVE);
    }

    @Test
    void refusesAnAccountWithoutAddress() {
        assertRefused(FactsBuilder.due(TODAY).email(null).build(), Reason.NO_ADDRESS);
        assertRefused(FactsBuilder.due(TODAY).email(" ").build(), Reason.NO_ADDRESS);
    }

    @Test
    void refusesAnAddressThatIsNone() {
        assertRefused(FactsBuilder.due(TODAY).email("x@y.com>\r\nRCPT TO:<z@z>").build(), Reason.INVALID_ADDRESS);
    }

    @Test
    void refusesANameThatWouldBreakOutOfTheSubject() {
        assertRefused(
                FactsBuilder.due(TODAY).name("Shop\r\nBcc: evil@x.example").build(), Reason.UNSAFE_TEXT);
    }

    @Test
    void refusesANameTooLongForASubject() {
        assertRefused(FactsBuilder.due(TODAY).name("x".repeat(290)).build(), Reason.UNSAFE_TEXT);
    }

    @Test
    void refusesASuppressedAddress() {
        assertRefused(FactsBuilder.due(TODAY).suppressed(true).build(), Reason.SUPPRESSED);
    }

    @Test
    void refusesWhoBoughtMeanwhile() {
        assertRefused(
                FactsBuilder.due(TODAY).latestPurchaseOn(TODAY.minusDays(1)).build(), Reason.PURCHASED_BEFORE_SEND);
    }

    @Test
    void purchaseTheForecastBuildsOnIsNoReason() {
        assertThat(eligibility.decide(
                        FactsBuilder.due(TODAY)
                                .latestPurchaseOn(TODAY.minusDays(7))
                                .build(),
                        NOW))
                .isEqualTo(new Decision.Allow());
    }

    @ParameterizedTest
    @CsvSource({"2026-11-13", "2026-11-14"})
    void refusesWhoWasRemindedInThisCycleOrALaterOne(LocalDate remindedCycle) {
        assertRefused(FactsBuilder.due(TODAY).remindedCycle(remindedCycle).build(), Reason.ALREADY_REMINDED);
    }

    @Test
    void allowsWhoWasRemindedInAnEarlierCycle() {
        assertThat(eligibility.decide(
                        FactsBuilder.due(TODAY)
                                .remindedCycle(TODAY.minusDays(14))
                                .build(),
                        NOW))
                .isEqualTo(new Decision.Allow());
    }

    @Test
    void refusesACycleThatHasEnded() {
        assertRefused(FactsBuilder.due(TODAY).settled(true).build(), Reason.SETTLED_BEFORE);
    }

    @Test
    void refusesTheHoldout() {
        var everyone = new Eligibility(
                2, new QuietHours(LocalTime.of(21, 0), LocalTime.of(7, 0)), 2, Duration.ofDays(7), new Holdout(100));

        assertThat(everyone.decide(FactsBuilder.due(TODAY).build(), NOW))
                .isEqualTo(new Decision.Deny(List.of(Reason.HOLDOUT)));
    }

    @Test
    void namesEveryReason() {
        var facts = FactsBuilder.due(TODAY).email(null).confident(false).build();

        assertRefused(facts, Reason.INSUFFICIENT_CONFIDENCE, Reason.NO_ADDRESS);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Paris, 2026-11-20T20:00:00Z, 2026-11-21T06:00:00Z",
        "Europe/Paris, 2026-11-20T05:59:59Z, 2026-11-20T06:00:00Z",
        "America/New_York, 2026-11-20T08:30:00Z, 2026-11-20T12:00:00Z",
        "Asia/Kathmandu, 2026-11-20T15:15:00Z, 2026-11-21T01:15:00Z",
        // the quiet of these nights ends by the clock on the wall
        "Europe/Paris, 2026-03-28T22:00:00Z, 2026-03-29T05:00:00Z",
        "Europe/Paris, 2026-10-24T22:00:00Z, 2026-10-25T06:00:00Z"
    })
    void waitsForTheEndOfQuietHoursInTheAccountsZone(String zone, Instant now, Instant until) {
        var today = LocalDate.ofInstant(now, ZoneId.of(zone));
        var facts = FactsBuilder.due(today).zone(zone).build();

        assertThat(eligibility.decide(facts, now)).isEqualTo(new Decision.Defer(until, List.of(Reason.QUIET_HOURS)));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20T06:00:00Z", "2026-11-20T19:59:59Z"})
    void quietHoursAreHalfOpen(Instant now) {
        assertThat(eligibility.decide(FactsBuilder.due(TODAY).build(), now)).isEqualTo(new Decision.Allow());
    }

    @Test
    void waitsUntilTheCapHasRoom() {
        var third = NOW.minus(Duration.ofDays(9));
        var second = NOW.minus(Duration.ofDays(6));
        var first = NOW.minus(Duration.ofDays(1));

        var facts = FactsBuilder.due(TODAY)
                .recentMails(List.of(third, second, first))
                .build();

        assertThat(eligibility.decide(facts, NOW))
                .isEqualTo(new Decision.Defer(second.plus(Duration.ofDays(7)), List.of(Reason.FREQUENCY_CAP)));
    }

    @Test
    void refusalGoesBeforeDelay() {
        var night = Instant.parse("2026-11-20T22:00:00Z");

        assertThat(eligibility.decide(FactsBuilder.due(TODAY).suppressed(true).build(), night))
                .isEqualTo(new Decision.Deny(List.of(Reason.SUPPRESSED)));
    }

    @Test
    void holdoutIsAboutAsLargeAsAskedForAndAlwaysTheSame() {
        var holdout = new Holdout(10);

        var chosen = IntStream.range(0, 10_000)
                .filter(i -> holdout.contains("A" + i, TODAY))
                .count();

        assertThat(chosen).isBetween(900L, 1_100L);
        assertThat(new Holdout(10).contains("A1", TODAY)).isEqualTo(holdout.contains("A1", TODAY));
    }

    private void assertRefused(Facts facts, Reason... reasons) {
        assertThat(eligibility.decide(facts, NOW)).isEqualTo(new Decision.Deny(List.of(reasons)));
    }
}
