package dev.roadbook.ingestion.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import dev.roadbook.ingestion.source.Sources;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SecretsTests {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    @Test
    void takesNoDeliveryOfASourceNobodyUsesAndAlarmsNobody(CapturedOutput output) {
        assertThat(secrets(List.of()).of("metro", NOW)).isEmpty();
        assertThat(said(output)).singleElement().asString().contains("INFO", "webhook closed source=metro");
    }

    @Test
    void alarmsWhenASecretIsFaulty(CapturedOutput output) {
        assertThat(secrets(List.of("short")).of("metro", NOW)).isEmpty();
        assertThat(said(output)).first().asString().contains("ERROR", "webhook secret not usable source=metro");
    }

    private static List<String> said(CapturedOutput output) {
        return output.toString()
                .lines()
                .filter(line -> line.contains("source=metro"))
                .toList();
    }

    private static Secrets secrets(List<String> configured) {
        var sources = mock(Sources.class);
        given(sources.configured(anyString())).willReturn(Set.of("metro"));
        given(sources.secretsOf("metro")).willReturn(configured);
        return new Secrets(sources);
    }
}
