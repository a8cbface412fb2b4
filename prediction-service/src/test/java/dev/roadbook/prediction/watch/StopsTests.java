package dev.roadbook.prediction.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.prediction.Defaults;
import dev.roadbook.prediction.history.History;
import dev.roadbook.prediction.history.TradingDay;
import dev.roadbook.prediction.lookback.StoppedByAccount.Stopped;
import dev.roadbook.prediction.lookback.StoppedProduct;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StopsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final Stops stops = new Stops(Defaults.of(WatchProperties.class));

    @Test
    void namesTheDearestAndCountsTheOthers() {
        assertThat(found(4, stopped("RED", 0.001, "900"), stopped("ROSE", 0.002, "300")))
                .hasValueSatisfying(finding -> {
                    assertThat(finding.kind()).isEqualTo(Kind.PRODUCT_STOPPED);
                    assertThat(finding.evidence())
                            .isEqualTo(new Evidence.Stop("RED", 14, LocalDate.of(2026, 7, 20), 1));
                    assertThat(finding.chance()).isEqualTo(0.004);
                    assertThat(finding.atStake()).isEqualByComparingTo("1200");
                    assertThat(finding.since()).isEqualTo("2026-07-21");
                });
    }

    @Test
    void asksForMoreTheMoreProductsThereAre() {
        assertThat(found(10, stopped("RED", 0.001, "900"))).isPresent();
        assertThat(found(11, stopped("RED", 0.001, "900"))).isEmpty();
    }

    @Test
    void leavesOutWhatHardlyMattersToTheAccount() {
        assertThat(found(1, stopped("RED", 0.001, "519"))).isEmpty();
        assertThat(found(1, stopped("RED", 0.001, "521"))).isPresent();
    }

    /** An account that brought 5,200 in the last twelve months. */
    private Optional<Finding> found(int regular, StoppedProduct... products) {
        var hundred = new BigDecimal("100");
        var history = History.of(
                "ACCOUNT",
                IntStream.range(0, 52)
                        .mapToObj(week -> new TradingDay(TODAY.minusWeeks(week), "EUR", hundred, hundred, 1, 1, null))
                        .toList(),
                TODAY,
                "EUR");
        return stops.of(history, new Stopped(List.of(products), regular), TODAY);
    }

    private static StoppedProduct stopped(String sku, double probability, String atStake) {
        return new StoppedProduct(sku, LocalDate.of(2026, 7, 20), 14.2, 123, 9, probability, new BigDecimal(atStake));
    }
}
