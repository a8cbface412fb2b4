package dev.roadbook.recommendation.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class MarketPropertiesTests {

    @Test
    void followsRevenueByDefault() {
        var defaults = bind(Map.of());

        assertThat(defaults.topSkus()).isEmpty();
        assertThat(defaults.topSize()).isEqualTo(30);
        assertThat(defaults.minSupport()).isEqualTo(10);
        assertThat(defaults.keptVersions()).isEqualTo(60);
    }

    @Test
    void takesEveryProperty() {
        var properties = bind(Map.of(
                "roadbook.market.top-skus", "B,A,B",
                "roadbook.market.top-size", "10",
                "roadbook.market.min-support", "5",
                "roadbook.market.kept-versions", "7"));

        assertThat(properties.topSkus()).containsExactly("B", "A");
        assertThat(properties.topSize()).isEqualTo(10);
        assertThat(properties.minSupport()).isEqualTo(5);
        assertThat(properties.keptVersions()).isEqualTo(7);
    }

    @Test
    void refusesAListThatIsTooLong() {
        var skus = IntStream.rangeClosed(0, Carried.MOST)
                .mapToObj(number -> "P" + number)
                .collect(Collectors.joining(","));

        assertThatThrownBy(() -> bind(Map.of("roadbook.market.top-skus", skus))).isInstanceOf(BindException.class);
    }

    private static MarketProperties bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("roadbook.market", MarketProperties.class);
    }
}
