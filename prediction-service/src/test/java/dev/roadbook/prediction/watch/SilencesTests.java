package dev.roadbook.prediction.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.prediction.Defaults;
import dev.roadbook.prediction.history.History;
import dev.roadbook.prediction.history.TradingDay;
import dev.roadbook.prediction.outcome.forecast.Confidence;
import dev.roadbook.prediction.outcome.forecast.Forecast;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SilencesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final Silences silences = new Silences(Defaults.of(WatchProperties.class));
    private final List<TradingDay> days = new ArrayList<>();

    @Test
    void tellsOfASilenceWithItsLengthAndTheUsualGap() {
        weekly(400, 43);

        assertThat(found(20)).hasValueSatisfying(silence -> {
            assertThat(silence.kind()).isEqualTo(Kind.SILENT);
            assertThat(silence.evidence()).isEqualTo(new Evidence.Silence(43, 7));
            assertThat(silence.since()).isEqualTo(TODAY.minusDays(42));
            assertThat(silence.atStake()).isEqualByComparingTo("5200");
        });
    }

    @Test
    void waitsUntilTheWindowIsOver() {
        weekly(400, 43);

        assertThat(found(0)).isEmpty();
    }

    @Test
    void leavesAPauseAloneThatComesEveryYear() {
        weekly(800, 364 + 43);
        weekly(363, 43);

        assertThat(found(20)).isEmpty();
    }

    @Test
    void takesAYearOfSilenceForHistory() {
        weekly(1_100, 366);

        assertThat(found(300)).isEmpty();
    }

    private Optional<Finding> found(int daysOverdue) {
        var windowEnd = TODAY.minusDays(daysOverdue);
        return silences.of(
                History.of("ACCOUNT", days, TODAY, "EUR"),
                new Forecast.Expected(windowEnd, windowEnd, windowEnd, Confidence.HIGH, 0.5, 0.9, daysOverdue),
                TODAY);
    }

    private void weekly(int firstDaysAgo, int lastDaysAgo) {
        var hundred = new BigDecimal("100");
        for (int ago = lastDaysAgo + (firstDaysAgo - lastDaysAgo) / 7 * 7; ago >= lastDaysAgo; ago -= 7) {
            days.add(new TradingDay(TODAY.minusDays(ago), "EUR", hundred, hundred, 1, 1, null));
        }
    }
}
