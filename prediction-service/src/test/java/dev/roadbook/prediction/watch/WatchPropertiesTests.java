package dev.roadbook.prediction.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roadbook.prediction.Defaults;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WatchPropertiesTests {

    @Test
    void listsOneInAHundredByMistakeByDefault() {
        assertThat(Defaults.of(WatchProperties.class))
                .isEqualTo(new WatchProperties(0.01, 6, List.of(6, 12), 28, 182, 730, 0.25, 0.1, 365));
    }

    @Test
    void takesEverySetting() {
        assertThat(Defaults.with(
                        WatchProperties.class,
                        Map.of(
                                "set.most-probable", "0.02",
                                "set.least-purchases", "5",
                                "set.span-gaps", "8",
                                "set.shortest-span-days", "14",
                                "set.longest-span-days", "91",
                                "set.past-days", "365",
                                "set.least-change", "0.5",
                                "set.least-product-share", "0.2",
                                "set.look-back-days", "90")))
                .isEqualTo(new WatchProperties(0.02, 5, List.of(8), 14, 91, 365, 0.5, 0.2, 90));
    }

    @Test
    void refusesSpansTheWrongWayRound() {
        assertThatThrownBy(() -> new WatchProperties(0.01, 6, List.of(6), 100, 50, 730, 0.25, 0.1, 365))
                .hasMessageContaining("100");
    }
}
