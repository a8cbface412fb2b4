package dev.roadbook.ingestion.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTests {

    private static final String TEXT = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @Test
    void isValidForEverUnlessItEnds() {
        assertThat(Secret.parse(TEXT).isValidAt(Instant.MAX)).isTrue();
    }

    @Test
    void endsWithItsLastInstant() {
        var secret = Secret.parse(TEXT + "@2026-12-01T00:00:00Z");

        assertThat(secret.isValidAt(Instant.parse("2026-12-01T00:00:00Z"))).isTrue();
        assertThat(secret.isValidAt(Instant.parse("2026-12-01T00:00:01Z"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "whsec_",
                "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "whsec_c2hvcnQ=",
                "whsec_!!!",
                TEXT + "@tomorrow"
            })
    void isNotMadeOfAnythingElse(String text) {
        assertThatThrownBy(() -> Secret.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isNeverShown() {
        assertThat(Secret.parse(TEXT).toString()).doesNotContain("MfKQ");
    }

    @Property
    void headersAreReadOrRefusedWhateverTheyHold(
            @ForAll String id, @ForAll String timestamp, @ForAll String signature) {
        var headers = Map.of(
                "webhook-id", List.of(id),
                "webhook-timestamp", List.of(timestamp),
                "webhook-signature", List.of(signature));

        assertThat(outcome(() -> SignedHeaders.parse(name -> headers.getOrDefault(name, List.of()))))
                .isIn("read", "refused");
    }

    private static String outcome(Runnable parsing) {
        try {
            parsing.run();
            return "read";
        } catch (DeliveryRefused e) {
            return "refused";
        }
    }
}
