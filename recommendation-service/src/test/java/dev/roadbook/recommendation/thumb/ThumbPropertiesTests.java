package dev.roadbook.recommendation.thumb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ThumbPropertiesTests {

    @Test
    void keepAProductAwayForHalfAYearByDefault() {
        assertThat(bind(Map.of())).isEqualTo(new ThumbProperties(180));
    }

    @Test
    void takeEveryProperty() {
        assertThat(bind(Map.of("roadbook.recommendation-thumbs.away-days", "30")))
                .isEqualTo(new ThumbProperties(30));
    }

    private static ThumbProperties bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("roadbook.recommendation-thumbs", ThumbProperties.class);
    }
}
