package dev.roadbook.recommendation.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.recommendation.RecommendationTest;
import dev.roadbook.recommendation.Scene;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What rankers learn from fits into memory, however long a history is. */
@RecommendationTest
class BasketRowsIntegrationTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    @Autowired
    Scene scene;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    @BeforeEach
    void twoOrdersADayForFiveDays() {
        scene.reset();
        jdbc.sql("""
                        insert into purchase (order_id, account_id, revision, retracted, ordered_on, skus, amounts)
                        select gen_random_uuid(), account, 1, false, :today::date - days, array['P' || days], array[1.00]
                        from unnest(array['A', 'B']) as account, generate_series(0, 4) as days
                        """).param("today", TODAY).update();
    }

    @Test
    void readsEverythingThatFits() {
        assertThat(learned(10, TODAY)).containsExactly(4, 3, 2, 1, 0);
    }

    @Test
    void leavesOutTheOldestDaysThatDoNotFitWhole() {
        assertThat(learned(9, TODAY)).containsExactly(3, 2, 1, 0);
        assertThat(learned(4, TODAY)).containsExactly(1, 0);
        assertThat(learned(4, TODAY.minusDays(1))).containsExactly(2, 1);
    }

    @Test
    void readsTheNewestDayInAnyCase() {
        assertThat(learned(1, TODAY)).containsExactly(0);
    }

    @Test
    void readsNothingOfAHistoryThatBeginsLater() {
        var rows = new BasketRows(jdbc, transaction, new RecommendationRunProperties(500, 12, 10, 50));

        assertThat(rows.until(TODAY.minusYears(1)).histories()).isEmpty();
    }

    /** How many days ago the baskets were that account A's history has, the oldest first. */
    private int[] learned(int most, LocalDate day) {
        var rows = new BasketRows(jdbc, transaction, new RecommendationRunProperties(500, 12, most, 50));
        var history = rows.until(day).history("A").orElseThrow();
        return IntStream.range(0, history.size())
                .map(basket -> Math.toIntExact(TODAY.toEpochDay() - history.day(basket)))
                .toArray();
    }
}
