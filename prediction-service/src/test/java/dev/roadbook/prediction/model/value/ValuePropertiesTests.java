package dev.roadbook.prediction.model.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.prediction.Defaults;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValuePropertiesTests {

    @Test
    void learnsWeeklyFromTwentyThousandPurchasesByDefault() {
        assertThat(Defaults.of(ValueProperties.class)).isEqualTo(new ValueProperties(7, 2, 20_000));
    }

    @Test
    void takesEverySetting() {
        assertThat(Defaults.with(
                        ValueProperties.class,
                        Map.of("set.every-days", "1", "set.growth", "3", "set.most-purchases", "100")))
                .isEqualTo(new ValueProperties(1, 3, 100));
    }
}
