package dev.roadbook.prediction.watch;

import dev.roadbook.prediction.history.Rhythm;
import dev.roadbook.prediction.published.Gamma;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How often an account bought over a stretch, and how evenly.
 *
 * <p>Gaps are taken as gamma distributed around a mean that the stretch tells. How many purchases a span ahead holds then
 * follows from how two gamma distributed sums share their total, which is a beta distribution; few gaps make it a wide one.
 * With gaps as uneven as pure chance makes them this is the exact test of two Poisson counts.
 *
 * @param gaps gaps in the stretch
 * @param days its length
 * @param evenness shape of the gaps: 1 is pure chance, more is more even
 */
record Tempo(int gaps, double days, double evenness) {

    /** Gaps worth of pure chance that an account's own evenness is mixed with. */
    private static final double CHANCE_WEIGHT = 4;

    private static final double LEAST_EVEN = 0.25;
    private static final double MOST_EVEN = 10;

    /** From the first of at least two purchase days to a later day. */
    static Tempo of(List<LocalDate> purchaseDays, LocalDate until) {
        var gaps = new Rhythm(purchaseDays).gaps();
        return new Tempo(gaps.size(), ChronoUnit.DAYS.between(purchaseDays.getFirst(), until), 1 / unevenness(gaps));
    }

    /** Variance of the gaps in squares of their mean, which is 1 where purchases come by pure chance. */
    private static double unevenness(List<Integer> gaps) {
        double mean = gaps.stream().mapToInt(Integer::intValue).average().orElseThrow();
        double squares = 0;
        for (int gap : gaps) {
            squares += (gap - mean) * (gap - mean);
        }
        double own = squares / Math.max(1, gaps.size() - 1) / (mean * mean);
        double mixed = (own * gaps.size() + CHANCE_WEIGHT) / (gaps.size() + CHANCE_WEIGHT);
        return Math.clamp(mixed, 1 / MOST_EVEN, 1 / LEAST_EVEN);
    }

    double expected(double span) {
        return gaps * span / days;
    }

    /** The chance of so many purchases or fewer within a span that begins anywhere. */
    double atMost(int purchases, double span) {
        return Gamma.betaBelow(days / (days + span), upTo(gaps - 0.5), upTo(purchases + 0.5));
    }

    /** The chance of so many purchases or more within a span that begins anywhere. */
    double atLeast(int purchases, double span) {
        return purchases == 0 ? 1 : Gamma.betaBelow(span / (days + span), upTo(purchases - 0.5), upTo(gaps + 0.5));
    }

    /** The first of these gaps is only the rest of one, as the span does not begin with a purchase. */
    private double upTo(double purchases) {
        return evenness * purchases + 0.5;
    }

    /** The chance of so long a silence after a purchase; one more gap of the same mean keeps few from telling too much. */
    double silence(double span) {
        double known = days * (gaps + 1) / gaps;
        return Gamma.betaBelow(known / (known + span), evenness * (gaps + 1), evenness);
    }
}
