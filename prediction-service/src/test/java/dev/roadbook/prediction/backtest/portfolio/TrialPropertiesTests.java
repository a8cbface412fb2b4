package dev.roadbook.prediction.backtest.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.prediction.Defaults;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrialPropertiesTests {

    @Test
    void looksAtSomeHundredThousandPurchasesByDefault() {
        assertThat(Defaults.of(TrialProperties.class)).isEqualTo(new TrialProperties(200_000));
    }

    @Test
    void takesEverySetting() {
        assertThat(Defaults.with(TrialProperties.class, Map.of("set.most-purchases", "1000")))
                .isEqualTo(new TrialProperties(1_000));
    }
}
