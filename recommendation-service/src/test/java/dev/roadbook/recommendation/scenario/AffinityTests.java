package dev.roadbook.recommendation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AffinityTests {

    /** log 2 / log 2, log 2 / log 3 = .6309, log 2 / log 4 = .5. */
    @Test
    void fallsWithThePlace() {
        assertThat(Affinity.byPlace(List.of("B", "A", "C")))
                .isEqualTo(Winery.affinities("B", "1.0000", "A", "0.6309", "C", "0.5000"));
    }
}
