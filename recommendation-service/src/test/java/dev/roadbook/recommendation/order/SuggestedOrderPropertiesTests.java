package dev.roadbook.recommendation.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SuggestedOrderPropertiesTests {

    @Test
    void holdRegularsAndFewNewProductsByDefault() {
        assertThat(bind(Map.of())).isEqualTo(new SuggestedOrderProperties(40, 1, 2, new BigDecimal("3")));
    }

    @Test
    void takeEveryProperty() {
        assertThat(bind(Map.of(
                        "roadbook.suggested-order.repeats", "5",
                        "roadbook.suggested-order.gaps", "0",
                        "roadbook.suggested-order.look-alikes", "4",
                        "roadbook.suggested-order.forgotten-after", "2.5")))
                .isEqualTo(new SuggestedOrderProperties(5, 0, 4, new BigDecimal("2.5")));
    }

    @Test
    void takeNoWordForANumber() {
        assertThatThrownBy(() -> bind(Map.of("roadbook.suggested-order.repeats", "many")))
                .isInstanceOf(BindException.class);
    }

    private static SuggestedOrderProperties bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("roadbook.suggested-order", SuggestedOrderProperties.class);
    }
}
