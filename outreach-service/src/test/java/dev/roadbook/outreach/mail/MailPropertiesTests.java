package dev.roadbook.outreach.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class MailPropertiesTests {

    private static final URI URL = URI.create("https://roadbook.example");

    @Test
    void mailsAreSentUnlessTestModeIsOn() {
        assertThat(bind(Map.of("from", "a@b.example", "public-url", URL.toString())))
                .isEqualTo(new MailProperties(
                        "a@b.example",
                        "Roadbook",
                        URL,
                        false,
                        "",
                        50,
                        Duration.ofMinutes(2),
                        5,
                        Duration.ofMinutes(1)));
    }

    @Test
    void everyPropertyCanBeSet() {
        assertThat(bind(Map.of(
                        "from", "a@b.example",
                        "from-name", "Cellars",
                        "public-url", URL.toString(),
                        "test-mode", "true",
                        "redirect-to", "test@b.example",
                        "per-second", "7",
                        "deadline", "40s",
                        "failures-before-pause", "3",
                        "pause", "10s")))
                .isEqualTo(new MailProperties(
                        "a@b.example",
                        "Cellars",
                        URL,
                        true,
                        "test@b.example",
                        7,
                        Duration.ofSeconds(40),
                        3,
                        Duration.ofSeconds(10)));
    }

    private static MailProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("", MailProperties.class);
    }
}
