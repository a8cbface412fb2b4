package dev.roadbook.outreach.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.roadbook.events.HealthCategory;
import dev.roadbook.events.PredictionsUpdated;
import dev.roadbook.events.RecommendationsUpdated;
import dev.roadbook.events.RepPerformanceUpdated;
import dev.roadbook.events.Standing;
import dev.roadbook.events.SuggestedOrder;
import dev.roadbook.outreach.Fixtures;
import dev.roadbook.outreach.OutreachTest;
import dev.roadbook.outreach.Statements;
import dev.roadbook.outreach.World;
import dev.roadbook.outreach.week.Cause.Bounced;
import dev.roadbook.outreach.week.Cause.Expected;
import dev.roadbook.outreach.week.Cause.Overdue;
import dev.roadbook.outreach.week.Cause.Reminded;
import dev.roadbook.outreach.week.Cause.Silent;
import dev.roadbook.platform.kafka.EventIds;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is counted and listed of the accounts of each representative. */
@OutreachTest
class RepWeeksIntegrationTests {

    private static final Instant NOW = Instant.parse(Fixtures.NOW);
    private static final Week WEEK = Week.of(Fixtures.TODAY);

    @Autowired
    private World world;

    @Autowired
    private RepWeeks weeks;

    @Autowired
    private AccountNotes notes;

    private WeekWorld known;

    @BeforeEach
    void reset() {
        world.reset();
        known = new WeekWorld(world);
    }

    @Test
    void followWhatOtherServicesSay() {
        world.hear(Fixtures.rep("R01", "Anne", "anne@roadbook.example"));
        world.hear(Fixtures.account("A1", "buyer@shop.example"));
        world.hear(PredictionsUpdated.newBuilder(Fixtures.prediction("A1"))
                .setCallValue(new BigDecimal("120.00"))
                .setDaysOverdue(3)
                .setStanding(Standing.ACTIVE)
                .setHealthCategory(HealthCategory.POOR)
                .setPacePct(12.5)
                .setYtdRevenue(new BigDecimal("900.00"))
                .setPreviousYearRevenue(new BigDecimal("1000.00"))
                .setYearEndProjection(new BigDecimal("1125.00"))
                .build());
        world.hear(Fixtures.purchase("A1", Fixtures.LAST_PURCHASE, NOW));
        world.hear(Fixtures.purchase("A1", Fixtures.TODAY, NOW));
        world.hear(performance("R01", 87.5));

        assertThat(weeks.of("R01", WEEK, NOW))
                .contains(new RepWeek(
                        "R01",
                        new Figures(
                                "EUR",
                                1,
                                1,
                                0,
                                1,
                                1,
                                1,
                                1,
                                1,
                                new BigDecimal("123.45"),
                                0,
                                new BigDecimal("900.00"),
                                new BigDecimal("1000.00"),
                                new BigDecimal("1125.00"),
                                87.5),
                        null));
    }

    @Test
    void nobodysAccountsAndThoseOfWhoHasLeftAreNotCounted() {
        known.rep("R01");
        known.rep("R02");
        known.account("A1", "R01");
        known.account("A2", "R02");
        world.update("update rep set active = false where rep_id = 'R02'");
        world.update("insert into account (account_id, revision, name, active) values ('A3', 1, 'A3', true)");

        assertThat(weeks.all(WEEK, NOW)).extracting(RepWeek::repId).containsExactly("R01");
        assertThat(weeks.of("R02", WEEK, NOW)).isEmpty();
    }

    @Test
    void aReminderInVainIsFollowedUpAfterAWeekUntilTheNext() {
        known.rep("R01");
        known.account("NEVER", "R01");
        known.account("RECENT", "R01");
        known.account("LATE", "R01");
        known.account("BOUNCED", "R01");
        known.account("AGAIN", "R01");
        known.reminder("RECENT", 1, "SENT", "2026-11-14");
        known.reminder("LATE", 1, "SENT", "2026-11-12");
        known.reminder("BOUNCED", 1, "BOUNCED", null);
        known.reminder("AGAIN", 1, "NO_PURCHASE", "2026-09-12");
        known.reminder("AGAIN", 2, "PURCHASED", "2026-10-12");

        assertThat(notes.of("R01", NOW))
                .extracting(AccountNote::accountId, AccountNote::cause)
                .containsExactlyInAnyOrder(
                        tuple("LATE", new Reminded(LocalDate.of(2026, 11, 12))), tuple("BOUNCED", new Bounced()));
    }

    @Test
    void theBestCallsComeFirstWithTheirReason() {
        known.rep("R01");
        known.account("A1", "R01");
        known.account("A2", "R01");
        known.account("A3", "R01");
        known.account("LOST", "R01");
        known.expectation("A1", "2026-11-10", "10.00", 4, null);
        known.expectation("A2", "2026-12-24", "30.00", 0, null);
        known.expectation("A3", null, "20.00", 0, 342);
        known.expectation("LOST", null, "0.00", 0, 700);
        world.hear(Fixtures.product("W1", "Chablis 2024", true));
        world.hear(Fixtures.product("W2", "Sold out", false));
        world.hear(Fixtures.suggestions("A2", "W2", "W1", "W3", "W4"));

        assertThat(notes.of("R01", NOW))
                .containsExactly(
                        note("A2", 1, "30.00", new Expected(LocalDate.of(2026, 12, 24)), "Chablis 2024", "Product W3"),
                        note("A3", 2, "20.00", new Silent(342)),
                        note("A1", 3, "10.00", new Overdue(4)));
    }

