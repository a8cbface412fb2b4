package dev.roadbook.outreach.week;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.outreach.Fixtures;
import dev.roadbook.outreach.OutreachTest;
import dev.roadbook.outreach.World;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Figures of accounts at random, beside those that somebody would count who goes through them one by one. */
@OutreachTest
class CountedFiguresIntegrationTests {

    private static final Instant NOW = Instant.parse(Fixtures.NOW);
    private static final Week WEEK = Week.of(Fixtures.TODAY);
    private static final String[] HEALTH = {"EXCELLENT", "GOOD", "AVERAGE", "POOR", "CRITICAL"};

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

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void countWhatAPersonWould(long seed) {
        var random = new Random(seed);
        var portfolio = IntStream.range(0, 120).mapToObj(i -> any(i, random)).toList();
        IntStream.range(0, 4).forEach(i -> known.rep("R" + i));
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
        known.account(any.id, any.rep);
        world.update(
                """
                insert into expectation (account_id, as_of, occurred_at, known_since, model_version, confidence,
                                         expected_on, currency, call_value, days_overdue, health_category, pace_pct,
                                         ytd_revenue, previous_year_revenue, year_end_projection)
                values (?, date '2026-11-20', now(), now(), 'm', 'HIGH', cast(nullif(?, '') as date), 'EUR', ?, ?, ?, ?, ?, ?, ?)
                """,
                any.id,
                WeekWorld.text(any.expectedOn),
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
            known.reminder(any.id, 1, any.followed ? "PURCHASED" : "SENT", any.remindedOn.toString());
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
}
