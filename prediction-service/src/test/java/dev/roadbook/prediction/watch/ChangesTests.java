package dev.roadbook.prediction.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.prediction.Defaults;
import dev.roadbook.prediction.history.History;
import dev.roadbook.prediction.history.TradingDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final Changes changes = new Changes(Defaults.of(WatchProperties.class));
    private final List<TradingDay> days = new ArrayList<>();

    @Test
    void tellsOfADropWithItsFiguresAndWhatItComesToInAYear() {
        every(7, 400, 85, 100);
        every(28, 84, 0, 100);

        assertThat(found()).hasValueSatisfying(drop -> {
            assertThat(drop.kind()).isEqualTo(Kind.DROP);
            assertThat(drop.chance()).isLessThan(0.001);
            assertThat(drop.atStake()).isBetween(new BigDecimal("2600"), new BigDecimal("5200"));
            assertThat(drop.since()).isBetween(TODAY.minusDays(85), TODAY.minusDays(50));
            assertThat(drop.evidence())
                    .isInstanceOfSatisfying(
                            Evidence.Change.class,
                            change -> assertThat(change.revenue())
                                    .isEqualByComparingTo(BigDecimal.valueOf(100L * change.purchases()))
                                    .isLessThan(change.usualRevenue()));
        });
    }

    @Test
    void tellsOfGrowth() {
        every(14, 400, 85, 100);
        every(5, 84, 0, 150);

        assertThat(found()).hasValueSatisfying(growth -> {
            assertThat(growth.kind()).isEqualTo(Kind.GROWTH);
            assertThat(growth.since()).isBetween(TODAY.minusDays(90), TODAY.minusDays(70));
        });
    }

    @Test
    void findsNothingInARhythmThatGoesOn() {
        every(10, 600, 0, 100);

        assertThat(found()).isEmpty();
    }

    @Test
    void doesNotJudgeAnAccountWithTwoOrders() {
        every(200, 300, 0, 100);

        assertThat(days).hasSize(2);
        assertThat(found()).isEmpty();
    }

    @Test
    void leavesADropAloneThatComesEveryYear() {
        every(7, 700, 449, 100);
        every(28, 448, 365, 100);
        every(7, 364, 85, 100);
        every(28, 84, 0, 100);

        assertThat(found()).isEmpty();
    }

    @Test
    void leavesSilenceToOthers() {
        every(7, 400, 100, 100);

        assertThat(found()).isEmpty();
    }

    @Test
    void takesCreditAloneForNoDrop() {
        every(7, 400, 0, 100);
        days.add(day(3, -1_100));

        assertThat(found()).isEmpty();
    }

    @Test
    void doesNotCompareWithAPastThatWasGivenBack() {
        every(14, 400, 85, 100);
        days.add(day(90, -9_000));
        every(5, 84, 0, 150);

        assertThat(found()).isEmpty();
    }

    private Optional<Finding> found() {
        return changes.of(History.of("ACCOUNT", days, TODAY, "EUR"), TODAY);
    }

    private void every(int gap, int firstDaysAgo, int lastDaysAgo, int amount) {
        for (int ago = firstDaysAgo; ago >= lastDaysAgo; ago -= gap) {
            days.add(day(ago, amount));
        }
    }

    private static TradingDay day(int daysAgo, int amount) {
        var money = BigDecimal.valueOf(amount);
        return new TradingDay(
                TODAY.minusDays(daysAgo), "EUR", money, money.max(BigDecimal.ZERO), 1, amount > 0 ? 1 : 0, null);
    }
}
