package dev.roadbook.outreach.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.outreach.calendar.TestCalendars;
import dev.roadbook.outreach.ledger.Reason;
import dev.roadbook.outreach.policy.CommonReason;
import dev.roadbook.outreach.policy.Decision;
import dev.roadbook.outreach.policy.Policy;
import dev.roadbook.platform.experiment.Arm;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderPolicyTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOW = Instant.parse("2026-11-20T08:30:00Z");

    private final Policy<Facts> policy = policy();

    @Test
    void allowsWhoIsDueToday() {
        assertThat(policy.decide(FactsBuilder.due(TODAY).build(), NOW)).isEqualTo(new Decision.Allow());
    }

    @Test
    void allowsWhoFellDueWhileTheSystemWasDown() {
        assertThat(policy.decide(FactsBuilder.due(TODAY.minusDays(2)).build(), NOW))
                .isEqualTo(new Decision.Allow());
    }

    @Test
    void refusesWhoFellDueTooLongAgo() {
        assertRefused(FactsBuilder.due(TODAY.minusDays(3)).build(), CommonReason.EXPIRED);
    }

    @Test
    void refusesWhoIsDueTomorrow() {
        assertRefused(FactsBuilder.due(TODAY.plusDays(1)).build(), CommonReason.NOT_DUE);
    }

    @Test
    void refusesAnUncertainForecast() {
        assertRefused(FactsBuilder.due(TODAY).confident(false).build(), ReminderReason.INSUFFICIENT_CONFIDENCE);
    }

    @Test
    void refusesAnAccountThatNoLongerStands() {
        assertRefused(FactsBuilder.due(TODAY).active(false).build(), CommonReason.ACCOUNT_INACTIVE);
    }

    @Test
    void refusesAnAccountWithoutAddress() {
        assertRefused(FactsBuilder.due(TODAY).email(null).build(), CommonReason.NO_ADDRESS);
        assertRefused(FactsBuilder.due(TODAY).email(" ").build(), CommonReason.NO_ADDRESS);
    }

    @Test
    void refusesAnAddressThatIsNone() {
        assertRefused(FactsBuilder.due(TODAY).email("x@y.com>\r\nRCPT TO:<z@z>").build(), CommonReason.INVALID_ADDRESS);
    }

    @Test
    void refusesANameThatWouldBreakOutOfTheSubject() {
        assertRefused(
                FactsBuilder.due(TODAY).name("Shop\r\nBcc: evil@x.example").build(), CommonReason.UNSAFE_TEXT);
    }

    @Test
    void refusesANameTooLongForASubject() {
        assertRefused(FactsBuilder.due(TODAY).name("x".repeat(290)).build(), CommonReason.UNSAFE_TEXT);
    }

    @Test
    void refusesASuppressedAddress() {
        assertRefused(FactsBuilder.due(TODAY).suppressedUntil(Instant.MAX).build(), CommonReason.SUPPRESSED);
        assertRefused(
                FactsBuilder.due(TODAY).suppressedUntil(NOW.plusSeconds(1)).build(), CommonReason.SUPPRESSED);
        assertThat(policy.decide(FactsBuilder.due(TODAY).suppressedUntil(NOW).build(), NOW))
                .isEqualTo(new Decision.Allow());
    }

    @Test
    void refusesWhoBoughtMeanwhile() {
        assertRefused(
                FactsBuilder.due(TODAY).latestPurchaseOn(TODAY.minusDays(1)).build(),
                ReminderReason.PURCHASED_BEFORE_SEND);
    }

    @Test
    void purchaseTheForecastBuildsOnIsNoReason() {
        assertThat(policy.decide(
                        FactsBuilder.due(TODAY)
                                .latestPurchaseOn(TODAY.minusDays(7))
                                .build(),
                        NOW))
                .isEqualTo(new Decision.Allow());
    }

    @ParameterizedTest
    @CsvSource({"2026-11-13", "2026-11-14"})
    void refusesWhoWasRemindedInThisCycleOrALaterOne(LocalDate remindedCycle) {
        assertRefused(FactsBuilder.due(TODAY).remindedCycle(remindedCycle).build(), ReminderReason.ALREADY_REMINDED);
    }

    @Test
    void allowsWhoWasRemindedInAnEarlierCycle() {
        assertThat(policy.decide(
                        FactsBuilder.due(TODAY)
                                .remindedCycle(TODAY.minusDays(14))
                                .build(),
                        NOW))
                .isEqualTo(new Decision.Allow());
    }

    @Test
    void refusesACycleThatHasEnded() {
        assertRefused(FactsBuilder.due(TODAY).settled(true).build(), ReminderReason.SETTLED_BEFORE);
    }

    @Test
    void refusesTheHoldout() {
        assertRefused(FactsBuilder.due(TODAY).enrolled(Arm.HOLDOUT).build(), CommonReason.HOLDOUT);
        assertThat(policy.decide(FactsBuilder.due(TODAY).enrolled(Arm.TREATMENT).build(), NOW))
                .isEqualTo(new Decision.Allow());
    }

    @Test
    void namesEveryReason() {
        var facts = FactsBuilder.due(TODAY).email(null).confident(false).build();

        assertRefused(facts, ReminderReason.INSUFFICIENT_CONFIDENCE, CommonReason.NO_ADDRESS);
    }

    private void assertRefused(Facts facts, Reason... reasons) {
        assertThat(policy.decide(facts, NOW)).isEqualTo(new Decision.Deny(List.of(reasons)));
    }

    private static Policy<Facts> policy() {
        return ReminderPolicy.reminderRules(
                new ReminderProperties(
                        LocalTime.of(7, 30),
                        2,
                        LocalTime.of(21, 0),
                        LocalTime.of(7, 0),
                        2,
                        Duration.ofDays(7),
                        0,
                        3,
                        Locale.UK,
                        "",
                        Duration.ofMinutes(30)),
                TestCalendars.mondayToFriday());
    }

    @Test
    void keepsQuietAtNightInTheAccountsZone() {
        var facts = FactsBuilder.due(TODAY).zone("America/New_York").build();

        assertThat(policy.decide(facts, NOW))
                .isEqualTo(
                        new Decision.Defer(Instant.parse("2026-11-20T12:00:00Z"), List.of(CommonReason.QUIET_HOURS)));
    }

    /** Easter: the last working day before it is Thursday 2 April, the first after it Tuesday 7 April. */
    @Test
    void waitsOverWeekendsAndHolidaysForTheMorningOfTheNextWorkingDay() {
        var goodFriday =
                FactsBuilder.due(LocalDate.of(2026, 4, 3)).country("DE").build();

        assertThat(policy.decide(goodFriday, Instant.parse("2026-04-03T08:30:00Z")))
                .isEqualTo(new Decision.Defer(Instant.parse("2026-04-07T05:30:00Z"), List.of(CommonReason.DAY_OFF)));
        assertThat(policy.decide(goodFriday, Instant.parse("2026-04-07T05:30:00Z")))
                .isEqualTo(new Decision.Allow());
    }

    @Test
    void countsOnlyWorkingDaysAsLate() {
        var thursday = FactsBuilder.due(LocalDate.of(2026, 4, 2)).country("DE").build();

        assertThat(policy.decide(thursday, Instant.parse("2026-04-08T08:30:00Z")))
                .isEqualTo(new Decision.Allow());
        assertThat(policy.decide(thursday, Instant.parse("2026-04-09T08:30:00Z")))
                .isEqualTo(new Decision.Deny(List.of(CommonReason.EXPIRED)));
    }

    @Test
    void keepsToTheCap() {
        var facts = FactsBuilder.due(TODAY)
                .recentMails(List.of(NOW.minus(Duration.ofDays(6)), NOW.minus(Duration.ofDays(1))))
                .build();

        assertThat(policy.decide(facts, NOW))
                .isEqualTo(new Decision.Defer(NOW.plus(Duration.ofDays(1)), List.of(CommonReason.FREQUENCY_CAP)));
    }
}