    @Test
    void whatSomebodySaidIsNotForTheAccountIsNotOffered() {
        known.rep("R01");
        known.account("A1", "R01");
        known.expectation("A1", "2026-11-10", "10.00", 4, null);
        world.hear(RecommendationsUpdated.newBuilder(Fixtures.suggestions("A1", "W1", "W3"))
                .setSuggestedOrder(new SuggestedOrder(Fixtures.LAST_PURCHASE, List.of(), List.of("W1")))
                .build());

        assertThat(notes.of("R01", NOW)).containsExactly(note("A1", 1, "10.00", new Overdue(4), "Product W3"));
    }

    @Test
    void noMoreThanTenAreToBeCalledFirst() {
        known.rep("R01");
        for (int i = 10; i < 25; i++) {
            known.account("A" + i, "R01");
            known.expectation("A" + i, "2027-01-01", i + ".00", 0, null);
        }

        assertThat(notes.of("R01", NOW))
                .extracting(AccountNote::accountId)
                .containsExactly("A24", "A23", "A22", "A21", "A20", "A19", "A18", "A17", "A16", "A15");
        assertThat(weeks.of("R01", WEEK, NOW).orElseThrow().figures().worthACall())
                .isEqualTo(15);
    }

    @Test
    void lastWeekStandsBesideThisOne() {
        known.rep("R01");
        known.account("A1", "R01");
        known.expectation("A1", "2026-11-13", "10.00", 0, null);
        var lastWeek = weeks.take(WEEK.previous(), Instant.parse("2026-11-13T08:00:00Z"));
        known.account("A2", "R01");

        var thisWeek = weeks.take(WEEK, NOW);

        assertThat(lastWeek).singleElement().extracting(RepWeek::lastWeek).isNull();
        assertThat(thisWeek).singleElement().satisfies(rep -> {
            assertThat(rep.figures().accounts()).isEqualTo(2);
            assertThat(rep.figures().dueThisWeek()).isZero();
            assertThat(rep.lastWeek()).isEqualTo(lastWeek.getFirst().figures());
            assertThat(Objects.requireNonNull(rep.lastWeek()).dueThisWeek()).isEqualTo(1);
        });
    }

    @Test
    void theFirstFiguresOfAWeekStayUntilOthersAreTold() {
        known.rep("R01");
        known.account("A1", "R01");
        weeks.take(WEEK, NOW);
        known.account("A2", "R01");
        weeks.take(WEEK, NOW);

        assertThat(keptAccounts()).isEqualTo("1");

        weeks.keep(weeks.of("R01", WEEK, NOW).orElseThrow(), WEEK, NOW);

        assertThat(keptAccounts()).isEqualTo("2");
        assertThat(weeks.take(new Week(WEEK.monday().plusWeeks(1)), NOW))
                .singleElement()
                .satisfies(rep -> assertThat(rep.lastWeek()).isEqualTo(rep.figures()));
    }

    @Test
    void anyNumberOfAccountsTakesAsManyStatements() {
        known.rep("R01");
        known.account("A1", "R01");
        known.expectation("A1", "2026-11-20", "10.00", 0, null);
        var one = Statements.during(() -> notes.of("R01", NOW)).size();
        IntStream.range(0, 40).forEach(i -> {
            known.account("B" + i, "R01");
            known.expectation("B" + i, "2026-11-20", "10.00", 0, null);
        });

        assertThat(Statements.during(() -> notes.of("R01", NOW))).hasSize(one);
        assertThat(Statements.during(() -> weeks.take(WEEK, NOW))).hasSize(2);
    }

    private static AccountNote note(String id, int place, String value, Cause cause, String... offers) {
        return new AccountNote(
                id, id, null, false, place, new BigDecimal(value), "EUR", cause, List.of(offers), List.of());
    }

    private static RepPerformanceUpdated performance(String rep, double quota) {
        var nothing = new BigDecimal("0.00");
        return RepPerformanceUpdated.newBuilder()
                .setEventId(EventIds.of("performance", rep))
                .setOccurredAt(NOW)
                .setRepId(rep)
                .setWeek("2026-W47")
                .setAsOf(Fixtures.TODAY)
                .setCurrency("EUR")
                .setAccounts(1)
                .setYtdRevenue(nothing)
                .setPreviousYearRevenue(nothing)
                .setQuotaAttainmentPct(quota)
                .setOverdueAccounts(0)
                .setLowHealthAccounts(0)
                .setDueThisWeek(0)
                .setRevenueAtRisk(nothing)
                .build();
    }

    private String keptAccounts() {
        return world.text("select cast(accounts as text) from rep_week");
    }
}
