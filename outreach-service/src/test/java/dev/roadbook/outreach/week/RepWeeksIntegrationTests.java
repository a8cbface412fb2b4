package dev.roadbook.outreach.week;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.roadbook.events.HealthCategory;
import dev.roadbook.events.PredictionsUpdated;
import dev.roadbook.events.RepPerformanceUpdated;
import dev.roadbook.events.Standing;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is counted and listed of the accounts of each representative. */
@OutreachTest
class RepWeeksIntegrationTests {

    private static final Instant NOW = Instant.parse(Fixtures.NOW);
    private static final Week WEEK = Week.of(Fixtures.TODAY);
    private static final String[] HEALTH = {"EXCELLENT", "GOOD", "AVERAGE", "POOR", "CRITICAL"};

    @Autowired
    private World world;

    @Autowired
    private RepWeeks weeks;

    @Autowired
    private AccountNotes notes;

    @BeforeEach
    void reset() {
        world.reset();
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
        rep("R01");
        rep("R02");
        account("A1", "R01");
        account("A2", "R02");
        world.update("update rep set active = false where rep_id = 'R02'");
        world.update("insert into account (account_id, revision, name, active) values ('A3', 1, 'A3', true)");

        assertThat(weeks.all(WEEK, NOW)).extracting(RepWeek::repId).containsExactly("R01");
        assertThat(weeks.of("R02", WEEK, NOW)).isEmpty();
    }

    @Test
    void aReminderInVainIsFollowedUpAfterAWeekUntilTheNext() {
        rep("R01");
        account("NEVER", "R01");
        account("RECENT", "R01");
        account("LATE", "R01");
        account("BOUNCED", "R01");
        account("AGAIN", "R01");
        reminder("RECENT", 1, "SENT", "2026-11-14");
        reminder("LATE", 1, "SENT", "2026-11-12");
        reminder("BOUNCED", 1, "BOUNCED", null);
        reminder("AGAIN", 1, "NO_PURCHASE", "2026-09-12");
        reminder("AGAIN", 2, "PURCHASED", "2026-10-12");

        assertThat(notes.of("R01", NOW))
                .extracting(AccountNote::accountId, AccountNote::cause)
                .containsExactlyInAnyOrder(
                        tuple("LATE", new Reminded(LocalDate.of(2026, 11, 12))), tuple("BOUNCED", new Bounced()));
    }

