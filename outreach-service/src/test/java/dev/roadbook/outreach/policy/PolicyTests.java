package dev.roadbook.outreach.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.outreach.ledger.Reason;
import dev.roadbook.outreach.ledger.State;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTests {

    private static final Instant NOW = Instant.parse("2026-11-20T08:30:00Z");
    private static final Instant NIGHT = Instant.parse("2026-11-20T22:00:00Z");
    private static final Reason ON_HOLIDAY = () -> "ON_HOLIDAY";

    private final Policy<Person> policy = new Policy<>(List.of(
            Rules.address(),
            Rules.validAddress(),
            Rule.refuse(ON_HOLIDAY, person -> person.recentMails().isEmpty() && person.suppressedUntil() != null),
            Rules.suppression(),
            Rules.quietHours(new QuietHours(LocalTime.of(21, 0), LocalTime.of(7, 0))),
            Rules.cap(new Cap(2, Duration.ofDays(7)))));

    @Test
    void allowsWhatNoRuleHoldsBack() {
        assertThat(policy.decide(Person.in("Europe/Paris"), NOW)).isEqualTo(new Decision.Allow());
    }

    @Test
    void tellsReasonsInTheOrderOfTheList() {
        var person = Person.in("Europe/Paris").at(null).unwilling();

        assertThat(policy.decide(person, NOW))
                .isEqualTo(new Decision.Deny(List.of(CommonReason.NO_ADDRESS, ON_HOLIDAY, CommonReason.SUPPRESSED)));
    }

    @Test
    void refusalGoesBeforeDelay() {
        var person = Person.in("Europe/Paris").at("nobody");

        assertThat(policy.decide(person, NIGHT)).isEqualTo(new Decision.Deny(List.of(CommonReason.INVALID_ADDRESS)));
    }

    @Test
    void longestDelayCounts() {
        var person = Person.in("Europe/Paris").writtenTo(NIGHT.minusSeconds(60), NIGHT.minusSeconds(30));

        assertThat(policy.decide(person, NIGHT))
                .isEqualTo(new Decision.Defer(
                        NIGHT.minusSeconds(60).plus(Duration.ofDays(7)),
                        List.of(CommonReason.QUIET_HOURS, CommonReason.FREQUENCY_CAP)));
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
    void waitsForTheEndOfQuietHoursInTheZone(String zone, Instant now, Instant until) {
        assertThat(policy.decide(Person.in(zone), now))
                .isEqualTo(new Decision.Defer(until, List.of(CommonReason.QUIET_HOURS)));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20T06:00:00Z", "2026-11-20T19:59:59Z"})
    void quietHoursAreHalfOpen(Instant now) {
        assertThat(policy.decide(Person.in("Europe/Paris"), now)).isEqualTo(new Decision.Allow());
    }

    @Test
    void waitsUntilTheCapHasRoom() {
        var third = NOW.minus(Duration.ofDays(9));
        var second = NOW.minus(Duration.ofDays(6));
        var first = NOW.minus(Duration.ofDays(1));

        assertThat(policy.decide(Person.in("Europe/Paris").writtenTo(third, second, first), NOW))
                .isEqualTo(new Decision.Defer(second.plus(Duration.ofDays(7)), List.of(CommonReason.FREQUENCY_CAP)));
    }

    @Test
    void holdoutEndsAnIntentOnlyWhereNothingElseDoes() {
        assertThat(new Decision.Deny(List.of(CommonReason.HOLDOUT)).endsAs()).isEqualTo(State.HOLDOUT);
        assertThat(new Decision.Deny(List.of(CommonReason.HOLDOUT, ON_HOLIDAY)).endsAs())
                .isEqualTo(State.CANCELLED);
    }

    @Test
    void suppressionSaysHowAnIntentEndsBeforeAnythingElse() {
        var reasons = List.of(CommonReason.EXPIRED, ON_HOLIDAY, CommonReason.SUPPRESSED);

        assertThat(new Decision.Deny(reasons).endsAs()).isEqualTo(State.SUPPRESSED);
        assertThat(new Decision.Deny(reasons.subList(0, 2)).endsAs()).isEqualTo(State.EXPIRED);
        assertThat(new Decision.Deny(reasons.subList(1, 2)).endsAs()).isEqualTo(State.CANCELLED);
    }
}
