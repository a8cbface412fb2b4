package dev.roadbook.prediction.lookback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.prediction.Defaults;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoppedPropertiesTests {

    @Test
    void asksForThreePurchaseDaysTwoVisitsAndOneInTwentyByDefault() {
        assertThat(Defaults.of(StoppedProperties.class)).isEqualTo(new StoppedProperties(3, 2, 0.05, 365));
    }

    @Test
    void takesEverySetting() {
        assertThat(Defaults.with(
                        StoppedProperties.class,
                        Map.of(
                                "set.least-purchase-days", "4",
                                "set.least-visits", "3",
                                "set.most-probable", "0.1",
                                "set.look-back-days", "90")))
                .isEqualTo(new StoppedProperties(4, 3, 0.1, 90));
    }
}
