package dev.roadbook.prediction.outcome.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.prediction.history.History;
import dev.roadbook.prediction.history.TradingDay;
import dev.roadbook.prediction.outcome.forecast.Habit.OrderSize;
import dev.roadbook.prediction.outcome.forecast.Habit.Pace;
import dev.roadbook.prediction.outcome.forecast.Habit.Weekday;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class HabitsTests {

    /** A Tuesday. */
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 6);

    @Test
    void noticesAPaceThatHasChanged() {
        assertThat(Habits.of(gaps(10, 10, 10, 4, 4, 4))).contains(new Pace(4, 10, 3));
        assertThat(Habits.of(gaps(10, 10, 10, 13, 13, 13))).contains(new Pace(13, 10, 3));
        assertThat(Habits.of(gaps(10, 10, 10, 12, 12, 12))).noneMatch(Pace.class::isInstance);
    }

    @Test
    void doesNotCallThreeGapsAPace() {
        assertThat(Habits.of(gaps(10, 10, 4, 4, 4))).noneMatch(Pace.class::isInstance);
    }

    @Test
    void noticesAWeekday() {
        assertThat(Habits.of(gaps(7, 7, 8, 6, 7))).contains(new Weekday(DayOfWeek.TUESDAY, 5, 6));
        assertThat(Habits.of(gaps(7, 7, 7))).noneMatch(Weekday.class::isInstance);
        assertThat(Habits.of(gaps(8, 8, 8, 8, 8, 8, 8))).noneMatch(Weekday.class::isInstance);
    }

    @Test
    void looksAtLatestPurchasesForTheWeekday() {
        int[] gaps = new int[40];
        for (int i = 0; i < 40; i++) {
            gaps[i] = i == 19 ? 8 : 7;
        }

        assertThat(Habits.of(gaps(gaps))).contains(new Weekday(DayOfWeek.WEDNESDAY, 20, 20));
    }

    @Test
    void noticesAnUnusualOrder() {
        assertThat(Habits.of(amounts("100", "90", "110", "150")))
                .contains(new OrderSize(new BigDecimal("150"), new BigDecimal("100")));
        assertThat(Habits.of(amounts("100", "90", "110", "50")))
                .contains(new OrderSize(new BigDecimal("50"), new BigDecimal("100")));
        assertThat(Habits.of(amounts("100", "90", "110", "140"))).noneMatch(OrderSize.class::isInstance);
        assertThat(Habits.of(amounts("100", "100", "900"))).noneMatch(OrderSize.class::isInstance);
    }

    private static History gaps(int... gaps) {
        var days = new ArrayList<TradingDay>();
        var day = FIRST;
        days.add(purchase(day, "100"));
        for (int gap : gaps) {
            day = day.plusDays(gap);
            days.add(purchase(day, "100"));
        }
        return new History("ANY", days, "EUR", 0);
    }

    private static History amounts(String... amounts) {
        var days = new ArrayList<TradingDay>();
        for (int i = 0; i < amounts.length; i++) {
            days.add(purchase(FIRST.plusDays(8L * i), amounts[i]));
        }
        return new History("ANY", days, "EUR", 0);
    }

    private static TradingDay purchase(LocalDate day, String amount) {
        return new TradingDay(day, "EUR", new BigDecimal(amount), new BigDecimal(amount), 1, 1, null);
    }
}
