package dev.roadbook.outreach.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.outreach.ledger.Reason;
import dev.roadbook.outreach.ledger.State;
import dev.roadbook.outreach.policy.CommonReason;
import dev.roadbook.outreach.policy.Decision;
import dev.roadbook.outreach.policy.Policy;
import dev.roadbook.outreach.week.Figures;
import dev.roadbook.outreach.week.RepWeek;
import dev.roadbook.outreach.week.Week;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestPolicyTests {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 17);
    private static final Instant NOW = Instant.parse("2026-11-17T07:00:00Z");
    private static final Reader ANNE = reader("anne@roadbook.example", true, false, false);

    private final Policy<DigestFacts> policy = DigestPolicy.digestRules(DigestPropertiesTests.bind(Map.of()));

    @ParameterizedTest
    @CsvSource({"1, 0, 0", "0, 1, 0", "0, 0, 1"})
    void allowsWhereThereIsSomebodyToExpectToFollowUpOrToCall(int due, int followUp, int calls) {
        assertThat(decide(facts(ANNE, figures(due, followUp, calls)))).isEqualTo(new Decision.Allow());
    }

    @Test
    void refusesWhatSaysNothing() {
        assertRefused(facts(ANNE, figures(0, 0, 0)), DigestReason.NOTHING_TO_SAY);
        assertRefused(facts(ANNE), DigestReason.NOTHING_TO_SAY);
    }

    @Test
    void refusesWhoHasLeft() {
        assertRefused(reader("anne@roadbook.example", false, false, false), DigestReason.REP_LEFT);
    }

    @Test
    void refusesWhoDoesNotWantIt() {
        assertRefused(reader("anne@roadbook.example", true, false, true), DigestReason.OPTED_OUT);
    }

    @Test
    void refusesAnAddressThatMustNotBeWrittenTo() {
        assertRefused(reader("anne@roadbook.example", true, true, false), CommonReason.SUPPRESSED);
    }

    @Test
    void refusesWhoHasNoAddress() {
        assertRefused(reader(null, true, false, false), CommonReason.NO_ADDRESS);
        assertRefused(reader("anne", true, false, false), CommonReason.INVALID_ADDRESS);
    }

    @Test
    void refusesWhatIsTooLate() {
        assertThat(policy.decide(facts(ANNE, figures(1, 0, 0)), Instant.parse("2026-11-20T08:00:00Z")))
                .isEqualTo(new Decision.Deny(List.of(CommonReason.EXPIRED)));
    }

    @Test
    void waitsForTheEndOfTheNight() {
        assertThat(policy.decide(facts(ANNE, figures(1, 0, 0)), Instant.parse("2026-11-17T22:00:00Z")))
                .isEqualTo(
                        new Decision.Defer(Instant.parse("2026-11-18T06:00:00Z"), List.of(CommonReason.QUIET_HOURS)));
    }

    @Test
    void tellsEveryReason() {
        assertThat(decide(facts(reader(null, false, false, true))))
                .isInstanceOfSatisfying(Decision.Deny.class, deny -> {
                    assertThat(deny.reasons())
                            .containsExactly(
                                    DigestReason.REP_LEFT,
                                    DigestReason.NOTHING_TO_SAY,
                                    CommonReason.NO_ADDRESS,
                                    DigestReason.OPTED_OUT);
                    assertThat(deny.endsAs()).isEqualTo(State.SUPPRESSED);
                });
    }

    private void assertRefused(Reader reader, Reason reason) {
        assertRefused(facts(reader, figures(1, 0, 0)), reason);
    }

    private void assertRefused(DigestFacts facts, Reason reason) {
        assertThat(decide(facts)).isEqualTo(new Decision.Deny(List.of(reason)));
    }

    private Decision decide(DigestFacts facts) {
        return policy.decide(facts, NOW);
    }

    private static DigestFacts facts(Reader reader, Figures... figures) {
        return new DigestFacts(
                reader,
                new Issue(Week.of(TUESDAY), TUESDAY),
                List.of(figures).stream()
                        .map(each -> new RepWeek("R01", each, null))
                        .toList(),
                NOW);
    }

    private static Reader reader(@Nullable String email, boolean working, boolean suppressed, boolean optedOut) {
        return new Reader(
                "R01", "Anne", email, ZoneId.of("Europe/Paris"), working, suppressed ? Instant.MAX : null, optedOut);
    }

    private static Figures figures(int due, int followUp, int calls) {
        var nothing = BigDecimal.ZERO;
        return new Figures("EUR", 1, due, followUp, 0, 0, 0, calls, 0, nothing, 0, nothing, nothing, nothing, null);
    }
}