    @Test
    void theBestCallsComeFirstWithTheirReason() {
        rep("R01");
        account("A1", "R01");
        account("A2", "R01");
        account("A3", "R01");
        account("LOST", "R01");
        expectation("A1", "2026-11-10", "10.00", 4, null);
        expectation("A2", "2026-12-24", "30.00", 0, null);
        expectation("A3", null, "20.00", 0, 342);
        expectation("LOST", null, "0.00", 0, 700);
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
    void noMoreThanTenAreToBeCalledFirst() {
        rep("R01");
        for (int i = 10; i < 25; i++) {
            account("A" + i, "R01");
            expectation("A" + i, "2027-01-01", i + ".00", 0, null);
        }

        assertThat(notes.of("R01", NOW))
                .extracting(AccountNote::accountId)
                .containsExactly("A24", "A23", "A22", "A21", "A20", "A19", "A18", "A17", "A16", "A15");
        assertThat(weeks.of("R01", WEEK, NOW).orElseThrow().figures().worthACall())
                .isEqualTo(15);
    }

    @Test
    void lastWeekStandsBesideThisOne() {
        rep("R01");
        account("A1", "R01");
        expectation("A1", "2026-11-13", "10.00", 0, null);
        var lastWeek = weeks.take(WEEK.previous(), Instant.parse("2026-11-13T08:00:00Z"));
        account("A2", "R01");

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
        rep("R01");
        account("A1", "R01");
        weeks.take(WEEK, NOW);
        account("A2", "R01");
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
        rep("R01");
        account("A1", "R01");
        expectation("A1", "2026-11-20", "10.00", 0, null);
        var one = Statements.during(() -> notes.of("R01", NOW)).size();
        IntStream.range(0, 40).forEach(i -> {
            account("B" + i, "R01");
            expectation("B" + i, "2026-11-20", "10.00", 0, null);
        });

        assertThat(Statements.during(() -> notes.of("R01", NOW))).hasSize(one);
        assertThat(Statements.during(() -> weeks.take(WEEK, NOW))).hasSize(2);
    }

    /** Whatever there is, the statement counts what somebody would who goes through it account by account. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void countWhatAPersonWould(long seed) {
        var random = new Random(seed);
        var portfolio = IntStream.range(0, 120).mapToObj(i -> any(i, random)).toList();
        IntStream.range(0, 4).forEach(i -> rep("R" + i));
        portfolio.forEach(this::write);

        var figures = weeks.all(WEEK, NOW).stream().collect(toMap(RepWeek::repId, RepWeek::figures));

        for (int i = 0; i < 4; i++) {
            var rep = "R" + i;
            var own = portfolio.stream().filter(each -> each.rep.equals(rep)).toList();
            assertThat(figures.get(rep)).as(rep).isEqualTo(count(own));
            assertThat(notes.of(rep, NOW)).as(rep).satisfies(listed -> {
                assertThat(listed)
                        .filteredOn(note -> note.dueOn() != null)
                        .hasSize(count(own).dueThisWeek());
                assertThat(listed)
                        .filteredOn(AccountNote::needsFollowUp)
                        .hasSize(count(own).needsFollowUp());
                assertThat(listed)
                        .filteredOn(note -> note.callPlace() != null)
                        .hasSize(Math.min(10, count(own).worthACall()));
            });
        }
    }

    private record Any(
            String id,
            String rep,
            @Nullable LocalDate expectedOn,
            int callValue,
            int daysOverdue,
            String health,
            int pace,
            int revenue,
            List<LocalDate> purchases,
            @Nullable LocalDate remindedOn,
            boolean followed) {}

    private static Any any(int number, Random random) {
        var purchases = new ArrayList<LocalDate>();
        while (random.nextInt(3) > 0) {
            var day = Fixtures.TODAY.minusDays(random.nextInt(12));
            if (!purchases.contains(day)) {
                purchases.add(day);
            }
        }
        return new Any(
                "A" + number,
                "R" + random.nextInt(4),
                random.nextInt(5) == 0 ? null : Fixtures.TODAY.plusDays(random.nextInt(30) - 15),
                random.nextInt(3) * random.nextInt(50),
                random.nextInt(3) == 0 ? random.nextInt(20) : 0,
                HEALTH[random.nextInt(HEALTH.length)],
                random.nextInt(60) - 30,
                random.nextInt(1000),
                purchases,
                random.nextInt(2) == 0 ? Fixtures.TODAY.minusDays(1 + random.nextInt(14)) : null,
                random.nextBoolean());
    }

    private void write(Any any) {
        account(any.id, any.rep);
        world.update(
                """
                insert into expectation (account_id, as_of, occurred_at, known_since, model_version, confidence,
                                         expected_on, currency, call_value, days_overdue, health_category, pace_pct,
                                         ytd_revenue, previous_year_revenue, year_end_projection)
                values (?, date '2026-11-20', now(), now(), 'm', 'HIGH', cast(nullif(?, '') as date), 'EUR', ?, ?, ?, ?, ?, ?, ?)
                """,
                any.id,
                text(any.expectedOn),
                any.callValue,
                any.daysOverdue,
                any.health,
                any.pace,
                any.revenue,
                any.revenue + 7,
                any.revenue * 2);
        any.purchases.forEach(day -> world.update("""
                insert into purchase (order_id, account_id, ordered_on, amount, currency, detected_at)
                values (gen_random_uuid(), ?, cast(nullif(?, '') as date), 10.50, 'EUR', now())
                """, any.id, day.toString()));
        if (any.remindedOn != null) {
            reminder(any.id, 1, any.followed ? "PURCHASED" : "SENT", any.remindedOn.toString());
        }
    }

    private static Figures count(List<Any> accounts) {
        int due = 0;
        int followUp = 0;
        int overdue = 0;
        int low = 0;
        int strong = 0;
        int calls = 0;
        int orders = 0;
        int followed = 0;
        int revenue = 0;
        for (var each : accounts) {
            due += each.expectedOn != null
                            && !each.expectedOn.isBefore(Fixtures.TODAY)
                            && each.expectedOn.isBefore(Fixtures.TODAY.plusDays(7))
                    ? 1
                    : 0;
            var patience = Fixtures.TODAY.minusDays(7);
            followUp += each.remindedOn != null && !each.followed && !each.remindedOn.isAfter(patience) ? 1 : 0;
            overdue += each.daysOverdue > 0 ? 1 : 0;
            low += each.health.equals("POOR") || each.health.equals("CRITICAL") ? 1 : 0;
            strong += each.pace >= 10 ? 1 : 0;
            calls += each.callValue > 0 ? 1 : 0;
            orders += (int) each.purchases.stream()
                    .filter(day -> day.isBefore(Fixtures.TODAY) && !day.isBefore(patience))
                    .count();
            followed += each.followed
                            && each.remindedOn != null
                            && each.remindedOn.plusDays(1).isBefore(Fixtures.TODAY)
                            && !each.remindedOn.plusDays(1).isBefore(patience)
                    ? 1
                    : 0;
            revenue += each.revenue;
        }
        return new Figures(
                "EUR",
                accounts.size(),
                due,
                followUp,
                overdue,
                low,
                strong,
                calls,
                orders,
                new BigDecimal("10.50").multiply(BigDecimal.valueOf(orders)),
                followed,
                new BigDecimal(revenue + ".00"),
                new BigDecimal(revenue + 7 * accounts.size() + ".00"),
                new BigDecimal(revenue * 2 + ".00"),
                null);
    }

    private void rep(String id) {
        world.update("insert into rep (rep_id, revision, name, active) values (?, 1, ?, true)", id, id);
    }

    private void account(String id, String rep) {
        world.update(
                "insert into account (account_id, revision, name, rep_id, active) values (?, 1, ?, ?, true)",
                id,
                id,
                rep);
    }

    private void expectation(
            String account, @Nullable String expectedOn, String callValue, int overdue, @Nullable Integer silent) {
        world.update("""
                insert into expectation (account_id, as_of, occurred_at, known_since, model_version, confidence,
                                         expected_on, currency, call_value, days_overdue, silent_days)
                values (?, date '2026-11-20', now(), now(), 'm', 'HIGH', cast(nullif(?, '') as date), 'EUR',
                        cast(? as numeric), ?, cast(nullif(?, '') as integer))
                """, account, text(expectedOn), callValue, overdue, text(silent));
    }

    private void reminder(String account, int cycle, String state, @Nullable String sentOn) {
        world.update(
                """
                with intent as (
                    insert into send_intent (intent_id, programme, subject_id, cycle, due_on, state, recipient,
                                             not_before, handed_over_at, created_at, updated_at)
                    values (gen_random_uuid(), 'REMINDER', ?, ?, now(), 'ACCEPTED', 'b', now(), now(), now(), now())
                    returning intent_id
                )
                insert into reminder (reminder_id, account_id, cycle, expected_on, state, sent_on, sent_at,
                                      purchased_on, order_id)
                select intent_id, ?, date '2026-01-01' + ?, now(), ?, cast(nullif(?, '') as date),
                       cast(nullif(?, '') as date) + interval '8 hours',
                       case when ? = 'PURCHASED' then cast(nullif(?, '') as date) + 1 end,
                       case when ? = 'PURCHASED' then gen_random_uuid() end
                from intent
                """,
                account,
                Integer.toString(cycle),
                account,
                cycle,
                state,
                text(sentOn),
                text(sentOn),
                state,
                text(sentOn),
                state);
    }

    private static AccountNote note(String id, int place, String value, Cause cause, String... offers) {
        return new AccountNote(id, id, null, false, place, new BigDecimal(value), "EUR", cause, List.of(offers));
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

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private String keptAccounts() {
        return world.text("select cast(accounts as text) from rep_week");
    }
}
