package dev.roadbook.prediction.targets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.prediction.Defaults;
import dev.roadbook.prediction.rep.AgentMonth;
import dev.roadbook.prediction.targets.Outlook.Expected;
import dev.roadbook.prediction.targets.Outlook.Reason;
import dev.roadbook.prediction.targets.Outlook.Risk;
import dev.roadbook.prediction.targets.Outlook.Unknown;
import dev.roadbook.prediction.targets.forest.EvenPace;
import dev.roadbook.prediction.targets.forest.SyntheticMonths;
import dev.roadbook.prediction.targets.forest.TargetForest;
import dev.roadbook.prediction.targets.forest.TargetProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutlooksTests {

    private static final TargetProperties SETTINGS = Defaults.with(TargetProperties.class, Map.of("set.trees", "20"));
    private static final TargetForest FOREST =
            TargetForest.grow(SyntheticMonths.examples(YearMonth.of(2026, 11), SETTINGS), SETTINGS);
    private static final TeamMedian ORDINARY = new TeamMedian(70, 27, 21, 14, 82);
    private static final AgentMonth POOR = month(4, "12000", "50000");
    private static final AgentMonth GOOD = month(20, "47000", "50000");

    private final Outlooks outlooks = new Outlooks(SETTINGS);

    @Test
    void isNeverCertain() {
        assertThat(expected(POOR).missProbability()).isBetween(0.8, 0.99);
        assertThat(expected(GOOD).missProbability()).isBetween(0.01, 0.2);
    }

    @Test
    void ranksTheRisk() {
        assertThat(expected(POOR).risk()).isEqualTo(Risk.HIGH);
        assertThat(expected(GOOD).risk()).isEqualTo(Risk.LOW);
    }

    @Test
    void namesWhatMovesIt() {
        assertThat(expected(POOR).reasons())
                .filteredOn(reason -> reason.cause().equals("sales"))
                .singleElement()
                .returns("24 % of the target sold by day 21, usual are 82 %", Reason::text)
                .satisfies(reason -> assertThat(reason.effect()).isPositive());
    }

    @Test
    void answersByAnEvenPaceAsItDoesByAForest() {
        var answer = outlooks.of(POOR, Optional.of(new EvenPace(0, -6)), ORDINARY);

        assertThat(answer).isInstanceOfSatisfying(Expected.class, expected -> {
            assertThat(expected.risk()).isEqualTo(Risk.HIGH);
            assertThat(expected.reasons()).extracting(Reason::cause).containsExactly("sales");
        });
    }

    @Test
    void abstainsWithoutTargetForestOrAnythingDone() {
        var forest = Optional.of(FOREST);

        assertThat(outlooks.of(month(4, "100", null), forest, ORDINARY)).isInstanceOf(Unknown.class);
        assertThat(outlooks.of(POOR, Optional.empty(), ORDINARY)).isInstanceOf(Unknown.class);
        assertThat(outlooks.of(month(0, "0", "50000"), forest, ORDINARY))
                .isEqualTo(new Unknown("Nothing is known of this month yet."));
    }

    private Expected expected(AgentMonth month) {
        return (Expected) outlooks.of(month, Optional.of(FOREST), ORDINARY);
    }

    /** As much of everything as goes with so many deals. */
    private static AgentMonth month(int deals, String sales, @Nullable String target) {
        return new AgentMonth(
                "R1",
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 11, 21),
                6 * deals,
                2 * deals,
                2 * deals,
                deals,
                new BigDecimal(sales),
                target == null ? null : new BigDecimal(target),
                "EUR");
    }
}
