package dev.roadbook.prediction.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.prediction.Defaults;
import dev.roadbook.prediction.history.History;
import dev.roadbook.prediction.outcome.forecast.Confidence;
import dev.roadbook.prediction.outcome.forecast.Forecast;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** How often accounts are listed by mistake, and how many of those that changed are found. */
class SimulationTests {

    private static final int ACCOUNTS = 2_000;
    private static final WatchProperties PROPERTIES = Defaults.of(WatchProperties.class);

    private final Changes changes = new Changes(PROPERTIES);
    private final Silences silences = new Silences(PROPERTIES);

    /** Slow and quick, uneven and regular, a third of them with a season; one in a hundred is meant to be listed. */
    @Test
    void listsOneInAHundredOfThoseThatDidNotChange() {
        assertThat(listed(Kind.DROP, Simulated::any, Simulated::unchanged)).isLessThan(0.015);
        assertThat(listed(Kind.GROWTH, Simulated::any, Simulated::unchanged)).isLessThan(0.015);
    }

    /** Those that are beyond their window are one in five at most; here all are taken to be. */
    @Test
    void takesTheSilencesThatComeByChanceForWhatTheyAre() {
        assertThat(listed(Kind.SILENT, Simulated::any, Simulated::unchanged)).isLessThan(0.02);
    }

    @Test
    void findsMostThatBuyAThirdAsOftenWithinTwelveGaps() {
        assertThat(listed(Kind.DROP, Simulated::steady, account -> account.changed(account.gaps(12), 1 / 3.0, 1)))
                .isGreaterThan(0.75);
    }

    @Test
    void findsMostThatBuyAQuarterAsOftenWithinSixGaps() {
        assertThat(listed(Kind.DROP, Simulated::steady, account -> account.changed(account.gaps(6), 1 / 4.0, 1)))
                .isGreaterThan(0.6);
    }

    @Test
    void findsMostThatBuyAThirdAsMuch() {
        assertThat(listed(Kind.DROP, Simulated::any, account -> account.changed(account.gaps(12), 1, 1 / 3.0)))
                .isGreaterThan(0.7);
    }

    @Test
    void findsMostThatBuyTwiceAsOften() {
        assertThat(listed(Kind.GROWTH, Simulated::steady, account -> account.changed(account.gaps(12), 2, 1)))
                .isGreaterThan(0.75);
    }

    @Test
    void findsMostThatFellSilentSixGapsAgo() {
        assertThat(listed(Kind.SILENT, Simulated::any, account -> account.changed(account.gaps(6), 1e-9, 1)))
                .isGreaterThan(0.9);
    }

    private double listed(Kind kind, Function<Random, Simulated> account, Function<Simulated, History> bought) {
        var chance = new Random(42);
        int found = 0;
        for (int i = 0; i < ACCOUNTS; i++) {
            if (isListed(kind, bought.apply(account.apply(chance)))) {
                found++;
            }
        }
        return (double) found / ACCOUNTS;
    }

    private boolean isListed(Kind kind, History history) {
        return kind == Kind.SILENT
                ? silences.of(history, overdue(history), Simulated.TODAY).isPresent()
                : changes.of(history, Simulated.TODAY)
                        .filter(finding -> finding.kind() == kind)
                        .isPresent();
    }

    /** Beyond its window, so that the silence alone decides. */
    private static Forecast overdue(History history) {
        var last = history.days().getLast().day();
        return new Forecast.Expected(last, last, last, Confidence.LOW, 0, 0, 1);
    }
}
