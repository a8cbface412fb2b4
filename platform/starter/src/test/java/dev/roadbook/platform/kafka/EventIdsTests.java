package dev.roadbook.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventIdsTests {

    @Test
    void sameFactCarriesTheSameIdForEver() {
        assertThat(EventIds.of("line", "sap", "D1001", "10"))
                .isEqualTo(UUID.fromString("c34928f3-3967-53b4-830e-fb5551e24fcb"));
        assertThat(EventIds.of("order", "é".repeat(40)))
                .isEqualTo(UUID.fromString("22d1f3b3-ea61-5b19-b80e-8eb6119eadb7"));
    }

    @Test
    void partsDoNotRunIntoEachOther() {
        assertThat(EventIds.of("line", "a", "bc")).isNotEqualTo(EventIds.of("line", "ab", "c"));
    }
}
