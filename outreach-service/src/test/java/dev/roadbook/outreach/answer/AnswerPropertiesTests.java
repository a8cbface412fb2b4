package dev.roadbook.outreach.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AnswerPropertiesTests {

    @Test
    void offersAreOpenForTwoWeeksUnlessSaidOtherwise() {
        assertThat(bind(Map.of())).isEqualTo(new AnswerProperties(Duration.ofDays(14)));
        assertThat(bind(Map.of("open-for", "3d"))).isEqualTo(new AnswerProperties(Duration.ofDays(3)));
    }

    private static AnswerProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("", AnswerProperties.class);
    }
}
