package dev.roadbook.outreach.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.roadbook.outreach.ledger.Subject;
import dev.roadbook.outreach.policy.Addressee;
import dev.roadbook.outreach.policy.CommonReason;
import dev.roadbook.outreach.policy.Decision;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

class SimulationTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** The second time it is two o'clock that night. */
    private static final Instant CLOCKS_SET_BACK = Instant.parse("2026-10-25T01:00:00Z");

    private static final Instant QUIET_UNTIL = CLOCKS_SET_BACK.plus(Duration.ofMinutes(30));

    @Test
    @Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
    void whoeverIsToWaitForATimeThatHasPassedGoesOnceTheyMay() {
        var foretold = Simulation.of(
                List.of(prospect((then, _) -> then.isBefore(QUIET_UNTIL)
                        ? new Decision.Defer(
                                CLOCKS_SET_BACK.minus(Duration.ofMinutes(30)), List.of(CommonReason.QUIET_HOURS))
                        : new Decision.Allow())),
                CLOCKS_SET_BACK.plus(Duration.ofDays(1)),
                PARIS);

        assertThat(foretold)
                .extracting(Foretold::fate, Foretold::at, Foretold::reasons)
                .containsExactly(tuple(Fate.GOES, QUIET_UNTIL, "QUIET_HOURS"));
    }

    private static Prospect prospect(Prospect.Rules rules) {
        return new Prospect(
                "reminder",
                Subject.account("A1"),
                "Corner Wine",
                new Shop(),
                LocalDate.of(2026, 10, 25),
                new UUID(0, 1),
                CLOCKS_SET_BACK,
                CLOCKS_SET_BACK.plus(Duration.ofDays(7)),
                null,
                rules);
    }

    private record Shop(String email, ZoneId zone, @Nullable Instant suppressedUntil, List<Instant> recentMails)
            implements Addressee {

        Shop() {
            this("orders@corner-wine.example.com", PARIS, null, List.of());
        }
    }
}
