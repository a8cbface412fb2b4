package dev.roadbook.prediction.rep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roadbook.prediction.Defaults;
import dev.roadbook.prediction.rep.AgentScore.Level;
import dev.roadbook.prediction.rep.AgentScore.Part;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentScoringTests {

    private final AgentScoring scoring = new AgentScoring(Defaults.of(ScoreProperties.class));

    @Test
    void addsUpThePartsByTheirWeights() {
        var score = scoring.of(month(50, 20, 15, 3, "25000", "50000"));

        assertThat(score.parts()).extracting(Part::points).containsExactly(7.5, 12.5, 10.0, 4.0, 10.0);
        assertThat(score.value()).isEqualTo(44.0);
        assertThat(score.level()).isEqualTo(Level.AVERAGE);
    }

    @Test
    void roundsTheSumOnceRatherThanItsParts() {
        // 100 × (10.05 + 12.5 + 2/30 × 20 + 1/15 × 20 + 1/3 × 20 hundredths): 10.05, 12.5, 1.3333, 1.3333, 6.6667.
        var score = scoring.of(month(67, 20, 2, 1, "10000", "30000"));

        assertThat(score.parts()).extracting(Part::points).containsExactly(10.05, 12.5, 1.33, 1.33, 6.67);
        assertThat(score.value()).isEqualTo(31.9);
    }

    @Test
    void roundsPartsAsOnPaper() {
        // 23 of 40 meetings are 57.5 % of 25 points: 14.375.
        var score = scoring.of(month(0, 23, 0, 0, "0", "30000"));

        assertThat(score.parts().get(1).points()).isEqualTo(14.38);
    }

    @Test
    void classesWhatIsShown() {
        // 15 + 25 + 20 + 19.96 of sales is shown as 80 with one decimal, and 80 is excellent.
        assertThat(scoring.of(month(100, 40, 30, 0, "99800", "100000"))).satisfies(score -> {
            assertThat(score.value()).isEqualTo(80.0);
            assertThat(score.level()).isEqualTo(Level.EXCELLENT);
        });
    }

    @Test
    void countsNoPartForMoreThanItsTarget() {
        var score = scoring.of(month(500, 400, 300, 150, "900000", "50000"));

        assertThat(score.value()).isEqualTo(100.0);
        assertThat(score.parts()).extracting(Part::percent).containsOnly(100.0);
    }

    @Test
    void countsNothingForSalesWithoutATarget() {
        var score = scoring.of(month(100, 40, 30, 15, "25000", null));

        assertThat(score.value()).isCloseTo(80.0, within(1e-9));
    }

    @Test
    void takesNothingOffForReturns() {
        assertThat(scoring.of(month(100, 0, 0, 0, "-900.00", "50000")).value()).isEqualTo(15.0);
    }

    @ParameterizedTest
    @CsvSource({"100, 40, 30, 15, EXCELLENT", "100, 40, 30, 0, GOOD", "100, 40, 0, 0, AVERAGE", "100, 0, 0, 0, POOR"})
    void hasALevel(int calls, int meetings, int leads, int deals, Level level) {
        assertThat(scoring.of(month(calls, meetings, leads, deals, "0", "50000"))
                        .level())
                .isEqualTo(level);
    }

    @Test
    void takesWeightsAndTargetsFromTheConfiguration() {
        var settings = Map.of(
                "set.call-weight",
                "1",
                "set.call-target",
                "10",
                "set.meeting-weight",
                "0",
                "set.lead-weight",
                "0",
                "set.deal-weight",
                "0",
                "set.sales-weight",
                "0");
        var configured = new AgentScoring(Defaults.with(ScoreProperties.class, settings));

        assertThat(configured.of(month(5, 40, 30, 15, "0", "50000")).value()).isEqualTo(50.0);
    }

    private static AgentMonth month(
            int calls, int meetings, int leads, int deals, String sales, @Nullable String target) {
        return new AgentMonth(
                "R1",
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 11, 30),
                calls,
                meetings,
                leads,
                deals,
                new BigDecimal(sales),
                target == null ? null : new BigDecimal(target),
                "EUR");
    }
}
